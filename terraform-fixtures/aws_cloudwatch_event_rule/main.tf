# A schedule on the default bus, and a pattern on a bus of its own.
resource "aws_cloudwatch_event_rule" "nightly" {
  name                = "nightly"
  description         = "Every night"
  schedule_expression = "cron(0 3 * * ? *)"
  role_arn            = "arn:aws:iam::123456789012:role/scheduler"

  tags = {
    Team = "data"
  }
}

resource "aws_cloudwatch_event_rule" "findings" {
  name  = "findings"
  state = "DISABLED"
  event_pattern = jsonencode({
    source      = ["aws.guardduty"]
    detail-type = ["GuardDuty Finding"]
    detail      = { severity = [{ numeric = [">=", 7] }] }
  })
}
