resource "aws_ebs_volume" "data" {
  availability_zone = "eu-west-1a"
  type              = "gp3"
  size              = 20
  iops              = 4000
  throughput        = 250
  encrypted         = true

  tags = {
    Name = "data"
  }
}

resource "aws_ebs_volume" "plain" {
  availability_zone = "eu-west-1a"
  size              = 8
}

resource "aws_ebs_volume" "gp3" {
  availability_zone = "eu-west-1b"
  type              = "gp3"
  size              = 10
}
