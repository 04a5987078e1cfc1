import { describe, expect, it } from '@jest/globals';
import { detection } from '../../../src/catalog/overrides/detection.js';
import { detectionParts } from '../../../src/catalog/overrides/detection-parts.js';
import { changesOf, changesOfAll, mappingOf } from './compare.js';
import { describeInSync } from './planted.js';

const detectorId = '7d934291dde5406887fffdf094922448';

describeInSync([...detection, ...detectionParts], {
  aws_guardduty_filter: {
    attributes: {
      detector_id: detectorId,
      name: 'noise',
      description: '',
      action: 'ARCHIVE',
      rank: 1,
      finding_criteria: [
        {
          criterion: [
            { field: 'region', equals: ['eu-west-1', 'eu-central-1'], not_equals: [], greater_than: '', less_than: '' },
            { field: 'severity', equals: [], not_equals: [], greater_than_or_equal: '4', less_than: '' },
            { field: 'updatedAt', greater_than: '2020-01-01T00:00:00Z', equals: null, not_equals: null },
          ],
        },
      ],
    },
    live: {
      DetectorId: detectorId,
      Name: 'noise',
      Action: 'ARCHIVE',
      Rank: 1,
      FindingCriteria: {
        Criterion: {
          severity: { Gte: 4, GreaterThanOrEqual: 4 },
          updatedAt: { GreaterThan: 1_577_836_800_000 },
          region: { Equals: ['eu-central-1', 'eu-west-1'] },
        },
      },
    },
    plants: [
      ['/Action', 'NOOP', 'action'],
      ['/FindingCriteria/Criterion/severity', { Gte: 2 }, 'finding_criteria[0].criterion[1].greater_than_or_equal'],
      ['/FindingCriteria/Criterion/region/Equals/0', 'us-east-1', 'finding_criteria[0].criterion[0].equals'],
      [
        '/FindingCriteria/Criterion/updatedAt',
        { GreaterThan: 1_577_836_801_000 },
        'finding_criteria[0].criterion[2].greater_than',
      ],
      ['/FindingCriteria/Criterion/type', { Equals: ['Recon:EC2/Portscan'] }, 'finding_criteria[0].criterion'],
    ],
  },
  aws_guardduty_publishing_destination: {
    attributes: {
      id: `${detectorId}:dest`,
      detector_id: detectorId,
      destination_arn: 'arn:aws:s3:::findings',
      destination_type: 'S3',
      kms_key_arn: 'arn:aws:kms:eu-west-1:123456789012:key/5f0e5e1c-7d2a-4e0e-a4f2-86d8f35f5a11',
    },
    live: {
      Id: 'dest',
      DetectorId: detectorId,
      DestinationType: 'S3',
      DestinationProperties: {
        DestinationArn: 'arn:aws:s3:::findings',
        KmsKeyArn: 'arn:aws:kms:eu-west-1:123456789012:key/5f0e5e1c-7d2a-4e0e-a4f2-86d8f35f5a11',
      },
      Status: 'PUBLISHING',
    },
    plants: [['/DestinationProperties/DestinationArn', 'arn:aws:s3:::elsewhere', 'destination_arn']],
  },
  aws_guardduty_threatintelset: {
    attributes: {
      detector_id: detectorId,
      name: 't',
      format: 'TXT',
      location: 's3://l/t.txt',
      activate: true,
      tags: null,
    },
    live: { Id: 'i', DetectorId: detectorId, Name: 't', Format: 'TXT', Location: 's3://l/t.txt', Tags: [] },
    plants: [['/Location', 's3://l/other.txt', 'location']],
  },
  aws_guardduty_malware_protection_plan: {
    attributes: {
      role: 'arn:aws:iam::123456789012:role/scan',
      protected_resource: [{ s3_bucket: [{ bucket_name: 'uploads', object_prefixes: ['in/', 'out/'] }] }],
      actions: [{ tagging: [{ status: 'ENABLED' }] }],
    },
    live: {
      Role: 'arn:aws:iam::123456789012:role/scan',
      ProtectedResource: { S3Bucket: { BucketName: 'uploads', ObjectPrefixes: ['out/', 'in/'] } },
      Actions: { Tagging: { Status: 'ENABLED' } },
      Status: 'ACTIVE',
    },
    plants: [
      ['/Actions/Tagging/Status', 'DISABLED', 'actions[0].tagging[0].status'],
      ['/ProtectedResource/S3Bucket/ObjectPrefixes', ['in/'], 'protected_resource[0].s3_bucket[0].object_prefixes'],
    ],
  },
  aws_macie2_account: {
    attributes: { finding_publishing_frequency: 'FIFTEEN_MINUTES', status: 'ENABLED' },
    live: { AwsAccountId: '123456789012', FindingPublishingFrequency: 'FIFTEEN_MINUTES', Status: 'ENABLED' },
    plants: [
      ['/Status', 'PAUSED', 'status'],
      ['/FindingPublishingFrequency', 'SIX_HOURS', 'finding_publishing_frequency'],
    ],
  },
  aws_macie2_custom_data_identifier: {
    attributes: { name: 'badge', regex: '[0-9]{6}', keywords: ['badge', 'id'], maximum_match_distance: 50 },
    live: { Name: 'badge', Regex: '[0-9]{6}', Keywords: ['id', 'badge'], IgnoreWords: [] },
    plants: [
      ['/Regex', '[0-9]{7}', 'regex'],
      ['/MaximumMatchDistance', 10, 'maximum_match_distance'],
      ['/IgnoreWords/0', 'test', 'ignore_words'],
    ],
  },
  aws_macie2_findings_filter: {
    attributes: {
      name: 'own',
      action: 'ARCHIVE',
      position: 1,
      finding_criteria: [{ criterion: [{ field: 'region', eq: ['eu-west-1'], gt: '', eq_exact_match: [] }] }],
    },
    live: { Name: 'own', Action: 'ARCHIVE', FindingCriteria: { Criterion: { region: { eq: ['eu-west-1'] } } } },
    plants: [
      ['/Action', 'NOOP', 'action'],
      ['/Position', 3, 'position'],
      [
        '/FindingCriteria/Criterion/region',
        { neq: ['eu-west-1'] },
        ['finding_criteria[0].criterion[0].eq', 'finding_criteria[0].criterion[0].neq'],
      ],
    ],
  },
  aws_inspector2_filter: {
    attributes: {
      name: 'accepted',
      action: 'SUPPRESS',
      reason: 'risk accepted',
      filter_criteria: [
        {
          severity: [
            { comparison: 'EQUALS', value: 'LOW' },
            { comparison: 'EQUALS', value: 'MEDIUM' },
          ],
          epss_score: [{ lower_inclusive: 0.1, upper_inclusive: 0.5 }],
          first_observed_at: [{ start_inclusive: '2024-01-01T00:00:00Z', end_inclusive: null }],
          vulnerable_packages: [{ name: [{ comparison: 'PREFIX', value: 'lib' }], epoch: [], version: [] }],
        },
      ],
      tags: { team: 'a' },
    },
    live: {
      Name: 'accepted',
      FilterAction: 'SUPPRESS',
      FilterCriteria: {
        Severity: [
          { Comparison: 'EQUALS', Value: 'MEDIUM' },
          { Comparison: 'EQUALS', Value: 'LOW' },
        ],
        EpssScore: [{ LowerInclusive: 0.1, UpperInclusive: 0.5 }],
        FirstObservedAt: [{ StartInclusive: 1_704_067_200 }],
        VulnerablePackages: [{ Name: { Comparison: 'PREFIX', Value: 'lib' } }],
      },
      Tags: { team: 'a' },
    },
    plants: [
      ['/FilterAction', 'NONE', 'action'],
      ['/FilterCriteria/Severity/2', { Comparison: 'EQUALS', Value: 'CRITICAL' }, 'filter_criteria[0].severity'],
      [
        '/FilterCriteria/FirstObservedAt/0/StartInclusive',
        1_704_067_201,
        'filter_criteria[0].first_observed_at[0].start_inclusive',
      ],
      ['/FilterCriteria/ResourceId', [{ Comparison: 'EQUALS', Value: 'i-1' }], 'filter_criteria[0].resource_id'],
    ],
  },
  aws_inspector_assessment_target: {
    attributes: { name: 'all', resource_group_arn: 'arn:aws:inspector:eu-west-1:123456789012:resourcegroup/0-a' },
    live: {
      AssessmentTargetName: 'all',
      ResourceGroupArn: 'arn:aws:inspector:eu-west-1:123456789012:resourcegroup/0-a',
    },
    plants: [['/ResourceGroupArn', 'arn:aws:inspector:eu-west-1:123456789012:resourcegroup/0-b', 'resource_group_arn']],
  },
  aws_inspector_assessment_template: {
    attributes: { name: 't', target_arn: 'arn:t', duration: 3600, rules_package_arns: ['arn:a', 'arn:b'] },
    live: {
      AssessmentTemplateName: 't',
      AssessmentTargetArn: 'arn:t',
      DurationInSeconds: 3600,
      RulesPackageArns: ['arn:b', 'arn:a'],
    },
    plants: [
      ['/DurationInSeconds', 900, 'duration'],
      ['/RulesPackageArns/0', undefined, 'rules_package_arns'],
    ],
  },
  aws_inspector_resource_group: {
    attributes: { tags: { env: 'prod' } },
    live: { ResourceGroupTags: [{ Key: 'env', Value: 'prod' }] },
    plants: [['/ResourceGroupTags/0/Value', 'dev', 'tags["env"]']],
  },
});

