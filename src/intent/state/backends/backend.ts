import type { Diagnostic } from '../../../domain/diagnostic.js';

export interface StateContext {
  /** Relative paths start here. */
  readonly cwd: string;
  readonly stdin: StateInput;
}

/** Standard input, or what stands for it. */
export type StateInput = AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean };

/** One state, not read yet. `read` rejects where the file or the service does. */
export interface StateSource {
  /** How diagnostics name it: as the user did, or what that expanded to. */
  readonly file: string;
  /** Two sources with the same id are the same state. */
  readonly id: string;
  readonly read: () => Promise<Uint8Array>;
}

export interface StateListing {
  readonly sources: readonly StateSource[];
  readonly diagnostics: readonly Diagnostic[];
}

/** One place that states live in. To add one, write a file beside this and list it in `backends/all.ts`. */
export interface StateBackend {
  readonly name: string;
  readonly accepts: (uri: string) => boolean;
  /** Finds the states behind a URI. Expected trouble is a diagnostic. */
  readonly list: (uri: string, context: StateContext) => Promise<StateListing>;
}

export function unlisted(code: string, summary: string, detail: string, file: string): StateListing {
  return { sources: [], diagnostics: [{ severity: 'error', code, summary, detail, source: { file } }] };
}
