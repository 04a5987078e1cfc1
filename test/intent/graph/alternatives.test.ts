import { describe, expect, it } from '@jest/globals';
import { loadCatalog } from '../../../src/catalog/load.js';
import type { JsonObject } from '../../../src/domain/json.js';
import { bindGraph } from '../../../src/intent/graph/bind.js';
import { placed } from '../../placed.js';

const catalog = loadCatalog();

/** What is asked for an association with these attributes. */
function requestsOf(attributes: JsonObject): readonly string[] {
  const type = 'aws_route_table_association';
  const resource = placed(type, attributes);
  const { groups } = bindGraph({ resources: [resource], diagnostics: [] }, catalog);
  return groups.map(({ request }) => `${request.typeName} ${request.identifiers.join(' or ')}`);
}

describe('the association of a route table', () => {
  it('is one with a subnet, or one with a gateway', () => {
    const common = { id: 'rtbassoc-1', route_table_id: 'rtb-1' };
    expect(requestsOf({ ...common, subnet_id: 'subnet-1', gateway_id: '' })).toEqual([
      'AWS::EC2::SubnetRouteTableAssociation rtbassoc-1',
    ]);
    for (const subnet_id of [null, '']) {
      expect(requestsOf({ ...common, subnet_id, gateway_id: 'igw-1' })).toEqual([
        'AWS::EC2::GatewayRouteTableAssociation igw-1',
      ]);
    }
  });
});
