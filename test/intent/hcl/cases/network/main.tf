variable "environment" { type = string }
variable "cidr" {
  type    = string
  default = "10.0.0.0/16"
}
variable "zones" { type = list(string) }
variable "tags" {
  type    = map(string)
  default = {}
}
variable "tiers" {
  type = map(object({
    offset   = number
    newbits  = optional(number, 8)
    public   = optional(bool, false)
    nat      = optional(string)
    tags     = optional(map(string), {})
  }))
}

locals {
  name = "${var.environment}-core"
  tags = merge({ Environment = title(var.environment) }, var.tags)
}

module "vpc" {
  source = "./modules/vpc"

  name                   = local.name
  cidr                   = var.cidr
  secondary_cidrs        = ["10.1.0.0/16", "10.2.0.0/16"]
  zones                  = var.zones
  tiers                  = var.tiers
  single_nat_gateway     = var.environment != "prod"
  enable_flow_log        = true
  flow_log_retention     = "30"
  endpoints              = toset(["s3", "dynamodb"])
  default_security_group = []
  tags                   = local.tags
}

module "firewall" {
  source   = "./modules/firewall"
  for_each = {
    web = {
      description = "Front doors"
      ingress     = ["https", "http"]
      sources     = ["0.0.0.0/0"]
    }
    db = {
      description = null
      ingress     = ["postgres"]
      sources     = module.vpc.private_cidrs
      custom      = [{ from = 8000, to = "8010", protocol = "udp" }, { from = 53, to = 53 }]
    }
  }

  name        = "${local.name}-${each.key}"
  description = coalesce(each.value.description, "Rules of ${each.key}")
  vpc_id      = module.vpc.id
  ingress     = each.value.ingress
  sources     = each.value.sources
  custom      = try(each.value.custom, [])
  tags        = merge(local.tags, { Role = each.key })
}

resource "aws_route53_zone" "internal" {
  name = "${var.environment}.internal.example.com"
  vpc { vpc_id = module.vpc.id }
  comment = format("Zone of %s (%d zones)", upper(var.environment), length(var.zones))
}

resource "aws_route53_record" "db" {
  for_each = { for index, cidr in module.vpc.private_cidrs : "db-${index}" => cidrhost(cidr, 10) }
  zone_id  = aws_route53_zone.internal.zone_id
  name     = each.key
  type     = "A"
  ttl      = 60 * 5
  records  = [each.value]
}

output "subnets" { value = module.vpc.subnet_names }
