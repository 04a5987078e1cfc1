resource "aws_cloudwatch_log_group" "full" {
  name              = "/estate-b/full"
  retention_in_days = 30
  kms_key_id        = aws_kms_key.data.arn
  tags              = { Owner = "platform" }
}

resource "aws_cloudwatch_log_group" "bare" {
  name = "/estate-b/bare"
}

resource "aws_cloudwatch_log_stream" "full" {
  name           = "delivery"
  log_group_name = aws_cloudwatch_log_group.full.name
}

resource "aws_cloudwatch_log_metric_filter" "full" {
  name           = "errors"
  log_group_name = aws_cloudwatch_log_group.full.name
  pattern        = "{ $.level = \"error\" }"

  metric_transformation {
    name          = "Errors"
    namespace     = "EstateB"
    value         = "1"
    default_value = "0"
    unit          = "Count"
  }
}

resource "aws_cloudwatch_log_subscription_filter" "full" {
  name            = "to-stream"
  log_group_name  = aws_cloudwatch_log_group.full.name
  filter_pattern  = ""
  destination_arn = aws_kinesis_stream.full.arn
  role_arn        = aws_iam_role.service["firehose"].arn
}

resource "aws_cloudwatch_log_resource_policy" "full" {
  policy_name = "estate-b"
  policy_document = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "Events"
      Effect    = "Allow"
      Principal = { Service = ["events.amazonaws.com", "delivery.logs.amazonaws.com"] }
      Action    = ["logs:PutLogEvents", "logs:CreateLogStream"]
      Resource  = "arn:aws:logs:eu-west-1:123456789012:log-group:/estate-b/*:*"
    }]
  })
}

resource "aws_cloudwatch_log_destination" "full" {
  name       = "estate-b"
  role_arn   = aws_iam_role.service["firehose"].arn
  target_arn = aws_kinesis_stream.full.arn
}

resource "aws_cloudwatch_metric_alarm" "bare" {
  alarm_name          = "estate-b-bare"
  comparison_operator = "LessThanThreshold"
  evaluation_periods  = 1
  metric_name         = "Healthy"
  namespace           = "EstateB"
  period              = 60
  statistic           = "Average"
  threshold           = 1
}

resource "aws_cloudwatch_metric_alarm" "math" {
  alarm_name                = "estate-b-math"
  alarm_description         = "share of failures"
  comparison_operator       = "GreaterThanOrEqualToThreshold"
  evaluation_periods        = 5
  datapoints_to_alarm       = 3
  threshold                 = 2.5
  treat_missing_data        = "notBreaching"
  actions_enabled           = true
  alarm_actions             = [aws_sns_topic.full.arn]
  ok_actions                = [aws_sns_topic.bare.arn]
  insufficient_data_actions = []

  metric_query {
    id          = "share"
    expression  = "100 * failed / total"
    label       = "Failures"
    return_data = true
  }

  metric_query {
    id = "failed"

    metric {
      metric_name = "Failed"
      namespace   = "EstateB"
      period      = 60
      stat        = "Sum"
      unit        = "Count"

      dimensions = {
        Service = "orders"
        Stage   = "prod"
      }
    }
  }

  metric_query {
    id = "total"

    metric {
      metric_name = "Total"
      namespace   = "EstateB"
      period      = 60
      stat        = "Sum"
    }
  }

  tags = { Owner = "platform" }
}

resource "aws_cloudwatch_dashboard" "full" {
  dashboard_name = "estate-b"
  dashboard_body = jsonencode({
    widgets = [{
      type       = "metric"
      x          = 0
      y          = 0
      width      = 12
      height     = 6
      properties = { metrics = [["EstateB", "Failed"]], period = 300, stat = "Sum", region = "eu-west-1", title = "Failures" }
    }]
  })
}

resource "aws_cloudtrail" "full" {
  name                          = "estate-b"
  s3_bucket_name                = aws_s3_bucket.logs.id
  s3_key_prefix                 = "trail"
  include_global_service_events = true
  is_multi_region_trail         = true
  enable_log_file_validation    = true
  enable_logging                = false
  cloud_watch_logs_group_arn    = "${aws_cloudwatch_log_group.full.arn}:*"
  cloud_watch_logs_role_arn     = aws_iam_role.service["cloudtrail"].arn

  event_selector {
    read_write_type           = "All"
    include_management_events = true

    data_resource {
      type   = "AWS::S3::Object"
      values = ["${aws_s3_bucket.data.arn}/"]
    }
  }

  tags = { Owner = "platform" }
}

resource "aws_ssm_parameter" "text" {
  name            = "/estate-b/text"
  type            = "String"
  value           = "one"
  description     = "a text"
  allowed_pattern = "^[a-z]+$"
  tags            = { Owner = "platform" }
}

