resource "aws_sqs_queue" "bare" {
  name = "estate-b-bare"
}

resource "aws_sqs_queue" "dead" {
  name                    = "estate-b-dead"
  sqs_managed_sse_enabled = true
}

resource "aws_sqs_queue" "full" {
  name                              = "estate-b-full"
  delay_seconds                     = 5
  max_message_size                  = 131072
  message_retention_seconds         = 86400
  receive_wait_time_seconds         = 10
  visibility_timeout_seconds        = 120
  kms_master_key_id                 = aws_kms_key.data.arn
  kms_data_key_reuse_period_seconds = 600

  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.dead.arn
    maxReceiveCount     = 5
  })

  tags = {
    Zone  = "restricted"
    Alpha = "first"
    Owner = "platform"
  }
}

resource "aws_sqs_queue" "fifo" {
  name                        = "estate-b.fifo"
  fifo_queue                  = true
  content_based_deduplication = true
  deduplication_scope         = "messageGroup"
  fifo_throughput_limit       = "perMessageGroupId"
}

resource "aws_sqs_queue" "untagged" {
  provider = aws.untagged
  name     = "estate-b-untagged"
}

resource "aws_sqs_queue_policy" "full" {
  queue_url = aws_sqs_queue.full.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Buckets"
        Effect    = "Allow"
        Principal = { Service = "s3.amazonaws.com" }
        Action    = ["sqs:SendMessage"]
        Resource  = aws_sqs_queue.full.arn
        Condition = { StringEquals = { "aws:SourceAccount" = local.account } }
      },
      {
        Sid       = "Us"
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::${local.account}:root" }
        Action    = "sqs:*"
        Resource  = aws_sqs_queue.full.arn
      },
    ]
  })
}

resource "aws_sns_topic" "bare" {
  name = "estate-b-bare"
}

resource "aws_sns_topic" "full" {
  name              = "estate-b-full"
  display_name      = "Estate B"
  kms_master_key_id = aws_kms_key.data.arn
  tracing_config    = "Active"
  signature_version = 2

  delivery_policy = jsonencode({
    http = {
      defaultHealthyRetryPolicy = {
        minDelayTarget     = 20
        maxDelayTarget     = 20
        numRetries         = 3
        numMaxDelayRetries = 0
        numNoDelayRetries  = 0
        numMinDelayRetries = 0
        backoffFunction    = "linear"
      }
      disableSubscriptionOverrides = false
    }
  })

  tags = {
    Zone  = "restricted"
    Owner = "platform"
  }
}

resource "aws_sns_topic" "fifo" {
  name                        = "estate-b.fifo"
  fifo_topic                  = true
  content_based_deduplication = true
}

resource "aws_sns_topic_policy" "full" {
  arn = aws_sns_topic.full.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "Buckets"
      Effect    = "Allow"
      Principal = { Service = ["s3.amazonaws.com", "events.amazonaws.com"] }
      Action    = "sns:Publish"
      Resource  = aws_sns_topic.full.arn
      Condition = { ArnLike = { "aws:SourceArn" = "arn:aws:s3:*:*:estate-b-data" } }
    }]
  })
}

resource "aws_sns_topic_subscription" "filtered" {
  topic_arn = aws_sns_topic.full.arn
  protocol  = "sqs"
  endpoint  = aws_sqs_queue.full.arn

  filter_policy = jsonencode({
    kind   = ["created", "removed"]
    amount = [{ numeric = [">=", 100] }]
  })
  filter_policy_scope = "MessageBody"
  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.dead.arn
  })
}

resource "aws_sns_topic_subscription" "mail" {
  topic_arn = aws_sns_topic.bare.arn
  protocol  = "email"
  endpoint  = "ops@example.com"
}

resource "aws_kinesis_stream" "bare" {
  name        = "estate-b-bare"
  shard_count = 1
}

resource "aws_kinesis_stream" "full" {
  name                = "estate-b-full"
  shard_count         = 2
  retention_period    = 48
  shard_level_metrics = ["OutgoingBytes", "IncomingBytes"]
  encryption_type     = "KMS"
  kms_key_id          = "alias/aws/kinesis"

  stream_mode_details {
    stream_mode = "PROVISIONED"
  }

  tags = { Owner = "platform" }
}

resource "aws_kinesis_stream" "on_demand" {
  name = "estate-b-on-demand"

  stream_mode_details {
    stream_mode = "ON_DEMAND"
  }
}

