# A production database. The emulator cannot tell two instances apart for the provider, so there is one.
resource "aws_db_instance" "orders" {
  identifier                          = "orders"
  engine                              = "mysql"
  engine_version                      = "8.0"
  instance_class                      = "db.m6g.large"
  allocated_storage                   = 100
  max_allocated_storage               = 500
  storage_type                        = "gp3"
  storage_encrypted                   = true
  kms_key_id                          = "arn:aws:kms:eu-west-1:123456789012:key/1f955606-e25e-4b85-bd27-8139ecd016a4"
  db_name                             = "orders"
  username                            = "admin"
  password                            = "not-a-real-password"
  port                                = 3306
  multi_az                            = true
  publicly_accessible                 = false
  vpc_security_group_ids              = ["sg-0123456789abcdef0"]
  backup_retention_period             = 14
  backup_window                       = "03:00-03:30"
  maintenance_window                  = "Sun:04:00-Sun:05:00"
  copy_tags_to_snapshot               = true
  deletion_protection                 = true
  iam_database_authentication_enabled = true
  enabled_cloudwatch_logs_exports     = ["slowquery", "error"]
  skip_final_snapshot                 = true

  tags = {
    Service = "orders"
  }
}

