import type { TfFunction } from '../evaluate/scope.js';
import { numberType, stringType } from '../values/type.js';
import { count, unknown, type Value } from '../values/value.js';
import { define, fail, textOf, type Failure } from './define.js';

/** A time with its zone; nanoseconds since 1970, and the zone's seconds east of Greenwich. */
interface Instant {
  readonly nanoseconds: bigint;
  readonly offset: number;
}

const written = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:Z|([+-])(\d\d):(\d\d))$/;
const notTime = 'the timestamp is not in the form of RFC 3339';

function readTime(text: string): Instant | undefined {
  const match = written.exec(text);
  if (match === null) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number);
  const [fraction = '', sign = '+', zoneHour = '0', zoneMinute = '0'] = match.slice(7);
  const date = utc(year ?? 0, month ?? 0, day ?? 0);
  if (date.getUTCMonth() + 1 !== month || date.getUTCDate() !== day) return undefined;
  if ((hour ?? 0) > 23 || (minute ?? 0) > 59 || (second ?? 0) > 59) return undefined;
  if (Number(zoneHour) > 24 || Number(zoneMinute) > 59) return undefined;
  const offset = (Number(zoneHour) * 3600 + Number(zoneMinute) * 60) * (sign === '-' ? -1 : 1);
  const seconds = date.getTime() / 1000 + (hour ?? 0) * 3600 + (minute ?? 0) * 60 + (second ?? 0) - offset;
  return { nanoseconds: BigInt(seconds) * 1_000_000_000n + BigInt(fraction.slice(0, 9).padEnd(9, '0')), offset };
}

