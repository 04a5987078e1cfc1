resource "aws_api_gateway_rest_api" "full" {
  name               = "estate-b"
  description        = "orders"
  binary_media_types = ["image/png", "application/octet-stream"]

  minimum_compression_size = 1024

  endpoint_configuration {
    types = ["REGIONAL"]
  }

  tags = { Owner = "platform" }
}

resource "aws_api_gateway_rest_api" "bare" {
  name = "estate-b-bare"
}

resource "aws_api_gateway_resource" "orders" {
  rest_api_id = aws_api_gateway_rest_api.full.id
  parent_id   = aws_api_gateway_rest_api.full.root_resource_id
  path_part   = "orders"
}

resource "aws_api_gateway_resource" "order" {
  rest_api_id = aws_api_gateway_rest_api.full.id
  parent_id   = aws_api_gateway_resource.orders.id
  path_part   = "{id}"
}

resource "aws_api_gateway_authorizer" "full" {
  name                             = "estate-b"
  rest_api_id                      = aws_api_gateway_rest_api.full.id
  type                             = "COGNITO_USER_POOLS"
  provider_arns                    = [aws_cognito_user_pool.full.arn]
  identity_source                  = "method.request.header.Authorization"
  authorizer_result_ttl_in_seconds = 120
}

resource "aws_api_gateway_model" "full" {
  rest_api_id  = aws_api_gateway_rest_api.full.id
  name         = "Order"
  description  = "an order"
  content_type = "application/json"
  schema       = jsonencode({ type = "object", properties = { id = { type = "string" } } })
}

resource "aws_api_gateway_request_validator" "full" {
  name                        = "estate-b"
  rest_api_id                 = aws_api_gateway_rest_api.full.id
  validate_request_body       = true
  validate_request_parameters = true
}

resource "aws_api_gateway_method" "orders" {
  rest_api_id   = aws_api_gateway_rest_api.full.id
  resource_id   = aws_api_gateway_resource.orders.id
  http_method   = "GET"
  authorization = "NONE"
}

resource "aws_api_gateway_method" "order" {
  rest_api_id          = aws_api_gateway_rest_api.full.id
  resource_id          = aws_api_gateway_resource.order.id
  http_method          = "POST"
  authorization        = "COGNITO_USER_POOLS"
  authorizer_id        = aws_api_gateway_authorizer.full.id
  authorization_scopes = ["orders/write"]
  api_key_required     = true
  request_validator_id = aws_api_gateway_request_validator.full.id

  request_parameters = {
    "method.request.path.id"      = true
    "method.request.header.Trace" = false
  }

  request_models = {
    "application/json" = aws_api_gateway_model.full.name
  }
}

resource "aws_api_gateway_method_response" "order" {
  rest_api_id = aws_api_gateway_rest_api.full.id
  resource_id = aws_api_gateway_resource.order.id
  http_method = aws_api_gateway_method.order.http_method
  status_code = "200"

  response_parameters = {
    "method.response.header.Trace" = true
  }
}

resource "aws_api_gateway_integration" "orders" {
  rest_api_id = aws_api_gateway_rest_api.full.id
  resource_id = aws_api_gateway_resource.orders.id
  http_method = aws_api_gateway_method.orders.http_method
  type        = "MOCK"

  request_templates = {
    "application/json" = "{\"statusCode\": 200}"
  }
}

resource "aws_api_gateway_integration" "order" {
  rest_api_id             = aws_api_gateway_rest_api.full.id
  resource_id             = aws_api_gateway_resource.order.id
  http_method             = aws_api_gateway_method.order.http_method
  type                    = "HTTP"
  integration_http_method = "PUT"
  uri                     = "https://orders.example.com/{id}"
  timeout_milliseconds    = 5000
  passthrough_behavior    = "WHEN_NO_TEMPLATES"

  request_parameters = {
    "integration.request.path.id" = "method.request.path.id"
  }
}

resource "aws_api_gateway_integration_response" "order" {
  rest_api_id       = aws_api_gateway_rest_api.full.id
  resource_id       = aws_api_gateway_resource.order.id
  http_method       = aws_api_gateway_integration.order.http_method
  status_code       = aws_api_gateway_method_response.order.status_code
  selection_pattern = "2\\d\\d"

  response_templates = {
    "application/json" = "$input.json('$')"
  }
}

resource "aws_api_gateway_deployment" "full" {
  rest_api_id = aws_api_gateway_rest_api.full.id
  description = "first"
  depends_on  = [aws_api_gateway_integration.orders, aws_api_gateway_integration_response.order]
}

