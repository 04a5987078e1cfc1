# What AWS made by itself and Terraform took over, older kinds of resources, and further spellings.

resource "aws_vpc" "taken" {
  cidr_block = "10.80.0.0/16"
}

resource "aws_subnet" "taken" {
  vpc_id            = aws_vpc.taken.id
  cidr_block        = "10.80.1.0/24"
  availability_zone = "eu-west-1a"
}

resource "aws_subnet" "other" {
  vpc_id            = aws_vpc.taken.id
  cidr_block        = "10.80.2.0/24"
  availability_zone = "eu-west-1b"
}

resource "aws_default_route_table" "taken" {
  default_route_table_id = aws_vpc.taken.default_route_table_id
  tags                   = { Name = "default" }
}

resource "aws_default_network_acl" "taken" {
  default_network_acl_id = aws_vpc.taken.default_network_acl_id
  ingress {
    protocol   = -1
    rule_no    = 100
    action     = "allow"
    cidr_block = "0.0.0.0/0"
    from_port  = 0
    to_port    = 0
  }
}

resource "aws_default_vpc" "default" {}

resource "aws_default_subnet" "default" {
  availability_zone = "eu-west-1c"
}

resource "aws_network_acl" "taken" {
  vpc_id = aws_vpc.taken.id
}

resource "aws_network_acl_association" "taken" {
  network_acl_id = aws_network_acl.taken.id
  subnet_id      = aws_subnet.taken.id
}

resource "aws_network_interface" "taken" {
  subnet_id = aws_subnet.taken.id
}

resource "aws_network_interface_sg_attachment" "taken" {
  network_interface_id = aws_network_interface.taken.id
  security_group_id    = aws_security_group.taken.id
}

resource "aws_security_group" "taken" {
  vpc_id = aws_vpc.taken.id
}

resource "aws_vpc_endpoint" "dynamodb" {
  vpc_id       = aws_vpc.taken.id
  service_name = "com.amazonaws.eu-west-1.dynamodb"
}

resource "aws_route_table" "taken" {
  vpc_id = aws_vpc.taken.id
}

resource "aws_vpc_endpoint_route_table_association" "dynamodb" {
  vpc_endpoint_id = aws_vpc_endpoint.dynamodb.id
  route_table_id  = aws_route_table.taken.id
}

resource "aws_vpn_gateway" "taken" {}

resource "aws_vpn_gateway_attachment" "taken" {
  vpc_id         = aws_vpc.taken.id
  vpn_gateway_id = aws_vpn_gateway.taken.id
}

resource "aws_launch_configuration" "old" {
  name_prefix     = "old-"
  image_id        = data.aws_ami.linux.id
  instance_type   = "t3.micro"
  security_groups = [aws_security_group.taken.id]
  user_data       = "#!/bin/sh\necho x\n"
  root_block_device {
    volume_size = 12
  }
}

resource "aws_autoscaling_group" "old" {
  name                      = "older"
  min_size                  = 0
  max_size                  = 1
  launch_configuration      = aws_launch_configuration.old.name
  vpc_zone_identifier       = [aws_subnet.taken.id]
  wait_for_capacity_timeout = "0"
}

resource "aws_lb_target_group" "one" {
  name_prefix = "one-"
  port        = 80
  protocol    = "HTTP"
  vpc_id      = aws_vpc.taken.id
}

resource "aws_lb_target_group" "fn" {
  name        = "fn"
  target_type = "lambda"
}

resource "aws_lb_listener" "weighted" {
  load_balancer_arn = aws_lb.web.arn
  port              = 8080
  default_action {
    type = "forward"
    forward {
      target_group {
        arn = aws_lb_target_group.one.arn
      }
    }
  }
}

resource "aws_lb_listener" "fixed" {
  load_balancer_arn = aws_lb.web.arn
  port              = 8081
  default_action {
    type = "fixed-response"
    fixed_response {
      content_type = "text/plain"
      status_code  = "404"
    }
  }
}

resource "aws_iam_user" "carol" {
  name                 = "carol"
  permissions_boundary = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}

resource "aws_iam_role" "taken" {
  name = "more"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = ["lambda.amazonaws.com", "ec2.amazonaws.com"], AWS = "123456789012" } }]
  })
}

resource "aws_kms_key" "apart" {
  multi_region = true
}

resource "aws_kms_key_policy" "apart" {
  key_id = aws_kms_key.apart.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Sid = "All", Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "kms:*", Resource = "*" }]
  })
}

resource "aws_lambda_function" "image" {
  function_name = "more"
  role          = aws_iam_role.taken.arn
  package_type  = "Image"
  image_uri     = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/estate/web:1.0"
  image_config {
    command = ["a.handler"]
  }
}

resource "aws_ecs_task_definition" "bridge" {
  family       = "more"
  network_mode = "bridge"
  container_definitions = jsonencode([{
    name         = "a", image = "busybox", memoryReservation = 64, cpu = 10, essential = true
    mountPoints  = [{ sourceVolume = "data", containerPath = "/data", readOnly = false }]
    portMappings = [{ containerPort = 80, hostPort = 0, protocol = "tcp" }]
    healthCheck  = { command = ["CMD", "true"], interval = 30, timeout = 5, retries = 3 }
    ulimits      = [{ name = "nofile", softLimit = 1024, hardLimit = 2048 }]
  }])
  volume {
    name      = "data"
    host_path = "/srv"
  }
  placement_constraints {
    type       = "memberOf"
    expression = "attribute:ecs.os-type == linux"
  }
}

resource "aws_ebs_volume" "fast" {
  availability_zone = "eu-west-1a"
  type              = "io1"
  size              = 20
  iops              = 200
}

resource "aws_instance" "public" {
  ami                         = data.aws_ami.linux.id
  instance_type               = "t3.micro"
  subnet_id                   = aws_subnet.other.id
  vpc_security_group_ids      = [aws_security_group.taken.id]
  associate_public_ip_address = true
  user_data_base64            = base64encode("hello")
  private_ip                  = "10.80.2.77"
  ebs_block_device {
    device_name = "/dev/sdb"
    volume_size = 5
    volume_type = "gp3"
  }
}
