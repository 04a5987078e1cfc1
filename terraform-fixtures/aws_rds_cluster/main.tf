# An Aurora cluster that scales by itself.
resource "aws_rds_cluster" "shop" {
  cluster_identifier                  = "shop"
  engine                              = "aurora-mysql"
  engine_version                      = "8.0.mysql_aurora.3.08.0"
  database_name                       = "shop"
  master_username                     = "admin"
  master_password                     = "not-a-real-password"
  storage_encrypted                   = true
  kms_key_id                          = "arn:aws:kms:eu-west-1:123456789012:key/1f955606-e25e-4b85-bd27-8139ecd016a4"
  backup_retention_period             = 7
  preferred_backup_window             = "02:00-03:00"
  preferred_maintenance_window        = "wed:04:00-wed:04:30"
  deletion_protection                 = true
  copy_tags_to_snapshot               = true
  enabled_cloudwatch_logs_exports     = ["audit", "error"]
  iam_database_authentication_enabled = true
  vpc_security_group_ids              = ["sg-0123456789abcdef0"]
  skip_final_snapshot                 = true

  serverlessv2_scaling_configuration {
    min_capacity = 0.5
    max_capacity = 8
  }

  tags = {
    Service = "shop"
  }
}
