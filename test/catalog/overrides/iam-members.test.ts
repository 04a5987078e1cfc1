import { describe, expect, it } from '@jest/globals';
import { ecrPolicies } from '../../../src/catalog/overrides/ecr-policies.js';
import { iamMembers } from '../../../src/catalog/overrides/iam-members.js';
import { iam } from '../../../src/catalog/overrides/iam.js';
import { changesOfAll, mappingOf } from './compare.js';
import { describeInSync } from './planted.js';

const statement = { Effect: 'Allow', Action: ['s3:GetObject', 's3:ListBucket'], Resource: '*' };
const document = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
/** The same in another spelling. */
const shuffled = {
  Statement: { Resource: ['*'], Action: ['s3:ListBucket', 's3:GetObject'], Effect: 'Allow' },
  Version: '2012-10-17',
};
const readOnly = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
const admin = 'arn:aws:iam::aws:policy/AdministratorAccess';

describeInSync(iamMembers, {
  aws_iam_group: {
    attributes: { name: 'developers', path: '/', arn: 'arn:aws:iam::123456789012:group/developers' },
    live: { GroupName: 'developers', Path: '/', ManagedPolicyArns: [], Policies: [] },
    plants: [['/Path', '/teams/', 'path']],
  },
  aws_iam_group_policy: {
    presence: '/Policies/1',
    attributes: { id: 'developers:read', group: 'developers', name: 'read', policy: document },
    live: {
      GroupName: 'developers',
      Policies: [
        { PolicyName: 'other', PolicyDocument: {} },
        { PolicyName: 'read', PolicyDocument: shuffled },
      ],
    },
    plants: [['/Policies/1/PolicyDocument/Statement/Resource', ['arn:aws:s3:::other/*'], 'policy']],
  },
  aws_iam_group_policy_attachment: {
    attributes: { group: 'developers', policy_arn: readOnly },
    live: { GroupName: 'developers', ManagedPolicyArns: [admin, readOnly] },
    plants: [['/GroupName', 'others', 'group']],
    presence: '/ManagedPolicyArns/1',
  },
  aws_iam_user_policy: {
    attributes: { id: 'ci:read', user: 'ci', name: 'read', policy: document },
    live: { UserName: 'ci', Path: '/', Policies: [{ PolicyName: 'read', PolicyDocument: shuffled }] },
    plants: [['/Policies/0/PolicyDocument/Statement/Action', ['s3:*'], 'policy']],
  },
  aws_iam_user_group_membership: {
    attributes: { id: 'terraform-1', user: 'ci', groups: ['builders', 'readers'] },
    live: { UserName: 'ci', Groups: ['readers', 'others', 'builders'] },
    plants: [['/Groups/2', undefined, 'groups']],
  },
  aws_iam_policy_attachment: {
    attributes: { name: 'read-only', policy_arn: readOnly, groups: null, roles: ['app', 'batch'], users: [] },
    live: { PolicyArn: readOnly, ManagedPolicyName: 'ReadOnlyAccess', Roles: ['batch', 'app'], Users: [], Groups: [] },
    plants: [
      ['/Roles/0', undefined, 'roles'],
      ['/Users/0', 'intruder', 'users'],
    ],
  },
  aws_iam_openid_connect_provider: {
    attributes: {
      arn: 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com',
      url: 'https://token.actions.githubusercontent.com',
      client_id_list: ['sts.amazonaws.com', 'other'],
      thumbprint_list: ['6938FD4D98BAB03FAADB97B34396831E3780AEA1'],
      tags: null,
      tags_all: { team: 'platform' },
    },
    live: {
      Url: 'token.actions.githubusercontent.com',
      ClientIdList: ['other', 'sts.amazonaws.com'],
      ThumbprintList: ['6938fd4d98bab03faadb97b34396831e3780aea1'],
      Tags: [{ Key: 'team', Value: 'platform' }],
    },
    plants: [
      ['/Url', 'token.actions.githubusercontent.org', 'url'],
      ['/ClientIdList/2', 'https://evil.example', 'client_id_list'],
      ['/ThumbprintList/0', '0000000000000000000000000000000000000000', 'thumbprint_list'],
      ['/Tags/0/Value', 'nobody', 'tags["team"]'],
    ],
  },
  aws_iam_saml_provider: {
    attributes: { name: 'idp', saml_metadata_document: '<EntityDescriptor entityID="a"/>', tags: {}, tags_all: {} },
    live: {
      Name: 'idp',
      SamlMetadataDocument: '<EntityDescriptor entityID="a"/>',
      AssertionEncryptionMode: 'Allowed',
      PrivateKeyList: [],
      Tags: [],
    },
    plants: [['/SamlMetadataDocument', '<EntityDescriptor entityID="b"/>', 'saml_metadata_document']],
  },
  aws_iam_service_linked_role: {
    attributes: { aws_service_name: 'ecs.amazonaws.com', name: 'AWSServiceRoleForECS', description: 'For ECS' },
    live: { RoleName: 'AWSServiceRoleForECS', Description: 'For ECS' },
    plants: [['/Description', 'edited', 'description']],
  },
});

