resource "aws_security_group" "assigned" {
  description = "from the override"
  tags        = { Overridden = true }
}
