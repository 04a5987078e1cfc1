import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, exact, json, keyed, list, number, owned, set, tags, text, words } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const protectionDocs = `${reference}/aws-resource-shield-protection.html`;

const protection = exact('aws_shield_protection', 'AWS::Shield::Protection', {
  identifiers: ['{arn}'],
  lenses: [text('name', '/Name'), text('resource_arn', '/ResourceArn'), tags()],
  unverified: {},
  source: protectionDocs,
});

const healthCheck = exact('aws_shield_protection_health_check_association', 'AWS::Shield::Protection', {
  identifiers: ['arn:{partition}:shield::{account}:protection/{shield_protection_id}'],
  facet: {},
  lenses: [
    text('shield_protection_id', '/ProtectionId'),
    text('health_check_arn', '/HealthCheckArns', { contributes: true, order: 'set' }),
  ],
  unverified: {},
  source: protectionDocs,
});

const protectionGroup = exact('aws_shield_protection_group', 'AWS::Shield::ProtectionGroup', {
  identifiers: ['{protection_group_arn}'],
  lenses: [
    text('protection_group_id', '/ProtectionGroupId'),
    text('aggregation', '/Aggregation'),
    text('pattern', '/Pattern'),
    set('members', '/Members'),
    text('resource_type', '/ResourceType'),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-shield-protectiongroup.html`,
});

const engagement = exact('aws_shield_proactive_engagement', 'AWS::Shield::ProactiveEngagement', {
  identifiers: ['{account}'],
  lenses: [
    words('enabled', '/ProactiveEngagementStatus', 'ENABLED', 'DISABLED'),
    blocks('emergency_contact', '/EmergencyContactList', 'set', [
      text('email_address', '/EmailAddress'),
      text('phone_number', '/PhoneNumber'),
      text('contact_notes', '/ContactNotes'),
    ]),
  ],
  unverified: {},
  source: `${reference}/aws-resource-shield-proactiveengagement.html`,
});

const responseTeamDocs = `${reference}/aws-resource-shield-drtaccess.html`;

const responseTeamRole = exact('aws_shield_drt_access_role_arn_association', 'AWS::Shield::DRTAccess', {
  identifiers: ['{account}'],
  lenses: [text('role_arn', '/RoleArn'), owned(set('log_bucket', '/LogBucketList'))],
  unverified: {},
  source: responseTeamDocs,
});

/** Buckets whose logs the response team may read hang on the role that it may take on. */
const responseTeamBucket = exact('aws_shield_drt_access_log_bucket_association', 'AWS::Shield::DRTAccess', {
  identifiers: ['{account}'],
  facet: {},
  lenses: [text('log_bucket', '/LogBucketList', { contributes: true, order: 'set' })],
  unverified: { role_arn_association_id: 'terraform-only' },
  source: responseTeamDocs,
});

const accounts = (attribute: string, property: string): Lens =>
  block(attribute, property, [set('account', '/ACCOUNT'), set('orgunit', '/ORGUNIT')]);

/** Entries are numbered in their order. */
const entries = (attribute: string, property: string): Lens =>
  blocks(attribute, property, 'list', [
    text('cidr_block', '/CidrBlock'),
    text('ipv6_cidr_block', '/Ipv6CidrBlock'),
    bool('egress', '/Egress'),
    text('protocol', '/Protocol'),
    text('rule_action', '/RuleAction'),
    block('icmp_type_code', '/IcmpTypeCode', [number('code', '/Code'), number('type', '/Type')]),
    block('port_range', '/PortRange', [number('from', '/From'), number('to', '/To')]),
  ]);

const firewallPolicy = exact('aws_fms_policy', 'AWS::FMS::Policy', {
  identifiers: ['{id}'],
  lenses: [
    text('name', '/PolicyName'),
    text('description', '/PolicyDescription'),
    accounts('include_map', '/IncludeMap'),
    accounts('exclude_map', '/ExcludeMap'),
    bool('exclude_resource_tags', '/ExcludeResourceTags'),
    bool('remediation_enabled', '/RemediationEnabled'),
    bool('delete_unused_fm_managed_resources', '/ResourcesCleanUp'),
    keyed('resource_tags', '/ResourceTags', 'Key', 'Value'),
    text('resource_tag_logical_operator', '/ResourceTagLogicalOperator', { default: 'AND' }),
    // `ResourceTypeList` where there are several.
    text('resource_type', '/ResourceType', { whenUnset: 'service-chooses' }),
    set('resource_type_list', '/ResourceTypeList', { whenUnset: 'service-chooses' }),
    set('resource_set_ids', '/ResourceSetIds'),
    block('security_service_policy_data', '/SecurityServicePolicyData', [
      text('type', '/Type'),
      json('managed_service_data', '/ManagedServiceData'),
      block('policy_option', '/PolicyOption', [
        block('network_acl_common_policy', '/NetworkAclCommonPolicy/NetworkAclEntrySet', [
          block('network_acl_entry_set', '', [
            entries('first_entry', '/FirstEntries'),
            bool('force_remediate_for_first_entries', '/ForceRemediateForFirstEntries'),
            entries('last_entry', '/LastEntries'),
            bool('force_remediate_for_last_entries', '/ForceRemediateForLastEntries'),
          ]),
        ]),
        block('network_firewall_policy', '/NetworkFirewallPolicy', [
          text('firewall_deployment_model', '/FirewallDeploymentModel'),
        ]),
        block('third_party_firewall_policy', '/ThirdPartyFirewallPolicy', [
          text('firewall_deployment_model', '/FirewallDeploymentModel'),
        ]),
      ]),
    ]),
    tags(),
  ],
  unverified: { delete_all_policy_resources: 'write-only' },
  source: `${reference}/aws-resource-fms-policy.html; https://docs.aws.amazon.com/fms/2018-01-01/APIReference/API_Policy.html`,
});

const resourceSet = exact('aws_fms_resource_set', 'AWS::FMS::ResourceSet', {
  identifiers: ['{id}'],
  lenses: [
    block('resource_set', '', [
      text('name', '/Name'),
      text('description', '/Description'),
      list('resource_type_list', '/ResourceTypeList', { order: 'set' }),
    ]),
    tags(),
  ],
  unverified: { 'resource_set.resource_set_status': 'not-returned', 'resource_set.update_token': 'not-returned' },
  source: `${reference}/aws-resource-fms-resourceset.html`,
});

export const protectionParts: readonly TypeMapping[] = [
  protection,
  healthCheck,
  protectionGroup,
  engagement,
  responseTeamRole,
  responseTeamBucket,
  firewallPolicy,
  resourceSet,
];
