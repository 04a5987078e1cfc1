import { describe, expect, it } from '@jest/globals';
import { detection } from '../../../src/catalog/overrides/detection.js';
import { eks } from '../../../src/catalog/overrides/eks.js';
import { governance } from '../../../src/catalog/overrides/governance.js';
import { kmsCopies, secretParts } from '../../../src/catalog/overrides/kms-copies.js';
import { lambdaParts } from '../../../src/catalog/overrides/lambda-parts.js';
import { logsParts } from '../../../src/catalog/overrides/logs-parts.js';
import { scalingPolicies } from '../../../src/catalog/overrides/scaling-policies.js';
import { ssmParts } from '../../../src/catalog/overrides/ssm-parts.js';
import type { TypeMapping } from '../../../src/catalog/model.js';
import type { JsonObject } from '../../../src/domain/json.js';
import { changesOf, changesOfAll, mappingOf } from './compare.js';

type Member = readonly [TypeMapping, JsonObject];

const all = [
  detection,
  eks,
  governance,
  kmsCopies,
  lambdaParts,
  logsParts,
  scalingPolicies,
  secretParts,
  ssmParts,
].flat();
const of = (type: string) => mappingOf(all, type);
const named = (type: string, state: JsonObject, live: JsonObject): readonly string[] =>
  changesOf(of(type), state, live).map(([attribute]) => attribute);

describe('scaling', () => {
  it('takes -1 of a schedule for nothing and 0 for a size', () => {
    const state = {
      scheduled_action_name: 'night',
      autoscaling_group_name: 'g',
      min_size: 0,
      max_size: -1,
      desired_capacity: 0,
      recurrence: '0 20 * * *',
      start_time: '2026-01-01T20:00:00Z',
    };
    const live = {
      ScheduledActionName: 'night',
      AutoScalingGroupName: 'g',
      MinSize: 0,
      DesiredCapacity: 0,
      Recurrence: '0 20 * * *',
      StartTime: '2026-03-01T20:00:00Z',
    };
    expect(named('aws_autoscaling_schedule', state, live)).toEqual([]);
    expect(named('aws_autoscaling_schedule', state, { ...live, MinSize: 2 })).toEqual(['min_size']);
    expect(named('aws_autoscaling_schedule', state, { ...live, MaxSize: 4 })).toEqual(['max_size']);
  });

  it('shows another target value', () => {
    const state = {
      arn: 'a',
      name: 'cpu',
      policy_type: 'TargetTrackingScaling',
      service_namespace: 'ecs',
      resource_id: 'service/c/s',
      scalable_dimension: 'ecs:service:DesiredCount',
      target_tracking_scaling_policy_configuration: [
        {
          target_value: 60,
          disable_scale_in: false,
          predefined_metric_specification: [
            { predefined_metric_type: 'ECSServiceAverageCPUUtilization', resource_label: '' },
          ],
          customized_metric_specification: [],
          scale_in_cooldown: 60,
          scale_out_cooldown: 60,
        },
      ],
      step_scaling_policy_configuration: [],
    };
    const tracking = {
      TargetValue: 60,
      PredefinedMetricSpecification: { PredefinedMetricType: 'ECSServiceAverageCPUUtilization' },
      ScaleInCooldown: 60,
      ScaleOutCooldown: 60,
    };
    const live = {
      Arn: 'a',
      PolicyName: 'cpu',
      PolicyType: 'TargetTrackingScaling',
      ServiceNamespace: 'ecs',
      ResourceId: 'service/c/s',
      ScalableDimension: 'ecs:service:DesiredCount',
      TargetTrackingScalingPolicyConfiguration: tracking,
    };
    expect(named('aws_appautoscaling_policy', state, live)).toEqual([]);
    expect(
      named('aws_appautoscaling_policy', state, {
        ...live,
        TargetTrackingScalingPolicyConfiguration: { ...tracking, TargetValue: 95 },
      }),
    ).toEqual(['target_tracking_scaling_policy_configuration[0].target_value']);
  });
});

