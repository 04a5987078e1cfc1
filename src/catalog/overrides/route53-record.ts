import type { TypeMapping } from '../model.js';
import { block, bool, exact, lens, number, text } from './dsl.js';

/** Route 53 has it, the CloudFormation specification that comes with the generator does not. */
const apiOnly = {
  source: 'https://docs.aws.amazon.com/Route53/latest/APIReference/API_GeoProximityLocation.html',
} as const;

/** A set of records under one name: how much of the traffic each gets, and when. */
const routing = [
  block('weighted_routing_policy', '', [number('weight', '/Weight')]),
  block('latency_routing_policy', '', [text('region', '/Region')]),
  block('failover_routing_policy', '', [text('type', '/Failover')]),
  block('geolocation_routing_policy', '/GeoLocation', [
    text('continent', '/ContinentCode'),
    text('country', '/CountryCode'),
    text('subdivision', '/SubdivisionCode'),
  ]),
  block(
    'geoproximity_routing_policy',
    '/GeoProximityLocation',
    [
      text('aws_region', '/AWSRegion', apiOnly),
      number('bias', '/Bias', apiOnly),
      text('local_zone_group', '/LocalZoneGroup', apiOnly),
      block(
        'coordinates',
        '/Coordinates',
        [number('latitude', '/Latitude', apiOnly), number('longitude', '/Longitude', apiOnly)],
        apiOnly,
      ),
    ],
    apiOnly,
  ),
  block('cidr_routing_policy', '/CidrRoutingConfig', [
    text('collection_id', '/CollectionId'),
    text('location_name', '/LocationName'),
  ]),
  bool('multivalue_answer_routing_policy', '/MultiValueAnswer', { default: false }),
];

const record = exact('aws_route53_record', 'AWS::Route53::RecordSet', {
  reader: 'route-53',
  identifiers: ['{zone_id}|{fqdn}|{type}|{set_identifier:optional}'],
  lenses: [
    text('zone_id', '/HostedZoneId'),
    text('name', '/Name', { equivalences: ['record-name'] }),
    text('type', '/Type'),
    text('set_identifier', '/SetIdentifier'),
    number('ttl', '/TTL'),
    lens('record-values', 'records', '/ResourceRecords', { order: 'set' }),
    block('alias', '/AliasTarget', [
      text('name', '/DNSName', { equivalences: ['alias-target'] }),
      text('zone_id', '/HostedZoneId'),
      bool('evaluate_target_health', '/EvaluateTargetHealth', { default: false }),
    ]),
    text('health_check_id', '/HealthCheckId'),
    ...routing,
  ],
  unverified: { allow_overwrite: 'terraform-only' },
  source: 'https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html',
});

export const route53Records: readonly TypeMapping[] = [record];
