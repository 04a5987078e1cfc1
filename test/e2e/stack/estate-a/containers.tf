# Clusters, services, images and functions.

resource "aws_ecs_cluster" "main" {
  name = "main"

  setting {
    name  = "containerInsights"
    value = "enabled"
  }

  configuration {
    execute_command_configuration {
      kms_key_id = aws_kms_key.full.arn
      logging    = "OVERRIDE"

      log_configuration {
        cloud_watch_log_group_name = aws_cloudwatch_log_group.flow.name
      }
    }
  }

  tags = { Name = "main" }
}

resource "aws_ecs_cluster" "bare" {
  name = "bare"
}

resource "aws_ecs_capacity_provider" "web" {
  name = "web"

  auto_scaling_group_provider {
    auto_scaling_group_arn         = aws_autoscaling_group.web.arn
    managed_termination_protection = "ENABLED"

    managed_scaling {
      status                    = "ENABLED"
      target_capacity           = 90
      minimum_scaling_step_size = 1
      maximum_scaling_step_size = 10
    }
  }

  tags = { Name = "web" }
}

resource "aws_ecs_cluster_capacity_providers" "main" {
  cluster_name       = aws_ecs_cluster.main.name
  capacity_providers = ["FARGATE", aws_ecs_capacity_provider.web.name]

  default_capacity_provider_strategy {
    capacity_provider = "FARGATE"
    weight            = 1
    base              = 1
  }
}

resource "aws_ecs_task_definition" "web" {
  family                   = "web"
  cpu                      = "256"
  memory                   = "512"
  network_mode             = "awsvpc"
  requires_compatibilities = ["FARGATE"]
  task_role_arn            = aws_iam_role.task.arn
  execution_role_arn       = aws_iam_role.task.arn

  container_definitions = jsonencode([
    {
      name         = "web"
      image        = "${aws_ecr_repository.web.repository_url}:1.0"
      essential    = true
      portMappings = [{ containerPort = 8080 }]
      environment  = [{ name = "STAGE", value = "test" }, { name = "LEVEL", value = "info" }]
      secrets      = [{ name = "TOKEN", valueFrom = "arn:aws:ssm:eu-west-1:123456789012:parameter/token" }]
      logConfiguration = {
        logDriver = "awslogs"
        options   = { "awslogs-group" = "/ecs/web", "awslogs-region" = "eu-west-1", "awslogs-stream-prefix" = "web" }
      }
    },
    {
      name      = "side"
      image     = "envoy:1"
      essential = false
      cpu       = 64
      command   = ["-c", "/etc/envoy.yaml"]
      dependsOn = [{ containerName = "web", condition = "START" }]
    },
  ])

  volume {
    name = "scratch"
  }

  tags = { App = "web" }
}

resource "aws_ecs_task_definition" "bare" {
  family                = "bare"
  network_mode          = "awsvpc"
  container_definitions = jsonencode([{ name = "one", image = "busybox", memory = 64 }])
}

resource "aws_ecs_service" "web" {
  name                              = "web"
  cluster                           = aws_ecs_cluster.main.id
  task_definition                   = aws_ecs_task_definition.web.arn
  desired_count                     = 2
  launch_type                       = "FARGATE"
  health_check_grace_period_seconds = 30
  enable_execute_command            = true
  enable_ecs_managed_tags           = true
  propagate_tags                    = "SERVICE"

  network_configuration {
    subnets         = [for zone in module.zone : zone.subnet_id]
    security_groups = [aws_security_group.apart.id]
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.ip.arn
    container_name   = "web"
    container_port   = 8080
  }

  tags = { App = "web" }
}

resource "aws_ecs_service" "bare" {
  name            = "bare"
  cluster         = aws_ecs_cluster.bare.name
  task_definition = "bare:1"
  desired_count   = 0

  # The provider does not survive what the emulator answers where this is absent.
  network_configuration {
    subnets = [aws_subnet.bare[0].id]
  }

  depends_on = [aws_ecs_task_definition.bare]
}

resource "aws_ecr_repository" "web" {
  name                 = "estate/web"
  image_tag_mutability = "IMMUTABLE"
  force_delete         = true

  image_scanning_configuration {
    scan_on_push = true
  }

  encryption_configuration {
    encryption_type = "KMS"
    kms_key         = aws_kms_key.full.arn
  }

  tags = { App = "web" }
}

resource "aws_ecr_repository" "bare" {
  name = "estate/bare"
}

resource "aws_ecr_lifecycle_policy" "web" {
  repository = aws_ecr_repository.web.name

  policy = jsonencode({
    rules = [{
      rulePriority = 1
      description  = "keep ten"
      selection    = { tagStatus = "any", countType = "imageCountMoreThan", countNumber = 10 }
      action       = { type = "expire" }
    }]
  })
}

resource "aws_ecr_repository_policy" "web" {
  repository = aws_ecr_repository.web.name

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "Pull"
      Effect    = "Allow"
      Principal = { AWS = ["arn:aws:iam::123456789012:root"] }
      Action    = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
    }]
  })
}

