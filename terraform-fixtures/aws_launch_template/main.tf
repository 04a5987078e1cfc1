resource "aws_launch_template" "web" {
  name          = "web"
  description   = "Web servers"
  image_id      = "ami-760aaa0f"
  instance_type = "t3.micro"

  metadata_options {
    http_endpoint = "enabled"
    http_tokens   = "required"
  }

  monitoring {
    enabled = true
  }

  block_device_mappings {
    device_name = "/dev/xvda"

    ebs {
      volume_size = 20
      encrypted   = true
    }
  }

  tags = {
    Owner = "web"
  }
}

resource "aws_launch_template" "worker" {
  name_prefix            = "worker-"
  image_id               = "ami-760aaa0f"
  instance_type          = "m5.large"
  update_default_version = true
}