resource "aws_kinesis_stream_consumer" "full" {
  name       = "estate-b"
  stream_arn = aws_kinesis_stream.full.arn
}

resource "aws_kinesis_firehose_delivery_stream" "bare" {
  name        = "estate-b-bare"
  destination = "extended_s3"

  extended_s3_configuration {
    role_arn   = aws_iam_role.service["firehose"].arn
    bucket_arn = aws_s3_bucket.logs.arn
  }
}

resource "aws_kinesis_firehose_delivery_stream" "full" {
  name        = "estate-b-full"
  destination = "extended_s3"

  kinesis_source_configuration {
    kinesis_stream_arn = aws_kinesis_stream.full.arn
    role_arn           = aws_iam_role.service["firehose"].arn
  }

  extended_s3_configuration {
    role_arn            = aws_iam_role.service["firehose"].arn
    bucket_arn          = aws_s3_bucket.data.arn
    prefix              = "stream/"
    error_output_prefix = "errors/"
    buffering_size      = 64
    buffering_interval  = 120
    compression_format  = "GZIP"

    cloudwatch_logging_options {
      enabled         = true
      log_group_name  = aws_cloudwatch_log_group.full.name
      log_stream_name = aws_cloudwatch_log_stream.full.name
    }
  }

  tags = { Owner = "platform" }
}

resource "aws_kinesis_firehose_delivery_stream" "http" {
  name        = "estate-b-http"
  destination = "http_endpoint"

  http_endpoint_configuration {
    url                = "https://collector.example.com/v1"
    name               = "collector"
    buffering_size     = 4
    buffering_interval = 100
    role_arn           = aws_iam_role.service["firehose"].arn
    s3_backup_mode     = "FailedDataOnly"

    s3_configuration {
      role_arn           = aws_iam_role.service["firehose"].arn
      bucket_arn         = aws_s3_bucket.logs.arn
      buffering_size     = 10
      buffering_interval = 400
      compression_format = "GZIP"
    }
  }
}

resource "aws_cloudwatch_event_bus" "full" {
  name = "estate-b"
}

resource "aws_cloudwatch_event_bus_policy" "full" {
  event_bus_name = aws_cloudwatch_event_bus.full.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "Partner"
      Effect    = "Allow"
      Principal = { AWS = "210987654321" }
      Action    = "events:PutEvents"
      Resource  = aws_cloudwatch_event_bus.full.arn
    }]
  })
}

resource "aws_cloudwatch_event_rule" "schedule" {
  name                = "estate-b-schedule"
  schedule_expression = "rate(60 minutes)"
}

resource "aws_cloudwatch_event_rule" "pattern" {
  name           = "estate-b-pattern"
  description    = "what buckets say"
  event_bus_name = aws_cloudwatch_event_bus.full.name
  state          = "DISABLED"
  event_pattern = jsonencode({
    source      = ["aws.s3"]
    detail-type = ["Object Created", "Object Deleted"]
    detail      = { bucket = { name = ["estate-b-data"] } }
  })
  tags = { Owner = "platform" }
}

resource "aws_cloudwatch_event_target" "schedule" {
  rule      = aws_cloudwatch_event_rule.schedule.name
  target_id = "queue"
  arn       = aws_sqs_queue.dead.arn
  input     = jsonencode({ kind = "tick", size = 1 })
}

resource "aws_cloudwatch_event_target" "pattern" {
  rule           = aws_cloudwatch_event_rule.pattern.name
  event_bus_name = aws_cloudwatch_event_bus.full.name
  target_id      = "queue"
  arn            = aws_sqs_queue.full.arn

  input_transformer {
    input_paths = {
      bucket = "$.detail.bucket.name"
      key    = "$.detail.object.key"
    }
    input_template = "{\"where\": <bucket>, \"what\": <key>}"
  }

  retry_policy {
    maximum_event_age_in_seconds = 600
    maximum_retry_attempts       = 3
  }

  dead_letter_config {
    arn = aws_sqs_queue.dead.arn
  }
}

resource "aws_cloudwatch_event_target" "states" {
  rule      = aws_cloudwatch_event_rule.schedule.name
  target_id = "states"
  arn       = aws_sfn_state_machine.full.arn
  role_arn  = aws_iam_role.service["events"].arn
}

resource "aws_cloudwatch_event_archive" "full" {
  name             = "estate-b"
  description      = "replayable"
  event_source_arn = aws_cloudwatch_event_bus.full.arn
  retention_days   = 14
  event_pattern    = jsonencode({ source = ["aws.s3"] })
}

