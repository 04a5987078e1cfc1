import type { Diagnostic } from '../../../domain/diagnostic.js';
import type { JsonObject } from '../../../domain/json.js';
import type { GivenVariable } from '../../hcl/module/variables.js';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface StateContext {
  /** Relative paths start here. */
  readonly cwd: string;
  readonly stdin: StateInput;
  /** Without it, that of the process. */
  readonly env?: Environment;
  /** `--var` and `--var-file`, in their order: OpenTofu takes variables for where a state is and for what opens it. */
  readonly given?: readonly GivenVariable[];
  /** The root module of the scan, for states that do not say theirs. */
  readonly root?: string;
  /** What the command line says of AWS, for states in S3 whose URI or backend does not say it. */
  readonly aws?: { readonly region?: string; readonly profile?: string; readonly endpointUrl?: string };
}

export function environmentOf(context: StateContext): Environment {
  return context.env ?? process.env;
}

/** Standard input, or what stands for it. */
export type StateInput = AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean };

/** One state, not read yet. `read` rejects where the file or the service does. */
export interface StateSource {
  /** How diagnostics name it: as the user did, or what that expanded to. Never holds a secret. */
  readonly file: string;
  /** Two sources with the same id are the same state. */
  readonly id: string;
  /** Absolute path of the root module it belongs to, where known. */
  readonly folder?: string;
  /** Reads it, and nothing else: no lock, no write. */
  readonly read: () => Promise<Uint8Array>;
}

export interface StateListing {
  readonly sources: readonly StateSource[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A `backend` or `cloud` block, or what `terraform init` recorded of it. */
export interface BackendBlock {
  /** `s3`, `cloud`, ... */
  readonly type: string;
  readonly settings: JsonObject;
  /** `default` where none was chosen. */
  readonly workspace: string;
  /** The root module as the user named it, and its absolute path. */
  readonly folder: string;
  readonly path: string;
}

/** One place that states live in. To add one, write a file beside this and list it in `backends/all.ts`. */
export interface StateBackend {
  readonly name: string;
  /** Types of backend blocks that mean this place. */
  readonly types: readonly string[];
  readonly accepts: (uri: string) => boolean;
  /** Finds the states behind a URI. Expected trouble is a diagnostic. */
  readonly list: (uri: string, context: StateContext) => Promise<StateListing>;
  /** Finds the state of a root module. Absent where no block can mean this place. */
  readonly configured?: (block: BackendBlock, context: StateContext) => Promise<StateListing>;
}

export function unlisted(code: string, summary: string, detail: string, file: string): StateListing {
  return { sources: [], diagnostics: [{ severity: 'error', code, summary, detail, source: { file } }] };
}
