resource "aws_secretsmanager_secret" "database" {
  name                    = "prod/database"
  description             = "Password of the orders database"
  kms_key_id              = "arn:aws:kms:eu-west-1:123456789012:key/1f955606-e25e-4b85-bd27-8139ecd016a4"
  recovery_window_in_days = 7

  replica {
    region = "eu-central-1"
  }

  replica {
    region = "us-east-1"
  }

  tags = {
    Team = "orders"
  }
}

resource "aws_secretsmanager_secret" "bare" {
  name = "prod/bare"
}
