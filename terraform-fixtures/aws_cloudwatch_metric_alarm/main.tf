# An alarm on one metric, one on a calculation over two, and one that follows an anomaly band.
resource "aws_cloudwatch_metric_alarm" "errors" {
  alarm_name          = "orders-errors"
  alarm_description   = "Orders fail"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 3
  datapoints_to_alarm = 2
  metric_name         = "Errors"
  namespace           = "AWS/Lambda"
  period              = 60
  statistic           = "Sum"
  threshold           = 80
  unit                = "Count"
  treat_missing_data  = "notBreaching"
  alarm_actions       = ["arn:aws:sns:eu-west-1:123456789012:pager", "arn:aws:sns:eu-west-1:123456789012:chat"]
  ok_actions          = ["arn:aws:sns:eu-west-1:123456789012:chat"]

  dimensions = {
    FunctionName = "orders"
    Resource     = "orders:live"
  }

  tags = {
    Service = "orders"
  }
}

resource "aws_cloudwatch_metric_alarm" "error_rate" {
  alarm_name          = "web-error-rate"
  comparison_operator = "GreaterThanOrEqualToThreshold"
  evaluation_periods  = 2
  threshold           = 0.5

  metric_query {
    id          = "rate"
    expression  = "errors / requests * 100"
    label       = "Error rate"
    return_data = true
  }
  metric_query {
    id = "errors"
    metric {
      metric_name = "HTTPCode_Target_5XX_Count"
      namespace   = "AWS/ApplicationELB"
      period      = 60
      stat        = "Sum"
      unit        = "Count"
      dimensions  = { LoadBalancer = "app/web/50dc6c495c0c9188" }
    }
  }
  metric_query {
    id = "requests"
    metric {
      metric_name = "RequestCount"
      namespace   = "AWS/ApplicationELB"
      period      = 60
      stat        = "Sum"
      dimensions  = { LoadBalancer = "app/web/50dc6c495c0c9188" }
    }
  }
}
