# Written for provider 3: the configuration stands inline on the bucket.
resource "aws_s3_bucket" "logs" {
  bucket = "acme-access-logs"
}

resource "aws_s3_bucket_policy" "logs" {
  bucket = aws_s3_bucket.logs.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = { Service = "logging.s3.amazonaws.com" }
        Action    = "s3:PutObject"
        Resource  = "arn:aws:s3:::acme-access-logs/*"
      },
    ]
  })
}

resource "aws_s3_bucket" "legacy" {
  bucket        = "acme-legacy-assets"
  force_destroy = true

  versioning {
    enabled = true
  }

  server_side_encryption_configuration {
    rule {
      bucket_key_enabled = true
      apply_server_side_encryption_by_default {
        sse_algorithm     = "aws:kms"
        kms_master_key_id = "arn:aws:kms:eu-west-1:123456789012:key/1f955606-e25e-4b85-bd27-8139ecd016a4"
      }
    }
  }

  logging {
    target_bucket = aws_s3_bucket_policy.logs.bucket
    target_prefix = "legacy/"
  }

  lifecycle_rule {
    id      = "archive"
    enabled = true
    prefix  = "raw/"

    abort_incomplete_multipart_upload_days = 3

    transition {
      days          = 30
      storage_class = "STANDARD_IA"
    }

    transition {
      days          = 90
      storage_class = "GLACIER"
    }

    expiration {
      days = 365
    }

    noncurrent_version_expiration {
      days = 60
    }
  }

  cors_rule {
    allowed_headers = ["*"]
    allowed_methods = ["PUT", "POST"]
    allowed_origins = ["https://app.example.com"]
    expose_headers  = ["ETag"]
    max_age_seconds = 3000
  }

  tags = {
    Team = "web"
  }
}
