import { join, resolve } from 'node:path';
import type { Diagnostic } from '../domain/diagnostic.js';
import { isObject, own, type Json } from '../domain/json.js';

/** The text of a file, undefined where there is none (or it is a folder). */
export type ReadText = (path: string) => Promise<string | undefined>;

export type LocatedState =
  { readonly kind: 'found'; readonly path: string } | { readonly kind: 'not-found'; readonly diagnostic: Diagnostic };

/**
 * The state of a root module where no `--state` was given: what `terraform init` noted in
 * `DIR/.terraform/terraform.tfstate`, else `DIR/terraform.tfstate`, both in the chosen workspace. `dir` may also be a
 * state file itself. Remote backends are not read yet, and a local file beside one may be stale, so that is said
 * rather than used.
 */
export async function locateState(dir: string, readText: ReadText): Promise<LocatedState> {
  if ((await readText(dir)) !== undefined) return { kind: 'found', path: dir };
  const backend = backendOf(await readText(join(dir, '.terraform', 'terraform.tfstate')));
  if (backend !== undefined && backend.type !== 'local') return remote(dir, backend.type);
  const workspace = (await readText(join(dir, '.terraform', 'environment')))?.trim() ?? '';
  const named = backend?.path;
  const path =
    workspace === '' || workspace === 'default'
      ? resolve(dir, named ?? 'terraform.tfstate')
      : resolve(dir, backend?.workspaceDir ?? 'terraform.tfstate.d', workspace, 'terraform.tfstate');
  if ((await readText(path)) !== undefined) return { kind: 'found', path: shorter(dir, path, named, workspace) };
  return nothing(dir, path);
}

/** The relative spelling in the common case: people know their file as `DIR/terraform.tfstate`. */
function shorter(dir: string, path: string, named: string | undefined, workspace: string): string {
  const usual = named === undefined && (workspace === '' || workspace === 'default');
  return usual ? join(dir, 'terraform.tfstate') : path;
}

interface Backend {
  readonly type: string;
  readonly path?: string;
  readonly workspaceDir?: string;
}

function backendOf(text: string | undefined): Backend | undefined {
  const backend = member(parsed(text), 'backend');
  const type = member(backend, 'type');
  if (typeof type !== 'string') return undefined;
  const config = member(backend, 'config');
  const path = member(config, 'path');
  const workspaceDir = member(config, 'workspace_dir');
  return {
    type,
    ...(typeof path === 'string' && { path }),
    ...(typeof workspaceDir === 'string' && { workspaceDir }),
  };
}

function parsed(text: string | undefined): Json | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as Json);
  } catch {
    return undefined;
  }
}

function member(value: Json | undefined, key: string): Json | undefined {
  return isObject(value) ? own(value, key) : undefined;
}

function remote(dir: string, type: string): LocatedState {
  return {
    kind: 'not-found',
    diagnostic: {
      severity: 'error',
      code: 'state-backend',
      summary: `The state of ${dir} is in a backend of type "${type}", which driftline cannot read by itself yet`,
      detail: 'Pipe it in: `terraform state pull | driftline scan --state -`.',
      source: { file: join(dir, '.terraform', 'terraform.tfstate') },
    },
  };
}

function nothing(dir: string, path: string): LocatedState {
  return {
    kind: 'not-found',
    diagnostic: {
      severity: 'error',
      code: 'no-state',
      summary: `There is no Terraform state in ${dir}`,
      detail:
        `Looked for ${path}. Name the state (\`--state FILE\`), run driftline in the folder that has it, or pipe it in: ` +
        '`terraform state pull | driftline scan --state -`.',
    },
  };
}