describe('what feeds a function', () => {
  const state = {
    uuid: 'u',
    function_name: 'worker',
    event_source_arn: 'arn:aws:sqs:eu-west-1:123456789012:q',
    enabled: true,
    batch_size: 10,
    maximum_batching_window_in_seconds: 0,
    maximum_record_age_in_seconds: 0,
    maximum_retry_attempts: 0,
    parallelization_factor: 0,
    starting_position: '',
    filter_criteria: [{ filter: [{ pattern: '{"a":[1]}' }] }],
  };
  const live = {
    Id: 'u',
    FunctionName: 'arn:aws:lambda:eu-west-1:123456789012:function:worker',
    EventSourceArn: 'arn:aws:sqs:eu-west-1:123456789012:q',
    Enabled: true,
    BatchSize: 10,
    MaximumBatchingWindowInSeconds: 0,
    FilterCriteria: { Filters: [{ Pattern: '{"a":[1]}' }] },
  };

  it('is in sync with a queue of which less is answered', () => {
    expect(named('aws_lambda_event_source_mapping', state, live)).toEqual([]);
  });

  it('shows that it was switched off, or feeds another function', () => {
    expect(named('aws_lambda_event_source_mapping', state, { ...live, Enabled: false })).toEqual(['enabled']);
    expect(
      named('aws_lambda_event_source_mapping', state, {
        ...live,
        FunctionName: 'arn:aws:lambda:eu-west-1:123456789012:function:other',
      }),
    ).toEqual(['function_name']);
  });

  it('shows a URL that asks nobody who they are', () => {
    const url = {
      function_name: 'worker',
      function_arn: 'a',
      authorization_type: 'AWS_IAM',
      invoke_mode: 'BUFFERED',
      qualifier: '',
      cors: [],
    };
    const document = { TargetFunctionArn: 'worker', FunctionArn: 'a', AuthType: 'AWS_IAM', InvokeMode: 'BUFFERED' };
    expect(named('aws_lambda_function_url', url, document)).toEqual([]);
    expect(named('aws_lambda_function_url', url, { ...document, AuthType: 'NONE' })).toEqual(['authorization_type']);
  });
});

describe('a cluster of Kubernetes', () => {
  const state = {
    name: 'c',
    role_arn: 'r',
    version: '1.31',
    enabled_cluster_log_types: ['audit', 'api'],
    vpc_config: [
      {
        endpoint_private_access: true,
        endpoint_public_access: false,
        public_access_cidrs: [],
        subnet_ids: ['a', 'b'],
        security_group_ids: [],
      },
    ],
    encryption_config: [],
    access_config: [{ authentication_mode: 'API' }],
  };
  const vpc = {
    EndpointPrivateAccess: true,
    EndpointPublicAccess: false,
    PublicAccessCidrs: [],
    SubnetIds: ['b', 'a'],
    SecurityGroupIds: [],
  };
  const live = {
    Name: 'c',
    RoleArn: 'r',
    Version: '1.31',
    AccessConfig: { AuthenticationMode: 'API' },
    DeletionProtection: false,
    EncryptionConfig: [],
    ResourcesVpcConfig: vpc,
    Logging: { ClusterLogging: { EnabledTypes: [{ Type: 'api' }, { Type: 'audit' }] } },
    ControlPlaneScalingConfig: { Tier: 'standard' },
    UpgradePolicy: { SupportType: 'EXTENDED' },
  };

  it('is in sync with its log types in any order', () => {
    expect(named('aws_eks_cluster', state, live)).toEqual([]);
  });

  it('shows an endpoint that was opened and logs that were switched off', () => {
    expect(
      named('aws_eks_cluster', state, { ...live, ResourcesVpcConfig: { ...vpc, EndpointPublicAccess: true } }),
    ).toEqual(['vpc_config[0].endpoint_public_access']);
    expect(
      named('aws_eks_cluster', state, { ...live, Logging: { ClusterLogging: { EnabledTypes: [{ Type: 'api' }] } } }),
    ).toEqual(['enabled_cluster_log_types']);
  });

  it('tells whose an access policy is', () => {
    const entry: Member = [of('aws_eks_access_entry'), { principal_arn: 'p', cluster_name: 'c', type: 'STANDARD' }];
    const view: Member = [
      of('aws_eks_access_policy_association'),
      {
        principal_arn: 'p',
        cluster_name: 'c',
        policy_arn: 'view',
        access_scope: [{ type: 'cluster', namespaces: [] }],
      },
    ];
    const document = (scope: string): JsonObject => ({
      PrincipalArn: 'p',
      ClusterName: 'c',
      Type: 'STANDARD',
      Username: 'u',
      AccessPolicies: [{ PolicyArn: 'view', AccessScope: { Type: scope } }],
    });
    expect(changesOfAll([entry, view], document('cluster'))).toEqual([]);
    expect(changesOfAll([entry, view], document('namespace'))).toEqual([
      ['access_scope[0].type', 'replace', 'cluster', 'namespace'],
    ]);
  });
});

