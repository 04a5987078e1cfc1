import {
  ApplicationAutoScalingClient,
  PutScalingPolicyCommand,
  PutScheduledActionCommand,
  RegisterScalableTargetCommand,
} from '@aws-sdk/client-application-auto-scaling';
import { CloudTrailClient, UpdateTrailCommand } from '@aws-sdk/client-cloudtrail';
import {
  CloudWatchClient,
  DeleteAlarmsCommand,
  PutDashboardCommand,
  PutMetricAlarmCommand,
} from '@aws-sdk/client-cloudwatch';
import {
  DeleteSubscriptionFilterCommand,
  PutMetricFilterCommand,
  PutResourcePolicyCommand,
  PutRetentionPolicyCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { GuardDutyClient, UpdateDetectorCommand } from '@aws-sdk/client-guardduty';
import { OrganizationsClient, UpdatePolicyCommand } from '@aws-sdk/client-organizations';
import { ModifyDBInstanceCommand, ModifyDBParameterGroupCommand, RDSClient } from '@aws-sdk/client-rds';
import {
  DeleteResourcePolicyCommand,
  SecretsManagerClient,
  UntagResourceCommand,
  UpdateSecretCommand,
} from '@aws-sdk/client-secrets-manager';
import { DeleteDocumentCommand, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { allow, type BackdoorChange } from '../changes.js';

const watching: readonly BackdoorChange[] = [
  {
    name: 'an alarm waits for more, and tells nobody',
    apply: ({ of: client }) =>
      client(CloudWatchClient).send(
        new PutMetricAlarmCommand({
          AlarmName: 'estate-b-bare',
          ActionsEnabled: false,
          ComparisonOperator: 'LessThanThreshold',
          EvaluationPeriods: 9,
          MetricName: 'Healthy',
          Namespace: 'EstateB',
          Period: 60,
          Statistic: 'Average',
          Threshold: 1,
        }),
      ),
    expected: [
      { address: 'aws_cloudwatch_metric_alarm.bare', attribute: 'actions_enabled' },
      { address: 'aws_cloudwatch_metric_alarm.bare', attribute: 'evaluation_periods' },
    ],
  },
  {
    name: 'an alarm was deleted',
    apply: ({ of: client }) =>
      client(CloudWatchClient).send(new DeleteAlarmsCommand({ AlarmNames: ['estate-b-returns-backlog'] })),
    expected: [{ address: 'module.service["returns"].aws_cloudwatch_metric_alarm.this' }],
  },
  {
    name: 'a dashboard shows something else',
    apply: ({ of: client }) =>
      client(CloudWatchClient).send(
        new PutDashboardCommand({
          DashboardName: 'estate-b',
          DashboardBody: JSON.stringify({ widgets: [{ type: 'text', properties: { markdown: 'all is well' } }] }),
        }),
      ),
    expected: [{ address: 'aws_cloudwatch_dashboard.full', attribute: 'dashboard_body' }],
  },
  {
    name: 'logs are kept for a day only',
    apply: ({ logs }) =>
      logs.send(new PutRetentionPolicyCommand({ logGroupName: '/estate-b/full', retentionInDays: 1 })),
    expected: [{ address: 'aws_cloudwatch_log_group.full', attribute: 'retention_in_days' }],
  },
  {
    name: 'other lines are counted',
    apply: ({ logs }) =>
      logs.send(
        new PutMetricFilterCommand({
          logGroupName: '/estate-b/full',
          filterName: 'errors',
          filterPattern: '{ $.level = "fatal" }',
          metricTransformations: [
            { metricName: 'Errors', metricNamespace: 'EstateB', metricValue: '1', defaultValue: 0, unit: 'Count' },
          ],
        }),
      ),
    expected: [{ address: 'aws_cloudwatch_log_metric_filter.full', attribute: 'pattern' }],
  },
  {
    name: 'logs no longer go to the stream',
    apply: ({ logs }) =>
      logs.send(new DeleteSubscriptionFilterCommand({ logGroupName: '/estate-b/full', filterName: 'to-stream' })),
    expected: [{ address: 'aws_cloudwatch_log_subscription_filter.full' }],
  },
  {
    name: 'anybody may write logs',
    apply: ({ logs }) =>
      logs.send(
        new PutResourcePolicyCommand({
          policyName: 'estate-b',
          policyDocument: allow({ Principal: '*' }, 'logs:PutLogEvents', '*'),
        }),
      ),
    expected: [{ address: 'aws_cloudwatch_log_resource_policy.full', attribute: 'policy_document' }],
  },
  {
    name: 'a trail looks at one region only, and its files may be changed',
    apply: ({ of: client }) =>
      client(CloudTrailClient).send(
        new UpdateTrailCommand({ Name: 'estate-b', IsMultiRegionTrail: false, EnableLogFileValidation: false }),
      ),
    expected: [
      { address: 'aws_cloudtrail.full', attribute: 'is_multi_region_trail' },
      { address: 'aws_cloudtrail.full', attribute: 'enable_log_file_validation' },
    ],
  },
  {
    name: 'nobody looks for threats any more',
    apply: ({ of: client }, of) =>
      client(GuardDutyClient).send(
        new UpdateDetectorCommand({ DetectorId: of('aws_guardduty_detector.full', 'id'), Enable: false }),
      ),
    expected: [{ address: 'aws_guardduty_detector.full', attribute: 'enable' }],
  },
];

const governing: readonly BackdoorChange[] = [
  {
    name: 'a policy of the organization forbids something else',
    apply: ({ of: client }, of) =>
      client(OrganizationsClient).send(
        new UpdatePolicyCommand({
          PolicyId: of('aws_organizations_policy.full', 'id'),
          Content: JSON.stringify({
            Version: '2012-10-17',
            Statement: [{ Effect: 'Deny', Action: 'sts:AssumeRoot', Resource: '*' }],
          }),
        }),
      ),
    expected: [{ address: 'aws_organizations_policy.full', attribute: 'content' }],
  },
  {
    name: 'a parameter has another value',
    apply: ({ of: client }) =>
      client(SSMClient).send(new PutParameterCommand({ Name: '/estate-b/text', Value: 'two', Overwrite: true })),
    expected: [{ address: 'aws_ssm_parameter.text', attribute: 'value' }],
  },
  {
    name: 'a document was deleted',
    apply: ({ of: client }) => client(SSMClient).send(new DeleteDocumentCommand({ Name: 'estate-b-yaml' })),
    expected: [{ address: 'aws_ssm_document.yaml' }],
  },
  {
    name: 'a secret is described otherwise',
    apply: ({ of: client }, of) =>
      client(SecretsManagerClient).send(
        new UpdateSecretCommand({ SecretId: of('aws_secretsmanager_secret.full', 'arn'), Description: 'ours' }),
      ),
    expected: [{ address: 'aws_secretsmanager_secret.full', attribute: 'description' }],
  },
  {
    name: 'a secret has no owner any more',
    apply: ({ of: client }, of) =>
      client(SecretsManagerClient).send(
        new UntagResourceCommand({ SecretId: of('aws_secretsmanager_secret.full', 'arn'), TagKeys: ['Owner'] }),
      ),
    expected: [{ address: 'aws_secretsmanager_secret.full', attribute: 'tags["Owner"]' }],
  },
  {
    name: 'the policy of a secret was deleted',
    apply: ({ of: client }, of) =>
      client(SecretsManagerClient).send(
        new DeleteResourcePolicyCommand({ SecretId: of('aws_secretsmanager_secret.full', 'arn') }),
      ),
    expected: [{ address: 'aws_secretsmanager_secret_policy.full' }],
  },
  {
    name: 'a table may grow without end',
    apply: ({ of: client }) =>
      client(ApplicationAutoScalingClient).send(
        new RegisterScalableTargetCommand({
          ServiceNamespace: 'dynamodb',
          ResourceId: 'table/estate-b-bare',
          ScalableDimension: 'dynamodb:table:ReadCapacityUnits',
          MaxCapacity: 5000,
        }),
      ),
    expected: [{ address: 'aws_appautoscaling_target.table', attribute: 'max_capacity' }],
  },
  {
    name: 'a table grows later',
    apply: ({ of: client }) =>
      client(ApplicationAutoScalingClient).send(
        new PutScalingPolicyCommand({
          PolicyName: 'estate-b-read',
          PolicyType: 'TargetTrackingScaling',
          ServiceNamespace: 'dynamodb',
          ResourceId: 'table/estate-b-bare',
          ScalableDimension: 'dynamodb:table:ReadCapacityUnits',
          TargetTrackingScalingPolicyConfiguration: {
            TargetValue: 95,
            ScaleInCooldown: 60,
            ScaleOutCooldown: 30,
            PredefinedMetricSpecification: { PredefinedMetricType: 'DynamoDBReadCapacityUtilization' },
          },
        }),
      ),
    expected: [
      {
        address: 'aws_appautoscaling_policy.table',
        attribute: 'target_tracking_scaling_policy_configuration[0].target_value',
      },
    ],
  },
  {
    name: 'a table does not shrink as far at night',
    apply: ({ of: client }) =>
      client(ApplicationAutoScalingClient).send(
        new PutScheduledActionCommand({
          ScheduledActionName: 'estate-b-night',
          ServiceNamespace: 'dynamodb',
          ResourceId: 'table/estate-b-bare',
          ScalableDimension: 'dynamodb:table:ReadCapacityUnits',
          Schedule: 'cron(0 22 * * ? *)',
          Timezone: 'Europe/Berlin',
          ScalableTargetAction: { MinCapacity: 8, MaxCapacity: 10 },
        }),
      ),
    expected: [
      { address: 'aws_appautoscaling_scheduled_action.table', attribute: 'scalable_target_action[0].min_capacity' },
    ],
  },
];

const databases: readonly BackdoorChange[] = [
  {
    name: 'a database may be deleted, is kept for a day and is larger',
    apply: ({ of: client }) =>
      client(RDSClient).send(
        new ModifyDBInstanceCommand({
          DBInstanceIdentifier: 'estate-b-full',
          ApplyImmediately: true,
          DeletionProtection: false,
          BackupRetentionPeriod: 1,
          DBInstanceClass: 'db.m6g.2xlarge',
        }),
      ),
    expected: [
      { address: 'aws_db_instance.full', attribute: 'deletion_protection' },
      { address: 'aws_db_instance.full', attribute: 'backup_retention_period' },
      { address: 'aws_db_instance.full', attribute: 'instance_class' },
    ],
  },
  {
    name: 'connections are no longer logged',
    apply: ({ of: client }) =>
      client(RDSClient).send(
        new ModifyDBParameterGroupCommand({
          DBParameterGroupName: 'estate-b-postgres',
          Parameters: [{ ParameterName: 'log_connections', ParameterValue: '0', ApplyMethod: 'immediate' }],
        }),
      ),
    expected: [{ address: 'aws_db_parameter_group.full', attribute: 'parameter["log_connections"]' }],
  },
];

export const operationChanges: readonly BackdoorChange[] = [...watching, ...governing, ...databases];
