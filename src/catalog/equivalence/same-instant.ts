import type { Json } from '../../domain/json.js';
import type { Equivalence } from './equivalence.js';

const dateOnly = /^\d{4}-\d{2}-\d{2}$/;
const dateTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

/** Milliseconds since 1970, or undefined for text that is not an ISO 8601 date or a date and time with its zone. */
function instant(value: Json | undefined): number | undefined {
  if (typeof value !== 'string' || !(dateOnly.test(value) || dateTime.test(value))) return undefined;
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : time;
}

export const sameInstant: Equivalence = {
  id: 'same-instant',
  summary: 'one point in time written with another zone, precision, or as a date at midnight UTC',
  source: 'https://www.rfc-editor.org/rfc/rfc3339',
  equal(intended, live) {
    const time = instant(intended);
    return time !== undefined && time === instant(live);
  },
};
