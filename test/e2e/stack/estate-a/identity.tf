# Roles, people and who may act as whom.

locals {
  assume = {
    for service in ["ec2", "lambda", "vpc-flow-logs", "eks", "ecs-tasks"] : service => jsonencode({
      Version = "2012-10-17"
      Statement = [{
        Effect    = "Allow"
        Principal = { Service = "${service}.amazonaws.com" }
        Action    = "sts:AssumeRole"
      }]
    })
  }
  allow_logs = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid      = "Logs"
      Effect   = "Allow"
      Action   = ["logs:PutLogEvents", "logs:CreateLogStream"]
      Resource = "*"
    }]
  })
}

resource "aws_iam_role" "flow" {
  name               = "estate-flow"
  assume_role_policy = local.assume["vpc-flow-logs"]

  inline_policy {
    name   = "logs"
    policy = local.allow_logs
  }
}

resource "aws_iam_role" "worker" {
  name                  = "estate-worker"
  path                  = "/service/"
  description           = "works"
  max_session_duration  = 7200
  permissions_boundary  = aws_iam_policy.boundary.arn
  force_detach_policies = true
  assume_role_policy    = local.assume["lambda"]

  tags = {
    Team = "orders"
    App  = "worker"
  }
}

resource "aws_iam_role" "node" {
  name_prefix         = "estate-node-"
  assume_role_policy  = local.assume["ec2"]
  managed_policy_arns = ["arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore", aws_iam_policy.boundary.arn]
}

resource "aws_iam_role" "eks" {
  name               = "estate-eks"
  assume_role_policy = local.assume["eks"]
}

resource "aws_iam_role" "task" {
  provider           = aws.tagged
  name               = "estate-task"
  assume_role_policy = local.assume["ecs-tasks"]
}

resource "aws_iam_role_policy" "worker" {
  name   = "logs"
  role   = aws_iam_role.worker.id
  policy = local.allow_logs
}

resource "aws_iam_role_policy" "worker_queue" {
  role = aws_iam_role.worker.name

  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = { Effect = "Allow", Action = "sqs:*", Resource = ["arn:aws:sqs:eu-west-1:123456789012:estate"] }
  })
}

resource "aws_iam_role_policy_attachment" "worker" {
  for_each = toset(["AWSXRayDaemonWriteAccess", "AmazonSQSFullAccess"])

  role       = aws_iam_role.worker.name
  policy_arn = "arn:aws:iam::aws:policy/${each.key}"
}

resource "aws_iam_policy" "boundary" {
  name        = "estate-boundary"
  path        = "/"
  description = "as far as anyone goes"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Sid = "All", Effect = "Allow", Action = ["s3:*", "sqs:*", "logs:*"], Resource = "*" },
      {
        Sid       = "NoIam"
        Effect    = "Deny"
        Action    = "iam:*"
        Resource  = "*"
        Condition = { StringNotEquals = { "aws:RequestedRegion" = ["eu-west-1", "us-east-1"] } }
      },
    ]
  })

  tags = { Owner = "security" }
}

resource "aws_iam_policy" "bare" {
  name_prefix = "estate-"
  policy      = local.allow_logs
}

resource "aws_iam_policy_attachment" "bare" {
  name       = "bare"
  policy_arn = aws_iam_policy.bare.arn
  roles      = [aws_iam_role.task.name]
  groups     = [aws_iam_group.operators.name]
}

resource "aws_iam_user" "alice" {
  name          = "alice"
  path          = "/people/"
  force_destroy = true

  tags = { Team = "orders" }
}

resource "aws_iam_user" "bob" {
  name = "bob"
}

resource "aws_iam_user_policy" "alice" {
  name   = "logs"
  user   = aws_iam_user.alice.name
  policy = local.allow_logs
}

resource "aws_iam_user_policy_attachment" "alice" {
  user       = aws_iam_user.alice.name
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}

resource "aws_iam_group" "operators" {
  name = "operators"
  path = "/people/"
}

resource "aws_iam_group" "readers" {
  name = "readers"
}

resource "aws_iam_group_policy" "operators" {
  name   = "logs"
  group  = aws_iam_group.operators.name
  policy = local.allow_logs
}

resource "aws_iam_group_policy_attachment" "readers" {
  group      = aws_iam_group.readers.name
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}

resource "aws_iam_user_group_membership" "bob" {
  user   = aws_iam_user.bob.name
  groups = [aws_iam_group.readers.name, aws_iam_group.operators.name]
}

resource "aws_iam_user_group_membership" "alice" {
  user   = aws_iam_user.alice.name
  groups = [aws_iam_group.operators.name]
}

resource "aws_iam_instance_profile" "node" {
  name = "estate-node"
  role = aws_iam_role.node.name
}

resource "aws_iam_openid_connect_provider" "ci" {
  url             = "https://token.ci.example"
  client_id_list  = ["sts.amazonaws.com"]
  thumbprint_list = ["cf23df2207d99a74fbe169e3eba035e633b65d94"]

  tags = { Name = "ci" }
}

resource "aws_iam_saml_provider" "corp" {
  name = "corp"
  saml_metadata_document = format(
    "<?xml version=\"1.0\"?><EntityDescriptor entityID=\"corp\">%s</EntityDescriptor>",
    join("", [for i in range(60) : "<Extension>${i} of 60</Extension>"]),
  )

  tags = { Name = "corp" }
}
