import { describe, expect, it } from '@jest/globals';
import { detectionParts } from '../../../src/catalog/overrides/detection-parts.js';
import { ec2Account } from '../../../src/catalog/overrides/ec2-account.js';
import { ec2Connectivity } from '../../../src/catalog/overrides/ec2-connectivity.js';
import { ec2Transit } from '../../../src/catalog/overrides/ec2-transit.js';
import { iamExclusive } from '../../../src/catalog/overrides/iam-exclusive.js';
import { iam } from '../../../src/catalog/overrides/iam.js';
import { iot } from '../../../src/catalog/overrides/iot.js';
import { lambdaSettings } from '../../../src/catalog/overrides/lambda-settings.js';
import { lambda } from '../../../src/catalog/overrides/lambda.js';
import { logs } from '../../../src/catalog/overrides/logs.js';
import { opensearch } from '../../../src/catalog/overrides/opensearch.js';
import { searchSaml } from '../../../src/catalog/overrides/search-saml.js';
import { changesOf, changesOfAll, findingsOfAll, mappingOf } from './compare.js';
import { describeInSync, type InSync } from './planted.js';

const functionName = 'orders';
const functionArn = `arn:aws:lambda:eu-west-1:123456789012:function:${functionName}`;
const readOnly = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
const support = 'arn:aws:iam::aws:policy/AWSSupportAccess';
const administrator = 'arn:aws:iam::aws:policy/AdministratorAccess';

const saml: InSync = {
  attributes: {
    id: 'logs',
    domain_name: 'logs',
    saml_options: [
      {
        enabled: true,
        idp: [{ entity_id: 'https://id.example.com', metadata_content: '<EntityDescriptor/>' }],
        master_backend_role: 'admins',
        master_user_name: '',
        roles_key: '',
        session_timeout_minutes: 60,
        subject_key: '',
      },
    ],
  },
  live: {
    DomainName: 'logs',
    AdvancedSecurityOptions: {
      Enabled: true,
      SAMLOptions: {
        Enabled: true,
        Idp: { EntityId: 'https://id.example.com', MetadataContent: '<EntityDescriptor/>' },
        RolesKey: 'roles',
        SessionTimeoutMinutes: 60,
        SubjectKey: 'NameID',
      },
    },
  },
  plants: [
    ['/AdvancedSecurityOptions/SAMLOptions/Enabled', false, 'saml_options[0].enabled'],
    [
      '/AdvancedSecurityOptions/SAMLOptions/Idp/EntityId',
      'https://other.example.com',
      'saml_options[0].idp[0].entity_id',
    ],
    ['/AdvancedSecurityOptions/SAMLOptions/SessionTimeoutMinutes', 1440, 'saml_options[0].session_timeout_minutes'],
  ],
};

describeInSync(searchSaml, { aws_opensearch_domain_saml_options: saml, aws_elasticsearch_domain_saml_options: saml });

