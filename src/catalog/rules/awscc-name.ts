/** `GlobalReplicationGroup` → `global_replication_group`, as the AWSCC provider spells names. */
export function snakeCase(name: string): string {
  return name
    .replace(/CloudFormation/g, 'Cloudformation')
    .replace(/CloudFront/g, 'Cloudfront')
    .replace(/CloudWatch/g, 'Cloudwatch')
    .replace(/FSx/g, 'Fsx')
    .replace(/([A-Z])(?=[A-Z][a-z])/g, '$1_')
    .replace(/([a-z])(?=[A-Z0-9])/g, '$1_')
    .replace(/([0-9])(?=[A-Za-z])/g, '$1_')
    .toLowerCase();
}

/** The Terraform type under which the AWSCC provider manages a CloudFormation type. */
export function awsccName(typeName: string): string {
  const [, service = '', resource = ''] = typeName.split('::');
  return `awscc_${service.toLowerCase()}_${snakeCase(resource)}`;
}