resource "aws_eks_cluster" "main" {
  name     = "main"
  role_arn = aws_iam_role.eks.arn
  version  = "1.30"

  enabled_cluster_log_types = ["audit", "api"]

  vpc_config {
    subnet_ids              = [for zone in module.zone : zone.subnet_id]
    endpoint_private_access = true
    endpoint_public_access  = true
    public_access_cidrs     = ["198.51.100.0/24"]
  }

  encryption_config {
    resources = ["secrets"]

    provider {
      key_arn = aws_kms_key.full.arn
    }
  }

  tags = { Name = "main" }
}

resource "aws_eks_node_group" "web" {
  cluster_name    = aws_eks_cluster.main.name
  node_group_name = "web"
  node_role_arn   = aws_iam_role.node.arn
  subnet_ids      = [for zone in module.zone : zone.subnet_id]
  instance_types  = ["t3.medium"]
  capacity_type   = "SPOT"
  disk_size       = 30

  labels = { tier = "web" }

  scaling_config {
    desired_size = 1
    max_size     = 3
    min_size     = 1
  }

  taint {
    key    = "dedicated"
    value  = "web"
    effect = "NO_SCHEDULE"
  }

  tags = { Name = "web" }
}

resource "aws_eks_fargate_profile" "jobs" {
  cluster_name           = aws_eks_cluster.main.name
  fargate_profile_name   = "jobs"
  pod_execution_role_arn = aws_iam_role.eks.arn
  subnet_ids             = [module.zone["a"].subnet_id]

  selector {
    namespace = "jobs"
    labels    = { kind = "batch" }
  }
}

module "function" {
  source   = "./workload"
  for_each = toset(["import", "export"])
  providers = {
    aws = aws.tagged
  }

  name = each.key
  role = aws_iam_role.worker.arn
}

resource "aws_lambda_function" "full" {
  function_name                  = "full"
  description                    = "everything set"
  role                           = aws_iam_role.worker.arn
  runtime                        = "python3.12"
  handler                        = "main.handler"
  filename                       = "${path.module}/function.zip"
  memory_size                    = 512
  timeout                        = 30
  architectures                  = ["arm64"]
  layers                         = [aws_lambda_layer_version.tools.arn]
  kms_key_arn                    = aws_kms_key.full.arn
  reserved_concurrent_executions = 5
  publish                        = true

  environment {
    variables = {
      STAGE = "test"
      LEVEL = "info"
    }
  }

  dead_letter_config {
    target_arn = aws_sqs_queue.events.arn
  }

  tracing_config {
    mode = "Active"
  }

  ephemeral_storage {
    size = 1024
  }

  vpc_config {
    subnet_ids         = [for zone in module.zone : zone.subnet_id]
    security_group_ids = [aws_security_group.apart.id]
  }

  logging_config {
    log_format            = "JSON"
    application_log_level = "WARN"
    system_log_level      = "DEBUG"
    log_group             = aws_cloudwatch_log_group.flow.name
  }

  tags = { App = "full" }
}

resource "aws_lambda_layer_version" "tools" {
  layer_name          = "tools"
  description         = "tools"
  filename            = "${path.module}/function.zip"
  compatible_runtimes = ["python3.12", "python3.11"]
  license_info        = "Apache-2.0"
}

resource "aws_lambda_alias" "live" {
  name             = "live"
  description      = "live"
  function_name    = aws_lambda_function.full.function_name
  function_version = aws_lambda_function.full.version
}

resource "aws_lambda_permission" "bucket" {
  statement_id   = "bucket"
  action         = "lambda:InvokeFunction"
  function_name  = aws_lambda_function.full.function_name
  principal      = "s3.amazonaws.com"
  source_arn     = aws_s3_bucket.logs.arn
  source_account = "123456789012"
}

resource "aws_lambda_permission" "alias" {
  statement_id  = "alias"
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.full.function_name
  qualifier     = aws_lambda_alias.live.name
  principal     = "events.amazonaws.com"
}

resource "aws_lambda_permission" "account" {
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.full.arn
  principal     = "123456789012"
}

resource "aws_sqs_queue" "events" {
  name                       = "estate-events"
  visibility_timeout_seconds = 180
}

resource "aws_lambda_event_source_mapping" "events" {
  function_name                      = aws_lambda_function.full.arn
  event_source_arn                   = aws_sqs_queue.events.arn
  batch_size                         = 5
  maximum_batching_window_in_seconds = 2
  function_response_types            = ["ReportBatchItemFailures"]

  scaling_config {
    maximum_concurrency = 4
  }

  filter_criteria {
    filter {
      pattern = jsonencode({ body = { kind = ["order"] } })
    }
  }
}

resource "aws_lambda_function_url" "full" {
  function_name      = aws_lambda_function.full.function_name
  authorization_type = "AWS_IAM"

  cors {
    allow_origins = ["https://example.com"]
    allow_methods = ["GET", "POST"]
    allow_headers = ["Content-Type"]
    max_age       = 300
  }
}

resource "aws_lambda_function_event_invoke_config" "full" {
  function_name                = aws_lambda_function.full.function_name
  maximum_event_age_in_seconds = 3600
  maximum_retry_attempts       = 1

  destination_config {
    on_failure {
      destination = aws_sqs_queue.events.arn
    }
  }
}
