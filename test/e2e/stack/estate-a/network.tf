# Networks: everything set, almost nothing set, and one made by the same module twice.

provider "aws" {}

provider "aws" {
  alias = "tagged"

  default_tags {
    tags = {
      CostCenter = "4711"
      Owner      = "platform"
    }
  }
}

resource "aws_vpc" "main" {
  cidr_block           = "10.20.0.0/16"
  enable_dns_hostnames = true
  enable_dns_support   = true
  instance_tenancy     = "default"

  tags = {
    Name        = "main"
    Environment = "test"
    Owner       = "network"
  }
}

resource "aws_vpc" "six" {
  cidr_block                       = "10.60.0.0/16"
  assign_generated_ipv6_cidr_block = true
}

resource "aws_vpc" "bare" {
  cidr_block = "10.40.0.0/16"
}

resource "aws_vpc_ipv4_cidr_block_association" "extra" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.21.0.0/16"
}

module "zone" {
  source   = "./zone"
  for_each = { a = 0, b = 1 }
  providers = {
    aws = aws.tagged
  }

  vpc_id = aws_vpc.main.id
  zone   = each.key
  cidr   = cidrsubnet("10.20.0.0/16", 8, each.value)
}

resource "aws_subnet" "public" {
  vpc_id                  = aws_vpc.main.id
  cidr_block              = "10.20.100.0/24"
  availability_zone       = "eu-west-1a"
  map_public_ip_on_launch = true

  tags = {
    Tier = "public"
    Name = "main-public"
  }
}

resource "aws_subnet" "bare" {
  count      = 2
  vpc_id     = aws_vpc.bare.id
  cidr_block = "10.40.${count.index}.0/24"
}

resource "aws_internet_gateway" "main" {
  vpc_id = aws_vpc.main.id

  tags = { Name = "main" }
}

resource "aws_internet_gateway" "apart" {}

resource "aws_internet_gateway_attachment" "apart" {
  vpc_id              = aws_vpc.bare.id
  internet_gateway_id = aws_internet_gateway.apart.id
}

resource "aws_egress_only_internet_gateway" "main" {
  vpc_id = aws_vpc.main.id

  tags = { Name = "out-only" }
}

resource "aws_eip" "nat" {
  domain = "vpc"

  tags = { Name = "nat" }
}

resource "aws_eip" "bare" {}

resource "aws_nat_gateway" "main" {
  subnet_id         = aws_subnet.public.id
  allocation_id     = aws_eip.nat.id
  connectivity_type = "public"

  tags = { Name = "main" }
}

resource "aws_nat_gateway" "private" {
  subnet_id         = module.zone["a"].subnet_id
  connectivity_type = "private"
}

resource "aws_route_table" "inline" {
  vpc_id = aws_vpc.main.id

  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.main.id
  }

  route {
    ipv6_cidr_block        = "::/0"
    egress_only_gateway_id = aws_egress_only_internet_gateway.main.id
  }

  tags = { Name = "inline" }
}

resource "aws_route_table" "apart" {
  vpc_id = aws_vpc.main.id
}

resource "aws_route" "nat" {
  route_table_id         = aws_route_table.apart.id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.main.id
}

resource "aws_route" "peer" {
  route_table_id            = aws_route_table.apart.id
  destination_cidr_block    = "10.40.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection.bare.id
}

resource "aws_route" "list" {
  route_table_id             = aws_route_table.apart.id
  destination_prefix_list_id = aws_ec2_managed_prefix_list.offices.id
  gateway_id                 = aws_internet_gateway.main.id
}

resource "aws_route_table_association" "public" {
  subnet_id      = aws_subnet.public.id
  route_table_id = aws_route_table.inline.id
}

resource "aws_vpc_dhcp_options" "main" {
  domain_name          = "corp.example"
  domain_name_servers  = ["10.20.0.2", "AmazonProvidedDNS"]
  ntp_servers          = ["169.254.169.123"]
  netbios_name_servers = ["127.0.0.1"]
  netbios_node_type    = "2"

  tags = { Name = "corp" }
}

resource "aws_vpc_dhcp_options_association" "main" {
  vpc_id          = aws_vpc.main.id
  dhcp_options_id = aws_vpc_dhcp_options.main.id
}

resource "aws_vpc_peering_connection" "bare" {
  vpc_id      = aws_vpc.main.id
  peer_vpc_id = aws_vpc.bare.id
  auto_accept = true

  tags = { Side = "requester" }
}

resource "aws_ec2_managed_prefix_list" "offices" {
  name           = "offices"
  address_family = "IPv4"
  max_entries    = 5

  entry {
    cidr        = "198.51.100.0/24"
    description = "Lisbon"
  }

  entry {
    cidr = "203.0.113.0/24"
  }

  tags = { Owner = "network" }
}

