# Load balancers of all kinds.

resource "aws_lb" "web" {
  name                       = "web"
  internal                   = false
  load_balancer_type         = "application"
  security_groups            = [aws_security_group.inline.id]
  subnets                    = [for zone in module.zone : zone.subnet_id]
  idle_timeout               = 120
  drop_invalid_header_fields = true
  enable_deletion_protection = false
  enable_http2               = true

  access_logs {
    bucket  = aws_s3_bucket.logs.bucket
    prefix  = "web"
    enabled = true
  }

  tags = {
    Name = "web"
    Tier = "public"
  }
}

resource "aws_lb" "tcp" {
  name                             = "tcp"
  internal                         = true
  load_balancer_type               = "network"
  subnets                          = [module.zone["a"].subnet_id]
  enable_cross_zone_load_balancing = true
}

resource "aws_lb_target_group" "web" {
  name                 = "web"
  port                 = 80
  protocol             = "HTTP"
  vpc_id               = aws_vpc.main.id
  target_type          = "instance"
  deregistration_delay = 60
  slow_start           = 30

  health_check {
    path                = "/health"
    matcher             = "200-299"
    interval            = 15
    timeout             = 4
    healthy_threshold   = 3
    unhealthy_threshold = 2
  }

  stickiness {
    type            = "lb_cookie"
    cookie_duration = 3600
    enabled         = true
  }

  tags = { Name = "web" }
}

resource "aws_lb_target_group" "tcp" {
  name     = "tcp"
  port     = 443
  protocol = "TCP"
  vpc_id   = aws_vpc.main.id
}

resource "aws_lb_target_group" "ip" {
  name        = "ip"
  port        = 8080
  protocol    = "HTTP"
  vpc_id      = aws_vpc.main.id
  target_type = "ip"
}

resource "aws_lb_target_group_attachment" "web" {
  target_group_arn = aws_lb_target_group.web.arn
  target_id        = aws_instance.full.id
  port             = 8080
}

resource "aws_lb_listener" "http" {
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
  certificate_arn   = aws_acm_certificate.main.arn

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.web.arn
  }

  tags = { Name = "https" }
}

resource "aws_lb_listener" "tcp" {
  load_balancer_arn = aws_lb.tcp.arn
  port              = 443
  protocol          = "TCP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.tcp.arn
  }
}

resource "aws_lb_listener_rule" "api" {
  listener_arn = aws_lb_listener.https.arn
  priority     = 10

  action {
    type = "forward"

    forward {
      target_group {
        arn    = aws_lb_target_group.web.arn
        weight = 80
      }

      target_group {
        arn    = aws_lb_target_group.ip.arn
        weight = 20
      }

      stickiness {
        enabled  = true
        duration = 600
      }
    }
  }

  condition {
    path_pattern {
      values = ["/api/*", "/v2/*"]
    }
  }

  condition {
    host_header {
      values = ["api.example.com"]
    }
  }

  tags = { Name = "api" }
}

resource "aws_lb_listener_rule" "closed" {
  listener_arn = aws_lb_listener.https.arn
  priority     = 20

  action {
    type = "fixed-response"

    fixed_response {
      content_type = "text/plain"
      message_body = "closed"
      status_code  = "503"
    }
  }

  condition {
    http_header {
      http_header_name = "X-Closed"
      values           = ["yes"]
    }
  }

  condition {
    query_string {
      key   = "closed"
      value = "1"
    }
  }
}

resource "aws_elb" "old" {
  name                        = "old"
  subnets                     = [module.zone["a"].subnet_id]
  security_groups             = [aws_security_group.inline.id]
  internal                    = true
  idle_timeout                = 90
  connection_draining         = true
  connection_draining_timeout = 120
  cross_zone_load_balancing   = true

  listener {
    instance_port     = 8000
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }

  health_check {
    target              = "HTTP:8000/"
    interval            = 20
    timeout             = 3
    healthy_threshold   = 2
    unhealthy_threshold = 4
  }

  access_logs {
    bucket   = aws_s3_bucket.logs.bucket
    interval = 5
  }

  tags = { Name = "old" }
}

