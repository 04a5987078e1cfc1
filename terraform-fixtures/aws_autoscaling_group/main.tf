resource "aws_vpc" "main" {
  cidr_block = "10.80.0.0/16"
}

resource "aws_subnet" "a" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.80.0.0/24"
  availability_zone = "eu-west-1a"
}

resource "aws_subnet" "b" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.80.1.0/24"
  availability_zone = "eu-west-1b"
}

resource "aws_launch_template" "web" {
  name          = "web"
  image_id      = "ami-760aaa0f"
  instance_type = "t3.micro"
}

resource "aws_lb_target_group" "web" {
  name     = "web"
  port     = 80
  protocol = "HTTP"
  vpc_id   = aws_vpc.main.id
}

resource "aws_autoscaling_group" "web" {
  name                      = "web"
  min_size                  = 0
  max_size                  = 6
  desired_capacity          = 0
  vpc_zone_identifier       = [aws_subnet.a.id, aws_subnet.b.id]
  health_check_type         = "ELB"
  health_check_grace_period = 120
  termination_policies      = ["OldestInstance", "Default"]
  enabled_metrics           = ["GroupDesiredCapacity", "GroupTotalInstances"]
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

resource "aws_autoscaling_attachment" "web" {
  autoscaling_group_name = aws_autoscaling_group.web.name
  lb_target_group_arn    = aws_lb_target_group.web.arn
}

resource "aws_autoscaling_group" "mixed" {
  name                      = "mixed"
  min_size                  = 0
  max_size                  = 4
  vpc_zone_identifier       = [aws_subnet.a.id]
  wait_for_capacity_timeout = "0"
  protect_from_scale_in     = true

  mixed_instances_policy {
    instances_distribution {
      on_demand_base_capacity                  = 1
      on_demand_percentage_above_base_capacity = 25
      spot_allocation_strategy                 = "capacity-optimized"
    }

    launch_template {
      launch_template_specification {
        launch_template_id = aws_launch_template.web.id
        version            = "1"
      }

      override {
        instance_type     = "t3.micro"
        weighted_capacity = "1"
      }

      override {
        instance_type     = "t3.small"
        weighted_capacity = "2"
      }
    }
  }
}
