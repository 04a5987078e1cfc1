resource "aws_iam_role" "worker" {
  name                 = "worker"
  path                 = "/service/"
  description          = "Runs the nightly jobs"
  max_session_duration = 7200
  permissions_boundary = "arn:aws:iam::123456789012:policy/boundary"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = { Service = ["ec2.amazonaws.com", "ecs-tasks.amazonaws.com"] }
        Action    = "sts:AssumeRole"
      },
      {
        Effect    = "Allow"
        Principal = { AWS = "123456789012" }
        Action    = ["sts:AssumeRole", "sts:TagSession"]
        Condition = { StringEquals = { "sts:ExternalId" = "acme" } }
      },
    ]
  })

  tags = {
    Team = "platform"
    Cost = "core"
  }
}

resource "aws_iam_role_policy" "read" {
  name = "read-config"
  role = aws_iam_role.worker.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["ssm:GetParameter", "ssm:GetParameters"]
        Resource = "arn:aws:ssm:eu-west-1:123456789012:parameter/app/*"
      },
    ]
  })
}

resource "aws_iam_role_policy" "queue" {
  name = "queue"
  role = aws_iam_role.worker.name

  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = { Effect = "Allow", Action = "sqs:ReceiveMessage", Resource = ["arn:aws:sqs:eu-west-1:123456789012:jobs"] }
  })
}

resource "aws_iam_role_policy_attachment" "logs" {
  role       = aws_iam_role.worker.name
  policy_arn = "arn:aws:iam::aws:policy/CloudWatchLogsReadOnlyAccess"
}

resource "aws_iam_role_policy_attachment" "ssm" {
  role       = aws_iam_role.worker.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore"
}

# Everything that can be left out is: AWS fills in path, session duration and an empty description.
resource "aws_iam_role" "bare" {
  name               = "bare"
  assume_role_policy = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Action\":\"sts:AssumeRole\",\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"lambda.amazonaws.com\"}}]}"
}

# Provider 3's way: policies inline on the role, exclusively.
resource "aws_iam_role" "inline" {
  name                = "inline"
  assume_role_policy  = aws_iam_role.bare.assume_role_policy
  managed_policy_arns = ["arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess", "arn:aws:iam::aws:policy/AmazonSQSReadOnlyAccess"]

  inline_policy {
    name = "describe"
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Action = "ec2:Describe*", Effect = "Allow", Resource = "*" }]
    })
  }

  inline_policy {
    name = "put"
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Action = ["s3:PutObject"], Effect = "Allow", Resource = "arn:aws:s3:::acme-drop/*" }]
    })
  }
}
