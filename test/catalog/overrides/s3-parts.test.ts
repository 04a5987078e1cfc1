import { s3Access } from '../../../src/catalog/overrides/s3-access.js';
import { s3Lens } from '../../../src/catalog/overrides/s3-lens.js';
import { s3Tables } from '../../../src/catalog/overrides/s3-tables.js';
import { describeInSync } from './planted.js';

const policy = (effect: string) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: effect, Principal: { AWS: '*' }, Action: 's3:GetObject', Resource: '*' }],
});
const blocked = {
  block_public_acls: true,
  block_public_policy: true,
  ignore_public_acls: true,
  restrict_public_buckets: true,
};
const Blocked = {
  BlockPublicAcls: true,
  BlockPublicPolicy: true,
  IgnorePublicAcls: true,
  RestrictPublicBuckets: true,
};

describeInSync(s3Access, {
  aws_s3_access_point: {
    attributes: {
      name: 'ap',
      bucket: 'b',
      account_id: '123456789012',
      bucket_account_id: '123456789012',
      policy: '',
      public_access_block_configuration: [blocked],
      vpc_configuration: [],
    },
    live: { Name: 'ap', Bucket: 'b', BucketAccountId: '123456789012', PublicAccessBlockConfiguration: Blocked },
    plants: [
      [
        '/PublicAccessBlockConfiguration/BlockPublicPolicy',
        false,
        'public_access_block_configuration[0].block_public_policy',
      ],
      ['/Policy', policy('Allow'), 'policy'],
      ['/Bucket', 'c', 'bucket'],
    ],
  },
  aws_s3control_access_point_policy: {
    attributes: {
      access_point_arn: 'arn:aws:s3:eu-west-1:123456789012:accesspoint/ap',
      policy: JSON.stringify(policy('Deny')),
    },
    live: { Arn: 'arn:aws:s3:eu-west-1:123456789012:accesspoint/ap', Name: 'ap', Policy: policy('Deny') },
    presence: '/Policy',
    plants: [['/Policy', policy('Allow'), 'policy']],
  },
  aws_s3control_multi_region_access_point: {
    attributes: {
      account_id: '123456789012',
      details: [{ name: 'm', public_access_block: [blocked], region: [{ bucket: 'b-west' }, { bucket: 'a-east' }] }],
    },
    live: {
      Name: 'm',
      PublicAccessBlockConfiguration: Blocked,
      Regions: [
        { Bucket: 'a-east', BucketAccountId: '123456789012' },
        { Bucket: 'b-west', BucketAccountId: '123456789012' },
      ],
    },
    plants: [
      [
        '/PublicAccessBlockConfiguration/IgnorePublicAcls',
        false,
        'details[0].public_access_block[0].ignore_public_acls',
      ],
    ],
  },
  aws_s3control_multi_region_access_point_policy: {
    attributes: { details: [{ name: 'm', policy: JSON.stringify(policy('Deny')) }] },
    live: { MrapName: 'm', Policy: policy('Deny'), PolicyStatus: { IsPublic: false } },
    plants: [['/Policy', policy('Allow'), 'details[0].policy']],
  },
  aws_s3control_object_lambda_access_point: {
    attributes: {
      name: 'ol',
      configuration: [
        {
          supporting_access_point: 'arn:aws:s3:eu-west-1:123456789012:accesspoint/ap',
          cloud_watch_metrics_enabled: false,
          allowed_features: [],
          transformation_configuration: [
            {
              actions: ['GetObject'],
              content_transformation: [{ aws_lambda: [{ function_arn: 'arn:lambda:f', function_payload: '' }] }],
            },
          ],
        },
      ],
    },
    live: {
      Name: 'ol',
      ObjectLambdaConfiguration: {
        SupportingAccessPoint: 'arn:aws:s3:eu-west-1:123456789012:accesspoint/ap',
        CloudWatchMetricsEnabled: false,
        TransformationConfigurations: [
          { Actions: ['GetObject'], ContentTransformation: { AwsLambda: { FunctionArn: 'arn:lambda:f' } } },
        ],
      },
    },
    plants: [
      ['/ObjectLambdaConfiguration/CloudWatchMetricsEnabled', true, 'configuration[0].cloud_watch_metrics_enabled'],
      ['/ObjectLambdaConfiguration/AllowedFeatures', ['GetObject-Range'], 'configuration[0].allowed_features'],
    ],
  },
  aws_s3control_object_lambda_access_point_policy: {
    attributes: { name: 'ol', policy: JSON.stringify(policy('Deny')) },
    live: { ObjectLambdaAccessPoint: 'ol', PolicyDocument: policy('Deny') },
    plants: [['/PolicyDocument', policy('Allow'), 'policy']],
  },
  aws_s3control_access_grant: {
    attributes: {
      access_grant_id: 'g',
      access_grants_location_id: 'default',
      permission: 'READ',
      grantee: [{ grantee_type: 'IAM', grantee_identifier: 'arn:aws:iam::123456789012:role/r' }],
      access_grants_location_configuration: [{ s3_sub_prefix: 'a/*' }],
    },
    live: {
      AccessGrantId: 'g',
      AccessGrantsLocationId: 'default',
      Permission: 'READ',
      Grantee: { GranteeType: 'IAM', GranteeIdentifier: 'arn:aws:iam::123456789012:role/r' },
      AccessGrantsLocationConfiguration: { S3SubPrefix: 'a/*' },
    },
    plants: [
      ['/Permission', 'READWRITE', 'permission'],
      ['/Grantee/GranteeIdentifier', 'arn:aws:iam::123456789012:role/s', 'grantee[0].grantee_identifier'],
    ],
  },
});

