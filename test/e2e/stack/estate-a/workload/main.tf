terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}

variable "name" {
  type = string
}

variable "role" {
  type = string
}

resource "aws_lambda_function" "this" {
  function_name = "estate-${var.name}"
  role          = var.role
  runtime       = "nodejs20.x"
  handler       = "index.handler"
  filename      = "${path.module}/../function.zip"

  tags = { Function = var.name }
}

resource "aws_lambda_permission" "events" {
  statement_id  = "events"
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.this.function_name
  principal     = "events.amazonaws.com"
  source_arn    = "arn:aws:events:eu-west-1:123456789012:rule/${var.name}"
}