resource "aws_elb" "bare" {
  name    = "bare"
  subnets = [aws_subnet.bare[0].id]

  listener {
    instance_port     = 80
    instance_protocol = "tcp"
    lb_port           = 80
    lb_protocol       = "tcp"
  }

  # The provider does not survive what the emulator answers where this is absent.
  health_check {
    target              = "TCP:80"
    interval            = 30
    timeout             = 5
    healthy_threshold   = 10
    unhealthy_threshold = 2
  }
}

resource "aws_acm_certificate" "main" {
  domain_name               = "estate.example.com"
  subject_alternative_names = ["www.estate.example.com"]
  validation_method         = "DNS"

  tags = { Name = "estate" }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_acm_certificate" "extra" {
  domain_name       = "extra.example.com"
  validation_method = "DNS"
}

resource "aws_route53_zone" "public" {
  name    = "estate.example.com"
  comment = "public names"

  tags = { Name = "estate" }
}

resource "aws_route53_zone" "private" {
  name = "estate.internal."

  vpc {
    vpc_id = aws_vpc.main.id
  }
}

resource "aws_wafv2_ip_set" "offices" {
  name               = "offices"
  description        = "offices"
  scope              = "REGIONAL"
  ip_address_version = "IPV4"
  addresses          = ["198.51.100.0/24", "203.0.113.0/24"]

  tags = { Owner = "security" }
}

resource "aws_wafv2_regex_pattern_set" "paths" {
  name  = "paths"
  scope = "REGIONAL"

  regular_expression {
    regex_string = "^/admin"
  }

  regular_expression {
    regex_string = "^/internal"
  }
}

resource "aws_wafv2_rule_group" "shared" {
  name     = "shared"
  scope    = "REGIONAL"
  capacity = 50

  rule {
    name     = "geo"
    priority = 1

    action {
      block {}
    }

    statement {
      geo_match_statement {
        country_codes = ["KP", "IR"]
      }
    }

    visibility_config {
      cloudwatch_metrics_enabled = false
      metric_name                = "geo"
      sampled_requests_enabled   = false
    }
  }

  visibility_config {
    cloudwatch_metrics_enabled = false
    metric_name                = "shared"
    sampled_requests_enabled   = false
  }
}

resource "aws_wafv2_web_acl" "web" {
  name        = "web"
  description = "in front of web"
  scope       = "REGIONAL"

  default_action {
    allow {}
  }

  rule {
    name     = "offices"
    priority = 1

    action {
      allow {}
    }

    statement {
      ip_set_reference_statement {
        arn = aws_wafv2_ip_set.offices.arn
      }
    }

    visibility_config {
      cloudwatch_metrics_enabled = true
      metric_name                = "offices"
      sampled_requests_enabled   = true
    }
  }

  rule {
    name     = "common"
    priority = 2

    override_action {
      none {}
    }

    statement {
      managed_rule_group_statement {
        name        = "AWSManagedRulesCommonRuleSet"
        vendor_name = "AWS"

        rule_action_override {
          name = "SizeRestrictions_BODY"

          action_to_use {
            count {}
          }
        }
      }
    }

    visibility_config {
      cloudwatch_metrics_enabled = true
      metric_name                = "common"
      sampled_requests_enabled   = true
    }
  }

  rule {
    name     = "rate"
    priority = 3

    action {
      block {}
    }

    statement {
      rate_based_statement {
        limit              = 2000
        aggregate_key_type = "IP"

        scope_down_statement {
          byte_match_statement {
            search_string         = "/login"
            positional_constraint = "STARTS_WITH"

            field_to_match {
              uri_path {}
            }

            text_transformation {
              priority = 0
              type     = "LOWERCASE"
            }
          }
        }
      }
    }

    visibility_config {
      cloudwatch_metrics_enabled = true
      metric_name                = "rate"
      sampled_requests_enabled   = true
    }
  }

  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = "web"
    sampled_requests_enabled   = true
  }

  tags = { Owner = "security" }
}

resource "aws_wafv2_web_acl_association" "web" {
  resource_arn = aws_lb.web.arn
  web_acl_arn  = aws_wafv2_web_acl.web.arn
}