describeInSync(iamMembers, {
  aws_iam_server_certificate: {
    attributes: { name: 'old', path: '/cloudfront/', certificate_body: '-----BEGIN CERTIFICATE-----', tags_all: {} },
    live: { ServerCertificateName: 'old', Path: '/cloudfront/', Tags: [] },
    plants: [['/Path', '/', 'path']],
  },
});

describe('a user with memberships and policies of its own', () => {
  const user = mappingOf(iam, 'aws_iam_user');
  const membership = mappingOf(iamMembers, 'aws_iam_user_group_membership');
  const inline = mappingOf(iamMembers, 'aws_iam_user_policy');
  const live = {
    UserName: 'ci',
    Path: '/',
    Groups: ['readers'],
    Policies: [{ PolicyName: 'read', PolicyDocument: shuffled }],
  };

  it('is one live resource for all of them', () => {
    const changes = changesOfAll(
      [
        [user, { name: 'ci', path: '/', tags_all: {} }],
        [membership, { user: 'ci', groups: ['readers'] }],
        [inline, { user: 'ci', name: 'read', policy: document }],
      ],
      live,
    );
    expect(changes).toEqual([]);
  });
});

const rule = (rulePriority: number, tagPrefixList: readonly string[]) => ({
  rulePriority,
  description: 'keep some',
  selection: {
    tagStatus: 'tagged',
    tagPrefixList: [...tagPrefixList],
    countType: 'imageCountMoreThan',
    countNumber: 5,
  },
  action: { type: 'expire' },
});

