import type { TypeMapping } from '../model.js';
import { block, bool, exact, number, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';

const vpcOrigin = exact('aws_cloudfront_vpc_origin', 'AWS::CloudFront::VpcOrigin', {
  identifiers: ['{id}'],
  lenses: [
    block('vpc_origin_endpoint_config', '/VpcOriginEndpointConfig', [
      text('name', '/Name'),
      text('arn', '/Arn'),
      number('http_port', '/HTTPPort', { default: 80 }),
      number('https_port', '/HTTPSPort', { default: 443 }),
      text('origin_protocol_policy', '/OriginProtocolPolicy', { default: 'match-viewer' }),
      block('origin_ssl_protocols', '', [set('items', '/OriginSSLProtocols')]),
    ]),
    tags(),
  ],
  unverified: { 'vpc_origin_endpoint_config.origin_ssl_protocols.quantity': 'terraform-only' },
  source: `${reference}/aws-resource-cloudfront-vpcorigin.html`,
});

const keyValueStore = exact('aws_cloudfront_key_value_store', 'AWS::CloudFront::KeyValueStore', {
  identifiers: ['{name}'],
  lenses: [text('name', '/Name'), text('comment', '/Comment')],
  unverified: {},
  source: `${reference}/aws-resource-cloudfront-keyvaluestore.html`,
});

const config = '/ContinuousDeploymentPolicyConfig';

const continuousDeployment = exact(
  'aws_cloudfront_continuous_deployment_policy',
  'AWS::CloudFront::ContinuousDeploymentPolicy',
  {
    identifiers: ['{id}'],
    lenses: [
      bool('enabled', `${config}/Enabled`),
      block('staging_distribution_dns_names', '', [set('items', `${config}/StagingDistributionDnsNames`)]),
      block('traffic_config', `${config}/TrafficConfig`, [
        text('type', '/Type'),
        block('single_header_config', '/SingleHeaderConfig', [text('header', '/Header'), text('value', '/Value')]),
        block('single_weight_config', '/SingleWeightConfig', [
          number('weight', '/Weight'),
          block('session_stickiness_config', '/SessionStickinessConfig', [
            number('idle_ttl', '/IdleTTL'),
            number('maximum_ttl', '/MaximumTTL'),
          ]),
        ]),
      ]),
    ],
    unverified: { 'staging_distribution_dns_names.quantity': 'terraform-only' },
    source: `${reference}/aws-resource-cloudfront-continuousdeploymentpolicy.html`,
  },
);

export const cloudfrontParts: readonly TypeMapping[] = [vpcOrigin, keyValueStore, continuousDeployment];
