import type { Diagnostic } from '../../../domain/diagnostic.js';
import type { JsonObject } from '../../../domain/json.js';
import { placeOf, plainBody, readStatic, type StaticSources } from './static.js';

export type WrittenBackend =
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly block: { readonly type: string; readonly settings: JsonObject } }
  | { readonly kind: 'failed'; readonly diagnostic: Diagnostic };

/** The `backend` or `cloud` block of a root module that was not initialised. */
export async function readBackendBlock(folder: string, path: string, sources: StaticSources): Promise<WrittenBackend> {
  const module = await readStatic(path, sources);
  const blocks = module?.terraform.flatMap(({ blocks: inner }) => inner) ?? [];
  const block = blocks.find(({ type, labels }) => type === 'cloud' || (type === 'backend' && labels[0] !== undefined));
  if (module === undefined || block === undefined) return { kind: 'none' };
  const type = block.type === 'cloud' ? 'cloud' : (block.labels[0] ?? '');
  const { settings, unknown } = plainBody(block.body, module.scope);
  if (unknown.length === 0) return { kind: 'found', block: { type, settings } };
  return {
    kind: 'failed',
    diagnostic: {
      severity: 'error',
      code: 'state-backend-unknown',
      summary: `The ${type} backend of ${folder} has settings without a fixed value: ${unknown.join(', ')}`,
      detail:
        'Run `terraform init` (`tofu init`) in the root module, which records them, set the variables (TF_VAR_…), or name the state with --state.',
      source: placeOf(block, folder),
    },
  };
}
