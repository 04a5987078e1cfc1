import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, exact, json, keyed, lens, map, number, owned, set, tagMap, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const free = { whenUnset: 'service-chooses' } as const;

const cluster = exact('aws_eks_cluster', 'AWS::EKS::Cluster', {
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/Name'),
    text('role_arn', '/RoleArn'),
    text('version', '/Version', free),
    bool('deletion_protection', '/DeletionProtection', { default: false }),
    lens('members', 'enabled_cluster_log_types', '/Logging/ClusterLogging/EnabledTypes', {
      order: 'set',
      args: { field: 'Type' },
    }),
    block('access_config', '/AccessConfig', [text('authentication_mode', '/AuthenticationMode', free)]),
    block('vpc_config', '/ResourcesVpcConfig', [
      bool('endpoint_private_access', '/EndpointPrivateAccess', { default: false }),
      bool('endpoint_public_access', '/EndpointPublicAccess', { default: true }),
      set('public_access_cidrs', '/PublicAccessCidrs', free),
      set('security_group_ids', '/SecurityGroupIds'),
      set('subnet_ids', '/SubnetIds'),
    ]),
    block('kubernetes_network_config', '/KubernetesNetworkConfig', [
      text('ip_family', '/IpFamily', { default: 'ipv4' }),
      text('service_ipv4_cidr', '/ServiceIpv4Cidr', free),
      block('elastic_load_balancing', '/ElasticLoadBalancing', [bool('enabled', '/Enabled', { default: false })]),
    ]),
    blocks('encryption_config', '/EncryptionConfig', 'list', [
      block('provider', '/Provider', [text('key_arn', '/KeyArn', { equivalences: ['kms-key'] })]),
      set('resources', '/Resources'),
    ]),
    block('compute_config', '/ComputeConfig', [
      bool('enabled', '/Enabled', { default: false }),
      set('node_pools', '/NodePools'),
      text('node_role_arn', '/NodeRoleArn'),
    ]),
    block('storage_config', '/StorageConfig', [
      block('block_storage', '/BlockStorage', [bool('enabled', '/Enabled', { default: false })]),
    ]),
    block('control_plane_scaling_config', '/ControlPlaneScalingConfig', [
      text('tier', '/Tier', { default: 'standard' }),
    ]),
    block('outpost_config', '/OutpostConfig', [
      text('control_plane_instance_type', '/ControlPlaneInstanceType'),
      block('control_plane_placement', '/ControlPlanePlacement', [text('group_name', '/GroupName')]),
      set('outpost_arns', '/OutpostArns'),
    ]),
    block('remote_network_config', '/RemoteNetworkConfig', [
      blocks('remote_node_networks', '/RemoteNodeNetworks', 'set', [set('cidrs', '/Cidrs')]),
      blocks('remote_pod_networks', '/RemotePodNetworks', 'set', [set('cidrs', '/Cidrs')]),
    ]),
    block('upgrade_policy', '/UpgradePolicy', [text('support_type', '/SupportType', { default: 'EXTENDED' })]),
    block('zonal_shift_config', '/ZonalShiftConfig', [bool('enabled', '/Enabled', { default: false })]),
    tags(),
  ],
  unverified: {
    'access_config.bootstrap_cluster_creator_admin_permissions': 'write-only',
    bootstrap_self_managed_addons: 'write-only',
    force_update_version: 'terraform-only',
  },
  source: `${reference}/aws-resource-eks-cluster.html`,
});

