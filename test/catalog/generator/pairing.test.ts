import { describe, expect, it } from '@jest/globals';
import { Pairer } from '../../../scripts/catalog/pairing/pair.js';
import { handPairs } from '../../../scripts/catalog/pairing/table.js';
import { realTypes } from './types.js';

const pairer = new Pairer(realTypes(), handPairs);

function pairOf(terraformType: string): string | null {
  const pairing = pairer.pair(terraformType);
  return pairing.kind === 'paired' ? pairing.type.typeName : null;
}

describe('pairing by name', () => {
  it.each([
    ['aws_sqs_queue', 'AWS::SQS::Queue'],
    ['aws_lb_listener', 'AWS::ElasticLoadBalancingV2::Listener'],
    ['aws_alb_listener', 'AWS::ElasticLoadBalancingV2::Listener'],
    ['aws_lb', 'AWS::ElasticLoadBalancingV2::LoadBalancer'],
    ['aws_elb', 'AWS::ElasticLoadBalancing::LoadBalancer'],
    ['aws_cloudwatch_log_group', 'AWS::Logs::LogGroup'],
    ['aws_cloudwatch_log_metric_filter', 'AWS::Logs::MetricFilter'],
    ['aws_cloudwatch_event_rule', 'AWS::Events::Rule'],
    ['aws_cloudwatch_metric_alarm', 'AWS::CloudWatch::Alarm'],
    ['aws_db_instance', 'AWS::RDS::DBInstance'],
    ['aws_db_parameter_group', 'AWS::RDS::DBParameterGroup'],
    ['aws_rds_cluster', 'AWS::RDS::DBCluster'],
    ['aws_docdb_cluster', 'AWS::DocDB::DBCluster'],
    ['aws_neptune_parameter_group', 'AWS::Neptune::DBParameterGroup'],
    ['aws_vpc', 'AWS::EC2::VPC'],
    ['aws_vpc_endpoint', 'AWS::EC2::VPCEndpoint'],
    ['aws_ec2_transit_gateway', 'AWS::EC2::TransitGateway'],
    ['aws_eip', 'AWS::EC2::EIP'],
    ['aws_ebs_volume', 'AWS::EC2::Volume'],
    ['aws_iam_policy', 'AWS::IAM::ManagedPolicy'],
    ['aws_iam_role_policy', 'AWS::IAM::RolePolicy'],
    ['aws_sfn_state_machine', 'AWS::StepFunctions::StateMachine'],
    ['aws_kinesis_firehose_delivery_stream', 'AWS::KinesisFirehose::DeliveryStream'],
    ['aws_ecrpublic_repository', 'AWS::ECR::PublicRepository'],
    ['aws_prometheus_workspace', 'AWS::APS::Workspace'],
    ['aws_ssoadmin_permission_set', 'AWS::SSO::PermissionSet'],
    ['aws_verifiedaccess_instance', 'AWS::EC2::VerifiedAccessInstance'],
    ['aws_s3control_bucket', 'AWS::S3Outposts::Bucket'],
    ['aws_wafv2_web_acl', 'AWS::WAFv2::WebACL'],
    ['aws_route53_zone', 'AWS::Route53::HostedZone'],
  ])('%s is %s', (terraformType, typeName) => {
    expect(pairOf(terraformType)).toBe(typeName);
  });

  it.each([
    ['aws_db_parameter_group', 'AWS::MemoryDB::ParameterGroup'],
    ['aws_iam_policy', 'AWS::IAM::Policy'],
    ['aws_ecrpublic_repository', 'AWS::ECR::Repository'],
    ['aws_s3control_bucket', 'AWS::S3::Bucket'],
    ['aws_verifiedaccess_instance', 'AWS::EC2::Instance'],
  ])('%s is not %s', (terraformType, typeName) => {
    expect(realTypes().has(typeName)).toBe(true);
    expect(pairOf(terraformType)).not.toBe(typeName);
  });

  it.each([
    'aws_lex_bot',
    'aws_dynamodb_global_table',
    'aws_nat_gateway_eip_association',
    'aws_cloudwatch_log_data_protection_policy',
    'aws_ec2_tag',
    'aws_acm_certificate_validation',
    'aws_nothing_known',
  ])('%s has no counterpart, and the reason is said', (terraformType) => {
    const pairing = pairer.pair(terraformType);
    expect(pairing).toMatchObject({ kind: 'unpaired', reason: expect.stringMatching(/\w/) });
  });
});