describe('a protection plan of a detector', () => {
  const detector = mappingOf(detection, 'aws_guardduty_detector');
  const feature = mappingOf(detection, 'aws_guardduty_detector_feature');
  const state = {
    detector_id: detectorId,
    name: 'RUNTIME_MONITORING',
    status: 'ENABLED',
    additional_configuration: [{ name: 'EKS_ADDON_MANAGEMENT', status: 'ENABLED' }],
  };
  const live = (status: string, other: string) => ({
    Id: detectorId,
    Enable: true,
    Features: [
      { Name: 'FLOW_LOGS', Status: 'ENABLED' },
      {
        Name: 'RUNTIME_MONITORING',
        Status: 'ENABLED',
        AdditionalConfiguration: [
          { Name: 'ECS_FARGATE_AGENT_MANAGEMENT', Status: other },
          { Name: 'EKS_ADDON_MANAGEMENT', Status: status },
        ],
      },
    ],
  });

  it('is compared in the settings that were asked for', () => {
    expect(changesOf(feature, state, live('ENABLED', 'DISABLED'))).toEqual([]);
    expect(changesOf(feature, state, live('DISABLED', 'DISABLED')).map(([attribute]) => attribute)).toEqual([
      'additional_configuration["EKS_ADDON_MANAGEMENT"]',
    ]);
  });

  it('leaves the detector in sync', () => {
    const members = [
      [detector, { id: detectorId, enable: true }],
      [feature, state],
    ] as const;
    expect(changesOfAll(members, live('ENABLED', 'ENABLED'))).toEqual([]);
  });
});

