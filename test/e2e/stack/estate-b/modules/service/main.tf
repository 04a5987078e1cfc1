# What every small service of the estate has.

variable "name" {
  type = string
}

variable "retention_days" {
  type = number
}

resource "aws_sqs_queue" "this" {
  count = 2

  name                       = "${var.name}-${count.index == 0 ? "work" : "dead"}"
  visibility_timeout_seconds = 60 + count.index
}

resource "aws_sqs_queue_redrive_policy" "this" {
  queue_url = aws_sqs_queue.this[0].url
  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.this[1].arn
    maxReceiveCount     = 4
  })
}

resource "aws_sns_topic" "this" {
  name = var.name
  tags = { Service = var.name }
}

resource "aws_sns_topic_subscription" "this" {
  topic_arn            = aws_sns_topic.this.arn
  protocol             = "sqs"
  endpoint             = aws_sqs_queue.this[0].arn
  raw_message_delivery = true
}

resource "aws_cloudwatch_log_group" "this" {
  name              = "/${var.name}"
  retention_in_days = var.retention_days
}

resource "aws_dynamodb_table" "this" {
  name         = var.name
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled = true
  }

  tags = {
    Service = var.name
    Tier    = "data"
  }
}

resource "aws_cloudwatch_metric_alarm" "this" {
  alarm_name          = "${var.name}-backlog"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 3
  metric_name         = "ApproximateNumberOfMessagesVisible"
  namespace           = "AWS/SQS"
  period              = 300
  statistic           = "Maximum"
  threshold           = 1000
  alarm_actions       = [aws_sns_topic.this.arn]

  dimensions = {
    QueueName = aws_sqs_queue.this[0].name
  }
}

resource "aws_ssm_parameter" "this" {
  name  = "/${var.name}/queue"
  type  = "String"
  value = aws_sqs_queue.this[0].url
}

output "queue" {
  value = aws_sqs_queue.this[0].arn
}

output "topic" {
  value = aws_sns_topic.this.arn
}
