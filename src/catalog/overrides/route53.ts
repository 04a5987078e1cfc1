import type { TypeMapping } from '../model.js';
import { blocks, bool, exact, tags, text } from './dsl.js';

const zone = exact('aws_route53_zone', 'AWS::Route53::HostedZone', {
  identifiers: ['{zone_id}', '{id}'],
  lenses: [
    text('name', '/Name', { equivalences: ['dns-name'] }),
    text('comment', '/HostedZoneConfig/Comment'),
    bool('enable_accelerated_recovery', '/HostedZoneFeatures/EnableAcceleratedRecovery', { default: false }),
    blocks('vpc', '/VPCs', ['VPCId'], [text('vpc_id', '/VPCId'), text('vpc_region', '/VPCRegion')]),
    tags('/HostedZoneTags'),
  ],
  unverified: { delegation_set_id: 'not-returned', force_destroy: 'terraform-only' },
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53-hostedzone.html',
});

export const route53: readonly TypeMapping[] = [zone];