describe('an analyzer of unused access', () => {
  const analyzer = mappingOf(detection, 'aws_accessanalyzer_analyzer');
  const state = {
    analyzer_name: 'unused',
    type: 'ACCOUNT_UNUSED_ACCESS',
    configuration: [
      {
        unused_access: [
          {
            unused_access_age: 90,
            analysis_rule: [{ exclusion: [{ account_ids: [], resource_tags: [{ team: 'a' }] }] }],
          },
        ],
      },
    ],
  };
  const live = (value: string) => ({
    AnalyzerName: 'unused',
    Type: 'ACCOUNT_UNUSED_ACCESS',
    AnalyzerConfiguration: {
      UnusedAccessConfiguration: {
        UnusedAccessAge: 90,
        AnalysisRule: { Exclusions: [{ ResourceTags: [[{ Key: 'team', Value: value }]] }] },
      },
    },
  });

  it('leaves out what has these tags and no others', () => {
    expect(changesOf(analyzer, state, live('a'))).toEqual([]);
    expect(changesOf(analyzer, state, live('b')).map(([attribute]) => attribute)).toEqual([
      'configuration[0].unused_access[0].analysis_rule[0].exclusion[0]',
      'configuration[0].unused_access[0].analysis_rule[0].exclusion',
    ]);
  });
});
