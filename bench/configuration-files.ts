import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A root module of any size: common types, written the way people write them, with variables, locals, functions, `for` and
 * dynamic blocks. Nothing here is random, so that runs compare. Gives the number of characters.
 */
export async function writeConfiguration(folder: string, resources: number, files: number): Promise<number> {
  await mkdir(folder, { recursive: true });
  const texts = Array.from({ length: files }, () => [] as string[]);
  for (let index = 0; index < resources; index++) {
    const kind = kinds[index % kinds.length] ?? queue;
    texts[Math.floor((index * files) / resources)]?.push(kind(index));
  }
  const written: readonly (readonly [string, string])[] = [
    ['main.tf', root],
    ...texts.map((blocks, index) => [`part-${index}.tf`, blocks.join('\n')] as const),
  ];
  for (const [name, text] of written) await writeFile(join(folder, name), text);
  return written.reduce((sum, [, text]) => sum + text.length, 0);
}

const root = `
variable "environment" {
  type    = string
  default = "production"
}

variable "visibility" {
  type    = number
  default = 60
}

provider "aws" {
  region = "eu-west-1"
  default_tags {
    tags = { Environment = var.environment }
  }
}

locals {
  prefix = "\${var.environment}-acme"
  tags   = { Team = "payments", Owner = "platform" }
}
`;

type Kind = (index: number) => string;

const queue: Kind = (index) => `
resource "aws_sqs_queue" "queue_${index}" {
  name                       = "\${local.prefix}-queue-${index}"
  visibility_timeout_seconds = var.visibility
  delay_seconds              = ${index % 10}
  redrive_policy = jsonencode({
    deadLetterTargetArn = "arn:aws:sqs:eu-west-1:123456789012:dead-${index}"
    maxReceiveCount     = 5
  })
  tags = merge(local.tags, { Name = "queue-${index}" })
}
`;

const bucket: Kind = (index) => `
resource "aws_s3_bucket" "bucket_${index}" {
  bucket        = "\${local.prefix}-bucket-${index}"
  force_destroy = var.environment == "test" ? true : false

  # Tags that every team has, and the name.
  tags = merge(local.tags, {
    Name = "bucket-${index}"
  })
}
`;

const group: Kind = (index) => `
resource "aws_security_group" "group_${index}" {
  name        = "group-${index}"
  description = "Group ${index}"
  vpc_id      = "vpc-1234567"

  dynamic "ingress" {
    for_each = [80, 443]
    content {
      from_port   = ingress.value
      to_port     = ingress.value
      protocol    = "tcp"
      cidr_blocks = ["10.0.0.0/8"]
    }
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }

  lifecycle {
    ignore_changes = [description]
  }

  tags = { for key, value in local.tags : lower(key) => upper(value) }
}
`;

const role: Kind = (index) => `
resource "aws_iam_role" "role_${index}" {
  name               = "role-${index}"
  assume_role_policy = <<-EOT
    {
      "Version": "2012-10-17",
      "Statement": [{ "Effect": "Allow", "Action": "sts:AssumeRole", "Principal": { "Service": "lambda.amazonaws.com" } }]
    }
  EOT
  tags = local.tags
}
`;

const alarm: Kind = (index) => `
resource "aws_cloudwatch_metric_alarm" "alarm_${index}" {
  alarm_name          = format("%s-%04d", local.prefix, ${index})
  alarm_description   = "Too many messages in \${aws_sqs_queue.queue_${index - 4}.name}"
  comparison_operator = "GreaterThanOrEqualToThreshold"
  evaluation_periods  = 2
  metric_name         = "ApproximateNumberOfMessagesVisible"
  namespace           = "AWS/SQS"
  period              = 120
  statistic           = "Average"
  threshold           = 80
  dimensions = {
    QueueName = aws_sqs_queue.queue_${index - 4}.name
  }
}
`;

const kinds: readonly Kind[] = [queue, bucket, group, role, alarm];
