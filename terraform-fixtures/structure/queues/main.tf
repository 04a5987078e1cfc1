variable "prefix" {
  type = string
}

variable "sizes" {
  type = map(number)
}

resource "aws_sqs_queue" "numbered" {
  count = 2

  name = "${var.prefix}-${count.index}"
}

resource "aws_sqs_queue" "sized" {
  for_each = var.sizes

  name                       = "${var.prefix}-${replace(each.key, "/", "-")}"
  visibility_timeout_seconds = each.value
}
