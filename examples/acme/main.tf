# A small company's production account: a network with a load balancer, two services, their data, and what watches
# over it all. The state is what was applied last, without terraform.tfvars; everything in live.jsonl that differs
# from it was "done by hand".

variable "services" {
  type = map(object({
    memory_size = number
    timeout     = optional(number, 30)
  }))
  default = {
    billing = { memory_size = 256 }
    orders  = { memory_size = 512 }
  }
}

variable "log_retention" {
  description = "Days that the services' logs are kept"
  type        = number
  default     = 90
}

provider "aws" {
  region = "eu-west-1"

  default_tags {
    tags = {
      ManagedBy   = "terraform"
      Environment = "production"
    }
  }
}

module "network" {
  source = "./modules/network"
  name   = "acme"
}

module "service" {
  source   = "./modules/service"
  for_each = var.services

  name          = each.key
  memory_size   = each.value.memory_size
  timeout       = each.value.timeout
  log_retention = var.log_retention
  alarm_topic   = module.storage.alarm_topic
}

module "storage" {
  source      = "./modules/storage"
  kms_key_arn = aws_kms_key.main.arn
}

resource "aws_kms_key" "main" {
  description             = "Encrypts what acme stores"
  enable_key_rotation     = true
  deletion_window_in_days = 30

  tags = { Owner = "platform" }
}

resource "aws_kms_alias" "main" {
  name          = "alias/acme-main"
  target_key_id = aws_kms_key.main.key_id
}

resource "aws_iam_role" "deploy" {
  name        = "acme-deploy"
  description = "Assumed by the pipeline"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }
      Condition = { StringEquals = { "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com" } }
    }]
  })

  tags = { Owner = "platform" }
}

resource "aws_iam_role_policy_attachment" "deploy" {
  role       = aws_iam_role.deploy.name
  policy_arn = aws_iam_policy.deploy.arn
}

resource "aws_iam_policy" "deploy" {
  name = "acme-deploy"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "Code"
        Effect   = "Allow"
        Action   = ["lambda:UpdateFunctionCode", "lambda:PublishVersion"]
        Resource = "arn:aws:lambda:eu-west-1:123456789012:function:acme-*"
      },
      {
        Sid      = "Artifacts"
        Effect   = "Allow"
        Action   = ["s3:GetObject", "s3:PutObject"]
        Resource = "arn:aws:s3:::acme-assets-prod/*"
      },
    ]
  })
}

resource "aws_cloudwatch_event_rule" "nightly" {
  name                = "acme-nightly-report"
  description         = "Starts the nightly report"
  schedule_expression = "cron(0 2 * * ? *)"
}

resource "aws_ecr_repository" "tools" {
  name                 = "acme/tools"
  image_tag_mutability = "IMMUTABLE"

  image_scanning_configuration {
    scan_on_push = true
  }
}

# Cloud Control cannot read this type.
resource "aws_iam_account_alias" "main" {
  account_alias = "acme-production"
}

# Not an AWS resource: counted, not compared.
resource "terraform_data" "release" {
  input = "2026.11"
}
