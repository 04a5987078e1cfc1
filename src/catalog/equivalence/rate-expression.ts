import type { Json } from '../../domain/json.js';
import type { Equivalence } from './equivalence.js';

const rate = /^rate\((\d+) (minute|hour|day)s?\)$/;
const minutes: Readonly<Record<string, number>> = { minute: 1, hour: 60, day: 1440 };

function length(value: Json | undefined): number | undefined {
  const [, count, unit] = (typeof value === 'string' ? rate.exec(value) : null) ?? [];
  return count === undefined || unit === undefined ? undefined : Number(count) * (minutes[unit] ?? 0);
}

export const rateExpression: Equivalence = {
  id: 'rate-expression',
  summary: 'one interval in another unit: `rate(60 minutes)`, `rate(1 hour)`',
  source: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html',
  equal(intended, live) {
    const interval = length(intended);
    return interval !== undefined && interval === length(live);
  },
};