resource "aws_ssm_parameter" "list" {
  name  = "/estate-b/list"
  type  = "StringList"
  value = "a,b,c"
}

resource "aws_ssm_parameter" "secret" {
  name   = "/estate-b/secret"
  type   = "SecureString"
  value  = "not-so-secret"
  key_id = aws_kms_key.data.arn
}

resource "aws_ssm_document" "full" {
  name            = "estate-b-patch"
  document_type   = "Command"
  document_format = "JSON"
  content = jsonencode({
    schemaVersion = "2.2"
    description   = "say hello"
    parameters    = { Name = { type = "String", default = "you" } }
    mainSteps = [{
      action = "aws:runShellScript"
      name   = "hello"
      inputs = { runCommand = ["echo hello {{ Name }}"] }
    }]
  })
  tags = { Owner = "platform" }
}

resource "aws_ssm_document" "yaml" {
  name            = "estate-b-yaml"
  document_type   = "Command"
  document_format = "YAML"
  content         = <<-YAML
    schemaVersion: '2.2'
    description: say hello
    mainSteps:
      - action: aws:runShellScript
        name: hello
        inputs:
          runCommand:
            - echo hello
  YAML
}

resource "aws_ssm_maintenance_window" "full" {
  name                       = "estate-b"
  schedule                   = "cron(0 16 ? * TUE *)"
  schedule_timezone          = "Europe/Berlin"
  duration                   = 3
  cutoff                     = 1
  allow_unassociated_targets = true
  tags                       = { Owner = "platform" }
}

resource "aws_config_config_rule" "full" {
  name             = "estate-b-volumes"
  description      = "volumes are encrypted"
  input_parameters = jsonencode({ maxAccessKeyAge = "90" })

  source {
    owner             = "AWS"
    source_identifier = "ACCESS_KEYS_ROTATED"
  }

  tags = { Owner = "platform" }
}

resource "aws_config_configuration_aggregator" "full" {
  name = "estate-b"

  account_aggregation_source {
    account_ids = [local.account]
    regions     = ["eu-west-1", "eu-central-1"]
  }
}

resource "aws_guardduty_detector" "full" {
  enable                       = true
  finding_publishing_frequency = "ONE_HOUR"
  tags                         = { Owner = "platform" }
}

resource "aws_guardduty_filter" "full" {
  detector_id = aws_guardduty_detector.full.id
  name        = "estate-b"
  action      = "ARCHIVE"
  rank        = 1

  finding_criteria {
    criterion {
      field  = "region"
      equals = ["eu-west-1"]
    }

    criterion {
      field        = "severity"
      greater_than = "4"
    }
  }
}

resource "aws_organizations_organization" "full" {
  feature_set          = "ALL"
  enabled_policy_types = ["SERVICE_CONTROL_POLICY"]
}

resource "aws_organizations_organizational_unit" "full" {
  name      = "estate-b"
  parent_id = aws_organizations_organization.full.roots[0].id
  tags      = { Owner = "platform" }
}

resource "aws_organizations_policy" "full" {
  name        = "estate-b"
  description = "nobody leaves"
  content = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Deny"
      Action   = "organizations:LeaveOrganization"
      Resource = "*"
    }]
  })
  depends_on = [aws_organizations_organization.full]
}

resource "aws_organizations_policy_attachment" "full" {
  policy_id = aws_organizations_policy.full.id
  target_id = aws_organizations_organizational_unit.full.id
}

resource "aws_appautoscaling_target" "table" {
  # The emulator keeps no tags of targets.
  provider           = aws.untagged
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.bare.name}"
  scalable_dimension = "dynamodb:table:ReadCapacityUnits"
  min_capacity       = 5
  max_capacity       = 50
}

resource "aws_appautoscaling_policy" "table" {
  name               = "estate-b-read"
  policy_type        = "TargetTrackingScaling"
  service_namespace  = aws_appautoscaling_target.table.service_namespace
  resource_id        = aws_appautoscaling_target.table.resource_id
  scalable_dimension = aws_appautoscaling_target.table.scalable_dimension

  target_tracking_scaling_policy_configuration {
    target_value       = 70
    scale_in_cooldown  = 60
    scale_out_cooldown = 30

    predefined_metric_specification {
      predefined_metric_type = "DynamoDBReadCapacityUtilization"
    }
  }
}

resource "aws_appautoscaling_scheduled_action" "table" {
  name               = "estate-b-night"
  service_namespace  = aws_appautoscaling_target.table.service_namespace
  resource_id        = aws_appautoscaling_target.table.resource_id
  scalable_dimension = aws_appautoscaling_target.table.scalable_dimension
  schedule           = "cron(0 22 * * ? *)"
  timezone           = "Europe/Berlin"

  scalable_target_action {
    min_capacity = 5
    max_capacity = 10
  }
}
