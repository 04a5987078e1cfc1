variable "name" { default = "shop" }
variable "image_tag" { type = string }
variable "db_password" {
  type      = string
  sensitive = true
}
variable "services" {
  type = map(object({
    cpu         = optional(number, 256)
    memory      = optional(number, 512)
    port        = number
    environment = optional(map(string), {})
    paths       = optional(list(string), ["/*"])
    priority    = optional(number)
    scaling     = optional(object({ min = number, max = optional(number, 4) }))
  }))
}

locals {
  subnets = [for index in range(3) : format("subnet-%017x", index + 1)]
  user_data = <<-EOT
    #!/bin/bash
    echo "${var.name}"
    %{ for service in sort(keys(var.services)) ~}
    start ${service}
    %{ endfor ~}
  EOT
}

resource "aws_lb" "this" {
  name                       = "${var.name}-alb"
  load_balancer_type         = "application"
  internal                   = false
  subnets                    = local.subnets
  security_groups            = ["sg-2", "sg-1", "sg-2"]
  enable_deletion_protection = false
  idle_timeout               = "120"
  access_logs {
    bucket  = "logs"
    enabled = true
  }
}

resource "aws_lb_listener" "https" {
  load_balancer_arn = aws_lb.this.arn
  port              = 443
  protocol          = "HTTPS"
  certificate_arn   = "arn:aws:acm:eu-west-1:123456789012:certificate/1"
  default_action {
    type = "fixed-response"
    fixed_response {
      content_type = "text/plain"
      message_body = "nothing here"
      status_code  = 404
    }
  }
}

module "service" {
  source   = "./modules/service"
  for_each = var.services

  name        = each.key
  cluster_arn = aws_ecs_cluster.this.arn
  image       = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/${each.key}:${var.image_tag}"
  settings    = each.value
  subnets     = local.subnets
  listener    = aws_lb_listener.https.arn
  secrets     = { DB_PASSWORD = var.db_password }
}

resource "aws_ecs_cluster" "this" {
  name = var.name
  setting {
    name  = "containerInsights"
    value = "enabled"
  }
}

module "function" {
  source      = "./modules/function"
  name        = "${var.name}-resize"
  runtime     = "nodejs20.x"
  environment = { STAGE = "prod", DEBUG = false, LIMIT = 10 }
  policies    = ["arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"]
  statements = {
    s3  = { actions = ["s3:GetObject", "s3:PutObject"], resources = ["arn:aws:s3:::images/*"] }
    sqs = { actions = ["sqs:SendMessage"], resources = ["*"], effect = "Deny" }
  }
  vpc = { subnet_ids = local.subnets, security_group_ids = ["sg-1"] }
}

resource "aws_db_instance" "this" {
  identifier              = "${var.name}-db"
  engine                  = "postgres"
  engine_version          = 16.3
  instance_class          = "db.t4g.micro"
  allocated_storage       = "20"
  max_allocated_storage   = 100
  username                = "root"
  password                = var.db_password
  multi_az                = false
  publicly_accessible     = false
  storage_encrypted       = true
  skip_final_snapshot     = true
  apply_immediately       = true
  backup_retention_period = 0
  port                    = 5432
  enabled_cloudwatch_logs_exports = ["upgrade", "postgresql"]
  tags                    = { Password = "none" }
}

resource "aws_db_parameter_group" "this" {
  name_prefix = "${var.name}-"
  family      = "postgres16"
  dynamic "parameter" {
    for_each = [{ name = "rds.force_ssl", value = 1 }, { name = "log_statement", value = "ddl", apply = "pending-reboot" }]
    content {
      name         = parameter.value.name
      value        = parameter.value.value
      apply_method = lookup(parameter.value, "apply", null)
    }
  }
}