describeInSync(ecrPolicies, {
  aws_ecr_lifecycle_policy: {
    presence: '/LifecyclePolicy',
    attributes: { repository: 'app', policy: JSON.stringify({ rules: [rule(2, ['v']), rule(1, ['a', 'b'])] }) },
    live: {
      RepositoryName: 'app',
      LifecyclePolicy: {
        RegistryId: '123456789012',
        LifecyclePolicyText: JSON.stringify({ rules: [rule(1, ['b', 'a']), rule(2, ['v'])] }, null, 2),
      },
    },
    plants: [
      [
        '/LifecyclePolicy/LifecyclePolicyText',
        JSON.stringify({ rules: [rule(1, ['a', 'b']), rule(2, ['w'])] }),
        'policy',
      ],
    ],
  },
  aws_ecr_repository_policy: {
    presence: '/RepositoryPolicyText',
    attributes: {
      repository: 'app',
      policy: JSON.stringify({
        Version: '2008-10-17',
        Statement: [
          { Sid: 'pull', Effect: 'Allow', Principal: { AWS: '111122223333' }, Action: ['ecr:BatchGetImage'] },
        ],
      }),
    },
    live: {
      RepositoryName: 'app',
      RepositoryPolicyText: {
        Version: '2008-10-17',
        Statement: [
          {
            Sid: 'pull',
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws:iam::111122223333:root' },
            Action: 'ecr:BatchGetImage',
          },
        ],
      },
    },
    plants: [['/RepositoryPolicyText/Statement/0/Principal', '*', 'policy']],
  },
  aws_ecr_replication_configuration: {
    attributes: {
      registry_id: '123456789012',
      replication_configuration: [
        {
          rule: [
            {
              destination: [
                { region: 'eu-west-2', registry_id: '123456789012' },
                { region: 'us-east-1', registry_id: '123456789012' },
              ],
              repository_filter: [{ filter: 'prod-', filter_type: 'PREFIX_MATCH' }],
            },
          ],
        },
      ],
    },
    live: {
      RegistryId: '123456789012',
      ReplicationConfiguration: {
        Rules: [
          {
            Destinations: [
              { Region: 'us-east-1', RegistryId: '123456789012' },
              { Region: 'eu-west-2', RegistryId: '123456789012' },
            ],
            RepositoryFilters: [{ Filter: 'prod-', FilterType: 'PREFIX_MATCH' }],
          },
        ],
      },
    },
    plants: [
      [
        '/ReplicationConfiguration/Rules/0/RepositoryFilters/0/Filter',
        'stage-',
        'replication_configuration[0].rule[0].repository_filter[0].filter',
      ],
      [
        '/ReplicationConfiguration/Rules/0/Destinations/2',
        { Region: 'sa-east-1', RegistryId: '999999999999' },
        'replication_configuration[0].rule[0].destination',
      ],
    ],
  },
  aws_ecr_registry_policy: {
    attributes: { registry_id: '123456789012', policy: document },
    live: { RegistryId: '123456789012', PolicyText: shuffled },
    plants: [['/PolicyText/Statement/Effect', 'Deny', 'policy']],
  },
  aws_ecr_pull_through_cache_rule: {
    attributes: {
      ecr_repository_prefix: 'docker-hub',
      upstream_registry_url: 'registry-1.docker.io',
      upstream_repository_prefix: 'ROOT',
      credential_arn: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:ecr-pullthroughcache/docker-hub-x',
    },
    live: { EcrRepositoryPrefix: 'docker-hub', UpstreamRegistryUrl: 'registry-1.docker.io' },
    plants: [['/UpstreamRegistryUrl', 'quay.io', 'upstream_registry_url']],
  },
  aws_ecr_registry_scanning_configuration: {
    attributes: {
      registry_id: '123456789012',
      scan_type: 'ENHANCED',
      rule: [
        { scan_frequency: 'SCAN_ON_PUSH', repository_filter: [{ filter: 'dev', filter_type: 'WILDCARD' }] },
        { scan_frequency: 'CONTINUOUS_SCAN', repository_filter: [{ filter: 'prod', filter_type: 'WILDCARD' }] },
      ],
    },
    live: {
      RegistryId: '123456789012',
      ScanType: 'ENHANCED',
      Rules: [
        { ScanFrequency: 'CONTINUOUS_SCAN', RepositoryFilters: [{ Filter: 'prod', FilterType: 'WILDCARD' }] },
        { ScanFrequency: 'SCAN_ON_PUSH', RepositoryFilters: [{ Filter: 'dev', FilterType: 'WILDCARD' }] },
      ],
    },
    plants: [
      ['/ScanType', 'BASIC', 'scan_type'],
      ['/Rules/1/ScanFrequency', 'CONTINUOUS_SCAN', 'rule[0].scan_frequency'],
    ],
  },
  aws_ecr_repository_creation_template: {
    attributes: {
      prefix: 'team',
      applied_for: ['PULL_THROUGH_CACHE', 'REPLICATION'],
      description: null,
      encryption_configuration: [{ encryption_type: 'AES256', kms_key: '' }],
      image_tag_mutability: 'MUTABLE',
      lifecycle_policy: JSON.stringify({ rules: [rule(1, ['a'])] }),
      repository_policy: document,
      resource_tags: { team: 'platform' },
    },
    live: {
      Prefix: 'team',
      AppliedFor: ['REPLICATION', 'PULL_THROUGH_CACHE'],
      EncryptionConfiguration: { EncryptionType: 'AES256' },
      ImageTagMutability: 'MUTABLE',
      LifecyclePolicy: JSON.stringify({ rules: [rule(1, ['a'])] }, null, 1),
      RepositoryPolicy: JSON.stringify(shuffled),
      ResourceTags: [{ Key: 'team', Value: 'platform' }],
    },
    plants: [
      ['/ImageTagMutability', 'IMMUTABLE', 'image_tag_mutability'],
      ['/ResourceTags/0/Value', 'none', 'resource_tags["team"]'],
      ['/RepositoryPolicy', JSON.stringify({ ...shuffled, Version: '2008-10-17' }), 'repository_policy'],
    ],
  },
});