resource "aws_api_gateway_stage" "full" {
  rest_api_id           = aws_api_gateway_rest_api.full.id
  deployment_id         = aws_api_gateway_deployment.full.id
  stage_name            = "prod"
  description           = "what customers call"
  xray_tracing_enabled  = true
  cache_cluster_enabled = true
  cache_cluster_size    = "0.5"

  variables = {
    backend = "blue"
    level   = "info"
  }

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.full.arn
    format          = "$context.requestId $context.status"
  }

  tags = { Owner = "platform" }
}

resource "aws_api_gateway_method_settings" "full" {
  rest_api_id = aws_api_gateway_rest_api.full.id
  stage_name  = aws_api_gateway_stage.full.stage_name
  method_path = "*/*"

  settings {
    metrics_enabled = true
    logging_level   = "ERROR"
  }
}

resource "aws_api_gateway_api_key" "full" {
  name        = "estate-b"
  description = "the partner"
  tags        = { Owner = "platform" }
}

resource "aws_api_gateway_usage_plan" "full" {
  name        = "estate-b"
  description = "partners"

  api_stages {
    api_id = aws_api_gateway_rest_api.full.id
    stage  = aws_api_gateway_stage.full.stage_name
  }

  quota_settings {
    limit  = 1000
    period = "WEEK"
  }

  throttle_settings {
    burst_limit = 20
    rate_limit  = 10
  }
}

resource "aws_api_gateway_usage_plan_key" "full" {
  key_id        = aws_api_gateway_api_key.full.id
  key_type      = "API_KEY"
  usage_plan_id = aws_api_gateway_usage_plan.full.id
}

resource "aws_api_gateway_domain_name" "full" {
  domain_name              = "api.estate-b.example.com"
  regional_certificate_arn = "arn:aws:acm:eu-west-1:123456789012:certificate/8ef7a1a1-9a6b-4d4a-a6c4-0d6d8d1d1f11"
  security_policy          = "TLS_1_2"

  endpoint_configuration {
    types = ["REGIONAL"]
  }
}

resource "aws_api_gateway_base_path_mapping" "full" {
  api_id      = aws_api_gateway_rest_api.full.id
  stage_name  = aws_api_gateway_stage.full.stage_name
  domain_name = aws_api_gateway_domain_name.full.domain_name
  base_path   = "orders"
}

resource "aws_apigatewayv2_api" "http" {
  name          = "estate-b"
  protocol_type = "HTTP"
  description   = "web"

  cors_configuration {
    allow_origins  = ["https://www.example.com", "https://app.example.com"]
    allow_methods  = ["POST", "GET"]
    allow_headers  = ["content-type", "authorization"]
    expose_headers = ["x-trace"]
    max_age        = 600
  }

  tags = { Owner = "platform" }
}

resource "aws_apigatewayv2_api" "socket" {
  name                       = "estate-b-socket"
  protocol_type              = "WEBSOCKET"
  route_selection_expression = "$request.body.action"
}

resource "aws_apigatewayv2_authorizer" "jwt" {
  api_id           = aws_apigatewayv2_api.http.id
  name             = "estate-b"
  authorizer_type  = "JWT"
  identity_sources = ["$request.header.Authorization"]

  jwt_configuration {
    audience = ["web", "mobile"]
    issuer   = "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Estate"
  }
}

resource "aws_apigatewayv2_integration" "http" {
  api_id               = aws_apigatewayv2_api.http.id
  integration_type     = "HTTP_PROXY"
  integration_method   = "ANY"
  integration_uri      = "https://backend.example.com/{proxy}"
  timeout_milliseconds = 12000

  request_parameters = {
    "overwrite:header.trace" = "$context.requestId"
  }
}

resource "aws_apigatewayv2_route" "http" {
  api_id               = aws_apigatewayv2_api.http.id
  route_key            = "GET /orders"
  target               = "integrations/${aws_apigatewayv2_integration.http.id}"
  authorization_type   = "JWT"
  authorizer_id        = aws_apigatewayv2_authorizer.jwt.id
  authorization_scopes = ["orders.read"]
}

resource "aws_apigatewayv2_route" "default" {
  api_id    = aws_apigatewayv2_api.http.id
  route_key = "$default"
  target    = "integrations/${aws_apigatewayv2_integration.http.id}"
}

resource "aws_apigatewayv2_stage" "http" {
  api_id      = aws_apigatewayv2_api.http.id
  name        = "prod"
  auto_deploy = true
  description = "what customers call"

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.full.arn
    format          = "$context.requestId"
  }

  default_route_settings {
    throttling_burst_limit = 100
    throttling_rate_limit  = 50
  }

  stage_variables = {
    backend = "blue"
  }

  tags = { Owner = "platform" }
}

