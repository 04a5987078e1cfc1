import { DescribeSecurityGroupsCommand, type IpPermission } from '@aws-sdk/client-ec2';
import { tagList, unless, type PropertyObject, type Reader } from '../document.js';

type Direction = 'ingress' | 'egress';

export const securityGroup: Reader = async (id, { ec2 }) => {
  const request = new DescribeSecurityGroupsCommand({ GroupIds: [id] });
  const answer = await unless(ec2.send(request), 'InvalidGroup.NotFound', 'InvalidGroupId.Malformed');
  const group = answer?.SecurityGroups?.[0];
  if (group === undefined) return undefined;
  const ingress = (group.IpPermissions ?? []).flatMap((permission) => elements(permission, 'ingress'));
  const egress = (group.IpPermissionsEgress ?? []).flatMap((permission) => elements(permission, 'egress'));
  return {
    Id: id,
    GroupId: id,
    GroupName: group.GroupName,
    GroupDescription: group.Description,
    VpcId: group.VpcId,
    ...(ingress.length > 0 && { SecurityGroupIngress: ingress.reverse() }),
    ...(egress.length > 0 && { SecurityGroupEgress: egress.reverse() }),
    ...(group.Tags && group.Tags.length > 0 && { Tags: tagList(group.Tags) }),
  };
};

/** EC2 groups sources under one permission; CloudFormation has one element for each source. */
function elements(permission: IpPermission, direction: Direction): PropertyObject[] {
  // For all traffic AWS returns ports -1; the emulator leaves them out.
  const any = permission.IpProtocol === '-1' ? -1 : undefined;
  const base = {
    IpProtocol: permission.IpProtocol,
    FromPort: permission.FromPort ?? any,
    ToPort: permission.ToPort ?? any,
  };
  const described = (source: PropertyObject, description: string | undefined): PropertyObject => ({
    ...base,
    ...source,
    ...(description && { Description: description }),
  });
  return [
    ...(permission.IpRanges ?? []).map((range) => described({ CidrIp: range.CidrIp }, range.Description)),
    ...(permission.Ipv6Ranges ?? []).map((range) => described({ CidrIpv6: range.CidrIpv6 }, range.Description)),
    ...(permission.PrefixListIds ?? []).map((list) =>
      described({ [prefixKey(direction)]: list.PrefixListId }, list.Description),
    ),
    ...(permission.UserIdGroupPairs ?? []).map((pair) =>
      described(peer(direction, pair.GroupId, pair.UserId), pair.Description),
    ),
  ];
}

function prefixKey(direction: Direction): string {
  return direction === 'ingress' ? 'SourcePrefixListId' : 'DestinationPrefixListId';
}

function peer(direction: Direction, group: string | undefined, owner: string | undefined): PropertyObject {
  return direction === 'ingress'
    ? { SourceSecurityGroupId: group, SourceSecurityGroupOwnerId: owner }
    : { DestinationSecurityGroupId: group };
}
