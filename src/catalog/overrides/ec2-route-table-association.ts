import type { TypeMapping } from '../model.js';
import { exact, text } from './dsl.js';

const source =
  'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnetroutetableassociation.html';

/** With a subnet it has an identifier of its own; with a gateway it is an edge association, found by the gateway. */
const association = exact('aws_route_table_association', 'AWS::EC2::SubnetRouteTableAssociation', {
  identifiers: ['{id}'],
  when: { attribute: 'subnet_id', notIn: [null] },
  lenses: [text('subnet_id', '/SubnetId'), text('route_table_id', '/RouteTableId')],
  unverified: { gateway_id: 'separate-resource' },
  alternatives: [
    {
      cloudFormationType: 'AWS::EC2::GatewayRouteTableAssociation',
      identifiers: ['{gateway_id}'],
      lenses: [text('gateway_id', '/GatewayId'), text('route_table_id', '/RouteTableId')],
      unverified: { subnet_id: 'separate-resource' },
    },
  ],
  source,
});

export const ec2RouteTableAssociation: readonly TypeMapping[] = [association];