describe('documents, filters and keys', () => {
  it('compare a document in JSON, and one in YAML with the JSON that it comes back as', () => {
    const live = {
      Name: 'd',
      DocumentFormat: 'JSON',
      DocumentType: 'Command',
      Content: '{\n "schemaVersion" : "2.2" }',
    };
    expect(
      named(
        'aws_ssm_document',
        { name: 'd', document_format: 'JSON', document_type: 'Command', content: '{"schemaVersion":"2.2"}' },
        live,
      ),
    ).toEqual([]);
    expect(
      named(
        'aws_ssm_document',
        { name: 'd', document_format: 'JSON', document_type: 'Command', content: '{"schemaVersion":"0.3"}' },
        live,
      ),
    ).toEqual(['content']);
    expect(
      named(
        'aws_ssm_document',
        { name: 'd', document_format: 'YAML', document_type: 'Command', content: 'schemaVersion: "2.2"' },
        live,
      ),
    ).toEqual([]);
    expect(
      named(
        'aws_ssm_document',
        { name: 'd', document_format: 'YAML', document_type: 'Command', content: 'schemaVersion: "0.3"' },
        live,
      ),
    ).toEqual(['content']);
  });

  it('name a metric filter by its one transformation', () => {
    const state = {
      name: 'errors',
      log_group_name: 'g',
      pattern: 'ERROR',
      metric_transformation: [
        { name: 'Errors', namespace: 'Shop', value: '1', default_value: '0', unit: 'None', dimensions: {} },
      ],
    };
    const transformation = { MetricName: 'Errors', MetricNamespace: 'Shop', MetricValue: '1', DefaultValue: 0 };
    const live = {
      FilterName: 'errors',
      LogGroupName: 'g',
      FilterPattern: 'ERROR',
      MetricTransformations: [transformation],
    };
    expect(named('aws_cloudwatch_log_metric_filter', state, live)).toEqual([]);
    expect(
      named('aws_cloudwatch_log_metric_filter', state, {
        ...live,
        MetricTransformations: [{ ...transformation, MetricValue: '2' }],
      }),
    ).toEqual(['metric_transformation[0].value']);
  });

  it('show a replica that was switched off and a secret that anybody reads', () => {
    const key = { key_id: 'mrk-1', enabled: true, description: '', policy: '{"Statement":[]}', primary_key_arn: 'p' };
    expect(
      named('aws_kms_replica_key', key, {
        KeyId: 'mrk-1',
        Enabled: false,
        KeyPolicy: { Statement: [] },
        PrimaryKeyArn: 'p',
      }),
    ).toEqual(['enabled']);
    const statement = {
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::123456789012:root' },
      Action: 'secretsmanager:GetSecretValue',
      Resource: '*',
    };
    const state = { secret_arn: 's', policy: JSON.stringify({ Version: '2012-10-17', Statement: [statement] }) };
    const open = { Version: '2012-10-17', Statement: [{ ...statement, Principal: '*' }] };
    expect(
      named('aws_secretsmanager_secret_policy', state, {
        SecretId: 's',
        ResourcePolicy: { Version: '2012-10-17', Statement: statement },
      }),
    ).toEqual([]);
    expect(new Set(named('aws_secretsmanager_secret_policy', state, { SecretId: 's', ResourcePolicy: open }))).toEqual(
      new Set(['policy']),
    );
  });

  it('show a protection plan that was switched off, and none of those that nobody asked for', () => {
    const detector: Member = [
      of('aws_guardduty_detector'),
      { id: 'd', enable: true, finding_publishing_frequency: 'SIX_HOURS' },
    ];
    const plan: Member = [
      of('aws_guardduty_detector_feature'),
      { detector_id: 'd', name: 'S3_DATA_EVENTS', status: 'ENABLED' },
    ];
    const document = (status: string): JsonObject => ({
      Id: 'd',
      Enable: true,
      FindingPublishingFrequency: 'SIX_HOURS',
      Features: [
        { Name: 'DNS_LOGS', Status: 'ENABLED' },
        { Name: 'S3_DATA_EVENTS', Status: status },
      ],
    });
    expect(changesOfAll([detector, plan], document('ENABLED'))).toEqual([]);
    expect(changesOfAll([detector, plan], document('DISABLED'))).toEqual([
      ['status', 'replace', 'ENABLED', 'DISABLED'],
    ]);
  });

  it('compare a service control policy by what it means', () => {
    const state = {
      id: 'p-1',
      name: 'n',
      type: 'SERVICE_CONTROL_POLICY',
      description: '',
      content: '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":["s3:*","ec2:*"],"Resource":"*"}]}',
    };
    const content = {
      Version: '2012-10-17',
      Statement: { Effect: 'Deny', Action: ['ec2:*', 's3:*'], Resource: ['*'] },
    };
    const live = { Id: 'p-1', Name: 'n', Type: 'SERVICE_CONTROL_POLICY', Content: content };
    expect(named('aws_organizations_policy', state, live)).toEqual([]);
    expect(named('aws_organizations_policy', state, { ...live, TargetIds: ['ou-1'] })).toEqual(['target_ids']);
    const weaker = { ...content, Statement: { ...content.Statement, Action: ['s3:*'] } };
    expect(new Set(named('aws_organizations_policy', state, { ...live, Content: weaker }))).toEqual(
      new Set(['content']),
    );
  });
});
