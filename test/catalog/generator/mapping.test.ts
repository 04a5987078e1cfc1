import { describe, expect, it } from '@jest/globals';
import { inferMapping } from '../../../scripts/catalog/mapping/infer.js';
import type { TerraformAttribute, TerraformAttributes } from '../../../scripts/catalog/terraform/schema.js';
import type { TypeMapping } from '../../../src/catalog/model.js';
import { realType } from './types.js';

const text: TerraformAttribute = { type: 'string', optional: true };
const computed: TerraformAttribute = { type: 'string', computed: true };
const id: TerraformAttributes = { id: computed };

function mapped(terraformType: string, attributes: TerraformAttributes, typeName: string): TypeMapping {
  const mapping = inferMapping(terraformType, attributes, realType(typeName));
  if ('reason' in mapping) throw new Error(mapping.reason);
  return mapping;
}

describe('identifiers by rule', () => {
  it.each<[string, string, TerraformAttributes, string]>([
    ['aws_ec2_transit_gateway', 'AWS::EC2::TransitGateway', id, '{id}'],
    ['aws_lb_listener', 'AWS::ElasticLoadBalancingV2::Listener', { ...id, arn: computed }, '{arn}'],
    ['aws_lb_listener_rule', 'AWS::ElasticLoadBalancingV2::ListenerRule', { ...id, arn: computed }, '{arn}'],
    ['aws_db_subnet_group', 'AWS::RDS::DBSubnetGroup', { ...id, name: text }, '{name}'],
    [
      'aws_api_gateway_stage',
      'AWS::ApiGateway::Stage',
      { ...id, rest_api_id: text, stage_name: text },
      '{rest_api_id}|{stage_name}',
    ],
    [
      'aws_eks_addon',
      'AWS::EKS::Addon',
      { ...id, addon_name: text, cluster_name: text },
      '{cluster_name}|{addon_name}',
    ],
    ['aws_guardduty_ipset', 'AWS::GuardDuty::IPSet', { ...id, detector_id: text }, '{id:after::}|{detector_id}'],
  ])('%s is read by %s of %j', (terraformType, typeName, attributes, template) => {
    expect(mapped(terraformType, attributes, typeName).identifiers).toEqual([template]);
  });

  it('never takes an id where an ARN is asked for', () => {
    const attributes = { ...id, instance_id: text, association_id: computed, resource_type: text };
    const result = inferMapping(
      'aws_connect_instance_storage_config',
      attributes,
      realType('AWS::Connect::InstanceStorageConfig'),
    );
    expect(result).toMatchObject({ reason: expect.stringContaining('InstanceArn') });
  });

  it('says so where a part is not kept by Terraform', () => {
    const result = inferMapping('aws_sample_addon', id, realType('AWS::EKS::Addon'));
    expect(result).toMatchObject({
      cloudFormationType: 'AWS::EKS::Addon',
      reason: expect.stringContaining('identifier'),
    });
  });

  it('says so where Cloud Control cannot read the type', () => {
    const result = inferMapping('aws_codebuild_project', id, realType('AWS::CodeBuild::Project'));
    expect(result).toMatchObject({ reason: expect.stringContaining('no read handler') });
  });
});