describeInSync([...detectionParts, ...ec2Account, ...ec2Connectivity, ...ec2Transit, ...iot, ...logs], {
  aws_guardduty_invite_accepter: {
    attributes: { id: '7d93', detector_id: '7d93', master_account_id: '210987654321' },
    live: { DetectorId: '7d93', MasterId: '210987654321', InvitationId: '84b0' },
    plants: [['/MasterId', '999999999999', 'master_account_id']],
  },
  aws_iot_logging_options: {
    attributes: {
      default_log_level: 'WARN',
      disable_all_logs: false,
      role_arn: 'arn:aws:iam::123456789012:role/iot-logs',
    },
    live: { AccountId: '123456789012', DefaultLogLevel: 'WARN', RoleArn: 'arn:aws:iam::123456789012:role/iot-logs' },
    plants: [['/DefaultLogLevel', 'DISABLED', 'default_log_level']],
  },
  aws_cloudwatch_log_account_policy: {
    attributes: {
      policy_name: 'to-archive',
      policy_type: 'SUBSCRIPTION_FILTER_POLICY',
      policy_document: '{"FilterPattern":"","DestinationArn":"arn:aws:lambda:eu-west-1:123456789012:function:archive"}',
      scope: 'ALL',
      selection_criteria: 'LogGroupName NOT IN ["/aws/lambda/archive"]',
    },
    live: {
      AccountId: '123456789012',
      PolicyName: 'to-archive',
      PolicyType: 'SUBSCRIPTION_FILTER_POLICY',
      PolicyDocument:
        '{"DestinationArn": "arn:aws:lambda:eu-west-1:123456789012:function:archive", "FilterPattern": ""}',
      SelectionCriteria: 'LogGroupName NOT IN ["/aws/lambda/archive"]',
    },
    plants: [
      ['/SelectionCriteria', undefined, 'selection_criteria'],
      ['/PolicyDocument', '{"DestinationArn": "arn:aws:lambda:eu-west-1:999999999999:function:x"}', 'policy_document'],
    ],
  },
  aws_ebs_snapshot_block_public_access: {
    attributes: { id: 'eu-west-1', state: 'block-all-sharing' },
    live: { AccountId: '123456789012', State: 'block-all-sharing' },
    plants: [['/State', 'unblocked', 'state']],
  },
  aws_vpc_endpoint_private_dns: {
    attributes: { vpc_endpoint_id: 'vpce-1', private_dns_enabled: true },
    live: { Id: 'vpce-1', VpcId: 'vpc-1', PrivateDnsEnabled: true },
    plants: [['/PrivateDnsEnabled', false, 'private_dns_enabled']],
  },
  aws_ec2_transit_gateway_default_route_table_association: {
    attributes: {
      transit_gateway_id: 'tgw-1',
      transit_gateway_route_table_id: 'tgw-rtb-2',
      original_default_route_table_id: 'tgw-rtb-1',
    },
    live: { Id: 'tgw-1', AssociationDefaultRouteTableId: 'tgw-rtb-2', PropagationDefaultRouteTableId: 'tgw-rtb-1' },
    plants: [['/AssociationDefaultRouteTableId', 'tgw-rtb-1', 'transit_gateway_route_table_id']],
  },
  aws_ec2_transit_gateway_default_route_table_propagation: {
    attributes: { transit_gateway_id: 'tgw-1', transit_gateway_route_table_id: 'tgw-rtb-2' },
    live: { Id: 'tgw-1', AssociationDefaultRouteTableId: 'tgw-rtb-1', PropagationDefaultRouteTableId: 'tgw-rtb-2' },
    plants: [['/PropagationDefaultRouteTableId', 'tgw-rtb-1', 'transit_gateway_route_table_id']],
  },
});

describeInSync(lambdaSettings, {
  aws_lambda_function_recursion_config: {
    attributes: { function_name: functionArn, recursive_loop: 'Allow' },
    live: { FunctionName: functionName, Arn: functionArn, RecursiveLoop: 'Allow' },
    plants: [['/RecursiveLoop', 'Terminate', 'recursive_loop']],
  },
  aws_lambda_runtime_management_config: {
    attributes: { function_name: functionName, qualifier: null, runtime_version_arn: null, update_runtime_on: null },
    live: { FunctionName: functionName, RuntimeManagementConfig: { UpdateRuntimeOn: 'Auto' } },
    plants: [
      ['/RuntimeManagementConfig/UpdateRuntimeOn', 'FunctionUpdate', 'update_runtime_on'],
      [
        '/RuntimeManagementConfig',
        { UpdateRuntimeOn: 'Manual', RuntimeVersionArn: 'arn:aws:lambda:eu-west-1::runtime:0cdc' },
        ['runtime_version_arn', 'update_runtime_on'],
      ],
    ],
  },
  aws_lambda_provisioned_concurrency_config: {
    attributes: { function_name: functionName, qualifier: 'live', provisioned_concurrent_executions: 5 },
    live: {
      AliasArn: `${functionArn}:live`,
      FunctionName: functionName,
      Name: 'live',
      FunctionVersion: '3',
      ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 5 },
    },
    presence: '/ProvisionedConcurrencyConfig',
    plants: [['/ProvisionedConcurrencyConfig/ProvisionedConcurrentExecutions', 1, 'provisioned_concurrent_executions']],
  },
});

describeInSync(iamExclusive, {
  aws_iam_role_policies_exclusive: {
    attributes: { role_name: 'ci', policy_names: ['deploy', 'build'] },
    live: { RoleName: 'ci', Policies: [{ PolicyName: 'build', PolicyDocument: {} }, { PolicyName: 'deploy' }] },
    plants: [
      ['/Policies/-', { PolicyName: 'by-hand', PolicyDocument: {} }, 'policy_names'],
      ['/Policies/0', undefined, 'policy_names'],
    ],
  },
  aws_iam_user_policies_exclusive: {
    attributes: { user_name: 'ci', policy_names: [] },
    live: { UserName: 'ci' },
    plants: [['/Policies', [{ PolicyName: 'by-hand', PolicyDocument: {} }], 'policy_names']],
  },
  aws_iam_group_policies_exclusive: {
    attributes: { group_name: 'ops', policy_names: ['deploy'] },
    live: { GroupName: 'ops', Policies: [{ PolicyName: 'deploy', PolicyDocument: {} }] },
    plants: [['/Policies', [], 'policy_names']],
  },
  aws_iam_role_policy_attachments_exclusive: {
    attributes: { role_name: 'ci', policy_arns: [readOnly, support] },
    live: { RoleName: 'ci', ManagedPolicyArns: [support, readOnly] },
    plants: [
      ['/ManagedPolicyArns/-', administrator, 'policy_arns'],
      ['/ManagedPolicyArns/0', undefined, 'policy_arns'],
    ],
  },
  aws_iam_user_policy_attachments_exclusive: {
    attributes: { user_name: 'ci', policy_arns: [] },
    live: { UserName: 'ci' },
    plants: [['/ManagedPolicyArns', [administrator], 'policy_arns']],
  },
  aws_iam_group_policy_attachments_exclusive: {
    attributes: { group_name: 'ops', policy_arns: [readOnly] },
    live: { GroupName: 'ops', ManagedPolicyArns: [readOnly] },
    plants: [['/ManagedPolicyArns/0', administrator, 'policy_arns']],
  },
});

