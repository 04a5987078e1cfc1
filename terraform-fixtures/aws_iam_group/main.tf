# Users and a group whose rights come from every kind of resource that can give them, one of them in a module.
resource "aws_iam_group" "developers" {
  name = "developers"
}

resource "aws_iam_group_policy" "assume" {
  name  = "assume"
  group = aws_iam_group.developers.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Resource = "*" }]
  })
}

resource "aws_iam_group_policy_attachment" "read" {
  group      = aws_iam_group.developers.name
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}

resource "aws_iam_user" "ada" {
  name = "ada"
}

resource "aws_iam_user" "grace" {
  name = "grace"
}

resource "aws_iam_group_membership" "developers" {
  name  = "developers"
  group = aws_iam_group.developers.name
  users = [aws_iam_user.ada.name]
}

resource "aws_iam_policy" "deploy" {
  name = "deploy"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "ecs:UpdateService", Resource = "*" }]
  })
}

resource "aws_iam_policy_attachment" "deploy" {
  name       = "deploy"
  policy_arn = aws_iam_policy.deploy.arn
  users      = [aws_iam_user.ada.name]
  groups     = [aws_iam_group.developers.name]
}

module "keys" {
  source = "./keys"
  user   = aws_iam_user.grace.name
}
