import type { TypeMapping } from '../model.js';
import { exact, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';

const route = exact('aws_ec2_local_gateway_route', 'AWS::EC2::LocalGatewayRoute', {
  identifiers: ['{destination_cidr_block}|{local_gateway_route_table_id}'],
  lenses: [
    text('destination_cidr_block', '/DestinationCidrBlock', { equivalences: ['cidr-block'] }),
    text('local_gateway_route_table_id', '/LocalGatewayRouteTableId'),
    text('local_gateway_virtual_interface_group_id', '/LocalGatewayVirtualInterfaceGroupId'),
  ],
  unverified: {},
  source: `${reference}/aws-resource-ec2-localgatewayroute.html`,
});

const association = exact(
  'aws_ec2_local_gateway_route_table_vpc_association',
  'AWS::EC2::LocalGatewayRouteTableVPCAssociation',
  {
    identifiers: ['{id}'],
    lenses: [text('local_gateway_route_table_id', '/LocalGatewayRouteTableId'), text('vpc_id', '/VpcId'), tags()],
    unverified: {},
    source: `${reference}/aws-resource-ec2-localgatewayroutetablevpcassociation.html`,
  },
);

/** Latency between two places of AWS, sent to CloudWatch. */
const performance = exact(
  'aws_vpc_network_performance_metric_subscription',
  'AWS::EC2::NetworkPerformanceMetricSubscription',
  {
    identifiers: ['{source}|{destination}|{metric}|{statistic}'],
    lenses: [
      text('source', '/Source'),
      text('destination', '/Destination'),
      text('metric', '/Metric', { default: 'aggregate-latency' }),
      text('statistic', '/Statistic', { default: 'p50' }),
    ],
    unverified: {},
    source: `${reference}/aws-resource-ec2-networkperformancemetricsubscription.html`,
  },
);

export const ec2LocalGateway: readonly TypeMapping[] = [route, association, performance];
