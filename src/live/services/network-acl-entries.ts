import { DescribeNetworkAclsCommand, EC2Client, type NetworkAclEntry } from '@aws-sdk/client-ec2';
import { readsOne, without, type Draft } from './reader.js';

/** Number of the entry that every ACL ends with and nobody can change. Source: VPC User Guide, "Network ACL rules". */
const last = 32_767;

/** By ACL id, all entries of an ACL in one document. */
export const reader = readsOne(
  (settings) => new EC2Client(settings),
  async (client, id, abortSignal) => {
    const command = new DescribeNetworkAclsCommand({ NetworkAclIds: [id] });
    const { NetworkAcls: [acl] = [] } = await client.send(command, { abortSignal });
    if (acl === undefined) return undefined;
    const entries = (acl.Entries ?? []).filter(({ RuleNumber }) => (RuleNumber ?? 0) < last);
    return {
      NetworkAclId: acl.NetworkAclId,
      Ingress: entries.filter(({ Egress }) => Egress !== true).map(entryOf),
      Egress: entries.filter(({ Egress }) => Egress === true).map(entryOf),
    };
  },
);

/** As AWS::EC2::NetworkAclEntry spells it. */
function entryOf(entry: NetworkAclEntry): Draft {
  return { ...without(entry, 'IcmpTypeCode', 'Egress'), Protocol: Number(entry.Protocol), Icmp: entry.IcmpTypeCode };
}
