resource "aws_db_subnet_group" "full" {
  name        = "estate-b"
  description = "databases of estate b"
  subnet_ids  = local.subnets
  tags        = { Owner = "platform" }
}

resource "aws_db_parameter_group" "full" {
  name        = "estate-b-postgres"
  family      = "postgres15"
  description = "postgres of estate b"

  parameter {
    name  = "log_connections"
    value = "1"
  }

  parameter {
    name         = "max_connections"
    value        = "200"
    apply_method = "pending-reboot"
  }
}

resource "aws_db_option_group" "full" {
  name                     = "estate-b-mysql"
  option_group_description = "mysql of estate b"
  engine_name              = "mysql"
  major_engine_version     = "8.0"
}

resource "aws_db_instance" "bare" {
  provider            = aws.virginia
  identifier          = "estate-b-bare"
  engine              = "mysql"
  instance_class      = "db.t3.micro"
  allocated_storage   = 20
  username            = "admin"
  password            = "not-so-secret"
  skip_final_snapshot = true
}

resource "aws_db_instance" "full" {
  identifier                      = "estate-b-full"
  engine                          = "postgres"
  engine_version                  = "15.4"
  instance_class                  = "db.m6g.large"
  db_name                         = "orders"
  username                        = "orders"
  password                        = "not-so-secret"
  port                            = 5433
  allocated_storage               = 100
  max_allocated_storage           = 500
  storage_type                    = "gp3"
  storage_encrypted               = true
  kms_key_id                      = aws_kms_key.data.arn
  multi_az                        = true
  db_subnet_group_name            = aws_db_subnet_group.full.name
  parameter_group_name            = aws_db_parameter_group.full.name
  vpc_security_group_ids          = [aws_security_group.data.id]
  backup_retention_period         = 14
  backup_window                   = "03:00-04:00"
  maintenance_window              = "Sun:05:00-Sun:06:00"
  auto_minor_version_upgrade      = false
  deletion_protection             = true
  copy_tags_to_snapshot           = true
  enabled_cloudwatch_logs_exports = ["postgresql", "upgrade"]
  performance_insights_enabled    = true
  skip_final_snapshot             = true

  tags = {
    Zone  = "restricted"
    Owner = "platform"
  }
}

resource "aws_rds_cluster_parameter_group" "full" {
  provider    = aws.frankfurt
  name        = "estate-b-aurora"
  family      = "aurora-postgresql15"
  description = "aurora of estate b"

  parameter {
    name  = "rds.force_ssl"
    value = "1"
  }
}

resource "aws_rds_cluster" "full" {
  provider                        = aws.frankfurt
  cluster_identifier              = "estate-b"
  engine                          = "aurora-postgresql"
  engine_version                  = "15.4"
  database_name                   = "ledger"
  master_username                 = "ledger"
  master_password                 = "not-so-secret"
  db_cluster_parameter_group_name = aws_rds_cluster_parameter_group.full.name
  storage_encrypted               = true
  backup_retention_period         = 7
  preferred_backup_window         = "02:00-03:00"
  preferred_maintenance_window    = "sun:04:00-sun:05:00"
  deletion_protection             = true
  enabled_cloudwatch_logs_exports = ["postgresql"]
  skip_final_snapshot             = true
  copy_tags_to_snapshot           = true

  serverlessv2_scaling_configuration {
    min_capacity = 0.5
    max_capacity = 4
  }

  tags = { Owner = "platform" }
}

resource "aws_rds_cluster_instance" "full" {
  provider = aws.frankfurt
  count    = 2

  identifier         = "estate-b-${count.index}"
  cluster_identifier = aws_rds_cluster.full.id
  instance_class     = "db.serverless"
  engine             = aws_rds_cluster.full.engine
  engine_version     = aws_rds_cluster.full.engine_version
  promotion_tier     = count.index
}

resource "aws_db_event_subscription" "full" {
  name             = "estate-b"
  sns_topic        = aws_sns_topic.bare.arn
  source_type      = "db-instance"
  event_categories = ["failure", "deletion", "availability"]
}

resource "aws_db_proxy" "full" {
  name                   = "estate-b"
  engine_family          = "POSTGRESQL"
  role_arn               = aws_iam_role.service["rds"].arn
  vpc_subnet_ids         = local.subnets
  vpc_security_group_ids = [aws_security_group.data.id]
  require_tls            = true
  idle_client_timeout    = 900

  auth {
    auth_scheme = "SECRETS"
    iam_auth    = "DISABLED"
    secret_arn  = aws_secretsmanager_secret.bare.arn
  }
}

resource "aws_elasticache_subnet_group" "full" {
  name        = "estate-b"
  description = "caches of estate b"
  subnet_ids  = local.subnets
}

