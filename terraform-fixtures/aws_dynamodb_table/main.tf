# A provisioned table with everything switched on, an on-demand table with indexes, and one with nothing but a key.
resource "aws_dynamodb_table" "orders" {
  name                        = "orders"
  billing_mode                = "PROVISIONED"
  read_capacity               = 10
  write_capacity              = 5
  hash_key                    = "customer"
  range_key                   = "placed_at"
  stream_enabled              = true
  stream_view_type            = "NEW_AND_OLD_IMAGES"
  deletion_protection_enabled = true

  attribute {
    name = "customer"
    type = "S"
  }
  attribute {
    name = "placed_at"
    type = "N"
  }
  attribute {
    name = "status"
    type = "S"
  }

  global_secondary_index {
    name               = "by-status"
    hash_key           = "status"
    range_key          = "placed_at"
    projection_type    = "INCLUDE"
    non_key_attributes = ["total", "currency"]
    read_capacity      = 4
    write_capacity     = 2
  }

  local_secondary_index {
    name            = "by-customer-status"
    range_key       = "status"
    projection_type = "KEYS_ONLY"
  }

  ttl {
    attribute_name = "expires_at"
    enabled        = true
  }

  point_in_time_recovery {
    enabled = true
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = "arn:aws:kms:eu-west-1:123456789012:key/1f955606-e25e-4b85-bd27-8139ecd016a4"
  }

  tags = {
    Service = "orders"
    Owner   = "shop"
  }
}

resource "aws_dynamodb_table" "sessions" {
  name         = "sessions"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }
  attribute {
    name = "user"
    type = "S"
  }
  attribute {
    name = "device"
    type = "S"
  }

  global_secondary_index {
    name            = "by-user"
    hash_key        = "user"
    projection_type = "ALL"
  }
  global_secondary_index {
    name            = "by-device"
    hash_key        = "device"
    projection_type = "ALL"
  }
}
