resource "aws_iam_policy" "deploy" {
  name        = "deploy"
  path        = "/ci/"
  description = "What the pipeline may do"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "Objects"
        Effect   = "Allow"
        Action   = ["s3:PutObject", "s3:GetObject", "s3:DeleteObject"]
        Resource = ["arn:aws:s3:::acme-releases/*"]
      },
      {
        Sid      = "Bucket"
        Effect   = "Allow"
        Action   = "s3:ListBucket"
        Resource = "arn:aws:s3:::acme-releases"
        Condition = {
          StringLike = { "s3:prefix" = ["v1/*", "v2/*"] }
        }
      },
    ]
  })

  tags = {
    Team = "platform"
  }
}

resource "aws_iam_policy" "bare" {
  name   = "bare"
  policy = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"*\"}]}"
}
