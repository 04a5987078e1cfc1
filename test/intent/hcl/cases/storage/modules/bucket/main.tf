variable "bucket" { type = string }
variable "versioning" { type = bool }
variable "kms_key_arn" {
  type    = string
  default = null
}
variable "lifecycle_rules" { type = any }
variable "cors_rules" { type = any }
variable "readers" { type = list(string) }
variable "tags" {
  type    = map(string)
  default = {}
}

resource "aws_s3_bucket" "this" {
  bucket        = var.bucket
  force_destroy = var.versioning ? false : true
  tags          = var.tags
}

resource "aws_s3_bucket_versioning" "this" {
  bucket = aws_s3_bucket.this.bucket
  versioning_configuration { status = var.versioning ? "Enabled" : "Suspended" }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "this" {
  bucket = aws_s3_bucket.this.id
  rule {
    bucket_key_enabled = var.kms_key_arn != null
    apply_server_side_encryption_by_default {
      sse_algorithm     = var.kms_key_arn == null ? "AES256" : "aws:kms"
      kms_master_key_id = var.kms_key_arn
    }
  }
}

resource "aws_s3_bucket_public_access_block" "this" {
  bucket                  = aws_s3_bucket.this.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = "true"
}

resource "aws_s3_bucket_lifecycle_configuration" "this" {
  count  = length(var.lifecycle_rules) > 0 ? 1 : 0
  bucket = aws_s3_bucket.this.id
  dynamic "rule" {
    for_each = var.lifecycle_rules
    content {
      id     = try(rule.value.id, null)
      status = try(rule.value.enabled, true) ? "Enabled" : "Disabled"
      dynamic "filter" {
        for_each = [try(rule.value.prefix, null)]
        content { prefix = filter.value == null ? "" : filter.value }
      }
      dynamic "transition" {
        for_each = try(flatten([rule.value.transitions]), [])
        content {
          days          = try(transition.value.days, null)
          storage_class = transition.value.class
        }
      }
      dynamic "expiration" {
        for_each = try(rule.value.days, null) == null ? [] : [rule.value]
        content { days = expiration.value.days }
      }
    }
  }
}

resource "aws_s3_bucket_cors_configuration" "this" {
  count  = min(1, length(var.cors_rules))
  bucket = aws_s3_bucket.this.id
  dynamic "cors_rule" {
    for_each = var.cors_rules
    content {
      allowed_methods = cors_rule.value.methods
      allowed_origins = cors_rule.value.origins
      allowed_headers = try(cors_rule.value.headers, null)
      max_age_seconds = try(cors_rule.value.max_age_seconds, 3000)
    }
  }
}

data "aws_iam_policy_document" "read" {
  statement {
    sid       = "Read"
    actions   = ["s3:GetObject", "s3:ListBucket", "s3:GetObjectVersion"]
    resources = ["arn:aws:s3:::${var.bucket}", "arn:aws:s3:::${var.bucket}/*"]
    principals {
      type        = "AWS"
      identifiers = var.readers
    }
  }
  statement {
    sid       = "TlsOnly"
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = ["arn:aws:s3:::${var.bucket}/*"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = [false]
    }
  }
}

resource "aws_s3_bucket_policy" "this" {
  bucket = aws_s3_bucket.this.id
  policy = data.aws_iam_policy_document.read.json
}

resource "aws_s3_bucket_notification" "this" {
  bucket = aws_s3_bucket.this.id
  dynamic "queue" {
    for_each = toset(["images/", "videos/"])
    content {
      queue_arn     = "arn:aws:sqs:eu-west-1:123456789012:${trimsuffix(queue.key, "/")}"
      events        = ["s3:ObjectCreated:*"]
      filter_prefix = queue.value
    }
  }
}
