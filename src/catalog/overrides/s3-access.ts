import type { Lens, TypeMapping } from '../model.js';
import { block, companion, owned, blocks, bool, exact, policy, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

const blocked = { default: true } as const;
const publicAccess: readonly Lens[] = [
  bool('block_public_acls', '/BlockPublicAcls', blocked),
  bool('block_public_policy', '/BlockPublicPolicy', blocked),
  bool('ignore_public_acls', '/IgnorePublicAcls', blocked),
  bool('restrict_public_buckets', '/RestrictPublicBuckets', blocked),
];

const s3AccessPoint = exact('aws_s3_access_point', 'AWS::S3::AccessPoint', {
  identifiers: ['{name}'],
  lenses: [
    text('bucket', '/Bucket', { equivalences: ['arn-or-name'] }),
    text('bucket_account_id', '/BucketAccountId', chosen),
    text('name', '/Name'),
    policy('policy', '/Policy'),
    block('public_access_block_configuration', '/PublicAccessBlockConfiguration', publicAccess),
    block('vpc_configuration', '/VpcConfiguration', [text('vpc_id', '/VpcId')]),
    tags(),
  ],
  unverified: { account_id: 'terraform-only' },
  source: `${reference}/aws-resource-s3-accesspoint.html`,
});

const s3controlAccessPointPolicy = exact('aws_s3control_access_point_policy', 'AWS::S3::AccessPoint', {
  identifiers: ['{access_point_arn:arn-name}'],
  facet: { presence: '/Policy' },
  lenses: [text('access_point_arn', '/Arn'), policy('policy', '/Policy')],
  unverified: {},
  source: `${reference}/aws-resource-s3-accesspoint.html`,
});

const s3controlMultiRegionAccessPoint = exact(
  'aws_s3control_multi_region_access_point',
  'AWS::S3::MultiRegionAccessPoint',
  {
    identifiers: ['{details.0.name}'],
    lenses: [
      block('details', '', [
        text('name', '/Name'),
        block('public_access_block', '/PublicAccessBlockConfiguration', publicAccess),
        blocks(
          'region',
          '/Regions',
          ['Bucket'],
          [text('bucket', '/Bucket'), text('bucket_account_id', '/BucketAccountId', chosen)],
        ),
      ]),
    ],
    unverified: { account_id: 'terraform-only' },
    companions: [
      companion('AWS::S3::MultiRegionAccessPointPolicy', ['{details.0.name}'], [owned(policy('policy', '/Policy'))]),
    ],
    source: `${reference}/aws-resource-s3-multiregionaccesspoint.html`,
  },
);

const s3controlMultiRegionAccessPointPolicy = exact(
  'aws_s3control_multi_region_access_point_policy',
  'AWS::S3::MultiRegionAccessPointPolicy',
  {
    identifiers: ['{details.0.name}'],
    lenses: [block('details', '', [text('name', '/MrapName'), policy('policy', '/Policy')])],
    unverified: { account_id: 'terraform-only' },
    source: `${reference}/aws-resource-s3-multiregionaccesspointpolicy.html`,
  },
);

const s3controlObjectLambdaAccessPoint = exact(
  'aws_s3control_object_lambda_access_point',
  'AWS::S3ObjectLambda::AccessPoint',
  {
    identifiers: ['{name}'],
    lenses: [
      text('name', '/Name'),
      block('configuration', '/ObjectLambdaConfiguration', [
        text('supporting_access_point', '/SupportingAccessPoint'),
        bool('cloud_watch_metrics_enabled', '/CloudWatchMetricsEnabled'),
        set('allowed_features', '/AllowedFeatures'),
        blocks('transformation_configuration', '/TransformationConfigurations', 'set', [
          set('actions', '/Actions'),
          block('content_transformation', '/ContentTransformation', [
            block('aws_lambda', '/AwsLambda', [
              text('function_arn', '/FunctionArn'),
              text('function_payload', '/FunctionPayload'),
            ]),
          ]),
        ]),
      ]),
    ],
    unverified: { account_id: 'terraform-only' },
    companions: [
      companion('AWS::S3ObjectLambda::AccessPointPolicy', ['{name}'], [owned(policy('policy', '/PolicyDocument'))]),
    ],
    source: `${reference}/aws-resource-s3objectlambda-accesspoint.html`,
  },
);

const s3controlObjectLambdaAccessPointPolicy = exact(
  'aws_s3control_object_lambda_access_point_policy',
  'AWS::S3ObjectLambda::AccessPointPolicy',
  {
    identifiers: ['{name}'],
    lenses: [text('name', '/ObjectLambdaAccessPoint'), policy('policy', '/PolicyDocument')],
    unverified: { account_id: 'terraform-only' },
    source: `${reference}/aws-resource-s3objectlambda-accesspointpolicy.html`,
  },
);

const s3controlAccessGrant = exact('aws_s3control_access_grant', 'AWS::S3::AccessGrant', {
  identifiers: ['{access_grant_id}'],
  lenses: [
    block(
      'access_grants_location_configuration',
      '/AccessGrantsLocationConfiguration',
      [text('s3_sub_prefix', '/S3SubPrefix')],
      chosen,
    ),
    text('access_grants_location_id', '/AccessGrantsLocationId'),
    block('grantee', '/Grantee', [
      text('grantee_identifier', '/GranteeIdentifier'),
      text('grantee_type', '/GranteeType'),
    ]),
    text('permission', '/Permission'),
    tags(),
  ],
  unverified: { account_id: 'terraform-only', s3_prefix_type: 'write-only' },
  source: `${reference}/aws-resource-s3-accessgrant.html`,
});

const s3controlAccessGrantsInstance = exact('aws_s3control_access_grants_instance', 'AWS::S3::AccessGrantsInstance', {
  identifiers: ['{access_grants_instance_arn}'],
  lenses: [text('identity_center_arn', '/IdentityCenterArn'), tags()],
  unverified: { account_id: 'terraform-only' },
  source: `${reference}/aws-resource-s3-accessgrantsinstance.html`,
});

const s3controlAccessGrantsLocation = exact('aws_s3control_access_grants_location', 'AWS::S3::AccessGrantsLocation', {
  identifiers: ['{access_grants_location_id}'],
  lenses: [text('iam_role_arn', '/IamRoleArn'), text('location_scope', '/LocationScope'), tags()],
  unverified: { account_id: 'terraform-only' },
  source: `${reference}/aws-resource-s3-accessgrantslocation.html`,
});

export const s3Access: readonly TypeMapping[] = [
  s3AccessPoint,
  s3controlAccessPointPolicy,
  s3controlMultiRegionAccessPoint,
  s3controlMultiRegionAccessPointPolicy,
  s3controlObjectLambdaAccessPoint,
  s3controlObjectLambdaAccessPointPolicy,
  s3controlAccessGrant,
  s3controlAccessGrantsInstance,
  s3controlAccessGrantsLocation,
];
