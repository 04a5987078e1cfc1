resource "aws_iam_user" "deployer" {
  name          = "deployer"
  path          = "/machines/"
  force_destroy = true

  tags = {
    Owner = "ci"
    Team  = "platform"
  }
}

resource "aws_iam_user" "bare" {
  name = "bare"
}
