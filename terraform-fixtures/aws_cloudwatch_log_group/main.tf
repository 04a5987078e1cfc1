resource "aws_cloudwatch_log_group" "api" {
  name              = "/app/api"
  retention_in_days = 30
  kms_key_id        = "arn:aws:kms:eu-west-1:123456789012:key/1f955606-e25e-4b85-bd27-8139ecd016a4"
  log_group_class   = "STANDARD"

  tags = {
    Team = "api"
    Tier = "gold"
  }
}

resource "aws_cloudwatch_log_group" "rare" {
  name         = "/app/rare"
  skip_destroy = true
}

# Kept for ever, under CloudWatch's own encryption.
resource "aws_cloudwatch_log_group" "bare" {
  name = "bare"
}
