resource "aws_vpc" "main" {
  cidr_block = "10.90.0.0/16"
}

# A default group without rules: nothing that forgets to choose a group is reachable.
resource "aws_default_security_group" "closed" {
  vpc_id = aws_vpc.main.id

  tags = {
    Name = "closed"
  }
}

resource "aws_default_route_table" "main" {
  default_route_table_id = aws_vpc.main.default_route_table_id
}

resource "aws_default_vpc" "default" {}

resource "aws_default_subnet" "default" {
  availability_zone = "eu-west-1a"

  depends_on = [aws_default_vpc.default]
}
