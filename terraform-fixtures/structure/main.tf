# Structure: what a state holds besides plain resources. A built-in provider, data resources, nested modules with count
# and for_each keys, a provider alias for a second region, default_tags and a sensitive value.

provider "aws" {
  region = "eu-west-1"

  default_tags {
    tags = {
      Environment = "test"
      ManagedBy   = "terraform"
    }
  }
}

provider "aws" {
  alias  = "ireland_backup"
  region = "eu-central-1"
}

variable "signing_key" {
  type      = string
  sensitive = true
  default   = "do-not-show-this"
}

data "aws_caller_identity" "current" {}

data "aws_iam_policy_document" "send" {
  statement {
    actions   = ["sqs:SendMessage"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = [data.aws_caller_identity.current.account_id]
    }
  }
}

resource "terraform_data" "release" {
  input = "2026-11"
}

resource "aws_sqs_queue" "notes" {
  name   = "structure-notes"
  policy = data.aws_iam_policy_document.send.json

  tags = {
    Release = terraform_data.release.output
    # Sensitive as a whole map entry: driftline compares it and never shows it.
    SigningKey = var.signing_key
  }
}

resource "aws_sqs_queue" "backup" {
  provider = aws.ireland_backup
  name     = "structure-backup"
}

module "team" {
  source   = "./queues"
  for_each = toset(["billing", "Ops \"night\" & day"])

  prefix = "structure-${replace(lower(each.key), "/[^a-z]+/", "-")}"
  sizes  = { small = 60, "a/b" = 120 }
}