resource "aws_cognito_user_pool" "full" {
  name                     = "estate-b"
  auto_verified_attributes = ["email"]
  alias_attributes         = ["email", "preferred_username"]
  mfa_configuration        = "OPTIONAL"
  deletion_protection      = "ACTIVE"

  password_policy {
    minimum_length                   = 12
    require_lowercase                = true
    require_numbers                  = true
    require_symbols                  = false
    require_uppercase                = true
    temporary_password_validity_days = 3
  }

  software_token_mfa_configuration {
    enabled = true
  }

  account_recovery_setting {
    recovery_mechanism {
      name     = "verified_email"
      priority = 1
    }
  }

  admin_create_user_config {
    allow_admin_create_user_only = true
  }

  schema {
    name                = "tenant"
    attribute_data_type = "String"
    mutable             = true

    string_attribute_constraints {
      min_length = "1"
      max_length = "64"
    }
  }

  tags = { Owner = "platform" }
}

resource "aws_cognito_user_pool" "bare" {
  name = "estate-b-bare"
}

resource "aws_cognito_user_pool_client" "full" {
  name                                 = "estate-b"
  user_pool_id                         = aws_cognito_user_pool.full.id
  generate_secret                      = true
  allowed_oauth_flows                  = ["code"]
  allowed_oauth_flows_user_pool_client = true
  allowed_oauth_scopes                 = ["openid", "email"]
  callback_urls                        = ["https://www.example.com/callback"]
  logout_urls                          = ["https://www.example.com/logout"]
  supported_identity_providers         = ["COGNITO"]
  explicit_auth_flows                  = ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
  access_token_validity                = 60
  id_token_validity                    = 60
  refresh_token_validity               = 10

  token_validity_units {
    access_token  = "minutes"
    id_token      = "minutes"
    refresh_token = "days"
  }
}

resource "aws_cognito_user_pool_client" "bare" {
  name         = "estate-b-bare"
  user_pool_id = aws_cognito_user_pool.bare.id
}

resource "aws_cognito_user_pool_domain" "full" {
  domain       = "estate-b"
  user_pool_id = aws_cognito_user_pool.full.id
}

resource "aws_cognito_resource_server" "full" {
  identifier   = "orders"
  name         = "Orders"
  user_pool_id = aws_cognito_user_pool.full.id

  scope {
    scope_name        = "write"
    scope_description = "change orders"
  }

  scope {
    scope_name        = "read"
    scope_description = "see orders"
  }
}

resource "aws_cognito_user_group" "full" {
  name         = "admins"
  user_pool_id = aws_cognito_user_pool.full.id
  description  = "those who may"
  precedence   = 5
}

resource "aws_cognito_identity_provider" "full" {
  user_pool_id  = aws_cognito_user_pool.full.id
  provider_name = "Google"
  provider_type = "Google"

  provider_details = {
    authorize_scopes = "email openid"
    client_id        = "estate-b.apps.example.com"
    client_secret    = "not-so-secret"
  }

  attribute_mapping = {
    email    = "email"
    username = "sub"
  }
}

resource "aws_cognito_identity_pool" "full" {
  identity_pool_name               = "estate-b"
  allow_unauthenticated_identities = false
  allow_classic_flow               = false

  cognito_identity_providers {
    client_id               = aws_cognito_user_pool_client.full.id
    provider_name           = "cognito-idp.eu-west-1.amazonaws.com/${aws_cognito_user_pool.full.id}"
    server_side_token_check = true
  }
}

resource "aws_cloudfront_origin_access_control" "full" {
  name                              = "estate-b"
  description                       = "site"
  origin_access_control_origin_type = "s3"
  signing_behavior                  = "always"
  signing_protocol                  = "sigv4"
}

