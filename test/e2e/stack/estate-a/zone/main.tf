terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}

variable "vpc_id" {
  type = string
}

variable "zone" {
  type = string
}

variable "cidr" {
  type = string
}

resource "aws_subnet" "private" {
  vpc_id            = var.vpc_id
  cidr_block        = var.cidr
  availability_zone = "eu-west-1${var.zone}"

  tags = {
    Name  = "private-${var.zone}"
    Owner = "network"
  }
}

resource "aws_route_table" "private" {
  vpc_id = var.vpc_id

  tags = { Name = "private-${var.zone}" }
}

resource "aws_route_table_association" "private" {
  subnet_id      = aws_subnet.private.id
  route_table_id = aws_route_table.private.id
}

output "subnet_id" {
  value = aws_subnet.private.id
}
