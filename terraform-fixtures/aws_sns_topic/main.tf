resource "aws_sns_topic" "alerts" {
  name              = "alerts"
  display_name      = "Alerts"
  kms_master_key_id = "alias/aws/sns"

  tags = {
    Team = "ops"
    Tier = "gold"
  }
}

# Every setting left to AWS.
resource "aws_sns_topic" "bare" {
  name = "bare"
}

resource "aws_sns_topic" "ledger" {
  name                        = "ledger.fifo"
  fifo_topic                  = true
  content_based_deduplication = true
}

resource "aws_sns_topic_subscription" "queue" {
  topic_arn            = aws_sns_topic.alerts.arn
  protocol             = "sqs"
  endpoint             = "arn:aws:sqs:eu-west-1:123456789012:inbox"
  raw_message_delivery = true
  filter_policy_scope  = "MessageBody"

  filter_policy = jsonencode({
    severity = ["high", "critical"]
    detail   = { price = [{ numeric = [">=", 5, "<", 100] }] }
  })

  redrive_policy = jsonencode({
    deadLetterTargetArn = "arn:aws:sqs:eu-west-1:123456789012:inbox-dead"
  })
}

resource "aws_sns_topic_subscription" "function" {
  topic_arn = aws_sns_topic.bare.arn
  protocol  = "lambda"
  endpoint  = "arn:aws:lambda:eu-west-1:123456789012:function:notify"
}
