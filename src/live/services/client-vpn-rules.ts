import { EC2Client, paginateDescribeClientVpnAuthorizationRules } from '@aws-sdk/client-ec2';
import { readsOne, type Draft } from './reader.js';

/** By endpoint id, all its authorization rules in one document. */
export const reader = readsOne(
  (settings) => new EC2Client(settings),
  async (client, ClientVpnEndpointId, abortSignal) => {
    const rules: Draft[] = [];
    const pages = paginateDescribeClientVpnAuthorizationRules({ client }, { ClientVpnEndpointId }, { abortSignal });
    for await (const { AuthorizationRules = [] } of pages) {
      for (const rule of AuthorizationRules) {
        if (rule.Status?.Code === 'revoking') continue;
        rules.push({
          TargetNetworkCidr: rule.DestinationCidr,
          AccessGroupId: rule.GroupId,
          AuthorizeAllGroups: rule.AccessAll,
          Description: rule.Description,
        });
      }
    }
    return { ClientVpnEndpointId, AuthorizationRules: rules };
  },
);
