variable "name" { type = string }
variable "description" { type = string }
variable "vpc_id" { type = string }
variable "ingress" { type = list(string) }
variable "sources" { type = list(string) }
variable "custom" {
  type = list(object({ from = number, to = number, protocol = optional(string, "tcp") }))
}
variable "tags" { type = map(string) }
variable "rules" {
  type = map(list(any))
  default = {
    http     = [80, 80, "tcp", "HTTP"]
    https    = [443, 443, "tcp", "HTTPS"]
    postgres = [5432, 5432, "tcp", "PostgreSQL"]
  }
}

resource "aws_security_group" "this" {
  name        = var.name
  description = var.description
  vpc_id      = var.vpc_id
  tags        = merge(var.tags, { Name = var.name })

  dynamic "ingress" {
    for_each = var.custom
    content {
      from_port   = ingress.value.from
      to_port     = ingress.value["to"]
      protocol    = ingress.value.protocol
      cidr_blocks = var.sources
      self        = ingress.key == 0
    }
  }
  lifecycle {
    create_before_destroy = true
    ignore_changes        = [description, tags["LastSeen"]]
  }
}

resource "aws_security_group_rule" "ingress" {
  count             = length(var.ingress)
  security_group_id = aws_security_group.this.id
  type              = "ingress"
  from_port         = var.rules[var.ingress[count.index]][0]
  to_port           = var.rules[var.ingress[count.index]][1]
  protocol          = var.rules[var.ingress[count.index]][2]
  description       = var.rules[var.ingress[count.index]][3]
  cidr_blocks       = var.sources
}

resource "aws_vpc_security_group_egress_rule" "all" {
  security_group_id = aws_security_group.this.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
  tags              = { Name = "all" }
}
