import { DescribeNetworkAclsCommand, EC2Client, type NetworkAcl, type NetworkAclEntry } from '@aws-sdk/client-ec2';
import { readsMany, without, type Draft } from './reader.js';

/** Number of the entry that every ACL ends with and nobody can change. Source: VPC User Guide, "Network ACL rules". */
const last = 32_767;

/** By ACL id, all entries of an ACL in one document. A filter passes over ids that do not exist; `NetworkAclIds` fails. */
export const reader = readsMany(
  (settings) => new EC2Client(settings),
  { group: () => '', limit: 100 },
  async (client, ids, abortSignal) => {
    const filter = { Name: 'network-acl-id', Values: [...ids] };
    const { NetworkAcls = [] } = await client.send(new DescribeNetworkAclsCommand({ Filters: [filter] }), {
      abortSignal,
    });
    const byId = new Map(NetworkAcls.map((acl) => [acl.NetworkAclId ?? '', acl]));
    return new Map(ids.map((id) => [id, documentOf(byId.get(id))]));
  },
);

function documentOf(acl: NetworkAcl | undefined): Draft | undefined {
  if (acl === undefined) return undefined;
  const entries = (acl.Entries ?? []).filter(({ RuleNumber }) => (RuleNumber ?? 0) < last);
  return {
    NetworkAclId: acl.NetworkAclId,
    Ingress: entries.filter(({ Egress }) => Egress !== true).map(entryOf),
    Egress: entries.filter(({ Egress }) => Egress === true).map(entryOf),
  };
}

/** As AWS::EC2::NetworkAclEntry spells it. */
function entryOf(entry: NetworkAclEntry): Draft {
  return { ...without(entry, 'IcmpTypeCode', 'Egress'), Protocol: Number(entry.Protocol), Icmp: entry.IcmpTypeCode };
}
