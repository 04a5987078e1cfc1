import type { StateBackend } from './backend.js';
import { azureBackend } from './azurerm.js';
import { gcsBackend } from './gcs.js';
import { httpBackend } from './http.js';
import { localBackend } from './local.js';
import { remoteBackend } from './remote.js';
import { s3Backend } from './s3.js';
import { stdinBackend } from './stdin.js';

/** In the order they are asked; the first that accepts a URI reads it. */
export const stateBackends: readonly StateBackend[] = [
  stdinBackend,
  s3Backend,
  httpBackend,
  remoteBackend,
  gcsBackend,
  azureBackend,
  localBackend,
];
