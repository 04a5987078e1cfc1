# An application load balancer with three listeners, a network load balancer, and target groups of several kinds.
data "aws_vpc" "default" {
  default = true
}

data "aws_subnets" "default" {
  filter {
    name   = "vpc-id"
    values = [data.aws_vpc.default.id]
  }
}

locals {
  subnets = sort(data.aws_subnets.default.ids)
}

resource "aws_acm_certificate" "web" {
  domain_name       = "web.example.com"
  validation_method = "DNS"
}

resource "aws_lb" "web" {
  name                       = "web"
  internal                   = false
  load_balancer_type         = "application"
  subnets                    = slice(local.subnets, 0, 2)
  idle_timeout               = 120
  drop_invalid_header_fields = true
  enable_deletion_protection = true
  desync_mitigation_mode     = "strictest"

  access_logs {
    bucket  = "web-access-logs"
    prefix  = "alb"
    enabled = true
  }

  tags = {
    Service = "web"
    Owner   = "platform"
  }
}

resource "aws_lb" "stream" {
  name               = "stream"
  internal           = true
  load_balancer_type = "network"
  subnets            = slice(local.subnets, 0, 2)
}

resource "aws_alb" "plain" {
  name     = "plain"
  internal = true
  subnets  = slice(local.subnets, 1, 3)
}

resource "aws_lb_target_group" "blue" {
  name                 = "web-blue"
  port                 = 8080
  protocol             = "HTTP"
  target_type          = "ip"
  vpc_id               = data.aws_vpc.default.id
  deregistration_delay = 30
  slow_start           = 60

  health_check {
    path                = "/health"
    interval            = 15
    timeout             = 5
    healthy_threshold   = 2
    unhealthy_threshold = 3
    matcher             = "200-299"
  }

  stickiness {
    type            = "lb_cookie"
    cookie_duration = 3600
    enabled         = true
  }

  tags = { Colour = "blue" }
}

resource "aws_lb_target_group" "green" {
  name     = "web-green"
  port     = 8080
  protocol = "HTTP"
  vpc_id   = data.aws_vpc.default.id
}

resource "aws_lb_target_group" "stream" {
  name     = "stream"
  port     = 5000
  protocol = "TCP"
  vpc_id   = data.aws_vpc.default.id
}

resource "aws_alb_target_group" "function" {
  name        = "function"
  target_type = "lambda"
}

resource "aws_lb_listener" "redirect" {
  load_balancer_arn = aws_lb.web.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type = "redirect"
    redirect {
      port        = "443"
      protocol    = "HTTPS"
      status_code = "HTTP_301"
    }
  }
}

resource "aws_lb_listener" "https" {
  load_balancer_arn = aws_lb.web.arn
  port              = 443
  protocol          = "HTTPS"
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  certificate_arn   = aws_acm_certificate.web.arn

  default_action {
    type = "forward"
    forward {
      target_group {
        arn    = aws_lb_target_group.blue.arn
        weight = 90
      }
      target_group {
        arn    = aws_lb_target_group.green.arn
        weight = 10
      }
      stickiness {
        enabled  = true
        duration = 600
      }
    }
  }

  tags = { Service = "web" }
}

resource "aws_lb_listener" "signed_in" {
  load_balancer_arn = aws_lb.web.arn
  port              = 8443
  protocol          = "HTTPS"
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  certificate_arn   = aws_acm_certificate.web.arn

  default_action {
    type  = "authenticate-oidc"
    order = 1
    authenticate_oidc {
      authorization_endpoint = "https://login.example.com/authorize"
      client_id              = "web"
      client_secret          = "not-a-real-secret"
      issuer                 = "https://login.example.com"
      token_endpoint         = "https://login.example.com/token"
      user_info_endpoint     = "https://login.example.com/userinfo"
    }
  }

  default_action {
    type  = "fixed-response"
    order = 2
    fixed_response {
      content_type = "text/plain"
      message_body = "signed in"
      status_code  = "200"
    }
  }
}

resource "aws_alb_listener" "stream" {
  load_balancer_arn = aws_lb.stream.arn
  port              = 5000
  protocol          = "TCP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.stream.arn
  }
}
