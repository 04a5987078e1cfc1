import type { LiveError } from '../../domain/live.js';
import { clean, confirmsAbsence, errorClass, handlerErrorCode, type Handling } from './errors.js';

/** One failed attempt, classified. Thrown between the layers of the reader, never out of it. */
export class Failure extends Error {
  readonly live: LiveError;
  readonly handling: Handling;

  constructor(live: LiveError, handling: Handling) {
    super(`${live.name}: ${live.message}`);
    this.live = live;
    this.handling = handling;
  }
}

export function failure(name: string, message: string): Failure {
  return new Failure({ name, message }, errorClass(name)?.handling ?? 'final');
}

interface ThrownFields {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly code?: unknown;
  readonly cause?: unknown;
  readonly $metadata?: { readonly httpStatusCode?: unknown };
}

/** Classifies whatever the SDK, its credential providers or the socket threw. */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  const fields: ThrownFields = typeof thrown === 'object' && thrown !== null ? thrown : {};
  const message = clean(textOf(fields.message) ?? String(thrown)) || 'no message';
  const name = nameOf(fields);
  return new Failure({ name, message }, handlingOf(name, message, fields.$metadata?.httpStatusCode));
}

function nameOf(fields: ThrownFields): string {
  const name = clean(textOf(fields.name) ?? 'Error', 100);
  if (errorClass(name) !== undefined && name !== 'TimeoutError') return name;
  const message = textOf(fields.message) ?? '';
  const code = systemCode(fields) ?? systemCode(fields.cause) ?? /\b(?:E[A-Z]{4,}|EAI_AGAIN)\b/.exec(message)?.[0];
  if (code !== undefined && errorClass(code) !== undefined) return code;
  return /socket hang up|premature close|other side closed/i.test(message) ? 'SocketClosed' : name;
}

function systemCode(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'code' in value ? textOf(value.code) : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/**
 * Handlers wrap what their service said: the outer name is then too coarse, and `HandlerErrorCode` (CloudFormation CLI
 * user guide, "Handler error codes") or the wrapped text tells throttling and denial from real failures. A wrapped
 * NotFound proves nothing about the resource itself (it may be its parent), so it never counts as absence.
 */
export function handlingOf(name: string, message: string, status?: unknown): Handling {
  const known = errorClass(name)?.handling;
  const code = handlerErrorCode(message);
  if (known === 'absent') return confirmsAbsence(code) ? 'absent' : 'final';
  if (known === 'once' || known === 'final') {
    if (code === 'Throttling' || /\bRate exceeded\b|\bThrottl(?:ing|ed)\b/i.test(message)) return 'throttled';
    if (code === 'AccessDenied' || /not authorized to perform/i.test(message)) return 'final';
  }
  return known ?? byStatus(status, name);
}

function byStatus(status: unknown, name: string): Handling {
  if (status === 429) return 'throttled';
  if (typeof status === 'number' && status >= 500) return 'retry';
  // A body that is no JSON comes from something between us and AWS.
  return name === 'SyntaxError' ? 'once' : 'final';
}
