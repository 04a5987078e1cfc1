import type { TypeMapping } from '../model.js';
import { blocks, exact, json, owned, tags, text, words } from './dsl.js';

const rule = exact('aws_cloudwatch_event_rule', 'AWS::Events::Rule', {
  identifiers: ['{arn}'],
  lenses: [
    text('name', '/Name'),
    text('description', '/Description'),
    text('event_bus_name', '/EventBusName', { default: 'default', equivalences: ['arn-or-name'] }),
    // Every list in a pattern holds alternatives.
    json('event_pattern', '/EventPattern', { args: { lists: 'set', ordered: ['numeric'] } }),
    text('schedule_expression', '/ScheduleExpression', { equivalences: ['rate-expression'] }),
    text('role_arn', '/RoleArn'),
    text('state', '/State', { default: 'ENABLED' }),
    // The older spelling; the provider keeps both in step.
    words('is_enabled', '/State', 'ENABLED', 'DISABLED', { default: 'ENABLED' }),
    tags(),
    owned(blocks('target', '/Targets', ['Id'], [text('target_id', '/Id'), text('arn', '/Arn')])),
  ],
  unverified: { name_prefix: 'creation-only', force_destroy: 'terraform-only' },
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-rule.html',
});

export const events: readonly TypeMapping[] = [rule];