resource "aws_elasticache_cluster" "memcached" {
  cluster_id      = "estate-b-mem"
  engine          = "memcached"
  node_type       = "cache.t3.micro"
  num_cache_nodes = 2
}

resource "aws_elasticache_cluster" "redis" {
  cluster_id               = "estate-b-redis"
  engine                   = "redis"
  engine_version           = "7.0"
  node_type                = "cache.t3.micro"
  num_cache_nodes          = 1
  subnet_group_name        = aws_elasticache_subnet_group.full.name
  snapshot_retention_limit = 3
  tags                     = { Owner = "platform" }
}

resource "aws_elasticache_user" "full" {
  user_id       = "estate-b"
  user_name     = "estate"
  engine        = "REDIS"
  access_string = "on ~app:* +@read"
  passwords     = ["not-so-secret-at-all"]
}

resource "aws_redshift_subnet_group" "full" {
  name       = "estate-b"
  subnet_ids = local.subnets
}

resource "aws_secretsmanager_secret" "bare" {
  name = "estate-b-bare"
}

resource "aws_secretsmanager_secret" "full" {
  name                    = "estate-b/full"
  description             = "the partner's key"
  kms_key_id              = aws_kms_key.data.arn
  recovery_window_in_days = 7
  tags                    = { Owner = "platform" }
}

resource "aws_secretsmanager_secret_policy" "full" {
  secret_arn = aws_secretsmanager_secret.full.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::${local.account}:root" }
      Action    = "secretsmanager:GetSecretValue"
      Resource  = "*"
    }]
  })
}

resource "aws_glue_catalog_database" "full" {
  name         = "estate_b"
  description  = "tables of estate b"
  location_uri = "s3://estate-b-data/tables"
  parameters   = { owner = "platform" }
}

resource "aws_glue_job" "full" {
  name              = "estate-b"
  role_arn          = aws_iam_role.service["glue"].arn
  description       = "nightly"
  glue_version      = "4.0"
  worker_type       = "G.1X"
  number_of_workers = 3
  max_retries       = 2
  timeout           = 60

  command {
    name            = "glueetl"
    script_location = "s3://estate-b-data/scripts/nightly.py"
    python_version  = "3"
  }

  default_arguments = {
    "--job-language" = "python"
    "--enable-spark" = "true"
  }

  execution_property {
    max_concurrent_runs = 2
  }

  tags = { Owner = "platform" }
}

resource "aws_glue_crawler" "full" {
  name          = "estate-b"
  database_name = aws_glue_catalog_database.full.name
  role          = aws_iam_role.service["glue"].arn
  description   = "raw data"
  schedule      = "cron(0 1 * * ? *)"
  table_prefix  = "raw_"

  s3_target {
    path       = "s3://estate-b-data/raw"
    exclusions = ["**.tmp"]
  }

  schema_change_policy {
    delete_behavior = "LOG"
    update_behavior = "UPDATE_IN_DATABASE"
  }

  configuration = jsonencode({
    Version  = 1.0
    Grouping = { TableGroupingPolicy = "CombineCompatibleSchemas" }
  })
}

resource "aws_glue_trigger" "full" {
  name     = "estate-b"
  type     = "SCHEDULED"
  schedule = "cron(15 2 * * ? *)"

  actions {
    job_name = aws_glue_job.full.name
  }
}

resource "aws_glue_registry" "full" {
  registry_name = "estate-b"
  description   = "schemas"
}

resource "aws_glue_schema" "full" {
  schema_name       = "estate-b"
  registry_arn      = aws_glue_registry.full.arn
  data_format       = "AVRO"
  compatibility     = "BACKWARD"
  schema_definition = jsonencode({ type = "record", name = "r", fields = [{ name = "f", type = "int" }] })
}

resource "aws_athena_workgroup" "full" {
  name        = "estate-b"
  description = "analysts"

  configuration {
    enforce_workgroup_configuration    = true
    publish_cloudwatch_metrics_enabled = true
    bytes_scanned_cutoff_per_query     = 10485760

    result_configuration {
      output_location = "s3://estate-b-logs/athena/"

      encryption_configuration {
        encryption_option = "SSE_S3"
      }
    }
  }

  tags = { Owner = "platform" }
}

resource "aws_athena_named_query" "full" {
  name        = "estate-b"
  workgroup   = aws_athena_workgroup.full.id
  database    = aws_glue_catalog_database.full.name
  description = "how many"
  query       = "SELECT count(*) FROM orders"
}

resource "aws_athena_data_catalog" "full" {
  name        = "estate-b"
  description = "lambda catalog"
  type        = "LAMBDA"
  parameters = {
    "function" = "arn:aws:lambda:eu-west-1:123456789012:function:catalog"
  }
}