resource "aws_vpc_endpoint" "s3" {
  vpc_id          = aws_vpc.main.id
  service_name    = "com.amazonaws.eu-west-1.s3"
  route_table_ids = [aws_route_table.apart.id, aws_route_table.inline.id]

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = ["s3:GetObject", "s3:ListBucket"]
      Resource  = "*"
    }]
  })

  tags = { Name = "s3" }
}

resource "aws_vpc_endpoint" "sqs" {
  vpc_id              = aws_vpc.main.id
  service_name        = "com.amazonaws.eu-west-1.sqs"
  vpc_endpoint_type   = "Interface"
  subnet_ids          = [for zone in module.zone : zone.subnet_id]
  security_group_ids  = [aws_security_group.apart.id]
  private_dns_enabled = true
}

resource "aws_flow_log" "vpc" {
  vpc_id                   = aws_vpc.main.id
  traffic_type             = "REJECT"
  log_destination_type     = "cloud-watch-logs"
  log_destination          = aws_cloudwatch_log_group.flow.arn
  iam_role_arn             = aws_iam_role.flow.arn
  max_aggregation_interval = 60

  tags = { Name = "rejected" }
}

resource "aws_flow_log" "subnet" {
  subnet_id            = aws_subnet.public.id
  traffic_type         = "ALL"
  log_destination_type = "s3"
  log_destination      = aws_s3_bucket.logs.arn
  log_format           = "$${version} $${srcaddr} $${dstaddr} $${action}"

  destination_options {
    file_format                = "parquet"
    hive_compatible_partitions = true
    per_hour_partition         = true
  }
}

resource "aws_cloudwatch_log_group" "flow" {
  name = "/network/flow"
}

resource "aws_s3_bucket" "logs" {
  bucket = "estate-logs-0cafe"
}

resource "aws_network_acl" "main" {
  vpc_id     = aws_vpc.main.id
  subnet_ids = [aws_subnet.public.id]

  ingress {
    protocol   = "tcp"
    rule_no    = 100
    action     = "allow"
    cidr_block = "0.0.0.0/0"
    from_port  = 443
    to_port    = 443
  }

  egress {
    protocol   = "-1"
    rule_no    = 100
    action     = "allow"
    cidr_block = "0.0.0.0/0"
    from_port  = 0
    to_port    = 0
  }

  tags = { Name = "public" }
}

resource "aws_network_acl" "apart" {
  vpc_id = aws_vpc.main.id
}

resource "aws_network_interface" "spare" {
  subnet_id         = aws_subnet.public.id
  description       = "spare"
  private_ips       = ["10.20.100.50"]
  security_groups   = [aws_security_group.inline.id]
  source_dest_check = false

  tags = { Name = "spare" }
}

resource "aws_network_interface" "bare" {
  subnet_id = aws_subnet.bare[0].id
}

resource "aws_ec2_transit_gateway" "hub" {
  description                    = "hub"
  amazon_side_asn                = 64600
  auto_accept_shared_attachments = "enable"

  tags = { Name = "hub" }
}

resource "aws_ec2_transit_gateway_vpc_attachment" "main" {
  transit_gateway_id     = aws_ec2_transit_gateway.hub.id
  vpc_id                 = aws_vpc.main.id
  subnet_ids             = [for zone in module.zone : zone.subnet_id]
  appliance_mode_support = "enable"

  tags = { Name = "main" }
}

resource "aws_ec2_transit_gateway_route_table" "hub" {
  transit_gateway_id = aws_ec2_transit_gateway.hub.id

  tags = { Name = "hub" }
}

resource "aws_ec2_transit_gateway_route" "main" {
  destination_cidr_block         = "10.20.0.0/16"
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.main.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.hub.id
}

# A table of its own: asked for one route, the emulator answers all of a table, and the provider takes the first.
resource "aws_ec2_transit_gateway_route_table" "edge" {
  transit_gateway_id = aws_ec2_transit_gateway.hub.id
}

resource "aws_ec2_transit_gateway_route" "hole" {
  destination_cidr_block         = "192.168.0.0/16"
  blackhole                      = true
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.edge.id
}

resource "aws_ec2_transit_gateway_route_table_propagation" "main" {
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.main.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.hub.id
}

resource "aws_customer_gateway" "office" {
  bgp_asn    = 65010
  ip_address = "198.51.100.7"
  type       = "ipsec.1"

  tags = { Name = "office" }
}

resource "aws_vpn_gateway" "main" {
  vpc_id          = aws_vpc.main.id
  amazon_side_asn = 64700

  tags = { Name = "main" }
}

resource "aws_vpn_connection" "office" {
  customer_gateway_id = aws_customer_gateway.office.id
  vpn_gateway_id      = aws_vpn_gateway.main.id
  type                = "ipsec.1"
  static_routes_only  = true

  tags = { Name = "office" }
}