resource "aws_launch_template" "this" {
  name_prefix   = "${var.name}-"
  image_id      = "ami-12345678"
  instance_type = "t3.micro"
  user_data     = base64encode(local.user_data)
  ebs_optimized = true
  block_device_mappings {
    device_name = "/dev/xvda"
    ebs {
      volume_size           = 20
      volume_type           = "gp3"
      encrypted             = true
      delete_on_termination = "true"
    }
  }
  metadata_options {
    http_tokens                 = "required"
    http_put_response_hop_limit = 2
  }
  network_interfaces {
    associate_public_ip_address = false
    security_groups             = ["sg-1"]
  }
  tag_specifications {
    resource_type = "instance"
    tags          = { Name = var.name }
  }
}

resource "aws_autoscaling_group" "this" {
  name                = var.name
  min_size            = 1
  max_size            = 3
  desired_capacity    = 2
  vpc_zone_identifier = local.subnets
  launch_template {
    id      = aws_launch_template.this.id
    version = "$Latest"
  }
  dynamic "tag" {
    for_each = { Name = var.name, Tier = 1 }
    content {
      key                 = tag.key
      value               = tag.value
      propagate_at_launch = true
    }
  }
  lifecycle {
    ignore_changes = [desired_capacity, tag]
  }
}

resource "aws_instance" "bastion" {
  ami                    = "ami-12345678"
  instance_type          = "t3.nano"
  subnet_id              = local.subnets[0]
  vpc_security_group_ids = ["sg-1"]
  user_data              = local.user_data
  root_block_device {
    volume_size = 10
    encrypted   = true
  }
  tags = { Name = "bastion", Nothing = "" }
}

resource "aws_eks_cluster" "this" {
  name     = var.name
  role_arn = "arn:aws:iam::123456789012:role/eks"
  version  = 1.31
  enabled_cluster_log_types = ["audit", "api"]
  vpc_config {
    subnet_ids              = local.subnets
    endpoint_private_access = true
    endpoint_public_access  = length(local.subnets) > 5
    public_access_cidrs     = ["10.0.0.0/8"]
  }
  kubernetes_network_config { service_ipv4_cidr = "172.20.0.0/16" }
  access_config { authentication_mode = "API_AND_CONFIG_MAP" }
}

resource "aws_eks_node_group" "this" {
  for_each        = { blue = { size = 2, types = ["t3.large"] }, green = { size = 0, types = ["m5.large", "m5a.large"], taints = { dedicated = "batch" } } }
  cluster_name    = aws_eks_cluster.this.name
  node_group_name = each.key
  node_role_arn   = "arn:aws:iam::123456789012:role/node"
  subnet_ids      = local.subnets
  instance_types  = each.value.types
  labels          = { pool = each.key }
  scaling_config {
    min_size     = 0
    desired_size = each.value.size
    max_size     = max(each.value.size, 1) * 2
  }
  dynamic "taint" {
    for_each = try(each.value.taints, {})
    content {
      key    = taint.key
      value  = taint.value
      effect = "NO_SCHEDULE"
    }
  }
  update_config { max_unavailable_percentage = 33 }
}

resource "aws_kms_key" "this" {
  description         = "Key of ${var.name}"
  enable_key_rotation = true
  policy = <<-JSON
    {
      "Version": "2012-10-17",
      "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::123456789012:root" }, "Action": "kms:*", "Resource": "*" }]
    }
  JSON
}

resource "aws_kms_alias" "this" {
  name          = "alias/${var.name}"
  target_key_id = aws_kms_key.this.key_id
}

resource "aws_cloudwatch_metric_alarm" "this" {
  for_each            = toset(["CPUUtilization", "FreeStorageSpace"])
  alarm_name          = "${var.name}-${lower(each.key)}"
  comparison_operator = each.key == "CPUUtilization" ? "GreaterThanThreshold" : "LessThanThreshold"
  evaluation_periods  = "3"
  metric_name         = each.value
  namespace           = "AWS/RDS"
  period              = 300
  statistic           = "Average"
  threshold           = each.key == "CPUUtilization" ? 80 : 1024 * 1024 * 1024
  dimensions          = { DBInstanceIdentifier = aws_db_instance.this.identifier }
  alarm_actions       = []
}
