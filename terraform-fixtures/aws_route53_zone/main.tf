# A zone with a comment and tags, and one with neither.
resource "aws_route53_zone" "public" {
  name    = "example.com"
  comment = "Customers"

  tags = {
    Owner = "platform"
  }
}

resource "aws_route53_zone" "plain" {
  name = "Example.ORG"
}
