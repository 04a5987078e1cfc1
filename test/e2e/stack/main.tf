# What a small service looks like: every resource here is changed behind Terraform's back by the test.

resource "aws_kms_key" "data" {
  description             = "orders at rest"
  enable_key_rotation     = true
  deletion_window_in_days = 7

  tags = {
    Owner = "platform"
  }
}

resource "aws_kms_alias" "data" {
  name          = "alias/orders"
  target_key_id = aws_kms_key.data.key_id
}

resource "aws_s3_bucket" "documents" {
  bucket = "orders-documents-0cafe"

  tags = {
    Owner       = "platform"
    Environment = "test"
  }
}

resource "aws_s3_bucket_versioning" "documents" {
  bucket = aws_s3_bucket.documents.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_public_access_block" "documents" {
  bucket = aws_s3_bucket.documents.id

  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_server_side_encryption_configuration" "documents" {
  bucket = aws_s3_bucket.documents.id

  rule {
    bucket_key_enabled = true

    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.data.arn
    }
  }
}

resource "aws_s3_bucket_policy" "documents" {
  bucket = aws_s3_bucket.documents.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "TlsOnly"
      Effect    = "Deny"
      Principal = "*"
      Action    = ["s3:PutObject", "s3:GetObject"]
      Resource  = ["${aws_s3_bucket.documents.arn}/*", aws_s3_bucket.documents.arn]
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}

resource "aws_s3_bucket" "plain" {
  bucket = "orders-plain-0cafe"
}

# Nothing leads from one queue to the other: the provider takes 25 seconds a queue, here both at once.
resource "aws_sqs_queue" "returns" {
  name = "returns"
}

resource "aws_sqs_queue" "orders" {
  name                       = "orders"
  visibility_timeout_seconds = 60
  delay_seconds              = 5
  sqs_managed_sse_enabled    = true

  tags = {
    Owner = "platform"
    Team  = "orders"
  }
}

resource "aws_iam_role" "worker" {
  name        = "orders-worker"
  description = "Reads the queue"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "ecs-tasks.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })

  tags = {
    Owner = "platform"
  }
}

resource "aws_iam_role_policy" "read" {
  name = "read-queue"
  role = aws_iam_role.worker.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["sqs:ReceiveMessage", "sqs:DeleteMessage"]
      Resource = aws_sqs_queue.orders.arn
    }]
  })
}

resource "aws_iam_role_policy_attachment" "logs" {
  role       = aws_iam_role.worker.name
  policy_arn = "arn:aws:iam::aws:policy/CloudWatchLogsReadOnlyAccess"
}

# Rules inside the group itself.
resource "aws_security_group" "inline" {
  name        = "orders-inline"
  description = "orders, rules inside"

  ingress {
    description = "https"
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/8", "192.168.0.0/16"]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }

  tags = {
    Name = "orders-inline"
  }
}

# The same, rule by rule.
resource "aws_security_group" "apart" {
  name        = "orders-apart"
  description = "orders, rules apart"
}

resource "aws_vpc_security_group_ingress_rule" "https" {
  security_group_id = aws_security_group.apart.id
  description       = "https"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "10.0.0.0/8"
}

resource "aws_security_group_rule" "postgres" {
  type              = "ingress"
  security_group_id = aws_security_group.apart.id
  description       = "postgres"
  protocol          = "tcp"
  from_port         = 5432
  to_port           = 5432
  cidr_blocks       = ["10.1.0.0/16"]
}

resource "aws_vpc_security_group_egress_rule" "all" {
  security_group_id = aws_security_group.apart.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_cloudwatch_log_group" "worker" {
  name              = "/orders/worker"
  retention_in_days = 30

  tags = {
    Owner = "platform"
  }
}

resource "aws_dynamodb_table" "orders" {
  name         = "orders"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "customer"
  range_key    = "order"

  attribute {
    name = "order"
    type = "S"
  }

  attribute {
    name = "customer"
    type = "S"
  }

  ttl {
    attribute_name = "expires"
    enabled        = true
  }

  point_in_time_recovery {
    enabled = true
  }

  tags = {
    Owner = "platform"
  }
}

resource "aws_sns_topic" "placed" {
  name         = "orders-placed"
  display_name = "Order placed"

  tags = {
    Owner = "platform"
  }
}
