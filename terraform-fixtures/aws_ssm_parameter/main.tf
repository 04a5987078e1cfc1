resource "aws_ssm_parameter" "endpoint" {
  name            = "/app/endpoint"
  description     = "Where the API answers"
  type            = "String"
  value           = "https://api.example.com"
  allowed_pattern = "^https://.*$"

  tags = {
    Team = "api"
  }
}

resource "aws_ssm_parameter" "zones" {
  name           = "/app/zones"
  type           = "StringList"
  insecure_value = "eu-west-1a,eu-west-1b"
  tier           = "Advanced"
}

resource "aws_ssm_parameter" "bare" {
  name  = "bare"
  type  = "String"
  value = "1"
}

resource "aws_ssm_parameter" "password" {
  name   = "/app/password"
  type   = "SecureString"
  value  = "correct-horse"
  key_id = "alias/aws/ssm"
}
