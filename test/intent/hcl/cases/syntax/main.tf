variable "settings" {
  type = object({
    name  = optional(string, "default-name")
    sizes = optional(set(number), [3, 1, 2])
    flags = optional(map(bool))
  })
  default  = {}
  nullable = false
}

locals {
  list    = ["b", "a", "b"]
  set     = toset(local.list)
  nested  = { for outer in ["x", "y"] : outer => { for inner in range(2) : inner => "${outer}${inner}" } }
  grouped = { for word in ["apple", "avocado", "banana"] : substr(word, 0, 1) => word... }
  text    = <<EOT
line one
  line two ${local.list[0]} $${kept} %%{kept}
EOT
}

resource "aws_security_group" "assigned" {
  name = var.settings.name
  ingress = [{
    from_port        = 22
    to_port          = 22
    protocol         = "tcp"
    cidr_blocks      = ["10.0.0.0/8"]
    description      = "assigned"
    ipv6_cidr_blocks = []
    prefix_list_ids  = null
    security_groups  = []
    self             = false
  }]
  egress = []
  tags   = { for name, words in local.grouped : name => join(",", words) }
}

resource "aws_sns_topic" "each" {
  for_each     = local.set
  name         = "topic-${each.key}"
  display_name = local.nested["x"][1]
  tags         = { Same = each.key == each.value, Count = length(local.set), Text = trimspace(local.text) }
}

resource "aws_sqs_queue" "count" {
  count                      = length(local.list)
  name                       = "queue-${count.index}${count.index > 0 ? ".fifo" : ""}"
  fifo_queue                 = count.index > 0
  visibility_timeout_seconds = sum(var.settings.sizes) * 10
  delay_seconds              = 0
  max_message_size           = pow(2, 11)
  redrive_policy = count.index == 0 ? null : jsonencode({
    deadLetterTargetArn = "arn:aws:sqs:eu-west-1:123456789012:dead"
    maxReceiveCount     = 4
  })
  tags = merge([for key in ["a", "b"] : { (key) = "${key}!" }]...)
}

module "queue" {
  source    = "./modules/queue"
  providers = { aws = aws.west, aws.second = aws }
  for_each  = { one = 1, two = 2 }
  name      = each.key
  delay     = each.value
}

resource "aws_dynamodb_table_item" "splat" {
  table_name = "table"
  hash_key   = "id"
  item       = jsonencode({ id = { S = join(",", aws_sqs_queue.count.*.name) }, names = { SS = values(aws_sns_topic.each)[*].name } })
}

moved {
  from = aws_sqs_queue.old
  to   = aws_sqs_queue.count[0]
}
