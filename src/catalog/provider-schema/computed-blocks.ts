/**
 * Blocks that the provider fills in where the configuration leaves them out, so that leaving them out takes nothing away.
 * The schemas that Terraform prints say this of arguments, not of blocks. Source: blocks with `Optional` and `Computed` in
 * provider hashicorp/aws 5.
 */
const blocks: Readonly<Record<string, readonly string[]>> = {
  aws_api_gateway_rest_api: ['endpoint_configuration'],
  aws_dynamodb_table: ['point_in_time_recovery', 'server_side_encryption'],
  aws_ecs_cluster: ['setting'],
  aws_eks_cluster: ['access_config', 'kubernetes_network_config', 'upgrade_policy'],
  aws_instance: [
    'capacity_reservation_specification',
    'cpu_options',
    'ebs_block_device',
    'enclave_options',
    'ephemeral_block_device',
    'maintenance_options',
    'metadata_options',
    'network_interface',
    'private_dns_name_options',
    'root_block_device',
  ],
  aws_kinesis_stream: ['stream_mode_details'],
  aws_lambda_function: ['ephemeral_storage', 'logging_config', 'tracing_config'],
  aws_launch_template: ['metadata_options'],
  aws_lb: ['subnet_mapping'],
  aws_lb_target_group: ['health_check', 'stickiness', 'target_failover', 'target_health_state'],
  aws_s3_bucket: [
    'cors_rule',
    'grant',
    'lifecycle_rule',
    'logging',
    'object_lock_configuration',
    'replication_configuration',
    'server_side_encryption_configuration',
    'versioning',
    'website',
  ],
};

export function isComputedBlock(terraformType: string, block: string): boolean {
  return Object.hasOwn(blocks, terraformType) && blocks[terraformType]?.includes(block) === true;
}
