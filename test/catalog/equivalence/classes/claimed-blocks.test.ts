import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../../../src/domain/json.js';
import { compareGroup } from '../../../../src/drift/compare-group.js';
import { bindGraph } from '../../../../src/intent/graph/bind.js';
import { loadCatalog } from '../../../../src/catalog/load.js';
import { placed } from '../../../placed.js';

const catalog = loadCatalog();
const network = { id: 'vpc-1', cidr_block: '10.0.0.0/16', enable_dns_support: true, instance_tenancy: 'default' };
const first = '2600:1f18:1::/56';
const second = '2600:1f18:2::/56';

/** Attributes of the VPC that a scan of it and the associations reports. */
function found(attributes: JsonObject, live: readonly string[], associated: readonly string[] = []): string[] {
  const vpc = placed('aws_vpc', { ...network, ...attributes });
  const associations = associated.map((block) =>
    placed('aws_vpc_ipv6_cidr_block_association', { id: `a-${block}`, vpc_id: 'vpc-1', ipv6_cidr_block: block }),
  );
  const { groups } = bindGraph({ resources: [vpc, ...associations], diagnostics: [] }, catalog);
  const group = groups.find(({ request }) => request.typeName === 'AWS::EC2::VPC');
  if (group === undefined) throw new Error('the VPC is bound to no live resource');
  const properties = { VpcId: 'vpc-1', CidrBlock: '10.0.0.0/16', EnableDnsSupport: true, Ipv6CidrBlocks: [...live] };
  const { findings } = compareGroup(group, { kind: 'found', request: group.request, identifier: 'vpc-1', properties });
  return findings.flatMap(({ changes }) => changes.map(({ attribute }) => attribute));
}

describe('56 IPv6 blocks of a VPC, its own or resources of their own', () => {
  it('are equal where the VPC or an association names them', () => {
    expect(found({ ipv6_cidr_block: '' }, [])).toEqual([]);
    expect(found({ ipv6_cidr_block: '2600:1F18:0001:0:0:0:0:0/56' }, [first])).toEqual([]);
    expect(found({ ipv6_cidr_block: '' }, [first], [first])).toEqual([]);
    // After a refresh the VPC's own attribute shows what the association brought.
    expect(found({ ipv6_cidr_block: first }, [first], [first])).toEqual([]);
    expect(found({ ipv6_cidr_block: first }, [first, second], [second])).toEqual([]);
    expect(found({ ipv6_cidr_block: first }, [second, first], [first, second])).toEqual([]);
  });

  it('are reported where nobody does', () => {
    expect(found({ ipv6_cidr_block: '' }, [first])).toEqual(['ipv6_cidr_block']);
    expect(found({ ipv6_cidr_block: first }, [first, second])).toEqual(['ipv6_cidr_block']);
    expect(found({ ipv6_cidr_block: first }, [first, second], [first])).toEqual(['ipv6_cidr_block']);
    expect(found({ ipv6_cidr_block: first }, [])).toEqual(['ipv6_cidr_block']);
  });
});
