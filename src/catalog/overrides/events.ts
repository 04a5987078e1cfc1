import type { TypeMapping } from '../model.js';
import { exact, json, tags, text, words } from './dsl.js';

const rule = exact('aws_cloudwatch_event_rule', 'AWS::Events::Rule', {
  identifiers: ['{arn}'],
  lenses: [
    text('name', '/Name'),
    text('description', '/Description'),
    text('event_bus_name', '/EventBusName', { default: 'default', equivalences: ['arn-or-name'] }),
    json('event_pattern', '/EventPattern'),
    text('schedule_expression', '/ScheduleExpression'),
    text('role_arn', '/RoleArn'),
    text('state', '/State', { default: 'ENABLED' }),
    // The older spelling; the provider keeps both in step.
    words('is_enabled', '/State', 'ENABLED', 'DISABLED', { default: 'ENABLED' }),
    tags(),
  ],
  unverified: { name_prefix: 'creation-only', force_destroy: 'terraform-only' },
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-rule.html',
});

export const events: readonly TypeMapping[] = [rule];
