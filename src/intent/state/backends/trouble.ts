import { stripVTControlCharacters } from 'node:util';
import type { Diagnostic } from '../../../domain/diagnostic.js';

/** What a service answered instead of a state, already said for people. Thrown by `StateSource.read` only. */
export class StateTrouble extends Error {
  readonly diagnostic: Diagnostic;

  constructor(code: string, file: string, what: string, next: string) {
    super(`${file} ${what}`);
    this.diagnostic = { severity: 'error', code, summary: `${file} ${what}`, detail: next, source: { file } };
  }
}

/** What a service says is untrusted: one line without control characters, short. */
export function said(message: string): string {
  const line = stripVTControlCharacters(message)
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .trim();
  return line.length <= 300 ? line : `${line.slice(0, 299)}…`;
}

interface Thrown {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
  /** HTTP status, where there was an answer. */
  readonly status?: number;
}

/** The parts that every SDK's errors have in common. */
export function thrownParts(error: unknown): Thrown {
  const parts: Readonly<Record<string, unknown>> =
    typeof error === 'object' && error !== null ? (error as Record<string, unknown>) : {};
  const metadata = parts.$metadata as { readonly httpStatusCode?: unknown } | undefined;
  const status = [parts.statusCode, parts.status, parts.code, metadata?.httpStatusCode].find(
    (value) => typeof value === 'number',
  );
  const cause = typeof parts.cause === 'object' ? (parts.cause as { readonly code?: unknown } | null) : null;
  const code = [parts.code, cause?.code].find((value) => typeof value === 'string');
  return {
    name: typeof parts.name === 'string' ? parts.name : 'Error',
    message: said(typeof parts.message === 'string' ? parts.message : ''),
    ...(code === undefined ? {} : { code }),
    ...(status === undefined ? {} : { status }),
  };
}

const unreachable = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT']);
const certificate = /CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET_ISSUER)/;

/** Trouble on the way to any service; undefined where the service itself answered. */
export function networkTrouble(error: unknown, file: string): StateTrouble | undefined {
  const { code: own, name, status, message } = thrownParts(error);
  if (status !== undefined) return undefined;
  // Some SDKs wrap what the socket said, and keep its words only.
  const code = own !== undefined && /^[A-Z_]+$/.test(own) ? own : (/\bE[A-Z_]{4,}\b/.exec(message)?.[0] ?? own ?? '');
  if (certificate.test(code)) {
    return new StateTrouble(
      'state-certificate',
      file,
      `is behind a certificate that is not trusted (${code})`,
      'Make the authority known to Node (NODE_EXTRA_CA_CERTS=ca.pem) and scan again.',
    );
  }
  if (!unreachable.has(code) && code !== 'ECONNRESET' && name !== 'TimeoutError') return undefined;
  return new StateTrouble(
    'state-unreachable',
    file,
    `could not be reached (${code === '' ? name : code})`,
    'Check the host name, the network and the proxy, and scan again.',
  );
}
