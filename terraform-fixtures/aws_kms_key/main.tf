resource "aws_kms_key" "data" {
  description             = "Data at rest"
  enable_key_rotation     = true
  deletion_window_in_days = 14

  policy = jsonencode({
    Version = "2012-10-17"
    Id      = "data"
    Statement = [
      {
        Sid       = "Owner"
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::123456789012:root" }
        Action    = "kms:*"
        Resource  = "*"
      },
      {
        Sid       = "Logs"
        Effect    = "Allow"
        Principal = { Service = "logs.eu-west-1.amazonaws.com" }
        Action    = ["kms:Encrypt*", "kms:Decrypt*", "kms:GenerateDataKey*"]
        Resource  = "*"
      },
    ]
  })

  tags = {
    Team = "security"
    Tier = "gold"
  }
}

# Everything by default, the key policy too.
resource "aws_kms_key" "bare" {}

resource "aws_kms_key" "signing" {
  description              = "Signs releases"
  key_usage                = "SIGN_VERIFY"
  customer_master_key_spec = "RSA_2048"
}

resource "aws_kms_alias" "data" {
  name          = "alias/acme/data"
  target_key_id = aws_kms_key.data.arn
}

resource "aws_kms_alias" "bare" {
  name          = "alias/acme/bare"
  target_key_id = aws_kms_key.bare.key_id
}
