variable "user" {
  type = string
}

resource "aws_iam_user_policy" "keys" {
  name = "keys"
  user = var.user
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "iam:*AccessKey*", Resource = "*" }]
  })
}
