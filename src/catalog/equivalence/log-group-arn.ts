import type { Json } from '../../domain/json.js';
import type { Equivalence } from './equivalence.js';

const logGroup = /^(arn:[^:]+:logs:[^:]+:\d{12}:log-group:[^:*]+)(:\*)?$/;

function groupOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? logGroup.exec(value)?.[1] : undefined;
}

export const logGroupArn: Equivalence = {
  id: 'log-group-arn',
  summary: 'the ARN of a log group with and without `:*`, its streams',
  source: 'https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_LogGroup.html',
  equal(intended, live) {
    const group = groupOf(intended);
    return group !== undefined && group === groupOf(live);
  },
};
