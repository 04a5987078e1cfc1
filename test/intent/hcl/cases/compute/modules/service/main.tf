variable "name" {}
variable "cluster_arn" { type = string }
variable "image" { type = string }
variable "settings" { type = any }
variable "subnets" { type = list(string) }
variable "listener" { type = string }
variable "secrets" {
  type    = map(string)
  default = {}
}

locals {
  container = {
    name         = var.name
    image        = var.image
    cpu          = var.settings.cpu
    essential    = true
    portMappings = [{ containerPort = var.settings.port, protocol = "tcp" }]
    environment  = [for key, value in var.settings.environment : { name = key, value = value }]
  }
}

resource "aws_ecs_task_definition" "this" {
  family                   = var.name
  cpu                      = var.settings.cpu
  memory                   = var.settings.memory
  network_mode             = "awsvpc"
  requires_compatibilities = ["FARGATE"]
  container_definitions    = jsonencode([local.container])
}

resource "aws_lb_target_group" "this" {
  name        = substr("${var.name}-tg", 0, 32)
  port        = var.settings.port
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = "vpc-1"
  health_check {
    path     = "/health"
    matcher  = "200-299"
    interval = 15
  }
  stickiness {
    type    = "lb_cookie"
    enabled = false
  }
}

resource "aws_lb_listener_rule" "this" {
  listener_arn = var.listener
  priority     = coalesce(var.settings.priority, 100)
  action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.this.arn
  }
  condition {
    path_pattern { values = var.settings.paths }
  }
}

resource "aws_ecs_service" "this" {
  name            = var.name
  cluster         = var.cluster_arn
  task_definition = aws_ecs_task_definition.this.arn
  desired_count   = try(var.settings.scaling.min, 1)
  launch_type     = "FARGATE"
  network_configuration {
    subnets          = var.subnets
    security_groups  = ["sg-1"]
    assign_public_ip = false
  }
  load_balancer {
    target_group_arn = aws_lb_target_group.this.arn
    container_name   = local.container.name
    container_port   = local.container.portMappings[0].containerPort
  }
  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
}

resource "aws_appautoscaling_target" "this" {
  count              = var.settings.scaling == null ? 0 : 1
  service_namespace  = "ecs"
  resource_id        = "service/shop/${aws_ecs_service.this.name}"
  scalable_dimension = "ecs:service:DesiredCount"
  min_capacity       = var.settings.scaling.min
  max_capacity       = var.settings.scaling.max
}

resource "aws_secretsmanager_secret" "this" {
  for_each = nonsensitive(toset(keys(var.secrets)))
  name     = "${var.name}/${each.key}"
}

resource "aws_secretsmanager_secret_version" "this" {
  for_each      = aws_secretsmanager_secret.this
  secret_id     = each.value.id
  secret_string = var.secrets[each.key]
}