describe('a list that stands for all of a role', () => {
  const role = mappingOf(iam, 'aws_iam_role');
  const attachment = mappingOf(iam, 'aws_iam_role_policy_attachment');
  const exclusive = mappingOf(iamExclusive, 'aws_iam_role_policy_attachments_exclusive');
  const names = mappingOf(iamExclusive, 'aws_iam_role_policies_exclusive');
  const state = { name: 'ci', path: '/', managed_policy_arns: [readOnly], inline_policy: [] };

  it('speaks instead of the role', () => {
    const live = { RoleName: 'ci', Path: '/', ManagedPolicyArns: [readOnly, administrator] };
    const list = { role_name: 'ci', policy_arns: [readOnly] };
    const found = findingsOfAll(
      [
        [role, state],
        [exclusive, list],
      ],
      live,
    );
    expect(found.map(({ address }) => address)).toEqual(['aws_iam_role_policy_attachments_exclusive.r']);
  });

  it('stands beside attachments of their own', () => {
    const live = { RoleName: 'ci', ManagedPolicyArns: [readOnly] };
    const list = { role_name: 'ci', policy_arns: [readOnly] };
    expect(
      changesOfAll(
        [
          [attachment, { role: 'ci', policy_arn: readOnly }],
          [exclusive, list],
        ],
        live,
      ),
    ).toEqual([]);
  });

  it('leaves what the policies say to whoever manages them', () => {
    const live = { RoleName: 'ci', Policies: [{ PolicyName: 'deploy', PolicyDocument: { Statement: [] } }] };
    expect(
      changesOfAll(
        [
          [role, state],
          [names, { role_name: 'ci', policy_names: ['deploy'] }],
        ],
        { ...live, Path: '/', ManagedPolicyArns: [readOnly] },
      ),
    ).toEqual([]);
  });
});

describe('settings that lie on another resource', () => {
  it('does not read its own part of a function as a change of the function', () => {
    const members = [
      [mappingOf(lambda, 'aws_lambda_function'), { function_name: functionName, handler: 'index.handler' }],
      [
        mappingOf(lambdaSettings, 'aws_lambda_function_recursion_config'),
        { function_name: functionName, recursive_loop: 'Allow' },
      ],
    ] as const;
    const live = { FunctionName: functionName, Handler: 'index.handler', RecursiveLoop: 'Terminate' };
    expect(changesOfAll(members, live)).toEqual([['recursive_loop', 'replace', 'Allow', 'Terminate']]);
  });

  it('keeps comparing what the domain says of its security beside the sign-in', () => {
    const domain = mappingOf(opensearch, 'aws_opensearch_domain');
    const options = mappingOf(searchSaml, 'aws_opensearch_domain_saml_options');
    const attributes = { domain_name: 'logs', advanced_security_options: [{ enabled: true }] };
    const live = {
      ...saml.live,
      AdvancedSecurityOptions: { Enabled: false, SAMLOptions: { Enabled: true } },
    };
    const changed = changesOfAll(
      [
        [domain, attributes],
        [options, saml.attributes],
      ],
      live,
    ).map(([attribute]) => attribute);
    expect(changed).toContain('advanced_security_options[0].enabled');
  });

  it('reads the runtime of a published version there', () => {
    const [version] = mappingOf(lambdaSettings, 'aws_lambda_runtime_management_config').alternatives ?? [];
    if (version === undefined) throw new Error('no way to read the runtime of a version');
    const mapping = { ...mappingOf(lambdaSettings, 'aws_lambda_runtime_management_config'), ...version };
    const attributes = { function_name: functionName, qualifier: '3', update_runtime_on: 'FunctionUpdate' };
    const live = { FunctionName: functionName, Version: '3', RuntimePolicy: { UpdateRuntimeOn: 'Auto' } };
    expect(changesOf(mapping, attributes, live)).toEqual([['update_runtime_on', 'replace', 'FunctionUpdate', 'Auto']]);
  });
});
