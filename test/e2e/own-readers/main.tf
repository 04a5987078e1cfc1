data "aws_caller_identity" "current" {}

# Route 53: one record of every kind.

resource "aws_route53_zone" "main" {
  name = "example.org"
}

resource "aws_route53_record" "plain" {
  zone_id = aws_route53_zone.main.zone_id
  name    = "www"
  type    = "A"
  ttl     = 300
  records = ["192.0.2.2", "192.0.2.1"]
}

resource "aws_route53_record" "wildcard" {
  zone_id = aws_route53_zone.main.zone_id
  name    = "*.Example.org."
  type    = "CNAME"
  ttl     = 60
  records = ["www.example.org"]
}

resource "aws_route53_record" "text" {
  zone_id = aws_route53_zone.main.zone_id
  name    = "_dmarc.example.org"
  type    = "TXT"
  ttl     = 3600
  records = ["v=DMARC1; p=reject", "second \" \"part"]
}

resource "aws_route53_record" "mail" {
  zone_id = aws_route53_zone.main.zone_id
  name    = "example.org"
  type    = "MX"
  ttl     = 3600
  records = ["10 mail.example.org", "20 backup.example.org."]
}

resource "aws_route53_record" "alias" {
  zone_id = aws_route53_zone.main.zone_id
  name    = "app"
  type    = "A"
  alias {
    name                   = "www.example.org"
    zone_id                = aws_route53_zone.main.zone_id
    evaluate_target_health = true
  }
}

resource "aws_route53_record" "weighted" {
  for_each       = { blue = 90, green = 0 }
  zone_id        = aws_route53_zone.main.zone_id
  name           = "api"
  type           = "A"
  ttl            = 60
  records        = ["192.0.2.${each.value}"]
  set_identifier = each.key
  weighted_routing_policy {
    weight = each.value
  }
}

resource "aws_route53_record" "failover" {
  zone_id        = aws_route53_zone.main.zone_id
  name           = "ha"
  type           = "A"
  ttl            = 60
  records        = ["192.0.2.7"]
  set_identifier = "first"
  failover_routing_policy {
    type = "PRIMARY"
  }
}

resource "aws_route53_record" "near" {
  zone_id        = aws_route53_zone.main.zone_id
  name           = "geo"
  type           = "A"
  ttl            = 60
  records        = ["192.0.2.8"]
  set_identifier = "europe"
  geolocation_routing_policy {
    continent = "EU"
  }
}

resource "aws_route53_record" "fast" {
  zone_id        = aws_route53_zone.main.zone_id
  name           = "fast"
  type           = "A"
  ttl            = 60
  records        = ["192.0.2.9"]
  set_identifier = "ireland"
  latency_routing_policy {
    region = "eu-west-1"
  }
}

resource "aws_route53_record" "many" {
  zone_id                          = aws_route53_zone.main.zone_id
  name                             = "many"
  type                             = "A"
  ttl                              = 60
  records                          = ["192.0.2.10"]
  set_identifier                   = "one"
  multivalue_answer_routing_policy = true
}

# Network ACLs, with rules inside and beside.

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_network_acl" "inline" {
  vpc_id = aws_vpc.main.id
  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "tcp"
    from_port  = 443
    to_port    = 443
    cidr_block = "10.0.0.0/8"
  }
  egress {
    rule_no    = 100
    action     = "allow"
    protocol   = "-1"
    from_port  = 0
    to_port    = 0
    cidr_block = "0.0.0.0/0"
  }
}

resource "aws_network_acl" "apart" {
  vpc_id = aws_vpc.main.id
}

resource "aws_network_acl_rule" "in" {
  network_acl_id = aws_network_acl.apart.id
  rule_number    = 200
  protocol       = "tcp"
  rule_action    = "allow"
  cidr_block     = "10.1.0.0/16"
  from_port      = 22
  to_port        = 22
}

resource "aws_network_acl_rule" "out" {
  network_acl_id = aws_network_acl.apart.id
  rule_number    = 200
  egress         = true
  protocol       = "udp"
  rule_action    = "deny"
  cidr_block     = "10.2.0.0/16"
  from_port      = 53
  to_port        = 53
}

