import type { Diagnostic } from '../../../domain/diagnostic.js';
import { pullInstead } from '../problems.js';

export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

const known: Readonly<Record<string, readonly [code: string, what: string, next: string]>> = {
  ENOENT: [
    'state-not-found',
    'does not exist',
    `Check the path. If the state is in a remote backend, use ${pullInstead}.`,
  ],
  ENOTDIR: ['state-not-found', 'does not exist: a part of its path is a file', 'Check the path.'],
  EACCES: [
    'state-no-permission',
    'may not be read by this user',
    'Give this user read permission, or run as one who has it.',
  ],
  EPERM: [
    'state-no-permission',
    'may not be read by this user',
    'Give this user read permission, or run as one who has it.',
  ],
  ERR_FS_FILE_TOO_LARGE: [
    'state-too-large',
    'is larger than 2 GB',
    'Split the root module; Terraform itself is slow at this size.',
  ],
  EMFILE: [
    'state-unreadable',
    'could not be opened: too many open files',
    'Raise the limit (`ulimit -n`) and scan again.',
  ],
};

/** Turns what the file system answered into a diagnostic. */
export function describeFileError(error: unknown, file: string): Diagnostic {
  const errno = errorCode(error);
  const [code, what, next] = known[errno ?? ''] ?? [
    'state-unreadable',
    `could not be read${errno === undefined ? '' : ` (${errno})`}`,
    `Check the path and the disk, or use ${pullInstead}.`,
  ];
  return { severity: 'error', code, summary: `${file} ${what}`, detail: next, source: { file } };
}
