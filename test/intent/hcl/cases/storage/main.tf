locals {
  buckets = {
    logs = {
      versioning = false
      lifecycle_rules = [
        { id = "expire", days = 90, prefix = "app/" },
        { id = "archive", days = "400", transitions = [{ days = 30, class = "STANDARD_IA" }, { days = 60, class = "GLACIER" }] },
      ]
    }
    data = {
      versioning = true
      kms        = true
      cors       = [{ methods = ["GET", "HEAD"], origins = ["https://example.com"] }]
    }
  }
}


module "bucket" {
  source   = "./modules/bucket"
  for_each = local.buckets

  bucket          = "acme-${each.key}-2b7f"
  versioning      = each.value.versioning
  kms_key_arn     = lookup(each.value, "kms", false) ? "arn:aws:kms:eu-west-1:123456789012:key/1234" : null
  lifecycle_rules = lookup(each.value, "lifecycle_rules", [])
  cors_rules      = lookup(each.value, "cors", [])
  readers         = ["arn:aws:iam::123456789012:role/b", "arn:aws:iam::123456789012:role/a"]
  tags            = { Name = each.key }
}

resource "aws_dynamodb_table" "this" {
  name         = "events"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "pk"
  range_key    = "sk"
  dynamic "attribute" {
    for_each = { pk = "S", sk = "N", gsi = "S" }
    content {
      name = attribute.key
      type = attribute.value
    }
  }
  global_secondary_index {
    name            = "by-gsi"
    hash_key        = "gsi"
    projection_type = "ALL"
  }
  ttl {
    attribute_name = "expires"
    enabled        = true
  }
  point_in_time_recovery { enabled = "true" }
  tags = {}
}

resource "aws_ssm_parameter" "config" {
  for_each = { "db/host" = "localhost", "db/port" = 5432 }
  name     = "/app/${each.key}"
  type     = "String"
  value    = each.value
}

resource "aws_efs_file_system" "this" {
  creation_token   = "shared"
  throughput_mode  = "bursting"
  lifecycle_policy { transition_to_ia = "AFTER_30_DAYS" }
  lifecycle_policy { transition_to_primary_storage_class = "AFTER_1_ACCESS" }
}
