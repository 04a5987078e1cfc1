# A cluster, a service on Fargate behind a load balancer, a daemon, and their task definitions.
data "aws_subnets" "default" {}

data "aws_security_group" "default" {
  name = "default"
}

resource "aws_ecs_cluster" "shop" {
  name = "shop"

  setting {
    name  = "containerInsights"
    value = "enabled"
  }

  configuration {
    execute_command_configuration {
      logging = "OVERRIDE"
      log_configuration {
        cloud_watch_encryption_enabled = true
        cloud_watch_log_group_name     = "/ecs/exec"
      }
    }
  }

  tags = { Service = "shop" }
}

resource "aws_ecs_cluster" "plain" {
  name = "plain"
}

resource "aws_ecs_task_definition" "web" {
  family                   = "web"
  cpu                      = "512"
  memory                   = "1024"
  network_mode             = "awsvpc"
  requires_compatibilities = ["FARGATE"]
  execution_role_arn       = "arn:aws:iam::123456789012:role/ecs-execution"
  task_role_arn            = "arn:aws:iam::123456789012:role/web"

  runtime_platform {
    cpu_architecture        = "ARM64"
    operating_system_family = "LINUX"
  }

  container_definitions = jsonencode([
    {
      name      = "web"
      image     = "public.ecr.aws/nginx/nginx:1.27"
      essential = true
      portMappings = [
        { containerPort = 8080 },
      ]
      environment = [
        { name = "STAGE", value = "prod" },
        { name = "LOG_LEVEL", value = "info" },
      ]
      secrets = [
        { name = "DB_PASSWORD", valueFrom = "arn:aws:ssm:eu-west-1:123456789012:parameter/web/db" },
      ]
      logConfiguration = {
        logDriver = "awslogs"
        options = {
          "awslogs-group"         = "/ecs/web"
          "awslogs-region"        = "eu-west-1"
          "awslogs-stream-prefix" = "web"
        }
      }
      dockerLabels = { "com.example.Team" = "shop" }
    },
    {
      name      = "proxy"
      image     = "public.ecr.aws/envoy:v1.30"
      cpu       = 64
      essential = false
      command   = ["envoy", "-c", "/etc/envoy.yaml"]
      mountPoints = [
        { sourceVolume = "config", containerPath = "/etc/envoy", readOnly = true },
      ]
    },
  ])

  volume {
    name = "config"
    efs_volume_configuration {
      file_system_id     = "fs-0123456789abcdef0"
      transit_encryption = "ENABLED"
      authorization_config {
        access_point_id = "fsap-0123456789abcdef0"
        iam             = "ENABLED"
      }
    }
  }

  tags = { Service = "web" }
}

resource "aws_ecs_service" "web" {
  name                               = "web"
  cluster                            = aws_ecs_cluster.shop.id
  task_definition                    = aws_ecs_task_definition.web.arn
  desired_count                      = 3
  launch_type                        = "FARGATE"
  deployment_minimum_healthy_percent = 50
  propagate_tags                     = "SERVICE"

  network_configuration {
    subnets          = slice(sort(data.aws_subnets.default.ids), 0, 2)
    security_groups  = [data.aws_security_group.default.id]
    assign_public_ip = false
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  tags = { Service = "web" }
}

resource "aws_ecs_service" "agent" {
  name                = "agent"
  cluster             = aws_ecs_cluster.plain.id
  task_definition     = "${aws_ecs_task_definition.agent.family}:${aws_ecs_task_definition.agent.revision}"
  launch_type         = "EC2"
  scheduling_strategy = "DAEMON"

  network_configuration {
    subnets = slice(sort(data.aws_subnets.default.ids), 0, 1)
  }
}

resource "aws_ecs_task_definition" "agent" {
  family       = "agent"
  network_mode = "awsvpc"
  container_definitions = jsonencode([{
    name              = "agent"
    image             = "public.ecr.aws/datadog/agent:7"
    memoryReservation = 128
    portMappings      = [{ containerPort = 8125, hostPort = 8125, protocol = "udp" }]
  }])
}
