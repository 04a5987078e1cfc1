variable "name" { type = string }
variable "runtime" { type = string }
variable "environment" { type = map(string) }
variable "policies" { type = list(string) }
variable "statements" { type = any }
variable "vpc" {
  type    = object({ subnet_ids = list(string), security_group_ids = list(string) })
  default = null
}

data "aws_iam_policy_document" "assume" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com", "edgelambda.amazonaws.com"]
    }
  }
}

data "aws_iam_policy_document" "this" {
  dynamic "statement" {
    for_each = var.statements
    content {
      sid       = replace(title(statement.key), "/[^0-9A-Za-z]/", "")
      effect    = try(statement.value.effect, "Allow")
      actions   = statement.value.actions
      resources = statement.value.resources
    }
  }
}

resource "aws_iam_role" "this" {
  name                 = var.name
  assume_role_policy   = data.aws_iam_policy_document.assume.json
  max_session_duration = 3600
  path                 = "/service/"
}

resource "aws_iam_role_policy" "this" {
  name   = "${var.name}-inline"
  role   = aws_iam_role.this.name
  policy = data.aws_iam_policy_document.this.json
}

resource "aws_iam_role_policy_attachment" "this" {
  for_each   = toset(var.policies)
  role       = aws_iam_role.this.name
  policy_arn = each.value
}

resource "aws_cloudwatch_log_group" "this" {
  name              = "/aws/lambda/${var.name}"
  retention_in_days = 14
}

resource "aws_lambda_function" "this" {
  function_name = var.name
  role          = aws_iam_role.this.arn
  package_type  = "Zip"
  s3_bucket     = "code"
  s3_key        = "${var.name}.zip"
  handler       = "index.handler"
  runtime       = var.runtime
  timeout       = "30"
  memory_size   = 256
  architectures = ["arm64"]
  layers        = ["arn:aws:lambda:eu-west-1:123456789012:layer:b:1", "arn:aws:lambda:eu-west-1:123456789012:layer:a:1"]
  dynamic "environment" {
    for_each = length(var.environment) == 0 ? [] : [var.environment]
    content { variables = environment.value }
  }
  dynamic "vpc_config" {
    for_each = var.vpc[*]
    content {
      subnet_ids         = vpc_config.value.subnet_ids
      security_group_ids = vpc_config.value.security_group_ids
    }
  }
  tracing_config { mode = "Active" }
  ephemeral_storage { size = 1024 }
}

resource "aws_lambda_permission" "this" {
  statement_id   = "AllowEvents"
  action         = "lambda:InvokeFunction"
  function_name  = aws_lambda_function.this.function_name
  principal      = "events.amazonaws.com"
  source_account = 123456789012
}

resource "aws_cloudwatch_event_rule" "this" {
  name                = var.name
  schedule_expression = "rate(5 minutes)"
  event_pattern       = null
}

resource "aws_cloudwatch_event_target" "this" {
  rule  = aws_cloudwatch_event_rule.this.name
  arn   = aws_lambda_function.this.arn
  input = jsonencode({ b = 1, a = [true, null] })
}
