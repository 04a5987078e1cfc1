resource "aws_s3_bucket" "bare" {
  bucket = "estate-b-bare"
}

resource "aws_s3_bucket" "logs" {
  bucket = "estate-b-logs"
}

resource "aws_s3_bucket_ownership_controls" "logs" {
  bucket = aws_s3_bucket.logs.id

  rule {
    object_ownership = "BucketOwnerPreferred"
  }
}

resource "aws_s3_bucket_policy" "logs" {
  bucket = aws_s3_bucket.logs.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "AccessLogs"
      Effect    = "Allow"
      Principal = { Service = "logging.s3.amazonaws.com" }
      Action    = "s3:PutObject"
      Resource  = "${aws_s3_bucket.logs.arn}/*"
    }]
  })
}

resource "aws_s3_bucket" "copy" {
  bucket = "estate-b-copy"
}

resource "aws_s3_bucket_versioning" "copy" {
  bucket = aws_s3_bucket.copy.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "data" {
  bucket              = "estate-b-data"
  force_destroy       = true
  object_lock_enabled = true

  tags = {
    Zone           = "restricted"
    Classification = "internal"
    Owner          = "platform"
  }
}

resource "aws_s3_bucket_versioning" "data" {
  bucket = aws_s3_bucket.data.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_public_access_block" "data" {
  bucket                  = aws_s3_bucket.data.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_server_side_encryption_configuration" "data" {
  bucket = aws_s3_bucket.data.id

  rule {
    bucket_key_enabled = true

    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.data.arn
    }
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "copy" {
  bucket = aws_s3_bucket.copy.id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "data" {
  bucket = aws_s3_bucket.data.id

  rule {
    id     = "archive"
    status = "Enabled"

    filter {
      prefix = "raw/"
    }

    transition {
      days          = 30
      storage_class = "STANDARD_IA"
    }

    transition {
      days          = 90
      storage_class = "GLACIER"
    }

    expiration {
      days = 400
    }

    noncurrent_version_expiration {
      noncurrent_days = 30
    }

    noncurrent_version_transition {
      noncurrent_days = 10
      storage_class   = "GLACIER"
    }
  }

  rule {
    id     = "uploads"
    status = "Enabled"

    filter {}

    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "logs" {
  bucket = aws_s3_bucket.logs.id

  rule {
    id     = "expire"
    status = "Enabled"

    filter {
      tag {
        key   = "Kind"
        value = "log"
      }
    }

    expiration {
      days = 90
    }
  }
}

resource "aws_s3_bucket_logging" "data" {
  bucket        = aws_s3_bucket.data.id
  target_bucket = aws_s3_bucket.logs.id
  target_prefix = "access/data/"
  depends_on    = [aws_s3_bucket_policy.logs]
}

resource "aws_s3_bucket_policy" "data" {
  bucket = aws_s3_bucket.data.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "OnlyTls"
        Effect    = "Deny"
        Principal = "*"
        Action    = "s3:*"
        Resource  = [aws_s3_bucket.data.arn, "${aws_s3_bucket.data.arn}/*"]
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
      {
        Sid       = "Reader"
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::${local.account}:root" }
        Action    = ["s3:GetObject", "s3:ListBucket"]
        Resource  = [aws_s3_bucket.data.arn, "${aws_s3_bucket.data.arn}/*"]
      },
    ]
  })
}

resource "aws_s3_bucket_cors_configuration" "data" {
  bucket = aws_s3_bucket.data.id

  cors_rule {
    id              = "web"
    allowed_methods = ["PUT", "POST", "GET"]
    allowed_origins = ["https://www.example.com", "https://app.example.com"]
    allowed_headers = ["*"]
    expose_headers  = ["ETag"]
    max_age_seconds = 3000
  }

  cors_rule {
    allowed_methods = ["GET"]
    allowed_origins = ["*"]
  }
}

resource "aws_s3_bucket_website_configuration" "site" {
  bucket = aws_s3_bucket.bare.id

  index_document {
    suffix = "index.html"
  }

  error_document {
    key = "error.html"
  }

  routing_rule {
    condition {
      key_prefix_equals = "docs/"
    }

    redirect {
      replace_key_prefix_with = "documents/"
    }
  }
}

resource "aws_s3_bucket_notification" "data" {
  bucket      = aws_s3_bucket.data.id
  eventbridge = true

  queue {
    id            = "to-queue"
    queue_arn     = aws_sqs_queue.full.arn
    events        = ["s3:ObjectCreated:*"]
    filter_suffix = ".csv"
    filter_prefix = "raw/"
  }

  topic {
    id        = "to-topic"
    topic_arn = aws_sns_topic.full.arn
    events    = ["s3:ObjectRemoved:Delete", "s3:ObjectRemoved:DeleteMarkerCreated"]
  }
}

resource "aws_s3_bucket_object_lock_configuration" "data" {
  bucket = aws_s3_bucket.data.id

  rule {
    default_retention {
      mode = "GOVERNANCE"
      days = 5
    }
  }
}

resource "aws_s3_bucket_replication_configuration" "data" {
  bucket     = aws_s3_bucket.data.id
  role       = aws_iam_role.service["s3"].arn
  depends_on = [aws_s3_bucket_versioning.data, aws_s3_bucket_versioning.copy]

  rule {
    id       = "everything"
    priority = 1
    status   = "Enabled"

    filter {
      prefix = "raw/"
    }

    delete_marker_replication {
      status = "Disabled"
    }

    destination {
      bucket        = aws_s3_bucket.copy.arn
      storage_class = "STANDARD_IA"
    }
  }
}

resource "aws_s3_bucket_accelerate_configuration" "data" {
  bucket = aws_s3_bucket.data.id
  status = "Enabled"
}

resource "aws_s3_bucket_inventory" "data" {
  bucket                   = aws_s3_bucket.data.id
  name                     = "weekly"
  included_object_versions = "All"

  filter {
    prefix = "raw/"
  }

  schedule {
    frequency = "Weekly"
  }

  destination {
    bucket {
      format     = "CSV"
      bucket_arn = aws_s3_bucket.logs.arn
      prefix     = "inventory"
    }
  }
}

resource "aws_dynamodb_table" "bare" {
  name           = "estate-b-bare"
  read_capacity  = 5
  write_capacity = 4
  hash_key       = "key"

  attribute {
    name = "key"
    type = "S"
  }
}

resource "aws_dynamodb_table" "full" {
  name                        = "estate-b-full"
  billing_mode                = "PROVISIONED"
  read_capacity               = 10
  write_capacity              = 7
  hash_key                    = "tenant"
  range_key                   = "sort"
  stream_enabled              = true
  stream_view_type            = "NEW_AND_OLD_IMAGES"
  deletion_protection_enabled = false
  table_class                 = "STANDARD_INFREQUENT_ACCESS"

  attribute {
    name = "tenant"
    type = "S"
  }

  attribute {
    name = "sort"
    type = "N"
  }

  attribute {
    name = "email"
    type = "S"
  }

  attribute {
    name = "created"
    type = "N"
  }

  global_secondary_index {
    name               = "by-email"
    hash_key           = "email"
    projection_type    = "INCLUDE"
    non_key_attributes = ["name", "plan"]
    read_capacity      = 3
    write_capacity     = 2
  }

  global_secondary_index {
    name            = "by-created"
    hash_key        = "tenant"
    range_key       = "created"
    projection_type = "ALL"
    read_capacity   = 4
    write_capacity  = 3
  }

  local_secondary_index {
    name            = "local-created"
    range_key       = "created"
    projection_type = "KEYS_ONLY"
  }

  ttl {
    enabled        = true
    attribute_name = "expires"
  }

  point_in_time_recovery {
    enabled = true
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.data.arn
  }

  tags = {
    Zone  = "restricted"
    Owner = "platform"
    Alpha = "first"
  }
}

resource "aws_efs_file_system" "bare" {
}

resource "aws_efs_file_system" "full" {
  creation_token   = "estate-b"
  encrypted        = true
  kms_key_id       = aws_kms_key.data.arn
  performance_mode = "generalPurpose"
  throughput_mode  = "elastic"

  lifecycle_policy {
    transition_to_ia = "AFTER_30_DAYS"
  }

  lifecycle_policy {
    transition_to_primary_storage_class = "AFTER_1_ACCESS"
  }

  tags = {
    Name = "estate-b"
  }
}

resource "aws_efs_mount_target" "full" {
  file_system_id  = aws_efs_file_system.full.id
  subnet_id       = local.subnets[0]
  security_groups = [aws_security_group.data.id]
}

resource "aws_efs_access_point" "full" {
  file_system_id = aws_efs_file_system.full.id

  posix_user {
    uid            = 1000
    gid            = 1001
    secondary_gids = [2002, 2001]
  }

  root_directory {
    path = "/data"

    creation_info {
      owner_uid   = 1000
      owner_gid   = 1001
      permissions = "0750"
    }
  }

  tags = {
    Name = "data"
  }
}

resource "aws_efs_file_system_policy" "full" {
  file_system_id = aws_efs_file_system.full.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "*" }
      Action    = "elasticfilesystem:ClientMount"
      Condition = { Bool = { "aws:SecureTransport" = "true" } }
    }]
  })
}

resource "aws_backup_vault" "bare" {
  name = "estate-b-bare"
}

resource "aws_backup_vault" "full" {
  name        = "estate-b-full"
  kms_key_arn = aws_kms_key.data.arn
  tags        = { Owner = "platform" }
}

resource "aws_backup_vault_lock_configuration" "full" {
  backup_vault_name  = aws_backup_vault.full.name
  min_retention_days = 7
  max_retention_days = 300
}

resource "aws_backup_plan" "full" {
  name = "estate-b"

  rule {
    rule_name         = "daily"
    target_vault_name = aws_backup_vault.full.name
    schedule          = "cron(0 5 * * ? *)"
    start_window      = 120
    completion_window = 360

    lifecycle {
      cold_storage_after = 30
      delete_after       = 180
    }
  }

  rule {
    rule_name         = "weekly"
    target_vault_name = aws_backup_vault.bare.name
    schedule          = "cron(0 6 ? * SUN *)"
  }

  tags = { Owner = "platform" }
}

