variable "name" {}
variable "cidr" { type = string }
variable "secondary_cidrs" { type = list(string) }
variable "zones" { type = list(string) }
variable "tiers" { type = any }
variable "single_nat_gateway" { type = bool }
variable "enable_flow_log" { default = false }
variable "flow_log_retention" { type = number }
variable "endpoints" { type = set(string) }
variable "default_security_group" { type = list(map(string)) }
variable "tags" { type = map(string) }

locals {
  subnets = merge([
    for tier, settings in var.tiers : {
      for index, zone in var.zones : "${tier}-${zone}" => {
        tier  = tier
        zone  = zone
        cidr  = cidrsubnet(var.cidr, settings.newbits, settings.offset + index)
        public = settings.public
        tags  = settings.tags
      }
    }
  ]...)
  private   = { for name, subnet in local.subnets : name => subnet if !subnet.public }
  public    = [for name, subnet in local.subnets : name if subnet.public]
  nat_count = anytrue([for tier in values(var.tiers) : tier.nat != null]) ? (var.single_nat_gateway ? 1 : length(var.zones)) : 0
}

resource "aws_vpc" "this" {
  cidr_block           = var.cidr
  enable_dns_hostnames = true
  enable_dns_support   = "true"
  instance_tenancy     = "default"
  tags                 = merge(var.tags, { Name = var.name })
}

resource "aws_vpc_ipv4_cidr_block_association" "this" {
  count      = length(var.secondary_cidrs)
  vpc_id     = aws_vpc.this.id
  cidr_block = element(var.secondary_cidrs, count.index)
}

resource "aws_default_security_group" "this" {
  count  = 1
  vpc_id = aws_vpc.this.id
  dynamic "ingress" {
    for_each = var.default_security_group
    content {
      self      = lookup(ingress.value, "self", null)
      from_port = lookup(ingress.value, "from_port", 0)
      to_port   = lookup(ingress.value, "to_port", 0)
      protocol  = lookup(ingress.value, "protocol", "-1")
    }
  }
  tags = merge(var.tags, { Name = "${var.name}-default" })
}

resource "aws_subnet" "this" {
  for_each                = local.subnets
  vpc_id                  = aws_vpc.this.id
  availability_zone       = each.value.zone
  cidr_block              = each.value.cidr
  map_public_ip_on_launch = each.value.public
  tags                    = merge(var.tags, each.value.tags, { Name = "${var.name}-${each.key}", Tier = each.value.tier })
}

resource "aws_internet_gateway" "this" {
  count  = length(local.public) > 0 ? 1 : 0
  vpc_id = aws_vpc.this.id
  tags   = merge({ "Name" = var.name }, var.tags)
}

resource "aws_eip" "nat" {
  count  = local.nat_count
  domain = "vpc"
  tags   = merge(var.tags, { Name = format("%s-%s", var.name, element(var.zones, var.single_nat_gateway ? 0 : count.index)) })
}

resource "aws_nat_gateway" "this" {
  count         = local.nat_count
  allocation_id = element(aws_eip.nat[*].id, var.single_nat_gateway ? 0 : count.index)
  subnet_id     = aws_subnet.this[local.public[count.index]].id
  tags          = merge(var.tags, { Name = format("%s-%s", var.name, element(var.zones, var.single_nat_gateway ? 0 : count.index)) })
  depends_on    = [aws_internet_gateway.this]
}

resource "aws_route_table" "private" {
  for_each = toset(var.zones)
  vpc_id   = aws_vpc.this.id
  dynamic "route" {
    for_each = local.nat_count > 0 ? ["0.0.0.0/0", "10.99.0.0/16"] : []
    content {
      cidr_block     = route.value
      nat_gateway_id = aws_nat_gateway.this[var.single_nat_gateway ? 0 : index(var.zones, each.key)].id
    }
  }
  tags = { Name = "${var.name}-private-${substr(each.key, -1, 1)}" }
}

resource "aws_route_table_association" "private" {
  for_each       = local.private
  subnet_id      = aws_subnet.this[each.key].id
  route_table_id = aws_route_table.private[each.value.zone].id
}

resource "aws_network_acl" "data" {
  vpc_id     = aws_vpc.this.id
  subnet_ids = [for name, subnet in aws_subnet.this : subnet.id if startswith(name, "data")]
  dynamic "ingress" {
    for_each = { for index, zone in var.zones : index => local.subnets["private-${zone}"].cidr }
    iterator = rule
    content {
      rule_no    = 100 + rule.key
      action     = "allow"
      protocol   = "tcp"
      cidr_block = rule.value
      from_port  = 5432
      to_port    = 5432
    }
  }
  egress {
    rule_no    = 100
    action     = "allow"
    protocol   = "-1"
    cidr_block = "0.0.0.0/0"
    from_port  = 0
    to_port    = 0
  }
  tags = var.tags
}

resource "aws_vpc_endpoint" "gateway" {
  for_each          = var.endpoints
  vpc_id            = aws_vpc.this.id
  service_name      = "com.amazonaws.eu-west-1.${each.value}"
  vpc_endpoint_type = "Gateway"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "${each.key}:*", Resource = "*", Condition = { StringEquals = { "aws:x" = "<a>&b" } } }]
  })
  tags = merge(var.tags, { Name = join("-", [var.name, each.key]) })
}

resource "aws_cloudwatch_log_group" "flow" {
  count             = var.enable_flow_log ? 1 : 0
  name              = "/aws/vpc/${var.name}"
  retention_in_days = var.flow_log_retention
  tags              = var.tags
}

data "aws_iam_policy_document" "assume" {
  count = var.enable_flow_log ? 1 : 0
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["vpc-flow-logs.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "flow" {
  count              = var.enable_flow_log ? 1 : 0
  name_prefix        = "${var.name}-flow-"
  assume_role_policy = data.aws_iam_policy_document.assume[0].json
  tags               = var.tags
}

resource "aws_flow_log" "this" {
  count                    = var.enable_flow_log ? 1 : 0
  vpc_id                   = aws_vpc.this.id
  traffic_type             = "ALL"
  log_destination_type     = "cloud-watch-logs"
  log_destination          = one(aws_cloudwatch_log_group.flow[*].arn)
  iam_role_arn             = aws_iam_role.flow[0].arn
  max_aggregation_interval = 600
  tags                     = var.tags
}

output "id" { value = aws_vpc.this.id }
output "private_cidrs" { value = [for name, subnet in aws_subnet.this : subnet.cidr_block if startswith(name, "private")] }
output "subnet_names" { value = { for name, subnet in aws_subnet.this : name => subnet.tags["Name"] } }