const nodeGroup = exact('aws_eks_node_group', 'AWS::EKS::Nodegroup', {
  identifiers: ['{cluster_name}/{node_group_name}'],
  lenses: [
    text('cluster_name', '/ClusterName'),
    text('node_group_name', '/NodegroupName'),
    text('node_role_arn', '/NodeRole'),
    set('subnet_ids', '/Subnets'),
    text('ami_type', '/AmiType', free),
    text('capacity_type', '/CapacityType', { default: 'ON_DEMAND' }),
    number('disk_size', '/DiskSize', { ...free, args: { unset: 0 } }),
    set('instance_types', '/InstanceTypes', free),
    map('labels', '/Labels'),
    text('release_version', '/ReleaseVersion', free),
    text('version', '/Version', free),
    block('launch_template', '/LaunchTemplate', [
      text('id', '/Id', free),
      text('name', '/Name', free),
      text('version', '/Version'),
    ]),
    block('remote_access', '/RemoteAccess', [
      text('ec2_ssh_key', '/Ec2SshKey'),
      set('source_security_group_ids', '/SourceSecurityGroups'),
    ]),
    block('scaling_config', '/ScalingConfig', [
      // The cluster's autoscaler moves the desired size, between the other two.
      number('desired_size', '/DesiredSize', { equivalences: ['within-node-band'] }),
      number('max_size', '/MaxSize'),
      number('min_size', '/MinSize'),
    ]),
    blocks(
      'taint',
      '/Taints',
      ['Key', 'Effect'],
      [text('key', '/Key'), text('value', '/Value'), text('effect', '/Effect')],
    ),
    block('update_config', '/UpdateConfig', [
      number('max_unavailable', '/MaxUnavailable', free),
      number('max_unavailable_percentage', '/MaxUnavailablePercentage', free),
    ]),
    block('node_repair_config', '/NodeRepairConfig', [
      bool('enabled', '/Enabled', { default: false }),
      number('max_parallel_nodes_repaired_count', '/MaxParallelNodesRepairedCount', free),
      number('max_parallel_nodes_repaired_percentage', '/MaxParallelNodesRepairedPercentage', free),
      number('max_unhealthy_node_threshold_count', '/MaxUnhealthyNodeThresholdCount', free),
      number('max_unhealthy_node_threshold_percentage', '/MaxUnhealthyNodeThresholdPercentage', free),
      blocks('node_repair_config_overrides', '/NodeRepairConfigOverrides', 'set', [
        number('min_repair_wait_time_mins', '/MinRepairWaitTimeMins'),
        text('node_monitoring_condition', '/NodeMonitoringCondition'),
        text('node_unhealthy_reason', '/NodeUnhealthyReason'),
        text('repair_action', '/RepairAction'),
      ]),
    ]),
    tagMap(),
  ],
  unverified: { force_update_version: 'terraform-only', node_group_name_prefix: 'creation-only' },
  source: `${reference}/aws-resource-eks-nodegroup.html`,
});

const addon = exact('aws_eks_addon', 'AWS::EKS::Addon', {
  identifiers: ['{cluster_name}|{addon_name}'],
  lenses: [
    text('cluster_name', '/ClusterName'),
    text('addon_name', '/AddonName'),
    text('addon_version', '/AddonVersion', free),
    // JSON, or YAML, which then stays text.
    json('configuration_values', '/ConfigurationValues'),
    text('service_account_role_arn', '/ServiceAccountRoleArn'),
    tags(),
  ],
  unverified: {
    pod_identity_association: 'write-only',
    preserve: 'write-only',
    resolve_conflicts: 'write-only',
    resolve_conflicts_on_create: 'write-only',
    resolve_conflicts_on_update: 'write-only',
  },
  source: `${reference}/aws-resource-eks-addon.html`,
});