function utc(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

/** Parts of the time as a clock in its zone shows them. */
function clock({ nanoseconds, offset }: Instant): Date {
  const seconds = Number((nanoseconds - (((nanoseconds % second) + second) % second)) / second);
  return new Date((seconds + offset) * 1000);
}

const second = 1_000_000_000n;
const units: Readonly<Record<string, bigint | undefined>> = {
  ns: 1n,
  us: 1000n,
  µs: 1000n,
  μs: 1000n,
  ms: 1_000_000n,
  s: second,
  m: 60n * second,
  h: 3600n * second,
};

/** Go's durations: `1h30m`, `-1.5h`; undefined where the text is none. */
function readDuration(text: string): bigint | undefined {
  const [, sign = '', rest = ''] = /^([+-]?)(.*)$/s.exec(text) ?? [];
  if (rest === '0') return 0n;
  const parts = rest.match(/(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h)/g) ?? [];
  if (parts.length === 0 || parts.join('') !== rest) return undefined;
  let total = 0n;
  for (const part of parts) {
    const [, whole = '', fraction = '', unit = ''] = /^(\d*)\.?(\d*)(\D+)$/.exec(part) ?? [];
    const size = units[unit] ?? 0n;
    total +=
      BigInt(whole === '' ? '0' : whole) * size + (BigInt(`0${fraction}`) * size) / 10n ** BigInt(fraction.length);
  }
  return total > 2n ** 63n - 1n ? undefined : sign === '-' ? -total : total;
}

const two = (value: number): string => String(value).padStart(2, '0');

function zone(offset: number, separator: string): string {
  const minutes = Math.floor(Math.abs(offset) / 60);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${separator}${two(minutes % 60)}`;
}

function writeTime(time: Instant): string | undefined {
  const at = clock(time);
  const year = at.getUTCFullYear();
  if (year < 0 || year > 9999) return undefined;
  return at.toISOString().slice(0, 19) + (time.offset === 0 ? 'Z' : zone(time.offset, ':'));
}

const months = 'January February March April May June July August September October November December'.split(' ');
const days = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** What each sequence of letters stands for. */
const sequences: Readonly<Record<string, ((at: Date, offset: number) => string) | undefined>> = {
  YYYY: (at) => String(at.getUTCFullYear()).padStart(4, '0'),
  YY: (at) => two(at.getUTCFullYear() % 100),
  MMMM: (at) => months[at.getUTCMonth()] ?? '',
  MMM: (at) => (months[at.getUTCMonth()] ?? '').slice(0, 3),
  MM: (at) => two(at.getUTCMonth() + 1),
  M: (at) => String(at.getUTCMonth() + 1),
  DD: (at) => two(at.getUTCDate()),
  D: (at) => String(at.getUTCDate()),
  EEEE: (at) => days[at.getUTCDay()] ?? '',
  EEE: (at) => (days[at.getUTCDay()] ?? '').slice(0, 3),
  hh: (at) => two(at.getUTCHours()),
  h: (at) => String(at.getUTCHours()),
  HH: (at) => two(twelve(at)),
  H: (at) => String(twelve(at)),
  AA: (at) => (at.getUTCHours() < 12 ? 'AM' : 'PM'),
  aa: (at) => (at.getUTCHours() < 12 ? 'am' : 'pm'),
  mm: (at) => two(at.getUTCMinutes()),
  m: (at) => String(at.getUTCMinutes()),
  ss: (at) => two(at.getUTCSeconds()),
  s: (at) => String(at.getUTCSeconds()),
  ZZZZZ: (_, offset) => zone(offset, ':'),
  ZZZZ: (_, offset) => zone(offset, ''),
  ZZZ: (_, offset) => (offset === 0 ? 'UTC' : zone(offset, '')),
  Z: (_, offset) => (offset === 0 ? 'Z' : zone(offset, ':')),
};

const twelve = (at: Date): number => at.getUTCHours() % 12 || 12;

function formatDate(spec: string, timestamp: string): Value | Failure {
  const time = readTime(timestamp);
  if (time === undefined) return fail(notTime);
  const at = clock(time);
  let result = '';
  for (const [token] of spec.matchAll(/'(?:[^']|'')*'?|([A-Za-z])\1*|[^A-Za-z']+/g)) {
    const sequence = Object.hasOwn(sequences, token) ? sequences[token] : undefined;
    if (sequence !== undefined) result += sequence(at, time.offset);
    else if (token.startsWith("'")) {
      if (token === "''") result += "'";
      else if (token.length < 2 || !token.endsWith("'")) return fail('a quote in the format is not closed');
      else result += token.slice(1, -1).replaceAll("''", "'");
    } else if (/^[A-Za-z]/.test(token)) return fail('the format has letters that stand for nothing');
    else result += token;
  }
  return textOf(result);
}

function timeAdd(timestamp: string, text: string): Value | Failure {
  const time = readTime(timestamp);
  const duration = readDuration(text);
  if (time === undefined) return fail(notTime);
  if (duration === undefined) return fail('the duration is none that Terraform reads');
  const sum = writeTime({ ...time, nanoseconds: time.nanoseconds + duration });
  return sum === undefined ? unknown('the time is beyond the years that can be written', stringType) : textOf(sum);
}

const string = (name: string) => ({ name, type: stringType });

export const dateFunctions: readonly TfFunction[] = [
  define('formatdate', {
    parameters: [string('format'), string('time')],
    returns: stringType,
    call: (given) => formatDate(given.text(0), given.text(1)),
  }),
  define('timeadd', {
    parameters: [string('timestamp'), string('duration')],
    returns: stringType,
    call: (given) => timeAdd(given.text(0), given.text(1)),
  }),
  define('timecmp', {
    parameters: [string('timestamp_a'), string('timestamp_b')],
    returns: numberType,
    call: (given) => {
      const [a, b] = [readTime(given.text(0)), readTime(given.text(1))];
      if (a === undefined || b === undefined) return fail(notTime);
      return count(a.nanoseconds === b.nanoseconds ? 0 : a.nanoseconds < b.nanoseconds ? -1 : 1);
    },
  }),
];