resource "aws_ebs_encryption_by_default" "on" {
  enabled = true
}

# CodeBuild, S3, Glue.

resource "aws_iam_role" "build" {
  name = "build"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "codebuild.amazonaws.com" } }]
  })
}

resource "aws_codebuild_project" "build" {
  name          = "build"
  description   = "builds"
  service_role  = aws_iam_role.build.arn
  build_timeout = 20
  artifacts {
    type = "NO_ARTIFACTS"
  }
  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/standard:7.0"
    type         = "LINUX_CONTAINER"
    environment_variable {
      name  = "STAGE"
      value = "test"
    }
  }
  source {
    type            = "GITHUB"
    location        = "https://github.com/example/app.git"
    git_clone_depth = 1
    buildspec       = "build.yml"
  }
  tags = { Team = "build" }
}

resource "aws_s3_bucket" "files" {
  bucket = "driftline-own-readers"
}

resource "aws_s3_object" "page" {
  bucket        = aws_s3_bucket.files.bucket
  key           = "site/index.html"
  content       = "<h1>hello</h1>"
  content_type  = "text/html"
  cache_control = "max-age=60"
  metadata      = { origin = "terraform" }
  tags          = { Kind = "page" }
}

resource "aws_glue_catalog_database" "lake" {
  name = "lake"
}

resource "aws_glue_catalog_table" "events" {
  name          = "events"
  database_name = aws_glue_catalog_database.lake.name
  table_type    = "EXTERNAL_TABLE"
  parameters    = { classification = "parquet" }
  partition_keys {
    name = "day"
    type = "date"
  }
  storage_descriptor {
    location      = "s3://${aws_s3_bucket.files.bucket}/events"
    input_format  = "org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat"
    output_format = "org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat"
    columns {
      name = "id"
      type = "string"
    }
    columns {
      name    = "at"
      type    = "timestamp"
      comment = "when"
    }
    ser_de_info {
      serialization_library = "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe"
    }
  }
}

# IAM, secrets.

resource "aws_iam_user" "robot" {
  name = "robot"
}

resource "aws_iam_access_key" "robot" {
  user = aws_iam_user.robot.name
}

resource "aws_iam_user_login_profile" "robot" {
  user = aws_iam_user.robot.name
}

resource "aws_iam_account_alias" "name" {
  account_alias = "driftline-test"
}

resource "aws_iam_account_password_policy" "strict" {
  minimum_password_length      = 14
  require_numbers              = true
  require_symbols              = true
  require_lowercase_characters = true
  require_uppercase_characters = true
  max_password_age             = 90
  password_reuse_prevention    = 24
}

resource "aws_secretsmanager_secret" "token" {
  name                    = "token"
  recovery_window_in_days = 0
}

resource "aws_secretsmanager_secret_version" "token" {
  secret_id     = aws_secretsmanager_secret.token.id
  secret_string = "never asked for"
}

# The account's recorder, and small services.

resource "aws_config_configuration_recorder" "all" {
  name     = "all"
  role_arn = aws_iam_role.build.arn
}

resource "aws_config_delivery_channel" "all" {
  name           = "all"
  s3_bucket_name = aws_s3_bucket.files.bucket
  depends_on     = [aws_config_configuration_recorder.all]
}

resource "aws_config_configuration_recorder_status" "all" {
  name       = aws_config_configuration_recorder.all.name
  is_enabled = true
  depends_on = [aws_config_delivery_channel.all]
}

resource "aws_service_discovery_http_namespace" "mesh" {
  name        = "mesh"
  description = "who talks to whom"
}

resource "aws_ses_receipt_rule_set" "inbound" {
  rule_set_name = "inbound"
}

resource "aws_ses_active_receipt_rule_set" "inbound" {
  rule_set_name = aws_ses_receipt_rule_set.inbound.rule_set_name
}

resource "aws_docdb_subnet_group" "documents" {
  name       = "documents"
  subnet_ids = [aws_subnet.a.id, aws_subnet.b.id]
}

resource "aws_subnet" "a" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.1.0/24"
  availability_zone = "eu-west-1a"
}

resource "aws_subnet" "b" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.2.0/24"
  availability_zone = "eu-west-1b"
}