resource "aws_cloudwatch_event_connection" "key" {
  name               = "estate-b-key"
  description        = "the partner"
  authorization_type = "API_KEY"

  auth_parameters {
    api_key {
      key   = "x-api-key"
      value = "not-so-secret"
    }
  }
}

resource "aws_cloudwatch_event_api_destination" "full" {
  name                             = "estate-b"
  invocation_endpoint              = "https://partner.example.com/events"
  http_method                      = "POST"
  invocation_rate_limit_per_second = 20
  connection_arn                   = aws_cloudwatch_event_connection.key.arn
}

resource "aws_scheduler_schedule_group" "full" {
  name = "estate-b"
  tags = { Owner = "platform" }
}

resource "aws_scheduler_schedule" "bare" {
  name                = "estate-b-bare"
  schedule_expression = "rate(1 hours)"

  flexible_time_window {
    mode = "OFF"
  }

  target {
    arn      = aws_sqs_queue.bare.arn
    role_arn = aws_iam_role.service["scheduler"].arn
  }
}

resource "aws_scheduler_schedule" "full" {
  name                         = "estate-b-full"
  description                  = "nightly"
  schedule_expression          = "cron(0 2 * * ? *)"
  schedule_expression_timezone = "Europe/Berlin"
  state                        = "DISABLED"
  start_date                   = "2030-01-01T00:00:00Z"

  flexible_time_window {
    mode                      = "FLEXIBLE"
    maximum_window_in_minutes = 15
  }

  target {
    arn      = aws_sqs_queue.full.arn
    role_arn = aws_iam_role.service["scheduler"].arn
    input    = jsonencode({ run = "nightly" })

    retry_policy {
      maximum_event_age_in_seconds = 3600
      maximum_retry_attempts       = 5
    }

    dead_letter_config {
      arn = aws_sqs_queue.dead.arn
    }
  }
}

resource "aws_pipes_pipe" "full" {
  name     = "estate-b"
  role_arn = aws_iam_role.service["pipes"].arn
  source   = aws_sqs_queue.bare.arn
  target   = aws_sqs_queue.dead.arn

  source_parameters {
    sqs_queue_parameters {
      batch_size                         = 5
      maximum_batching_window_in_seconds = 2
    }
  }
}

resource "aws_sfn_state_machine" "full" {
  name     = "estate-b"
  role_arn = aws_iam_role.service["states"].arn
  type     = "STANDARD"
  definition = jsonencode({
    Comment = "waits"
    StartAt = "Wait"
    States = {
      Wait = { Type = "Wait", Seconds = 5, Next = "Done" }
      Done = { Type = "Succeed" }
    }
  })

  logging_configuration {
    log_destination        = "${aws_cloudwatch_log_group.full.arn}:*"
    include_execution_data = true
    level                  = "ERROR"
  }

  tracing_configuration {
    enabled = true
  }

  tags = { Owner = "platform" }
}

resource "aws_sfn_state_machine" "bare" {
  name     = "estate-b-bare"
  role_arn = aws_iam_role.service["states"].arn
  definition = jsonencode({
    StartAt = "Done"
    States  = { Done = { Type = "Succeed" } }
  })
}

resource "aws_sfn_activity" "full" {
  name = "estate-b"
}

resource "aws_mq_broker" "full" {
  broker_name        = "estate-b"
  engine_type        = "ActiveMQ"
  engine_version     = "5.17.6"
  host_instance_type = "mq.t3.micro"
  deployment_mode    = "SINGLE_INSTANCE"
  security_groups    = [aws_security_group.data.id]
  subnet_ids         = [local.subnets[0]]

  user {
    username       = "admin"
    password       = "not-so-secret-1"
    console_access = true
  }

  logs {
    general = true
  }

  maintenance_window_start_time {
    day_of_week = "MONDAY"
    time_of_day = "03:00"
    time_zone   = "UTC"
  }

  tags = { Owner = "platform" }
}

resource "aws_mq_configuration" "full" {
  name           = "estate-b"
  description    = "brokers of estate b"
  engine_type    = "ActiveMQ"
  engine_version = "5.17.6"
  data           = <<-XML
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <broker xmlns="http://activemq.apache.org/schema/core">
      <plugins/>
    </broker>
  XML
}

resource "aws_sesv2_email_identity" "full" {
  provider       = aws.untagged
  email_identity = "mail.example.com"
}

