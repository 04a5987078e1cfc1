import type { Json } from '../../domain/json.js';
import type { Equivalence } from './equivalence.js';

const dateTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** Whole seconds since 1970, from a number of them or from a date and time with its zone. */
function seconds(value: Json | undefined): number | undefined {
  if (typeof value === 'number') return Math.floor(value);
  if (typeof value !== 'string' || !dateTime.test(value)) return undefined;
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : Math.floor(time / 1000);
}

export const instantInSeconds: Equivalence = {
  id: 'instant-in-seconds',
  summary: 'one point in time as a date and time, and as seconds since 1970',
  source: 'https://docs.aws.amazon.com/inspector/v2/APIReference/API_DateFilter.html',
  equal(intended, live) {
    const time = seconds(intended);
    return time !== undefined && typeof intended !== typeof live && time === seconds(live);
  },
};
