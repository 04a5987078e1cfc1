# What Cloud Control cannot read: each through its own service, in documents of CloudFormation's shape.

resource "aws_route53_zone" "main" {
  name = "example.org"
}

resource "aws_route53_record" "wildcard" {
  zone_id = aws_route53_zone.main.zone_id
  name    = "*"
  type    = "A"
  ttl     = 300
  records = ["192.0.2.1", "192.0.2.2"]
}

resource "aws_route53_record" "spf" {
  zone_id = aws_route53_zone.main.zone_id
  name    = "example.org"
  type    = "TXT"
  ttl     = 3600
  records = ["v=spf1 include:mail.example.org -all"]
}

resource "aws_route53_record" "weighted" {
  for_each       = { blue = 90, green = 10 }
  zone_id        = aws_route53_zone.main.zone_id
  name           = "api.example.org"
  type           = "CNAME"
  ttl            = 60
  records        = ["${each.key}.example.org"]
  set_identifier = each.key
  weighted_routing_policy {
    weight = each.value
  }
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_network_acl" "main" {
  vpc_id = aws_vpc.main.id
}

resource "aws_network_acl_rule" "https" {
  network_acl_id = aws_network_acl.main.id
  rule_number    = 100
  protocol       = "tcp"
  rule_action    = "allow"
  cidr_block     = "10.0.0.0/8"
  from_port      = 443
  to_port        = 443
}

resource "aws_s3_bucket" "site" {
  bucket = "read-by-service"
}

resource "aws_s3_object" "page" {
  bucket       = aws_s3_bucket.site.bucket
  key          = "index.html"
  content      = "<h1>hello</h1>"
  content_type = "text/html"
}

resource "aws_iam_user" "robot" {
  name = "robot"
}

resource "aws_iam_access_key" "robot" {
  user = aws_iam_user.robot.name
}

resource "aws_secretsmanager_secret" "token" {
  name = "token"
}

resource "aws_secretsmanager_secret_version" "token" {
  secret_id     = aws_secretsmanager_secret.token.id
  secret_string = "not-in-any-document"
}
