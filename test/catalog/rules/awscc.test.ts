import { describe, expect, it } from '@jest/globals';
import { awsccName, snakeCase } from '../../../src/catalog/rules/awscc-name.js';

describe('names of the AWSCC provider', () => {
  it.each([
    ['AWS::S3::Bucket', 'awscc_s3_bucket'],
    ['AWS::EC2::VPC', 'awscc_ec2_vpc'],
    ['AWS::EC2::VPCDHCPOptionsAssociation', 'awscc_ec2_vpcdhcp_options_association'],
    ['AWS::EC2::VPCGatewayAttachment', 'awscc_ec2_vpc_gateway_attachment'],
    ['AWS::ApiGatewayV2::Api', 'awscc_apigatewayv2_api'],
    ['AWS::RDS::DBInstance', 'awscc_rds_db_instance'],
    ['AWS::EMR::WALWorkspace', 'awscc_emr_wal_workspace'],
    ['AWS::EKS::Nodegroup', 'awscc_eks_nodegroup'],
    ['AWS::DataSync::LocationFSxLustre', 'awscc_datasync_location_fsx_lustre'],
    ['AWS::CloudFront::CloudFrontOriginAccessIdentity', 'awscc_cloudfront_cloudfront_origin_access_identity'],
    ['AWS::ECS::ClusterCapacityProviderAssociations', 'awscc_ecs_cluster_capacity_provider_associations'],
  ])('%s is %s', (typeName, name) => {
    expect(awsccName(typeName)).toBe(name);
  });

  it('part digits from letters as the provider does', () => {
    expect(snakeCase('IPv4Pool')).toBe('i_pv_4_pool');
    expect(snakeCase('EnvironmentEC2')).toBe('environment_ec2');
    expect(snakeCase('OAuth2CredentialProvider')).toBe('o_auth_2_credential_provider');
  });
});