const fargateProfile = exact('aws_eks_fargate_profile', 'AWS::EKS::FargateProfile', {
  identifiers: ['{cluster_name}|{fargate_profile_name}'],
  lenses: [
    text('cluster_name', '/ClusterName'),
    text('fargate_profile_name', '/FargateProfileName'),
    text('pod_execution_role_arn', '/PodExecutionRoleArn'),
    set('subnet_ids', '/Subnets'),
    blocks('selector', '/Selectors', 'set', [
      text('namespace', '/Namespace'),
      keyed('labels', '/Labels', 'Key', 'Value'),
    ]),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-eks-fargateprofile.html`,
});

const accessEntrySource = `${reference}/aws-resource-eks-accessentry.html`;

const accessPolicyParts: readonly Lens[] = [
  text('policy_arn', '/PolicyArn'),
  block('access_scope', '/AccessScope', [text('type', '/Type'), set('namespaces', '/Namespaces')]),
];

const accessEntry = exact('aws_eks_access_entry', 'AWS::EKS::AccessEntry', {
  identifiers: ['{principal_arn}|{cluster_name}'],
  lenses: [
    text('principal_arn', '/PrincipalArn'),
    text('cluster_name', '/ClusterName'),
    set('kubernetes_groups', '/KubernetesGroups'),
    text('type', '/Type', { default: 'STANDARD' }),
    text('user_name', '/Username', free),
    tags(),
    owned(blocks('access_policy', '/AccessPolicies', ['PolicyArn'], accessPolicyParts)),
  ],
  unverified: {},
  source: accessEntrySource,
});

const accessPolicy = exact('aws_eks_access_policy_association', 'AWS::EKS::AccessEntry', {
  identifiers: ['{principal_arn}|{cluster_name}'],
  facet: {},
  lenses: [
    text('principal_arn', '/PrincipalArn'),
    text('cluster_name', '/ClusterName'),
    block('', '/AccessPolicies', accessPolicyParts, { contributes: true, order: ['PolicyArn'] }),
  ],
  unverified: {},
  source: accessEntrySource,
});

const podIdentity = exact('aws_eks_pod_identity_association', 'AWS::EKS::PodIdentityAssociation', {
  identifiers: ['{association_arn}'],
  lenses: [
    text('cluster_name', '/ClusterName'),
    text('namespace', '/Namespace'),
    text('service_account', '/ServiceAccount'),
    text('role_arn', '/RoleArn'),
    text('target_role_arn', '/TargetRoleArn'),
    bool('disable_session_tags', '/DisableSessionTags', { default: false }),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-eks-podidentityassociation.html`,
});

const identityProvider = exact('aws_eks_identity_provider_config', 'AWS::EKS::IdentityProviderConfig', {
  identifiers: ['{oidc.0.identity_provider_config_name}|{cluster_name}|oidc'],
  lenses: [
    text('cluster_name', '/ClusterName'),
    block('oidc', '', [
      text('identity_provider_config_name', '/IdentityProviderConfigName'),
      text('client_id', '/Oidc/ClientId'),
      text('groups_claim', '/Oidc/GroupsClaim'),
      text('groups_prefix', '/Oidc/GroupsPrefix'),
      text('issuer_url', '/Oidc/IssuerUrl'),
      keyed('required_claims', '/Oidc/RequiredClaims', 'Key', 'Value'),
      text('username_claim', '/Oidc/UsernameClaim', { default: 'sub' }),
      text('username_prefix', '/Oidc/UsernamePrefix'),
    ]),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-eks-identityproviderconfig.html`,
});

const capability = exact('aws_eks_capability', 'AWS::EKS::Capability', {
  identifiers: ['{arn}'],
  lenses: [
    text('capability_name', '/CapabilityName'),
    text('cluster_name', '/ClusterName'),
    text('type', '/Type'),
    text('role_arn', '/RoleArn'),
    text('delete_propagation_policy', '/DeletePropagationPolicy', { default: 'RETAIN' }),
    block(
      'configuration',
      '/Configuration',
      [
        block('argo_cd', '/ArgoCd', [
          block('aws_idc', '/AwsIdc', [
            text('idc_instance_arn', '/IdcInstanceArn'),
            text('idc_region', '/IdcRegion', free),
          ]),
          text('namespace', '/Namespace', free),
          block('network_access', '/NetworkAccess', [set('vpce_ids', '/VpceIds')]),
          blocks('rbac_role_mapping', '/RbacRoleMappings', 'set', [
            text('role', '/Role'),
            blocks('identity', '/Identities', 'set', [text('id', '/Id'), text('type', '/Type')]),
          ]),
        ]),
      ],
      free,
    ),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-eks-capability.html`,
});

export const eks: readonly TypeMapping[] = [
  cluster,
  nodeGroup,
  addon,
  fargateProfile,
  accessEntry,
  accessPolicy,
  podIdentity,
  identityProvider,
  capability,
];
