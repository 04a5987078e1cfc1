# The data, messaging and management half of a larger estate: each service bare, with everything set, and through a module.

provider "aws" {
  default_tags {
    tags = {
      Estate    = "b"
      ManagedBy = "terraform"
    }
  }
}

provider "aws" {
  alias = "untagged"
}

provider "aws" {
  alias  = "frankfurt"
  region = "eu-central-1"
}

# The emulator gives every database instance of a region the same resource id, by which the provider looks for it.
provider "aws" {
  alias  = "virginia"
  region = "us-east-1"
}

data "aws_vpc" "default" {
  default = true
}

data "aws_subnets" "default" {
  filter {
    name   = "vpc-id"
    values = [data.aws_vpc.default.id]
  }
}

locals {
  subnets = sort(data.aws_subnets.default.ids)
  account = "123456789012"
  region  = "eu-west-1"
  trust = { for service in ["events", "states", "firehose", "backup", "glue", "codepipeline", "cloudtrail", "config", "scheduler", "pipes", "apigateway", "rds", "batch", "appsync", "transfer", "datasync", "elasticmapreduce", "delivery.logs", "s3", "ec2"] :
    service => jsonencode({
      Version = "2012-10-17"
      Statement = [{
        Effect    = "Allow"
        Action    = "sts:AssumeRole"
        Principal = { Service = "${service}.amazonaws.com" }
      }]
    })
  }
}

resource "aws_iam_role" "service" {
  for_each = local.trust

  name               = "estate-b-${replace(each.key, ".", "-")}"
  assume_role_policy = each.value
}

resource "aws_kms_key" "data" {
  description             = "data of estate b"
  enable_key_rotation     = true
  deletion_window_in_days = 7
}

resource "aws_security_group" "data" {
  name        = "estate-b-data"
  description = "data stores of estate b"
  vpc_id      = data.aws_vpc.default.id

  ingress {
    protocol    = "tcp"
    from_port   = 5432
    to_port     = 5432
    cidr_blocks = ["10.0.0.0/8"]
  }
}

module "service" {
  source   = "./modules/service"
  for_each = { orders = 30, invoices = 90, returns = 7 }

  name           = "estate-b-${each.key}"
  retention_days = each.value
}
