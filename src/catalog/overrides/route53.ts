import type { TypeMapping } from '../model.js';
import { block, blocks, bool, exact, tags, text } from './dsl.js';

const zone = exact('aws_route53_zone', 'AWS::Route53::HostedZone', {
  identifiers: ['{zone_id}', '{id}'],
  lenses: [
    text('name', '/Name', { equivalences: ['dns-name'] }),
    text('comment', '/HostedZoneConfig/Comment'),
    bool('enable_accelerated_recovery', '/HostedZoneFeatures/EnableAcceleratedRecovery', { default: false }),
    // A network lies in one region, whether a state says so or not.
    blocks(
      'vpc',
      '/VPCs',
      ['VPCId'],
      [text('vpc_id', '/VPCId'), text('vpc_region', '/VPCRegion', { whenUnset: 'service-chooses' })],
    ),
    tags('/HostedZoneTags'),
  ],
  unverified: { delegation_set_id: 'not-returned', force_destroy: 'terraform-only' },
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53-hostedzone.html',
});

/** A network beside the zone's own list: one element of it. */
const association = exact('aws_route53_zone_association', 'AWS::Route53::HostedZone', {
  identifiers: ['{zone_id}'],
  lenses: [
    block('', '/VPCs', [text('vpc_id', '/VPCId'), text('vpc_region', '/VPCRegion', { whenUnset: 'service-chooses' })], {
      contributes: true,
      order: ['VPCId'],
    }),
  ],
  unverified: { zone_id: 'terraform-only' },
  source: 'https://docs.aws.amazon.com/Route53/latest/APIReference/API_AssociateVPCWithHostedZone.html',
});

export const route53: readonly TypeMapping[] = [zone, association];
