terraform {
  required_providers {
    aws = {
      source                = "hashicorp/aws"
      configuration_aliases = [aws.second]
    }
  }
}
variable "name" {}
variable "delay" {}
resource "aws_sqs_queue" "first" {
  name          = var.name
  delay_seconds = var.delay
}
resource "aws_sqs_queue" "second" {
  provider      = aws.second
  name          = "${var.name}-second"
  delay_seconds = aws_sqs_queue.first.delay_seconds + 1
  kms_master_key_id = ""
}
