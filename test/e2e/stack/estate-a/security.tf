# Every way to write a rule of a security group, and the keys.

resource "aws_security_group" "inline" {
  name        = "inline"
  description = "rules inside the group"
  vpc_id      = aws_vpc.main.id

  ingress {
    description      = "https"
    protocol         = "tcp"
    from_port        = 443
    to_port          = 443
    cidr_blocks      = ["10.20.0.0/16", "198.51.100.0/24"]
    ipv6_cidr_blocks = ["::/0"]
  }

  ingress {
    protocol  = "tcp"
    from_port = 8080
    to_port   = 8090
    self      = true
  }

  ingress {
    protocol    = "icmp"
    from_port   = 8
    to_port     = 0
    cidr_blocks = ["10.0.0.0/8"]
  }

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }

  tags = { Name = "inline" }
}

resource "aws_security_group" "apart" {
  name_prefix = "apart-"
  vpc_id      = aws_vpc.main.id
}

resource "aws_security_group_rule" "postgres" {
  security_group_id = aws_security_group.apart.id
  type              = "ingress"
  protocol          = "tcp"
  from_port         = 5432
  to_port           = 5432
  cidr_blocks       = ["10.20.0.0/24", "10.20.1.0/24"]
  description       = "postgres"
}

resource "aws_security_group_rule" "from_inline" {
  security_group_id        = aws_security_group.apart.id
  type                     = "ingress"
  protocol                 = "tcp"
  from_port                = 6379
  to_port                  = 6379
  source_security_group_id = aws_security_group.inline.id
}

resource "aws_security_group_rule" "offices" {
  security_group_id = aws_security_group.apart.id
  type              = "ingress"
  protocol          = "tcp"
  from_port         = 22
  to_port           = 22
  prefix_list_ids   = [aws_ec2_managed_prefix_list.offices.id]
}

resource "aws_security_group_rule" "all_out" {
  security_group_id = aws_security_group.apart.id
  type              = "egress"
  protocol          = "all"
  from_port         = 0
  to_port           = 65535
  cidr_blocks       = ["0.0.0.0/0"]
}

resource "aws_security_group" "single" {
  name   = "single"
  vpc_id = aws_vpc.main.id

  tags = { Name = "single" }
}

resource "aws_vpc_security_group_ingress_rule" "https" {
  security_group_id = aws_security_group.single.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "10.20.0.0/16"
  description       = "https"
}

resource "aws_vpc_security_group_ingress_rule" "peer" {
  security_group_id            = aws_security_group.single.id
  ip_protocol                  = "-1"
  referenced_security_group_id = aws_security_group.inline.id

  tags = { Name = "peer" }
}

resource "aws_vpc_security_group_egress_rule" "all" {
  security_group_id = aws_security_group.single.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_default_security_group" "bare" {
  vpc_id = aws_vpc.bare.id
}

resource "aws_kms_key" "full" {
  description             = "estate"
  enable_key_rotation     = true
  deletion_window_in_days = 10
  is_enabled              = true

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Admin"
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::123456789012:root" }
        Action    = "kms:*"
        Resource  = "*"
      },
      {
        Sid       = "Logs"
        Effect    = "Allow"
        Principal = { Service = "logs.eu-west-1.amazonaws.com" }
        Action    = ["kms:Encrypt", "kms:Decrypt"]
        Resource  = "*"
      },
    ]
  })

  tags = {
    Team  = "security"
    Alpha = "1"
  }
}

resource "aws_kms_key" "bare" {}

resource "aws_kms_key" "signing" {
  description              = "signing"
  key_usage                = "SIGN_VERIFY"
  customer_master_key_spec = "RSA_2048"
}

resource "aws_kms_alias" "full" {
  name          = "alias/estate"
  target_key_id = aws_kms_key.full.key_id
}

resource "aws_kms_alias" "bare" {
  name          = "alias/estate-bare"
  target_key_id = aws_kms_key.bare.arn
}
