# A function with most settings, a plain one, one from an image, an alias, and three permissions.
resource "aws_iam_role" "function" {
  name = "function"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "lambda.amazonaws.com" }
    }]
  })
}

resource "aws_lambda_function" "orders" {
  function_name                  = "orders"
  description                    = "Takes orders"
  role                           = aws_iam_role.function.arn
  filename                       = "${path.module}/function.zip"
  source_code_hash               = filebase64sha256("${path.module}/function.zip")
  handler                        = "index.handler"
  runtime                        = "nodejs20.x"
  architectures                  = ["arm64"]
  memory_size                    = 512
  timeout                        = 30
  reserved_concurrent_executions = 5
  publish                        = true

  environment {
    variables = {
      TABLE = "orders"
      STAGE = "prod"
    }
  }

  ephemeral_storage {
    size = 1024
  }

  tracing_config {
    mode = "Active"
  }

  tags = {
    Service = "orders"
  }
}

resource "aws_lambda_function" "plain" {
  function_name = "plain"
  role          = aws_iam_role.function.arn
  filename      = "${path.module}/function.zip"
  handler       = "index.handler"
  runtime       = "nodejs20.x"
}

resource "aws_lambda_alias" "live" {
  name             = "live"
  description      = "What customers use"
  function_name    = aws_lambda_function.orders.function_name
  function_version = aws_lambda_function.orders.version
}

resource "aws_lambda_alias" "by_arn" {
  name             = "next"
  function_name    = aws_lambda_function.plain.arn
  function_version = "$LATEST"
}

resource "aws_lambda_permission" "events" {
  statement_id  = "AllowEvents"
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.orders.function_name
  principal     = "events.amazonaws.com"
  source_arn    = "arn:aws:events:eu-west-1:123456789012:rule/nightly"
}

resource "aws_lambda_permission" "account" {
  statement_id  = "AllowPartner"
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.plain.function_name
  principal     = "210987654321"
}