describe('lenses by rule', () => {
  const workgroup = mapped(
    'aws_athena_workgroup',
    {
      ...id,
      name: { type: 'string', required: true },
      force_destroy: { type: 'bool', optional: true },
      tags: { type: 'map', of: 'string', optional: true },
      configuration: {
        type: 'list',
        block: true,
        maxItems: 1,
        optional: true,
        attributes: {
          bytes_scanned_cutoff_per_query: { type: 'number', optional: true },
          unknown_switch: { type: 'bool', optional: true },
          result_configuration: {
            type: 'list',
            block: true,
            maxItems: 1,
            optional: true,
            attributes: {
              output_location: text,
              encryption_configuration: {
                type: 'list',
                block: true,
                maxItems: 1,
                optional: true,
                attributes: { kms_key_arn: text },
              },
            },
          },
        },
      },
    },
    'AWS::Athena::WorkGroup',
  );

  it('follow nested blocks into objects', () => {
    const configuration = workgroup.lenses.find(({ attribute }) => attribute === 'configuration');
    expect(configuration).toMatchObject({ property: '/WorkGroupConfiguration', codec: 'block' });
    expect(configuration?.children).toContainEqual({
      attribute: 'bytes_scanned_cutoff_per_query',
      property: '/BytesScannedCutoffPerQuery',
      codec: 'number',
      whenUnset: 'service-chooses',
    });
  });

  it('leave defaults to the service, but not the tags', () => {
    const tags = workgroup.lenses.find(({ attribute }) => attribute === 'tags');
    expect(tags).toEqual({ attribute: 'tags', property: '/Tags', codec: 'tags', args: { shape: 'list' } });
    expect(workgroup.lenses.filter(({ attribute }) => attribute !== 'tags').map(({ whenUnset }) => whenUnset)).toEqual([
      'service-chooses',
      'service-chooses',
    ]);
  });

  it('allow a KMS key to be spelled as id or ARN', () => {
    expect(JSON.stringify(workgroup.lenses)).toContain(
      '{"attribute":"kms_key_arn","property":"/KmsKey","codec":"text","equivalences":["kms-key"]',
    );
  });

  it('leave nothing settable unaccounted for', () => {
    expect(workgroup.unverified).toEqual({
      force_destroy: 'terraform-only',
      'configuration.unknown_switch': 'no-lens',
    });
  });

  it('look into the object that wraps a type', () => {
    const policy = mapped(
      'aws_cloudfront_cache_policy',
      { ...id, comment: text, min_ttl: { type: 'number', optional: true } },
      'AWS::CloudFront::CachePolicy',
    );
    expect(policy.lenses.map(({ attribute, property }) => [attribute, property])).toEqual([
      ['comment', '/CachePolicyConfig/Comment'],
      ['min_ttl', '/CachePolicyConfig/MinTTL'],
    ]);
  });

  it('see through a block that only wraps a list', () => {
    const policy = mapped(
      'aws_cloudfront_origin_request_policy',
      {
        ...id,
        cookies_config: {
          type: 'list',
          block: true,
          maxItems: 1,
          required: true,
          attributes: {
            cookies: {
              type: 'list',
              block: true,
              maxItems: 1,
              optional: true,
              attributes: { items: { type: 'set', of: 'string', optional: true } },
            },
          },
        },
      },
      'AWS::CloudFront::OriginRequestPolicy',
    );
    const items = { attribute: 'items', property: '/Cookies', codec: 'scalars', order: 'set' };
    expect(policy.lenses).toMatchObject([
      {
        attribute: 'cookies_config',
        property: '/OriginRequestPolicyConfig/CookiesConfig',
        children: [{ attribute: 'cookies', property: '', codec: 'block', children: [items] }],
      },
    ]);
    expect(policy.unverified).toEqual({});
  });

  it('take a word for a word, though its name ends like that of a document', () => {
    const origin: TerraformAttribute = {
      type: 'list',
      block: true,
      maxItems: 1,
      optional: true,
      attributes: { origin_protocol_policy: text },
    };
    const mapping = mapped(
      'aws_cloudfront_vpc_origin',
      { ...id, vpc_origin_endpoint_config: origin },
      'AWS::CloudFront::VpcOrigin',
    );
    const word = { attribute: 'origin_protocol_policy', property: '/OriginProtocolPolicy', codec: 'text' };
    expect(mapping.lenses).toMatchObject([{ attribute: 'vpc_origin_endpoint_config', children: [word] }]);
  });

  it('never read what AWS does not return', () => {
    const domain = mapped(
      'aws_api_gateway_domain_name',
      { ...id, domain_name: { type: 'string', required: true }, tags: { type: 'map', of: 'string', optional: true } },
      'AWS::ApiGateway::DomainName',
    );
    const writeOnly = realType('AWS::SSM::Parameter').facts.writeOnly ?? [];
    const parameter = mapped(
      'aws_ssm_parameter',
      { ...id, name: { type: 'string', required: true }, description: text },
      'AWS::SSM::Parameter',
    );
    expect(domain.lenses.map(({ attribute }) => attribute)).toEqual(['domain_name', 'tags']);
    expect(writeOnly).toContain('/Description');
    expect(parameter.lenses.map(({ attribute }) => attribute)).toEqual(['name']);
    expect(parameter.unverified).toEqual({ description: 'write-only' });
  });
});
