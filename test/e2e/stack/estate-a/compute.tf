# Machines, their disks and what scales them.

data "aws_ami" "linux" {
  most_recent = true
  owners      = ["amazon"]

  filter {
    name   = "name"
    values = ["amzn2-ami-hvm-*", "amzn-ami-hvm-*"]
  }
}

resource "aws_key_pair" "ops" {
  key_name   = "ops"
  public_key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl ops@example.com"

  tags = { Name = "ops" }
}

resource "aws_instance" "full" {
  ami                                  = data.aws_ami.linux.id
  instance_type                        = "t3.small"
  subnet_id                            = aws_subnet.public.id
  vpc_security_group_ids               = [aws_security_group.inline.id, aws_security_group.apart.id]
  key_name                             = aws_key_pair.ops.key_name
  iam_instance_profile                 = aws_iam_instance_profile.node.name
  ebs_optimized                        = true
  disable_api_termination              = false
  source_dest_check                    = false
  instance_initiated_shutdown_behavior = "stop"
  user_data                            = "#!/bin/sh\necho hello\n"

  metadata_options {
    http_endpoint               = "enabled"
    http_tokens                 = "required"
    http_put_response_hop_limit = 2
  }

  root_block_device {
    volume_type = "gp3"
    volume_size = 20
    encrypted   = true
  }

  tags = {
    Name = "full"
    Role = "web"
  }
}

resource "aws_instance" "bare" {
  ami           = data.aws_ami.linux.id
  instance_type = "t3.micro"
  subnet_id     = aws_subnet.bare[0].id
}

resource "aws_ebs_volume" "full" {
  availability_zone = "eu-west-1a"
  type              = "gp3"
  size              = 50
  iops              = 4000
  throughput        = 250
  encrypted         = true
  kms_key_id        = aws_kms_key.full.arn

  tags = { Name = "data" }
}

resource "aws_ebs_volume" "bare" {
  availability_zone = "eu-west-1a"
  size              = 8
}

resource "aws_volume_attachment" "bare" {
  device_name = "/dev/sdf"
  volume_id   = aws_ebs_volume.bare.id
  instance_id = aws_instance.full.id
}

resource "aws_eip_association" "bare" {
  allocation_id = aws_eip.bare.id
  instance_id   = aws_instance.full.id
}

resource "aws_launch_template" "web" {
  name                   = "web"
  description            = "web"
  image_id               = data.aws_ami.linux.id
  instance_type          = "t3.micro"
  update_default_version = true
  vpc_security_group_ids = [aws_security_group.apart.id]

  metadata_options {
    http_tokens = "required"
  }

  tag_specifications {
    resource_type = "instance"
    tags          = { Name = "web" }
  }

  tags = { Owner = "platform" }
}

resource "aws_launch_template" "bare" {
  name_prefix = "bare-"
}

resource "aws_autoscaling_group" "web" {
  name                      = "web"
  min_size                  = 0
  max_size                  = 4
  desired_capacity          = 1
  vpc_zone_identifier       = [for zone in module.zone : zone.subnet_id]
  health_check_type         = "ELB"
  health_check_grace_period = 120
  default_cooldown          = 60
  termination_policies      = ["OldestInstance", "Default"]
  suspended_processes       = ["AZRebalance"]
  protect_from_scale_in     = true
  target_group_arns         = [aws_lb_target_group.web.arn]
  max_instance_lifetime     = 604800
  enabled_metrics           = ["GroupMinSize", "GroupMaxSize"]
  metrics_granularity       = "1Minute"
  wait_for_capacity_timeout = "0"

  launch_template {
    id      = aws_launch_template.web.id
    version = "$Latest"
  }

  tag {
    key                 = "Name"
    value               = "web"
    propagate_at_launch = true
  }

  tag {
    key                 = "Owner"
    value               = "platform"
    propagate_at_launch = false
  }
}

resource "aws_autoscaling_group" "mixed" {
  name_prefix        = "mixed-"
  min_size           = 0
  max_size           = 2
  availability_zones = ["eu-west-1a", "eu-west-1b"]

  mixed_instances_policy {
    instances_distribution {
      on_demand_base_capacity                  = 1
      on_demand_percentage_above_base_capacity = 25
      spot_allocation_strategy                 = "capacity-optimized"
    }

    launch_template {
      launch_template_specification {
        launch_template_name = aws_launch_template.web.name
        version              = aws_launch_template.web.latest_version
      }

      override {
        instance_type     = "t3.small"
        weighted_capacity = "2"
      }

      override {
        instance_type = "t3.micro"
      }
    }
  }

  # The emulator turns the template's name into both id and name, and Terraform writes what it was told.
  lifecycle {
    ignore_changes = [load_balancers, target_group_arns]
  }
}

resource "aws_autoscaling_attachment" "mixed" {
  autoscaling_group_name = aws_autoscaling_group.mixed.name
  lb_target_group_arn    = aws_lb_target_group.tcp.arn
}

resource "aws_autoscaling_policy" "track" {
  name                   = "track"
  autoscaling_group_name = aws_autoscaling_group.web.name
  policy_type            = "TargetTrackingScaling"

  target_tracking_configuration {
    target_value = 50

    predefined_metric_specification {
      predefined_metric_type = "ASGAverageCPUUtilization"
    }
  }
}

resource "aws_autoscaling_policy" "step" {
  name                    = "step"
  autoscaling_group_name  = aws_autoscaling_group.web.name
  policy_type             = "StepScaling"
  adjustment_type         = "ChangeInCapacity"
  metric_aggregation_type = "Average"

  step_adjustment {
    scaling_adjustment          = 1
    metric_interval_lower_bound = 0
    metric_interval_upper_bound = 10
  }

  step_adjustment {
    scaling_adjustment          = 2
    metric_interval_lower_bound = 10
  }
}

resource "aws_autoscaling_policy" "bare" {
  name                   = "bare"
  autoscaling_group_name = aws_autoscaling_group.web.name
  adjustment_type        = "ChangeInCapacity"
  scaling_adjustment     = -1
  cooldown               = 300
}

resource "aws_autoscaling_schedule" "night" {
  scheduled_action_name  = "night"
  autoscaling_group_name = aws_autoscaling_group.web.name
  min_size               = 0
  max_size               = 1
  desired_capacity       = 0
  recurrence             = "0 20 * * 1-5"
  time_zone              = "Europe/Lisbon"
}

resource "aws_autoscaling_lifecycle_hook" "drain" {
  name                   = "drain"
  autoscaling_group_name = aws_autoscaling_group.web.name
  lifecycle_transition   = "autoscaling:EC2_INSTANCE_TERMINATING"
  default_result         = "CONTINUE"
  heartbeat_timeout      = 120
  notification_metadata  = jsonencode({ reason = "drain" })
}
