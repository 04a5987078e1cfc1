# A trail that is ready and not switched on: the emulator cannot start one that it is given by ARN.
resource "aws_s3_bucket" "logs" {
  bucket = "audit-logs-123456789012"
}

resource "aws_cloudtrail" "audit" {
  name                          = "audit"
  s3_bucket_name                = aws_s3_bucket.logs.id
  s3_key_prefix                 = "audit"
  enable_logging                = false
  is_multi_region_trail         = true
  include_global_service_events = true
  enable_log_file_validation    = true

  event_selector {
    read_write_type           = "WriteOnly"
    include_management_events = true

    data_resource {
      type   = "AWS::S3::Object"
      values = ["arn:aws:s3:::invoices/", "arn:aws:s3:::contracts/"]
    }
  }

  tags = {
    Owner = "security"
  }
}
