import { readdir, readFile, stat } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import type { ProviderSchema } from '../catalog/provider-schema/model.js';
import type { Configuration } from '../domain/configuration.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import type { ResourceInstance } from '../domain/resource.js';
import type { GivenVariable } from './hcl/module/variables.js';
import type { PlanDrift } from './plan/drift.js';

/** Where the code side comes from. */
export interface ConfigurationSources {
  /** The root module's folder. */
  readonly dir: string;
  /** Somebody named it, rather than that it is the folder of the scan. */
  readonly named: boolean;
  /** `--var` and `--var-file`, in their order. */
  readonly given: readonly GivenVariable[];
  /** Output of `terraform show -json PLANFILE`, which then stands in for the folder. */
  readonly plan?: string;
}

export interface ConfigurationContext {
  readonly cwd: string;
  readonly env: Readonly<Partial<Record<string, string>>>;
  readonly schema: ProviderSchema;
  /** Of all states of the scan. */
  readonly instances: readonly ResourceInstance[];
}

export type OpenedConfiguration =
  | {
      readonly kind: 'loaded';
      readonly configuration: Configuration;
      readonly named: boolean;
      readonly planDrift?: readonly PlanDrift[];
    }
  | { readonly kind: 'unusable'; readonly diagnostics: readonly Diagnostic[] };

/** Evaluates the code side of a scan; undefined where the folder has none and nobody asked for one. */
export async function openConfiguration(
  sources: ConfigurationSources,
  context: ConfigurationContext,
): Promise<OpenedConfiguration | undefined> {
  if (sources.plan !== undefined) {
    const { openPlan } = await import('./plan/open.js');
    const plan = await openPlan(sources.plan, context.cwd);
    return plan.kind === 'loaded' ? { ...plan, named: true } : plan;
  }
  const { dir, named, given } = sources;
  const absolute = resolve(context.cwd, dir);
  const states = new Set(context.instances.map(({ stateFile }) => stateFile));
  if (!named && (!(await hasConfiguration(absolute)) || states.size === 0)) return undefined;
  if (!named && states.size > 1) {
    return { kind: 'unusable', diagnostics: [severalStates(dir, states.size)] };
  }
  const { schema, env, instances } = context;
  // Relative as the user named it, so that places read the way they were asked for.
  const root = isAbsolute(dir) || resolve(dir) === absolute ? dir : absolute;
  const workspace = await workspaceOf(absolute, env);
  // Parsers take a while to load, and most of the time there is a reason above not to need them.
  const { loadConfiguration } = await import('./hcl/load.js');
  const configuration = await loadConfiguration({ dir: root, state: instances, workspace, env, given, schema });
  if (configuration !== undefined) return { kind: 'loaded', configuration, named };
  return named ? { kind: 'unusable', diagnostics: [noConfiguration(dir)] } : undefined;
}

/** Whether there is a file that Terraform or OpenTofu would read. */
async function hasConfiguration(dir: string): Promise<boolean> {
  const folder = await stat(dir).catch(() => undefined);
  if (folder?.isDirectory() !== true) return false;
  const names = await readdir(dir).catch(() => []);
  return names.some((name) => /\.(?:tf|tofu)(?:\.json)?$/.test(name) && !name.startsWith('.'));
}

/** The chosen workspace, as `terraform workspace show` has it. */
async function workspaceOf(dir: string, env: ConfigurationContext['env']): Promise<string> {
  if (env.TF_WORKSPACE !== undefined && env.TF_WORKSPACE !== '') return env.TF_WORKSPACE;
  const data = resolve(dir, env.TF_DATA_DIR ?? '.terraform');
  const chosen = await readFile(join(data, 'environment'), 'utf8').catch(() => '');
  return chosen.trim() === '' ? 'default' : chosen.trim();
}

function severalStates(dir: string, states: number): Diagnostic {
  return {
    severity: 'info',
    code: 'configuration-several-states',
    summary: `The configuration in ${dir} was not compared`,
    detail: `There are ${String(states)} states, and it can belong to one only. Scan one, or say --config ${dir}.`,
    source: { file: dir },
  };
}

function noConfiguration(dir: string): Diagnostic {
  return {
    severity: 'warning',
    code: 'configuration-none',
    summary: `There is no Terraform configuration in ${dir}`,
    detail: 'Neither .tf nor .tofu files were found there; only the state was compared. Check the folder of --config.',
    source: { file: dir },
  };
}
