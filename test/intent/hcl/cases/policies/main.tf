data "aws_iam_policy_document" "base" {
  version   = "2012-10-17"
  policy_id = "base"
  statement {
    sid       = "One"
    actions   = ["s3:Get*"]
    resources = ["*"]
  }
  statement {
    actions       = ["sqs:SendMessage", "sqs:ReceiveMessage", "SQS:DeleteMessage"]
    not_resources = ["arn:aws:sqs:*:*:a", "arn:aws:sqs:*:*:b"]
    condition {
      test     = "StringLike"
      variable = "aws:PrincipalArn"
      values   = ["z", "a", "m"]
    }
    condition {
      test     = "StringLike"
      variable = "aws:username"
      values   = ["&{aws:username}"]
    }
    condition {
      test     = "ForAnyValue:StringEquals"
      variable = "kms:EncryptionContextKeys"
      values   = []
    }
  }
}

data "aws_iam_policy_document" "trust" {
  statement {
    effect  = "Allow"
    actions = ["sts:AssumeRole", "sts:TagSession"]
    principals {
      type        = "Service"
      identifiers = ["ec2.amazonaws.com", "lambda.amazonaws.com"]
    }
    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
    not_principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::123456789012:root"]
    }
  }
  statement {
    actions     = ["sts:AssumeRole"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }
}

data "aws_iam_policy_document" "merged" {
  source_policy_documents = [
    data.aws_iam_policy_document.base.json,
    jsonencode({ Version = "2008-10-17", Statement = [{ Sid = "Two", Effect = "Allow", Action = ["b:x", "a:y"], Resource = ["*"], Principal = { AWS = ["2", "3", "1"] } }, { Effect = "Deny", Action = "x:*", Resource = "*", Principal = "*", Condition = { Bool = { "aws:x" = "true" }, StringEquals = { k = ["b", "a"] } } }] }),
    jsonencode({ Statement = [{ Effect = "Deny", Action = "y:*", Resource = "*", Condition = { Bool = { "aws:y" = false, "aws:z" = true }, StringLike = { k = ["alone"], none = [] } } }, { Sid = "", Effect = "Deny", NotAction = ["z:*"], NotResource = ["a"], NotPrincipal = { AWS = ["alone"] } }] }),
  ]
  statement {
    sid       = "Three"
    effect    = "Deny"
    actions   = ["<script>&co"]
    resources = ["arn:aws:s3:::&{aws:userid}/x"]
  }
  override_policy_documents = [
    data.aws_iam_policy_document.over.json,
    data.aws_iam_policy_document.trust.json,
  ]
}

data "aws_iam_policy_document" "over" {
  statement {
    sid       = "One"
    actions   = ["s3:Put*"]
    resources = ["arn:aws:s3:::x", "arn:aws:s3:::y"]
  }
  statement {
    sid       = "Two"
    effect    = "Deny"
    not_actions = ["iam:*"]
    resources = ["*"]
  }
}

data "aws_iam_policy_document" "empty" {}

data "aws_iam_policy_document" "dynamic" {
  dynamic "statement" {
    for_each = { b = ["x:1", "x:2"], a = ["y:1"] }
    content {
      sid       = "S${statement.key}"
      actions   = statement.value
      resources = statement.key == "a" ? ["*"] : [for one in statement.value : "arn:${one}"]
      dynamic "condition" {
        for_each = statement.key == "a" ? [1] : []
        content {
          test     = "NumericEquals"
          variable = "aws:${statement.key}"
          values   = [condition.value, true]
        }
      }
    }
  }
}

resource "aws_ssm_parameter" "text" {
  for_each = {
    base    = data.aws_iam_policy_document.base.json
    trust   = data.aws_iam_policy_document.trust.json
    merged  = data.aws_iam_policy_document.merged.json
    empty   = data.aws_iam_policy_document.empty.json
    dynamic = data.aws_iam_policy_document.dynamic.json
    mini    = data.aws_iam_policy_document.merged.minified_json
  }
  name  = "/policies/${each.key}"
  type  = "String"
  value = "text of ${each.key}: ${each.value}"
}

resource "aws_iam_policy" "merged" {
  name   = "merged"
  policy = data.aws_iam_policy_document.merged.json
}
