resource "aws_iam_role" "web" {
  name = "web"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Action = "sts:AssumeRole", Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" } }]
  })
}

resource "aws_iam_instance_profile" "web" {
  name = "web"
  path = "/fleet/"
  role = aws_iam_role.web.name

  tags = {
    Team = "web"
  }
}

resource "aws_iam_instance_profile" "empty" {
  name = "empty"
}