resource "aws_cloudfront_distribution" "full" {
  enabled             = true
  comment             = "site of estate b"
  default_root_object = "index.html"
  price_class         = "PriceClass_100"
  http_version        = "http2"
  aliases             = ["www.estate-b.example.com"]

  origin {
    domain_name = aws_s3_bucket.bare.bucket_regional_domain_name
    origin_id   = "site"
  }

  origin {
    domain_name = "backend.example.com"
    origin_id   = "backend"

    custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = "https-only"
      origin_ssl_protocols   = ["TLSv1.2"]
    }

    custom_header {
      name  = "X-From"
      value = "edge"
    }
  }

  default_cache_behavior {
    allowed_methods        = ["GET", "HEAD", "OPTIONS"]
    cached_methods         = ["GET", "HEAD"]
    target_origin_id       = "site"
    viewer_protocol_policy = "redirect-to-https"
    compress               = true
    cache_policy_id        = "658327ea-f89d-4fab-a63d-7e88639e58f6"
  }

  ordered_cache_behavior {
    path_pattern           = "/api/*"
    allowed_methods        = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"]
    cached_methods         = ["GET", "HEAD"]
    target_origin_id       = "backend"
    viewer_protocol_policy = "https-only"

    forwarded_values {
      query_string = true

      cookies {
        forward = "all"
      }
    }
  }

  custom_error_response {
    error_code         = 404
    response_code      = 200
    response_page_path = "/index.html"
  }

  restrictions {
    geo_restriction {
      restriction_type = "whitelist"
      locations        = ["DE", "AT", "CH"]
    }
  }

  viewer_certificate {
    acm_certificate_arn      = "arn:aws:acm:us-east-1:123456789012:certificate/8ef7a1a1-9a6b-4d4a-a6c4-0d6d8d1d1f11"
    ssl_support_method       = "sni-only"
    minimum_protocol_version = "TLSv1.2_2021"
  }

  tags = { Owner = "platform" }
}

resource "aws_cloudfront_distribution" "bare" {
  enabled = false

  origin {
    domain_name = "backend.example.com"
    origin_id   = "backend"

    custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = "match-viewer"
      origin_ssl_protocols   = ["TLSv1.2", "TLSv1.1"]
    }
  }

  default_cache_behavior {
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
    target_origin_id       = "backend"
    viewer_protocol_policy = "allow-all"

    forwarded_values {
      query_string = false

      cookies {
        forward = "none"
      }
    }
  }

  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }

  viewer_certificate {
    cloudfront_default_certificate = true
  }
}

resource "aws_appsync_graphql_api" "full" {
  name                = "estate-b"
  authentication_type = "API_KEY"
  xray_enabled        = true
  schema              = "type Query { hello: String }"
  tags                = { Owner = "platform" }

  log_config {
    cloudwatch_logs_role_arn = aws_iam_role.service["appsync"].arn
    field_log_level          = "ERROR"
  }
}

resource "aws_batch_scheduling_policy" "full" {
  name = "estate-b"

  fair_share_policy {
    compute_reservation = 1
    share_decay_seconds = 3600

    share_distribution {
      share_identifier = "A1*"
      weight_factor    = 0.1
    }
  }
}

resource "aws_batch_compute_environment" "full" {
  compute_environment_name = "estate-b"
  type                     = "MANAGED"
  service_role             = aws_iam_role.service["batch"].arn

  compute_resources {
    type               = "FARGATE"
    max_vcpus          = 16
    subnets            = local.subnets
    security_group_ids = [aws_security_group.data.id]
  }
}

resource "aws_batch_job_queue" "full" {
  name     = "estate-b"
  state    = "ENABLED"
  priority = 5

  compute_environment_order {
    order               = 1
    compute_environment = aws_batch_compute_environment.full.arn
  }
}

resource "aws_batch_job_definition" "full" {
  name                  = "estate-b"
  type                  = "container"
  platform_capabilities = ["FARGATE"]

  container_properties = jsonencode({
    image            = "public.ecr.aws/docker/library/busybox:latest"
    command          = ["echo", "hello"]
    executionRoleArn = aws_iam_role.service["batch"].arn
    resourceRequirements = [
      { type = "VCPU", value = "0.25" },
      { type = "MEMORY", value = "512" },
    ]
    environment = [{ name = "STAGE", value = "prod" }]
  })

  retry_strategy {
    attempts = 3
  }

  timeout {
    attempt_duration_seconds = 600
  }
}

resource "aws_transfer_server" "full" {
  identity_provider_type = "SERVICE_MANAGED"
  protocols              = ["SFTP"]
  endpoint_type          = "PUBLIC"
  security_policy_name   = "TransferSecurityPolicy-2022-03"
  tags                   = { Owner = "platform" }
}

resource "aws_transfer_user" "full" {
  server_id      = aws_transfer_server.full.id
  user_name      = "partner"
  role           = aws_iam_role.service["transfer"].arn
  home_directory = "/estate-b-data/partner"
}

resource "aws_emr_security_configuration" "full" {
  name = "estate-b"
  configuration = jsonencode({
    EncryptionConfiguration = {
      EnableInTransitEncryption = false
      EnableAtRestEncryption    = false
    }
  })
}

