import type { StateBackend } from './backend.js';
import { localBackend } from './local.js';
import { stdinBackend } from './stdin.js';

/** In the order they are asked; the first that accepts a URI reads it. */
export const stateBackends: readonly StateBackend[] = [stdinBackend, localBackend];