describeInSync(s3Lens, {
  aws_s3control_storage_lens_configuration: {
    attributes: {
      config_id: 'c',
      storage_lens_configuration: [
        {
          enabled: true,
          account_level: [
            {
              activity_metrics: [{ enabled: true }],
              bucket_level: [{ detailed_status_code_metrics: [], activity_metrics: [{ enabled: true }] }],
            },
          ],
          exclude: [{ buckets: ['arn:aws:s3:::b', 'arn:aws:s3:::a'], regions: [] }],
          data_export: [{ cloud_watch_metrics: [{ enabled: true }] }],
        },
      ],
    },
    live: {
      StorageLensConfiguration: {
        Id: 'c',
        IsEnabled: true,
        AccountLevel: {
          ActivityMetrics: { IsEnabled: true },
          DetailedStatusCodesMetrics: { IsEnabled: false },
          BucketLevel: { ActivityMetrics: { IsEnabled: true } },
        },
        Exclude: { Buckets: ['arn:aws:s3:::a', 'arn:aws:s3:::b'] },
        DataExport: { CloudWatchMetrics: { IsEnabled: true } },
      },
    },
    plants: [
      ['/StorageLensConfiguration/IsEnabled', false, 'storage_lens_configuration[0].enabled'],
      [
        '/StorageLensConfiguration/AccountLevel/BucketLevel/ActivityMetrics/IsEnabled',
        false,
        'storage_lens_configuration[0].account_level[0].bucket_level[0].activity_metrics[0].enabled',
      ],
      [
        '/StorageLensConfiguration/Exclude/Buckets/-',
        'arn:aws:s3:::c',
        'storage_lens_configuration[0].exclude[0].buckets',
      ],
    ],
  },
});

describeInSync(s3Tables, {
  aws_s3_directory_bucket: {
    attributes: {
      bucket: 'b--euw1-az1--x-s3',
      data_redundancy: 'SingleAvailabilityZone',
      type: 'Directory',
      location: [{ name: 'euw1-az1', type: 'AvailabilityZone' }],
      tags: { a: 'b' },
    },
    live: {
      BucketName: 'b--euw1-az1--x-s3',
      DataRedundancy: 'SingleAvailabilityZone',
      LocationName: 'euw1-az1',
      Tags: [{ Key: 'a', Value: 'b' }],
    },
    plants: [['/Tags/0/Value', 'c', 'tags["a"]']],
  },
  aws_s3tables_table_bucket: {
    attributes: {
      name: 't',
      encryption_configuration: null,
      maintenance_configuration: {
        iceberg_unreferenced_file_removal: {
          status: 'enabled',
          settings: { unreferenced_days: 3, non_current_days: 10 },
        },
      },
    },
    live: {
      TableBucketName: 't',
      EncryptionConfiguration: { SSEAlgorithm: 'AES256' },
      UnreferencedFileRemoval: { Status: 'Enabled', UnreferencedDays: 3, NoncurrentDays: 10 },
    },
    plants: [
      [
        '/UnreferencedFileRemoval/Status',
        'Disabled',
        'maintenance_configuration.iceberg_unreferenced_file_removal.status',
      ],
      [
        '/UnreferencedFileRemoval/NoncurrentDays',
        1,
        'maintenance_configuration.iceberg_unreferenced_file_removal.settings.non_current_days',
      ],
    ],
  },
  aws_s3tables_table: {
    attributes: {
      name: 't',
      namespace: 'n',
      table_bucket_arn: 'arn:aws:s3tables:eu-west-1:123456789012:bucket/t',
      format: 'ICEBERG',
      maintenance_configuration: {
        iceberg_compaction: { status: 'enabled', settings: { target_file_size_mb: 512 } },
        iceberg_snapshot_management: {
          status: 'enabled',
          settings: { max_snapshot_age_hours: 120, min_snapshots_to_keep: 1 },
        },
      },
    },
    live: {
      TableName: 't',
      Namespace: 'n',
      TableBucketARN: 'arn:aws:s3tables:eu-west-1:123456789012:bucket/t',
      Compaction: { Status: 'enabled', TargetFileSizeMB: 512 },
      SnapshotManagement: { Status: 'enabled', MinSnapshotsToKeep: 1, MaxSnapshotAgeHours: 120 },
    },
    plants: [
      ['/Compaction/Status', 'disabled', 'maintenance_configuration.iceberg_compaction.status'],
      [
        '/SnapshotManagement/MinSnapshotsToKeep',
        5,
        'maintenance_configuration.iceberg_snapshot_management.settings.min_snapshots_to_keep',
      ],
    ],
  },
  aws_s3tables_table_bucket_policy: {
    attributes: { table_bucket_arn: 'arn:t', resource_policy: JSON.stringify(policy('Deny')) },
    live: { TableBucketARN: 'arn:t', ResourcePolicy: policy('Deny') },
    plants: [['/ResourcePolicy', policy('Allow'), 'resource_policy']],
  },
});
