import { readdir, readFile, stat } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import type { ProviderSchema } from '../catalog/provider-schema/model.js';
import type { Configuration } from '../domain/configuration.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import type { ResourceInstance } from '../domain/resource.js';
import type { Written, WrittenOptions } from './hcl/load.js';
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
  readonly schema: () => ProviderSchema;
}

export type OpenedConfiguration =
  | {
      readonly kind: 'loaded';
      readonly configuration: Configuration;
      readonly named: boolean;
      readonly planDrift?: readonly PlanDrift[];
    }
  | { readonly kind: 'unusable'; readonly diagnostics: readonly Diagnostic[] };

/** The code side of a scan, read while the states are. */
export class CodeSide {
  readonly #sources: ConfigurationSources;
  readonly #context: ConfigurationContext;
  readonly #dir: string;
  readonly #stop = new AbortController();
  #ahead: Promise<Written | undefined> | undefined;

  constructor(sources: ConfigurationSources, context: ConfigurationContext) {
    this.#sources = sources;
    this.#context = context;
    this.#dir = resolve(context.cwd, sources.dir);
  }

  /** Begins to read what is written, if it looks as if `open` will need it: `states` as they are named. */
  readAhead(states: readonly string[]): void {
    const { named, plan } = this.#sources;
    if (plan !== undefined || !(named || (states.length === 1 && !/[*?[{]/.test(states.join())))) return;
    this.#ahead = this.#read();
    // Said when somebody asks for it; nobody does where the states cannot be loaded.
    this.#ahead.catch(() => undefined);
  }

  /**
   * Evaluates the configuration with the instances of all states of the scan; undefined where the folder has none and
   * nobody asked for one.
   */
  async open(instances: readonly ResourceInstance[]): Promise<OpenedConfiguration | undefined> {
    const { dir, named, plan } = this.#sources;
    if (plan !== undefined) {
      const { openPlan } = await import('./plan/open.js');
      const opened = await openPlan(plan, this.#context.cwd);
      return opened.kind === 'loaded' ? { ...opened, named: true } : opened;
    }
    const states = new Set(instances.map(({ stateFile }) => stateFile));
    if (!named && states.size !== 1) {
      this.#stop.abort();
      if (states.size === 0 || !(await hasConfiguration(this.#dir))) return undefined;
      return { kind: 'unusable', diagnostics: [severalStates(dir, states.size)] };
    }
    const configuration = await this.#evaluated(instances);
    if (configuration !== undefined) return { kind: 'loaded', configuration, named };
    return named ? { kind: 'unusable', diagnostics: [noConfiguration(dir)] } : undefined;
  }

  async #evaluated(instances: readonly ResourceInstance[]): Promise<Configuration | undefined> {
    const written = await (this.#ahead ?? this.#read());
    if (written === undefined) return undefined;
    const { evaluateWritten } = await import('./hcl/load.js');
    const workspace = await workspaceOf(this.#dir, this.#context.env);
    return evaluateWritten(written, {
      ...this.#options(),
      state: instances,
      workspace,
      schema: this.#context.schema(),
    });
  }

  async #read(): Promise<Written | undefined> {
    if (!this.#sources.named && !(await hasConfiguration(this.#dir))) return undefined;
    // Parsers take a while to load, and most of the time there is a reason above not to need them.
    const { readWritten } = await import('./hcl/load.js');
    return readWritten(this.#options(), this.#stop.signal);
  }

  #options(): WrittenOptions {
    const { dir, given } = this.#sources;
    // Relative as the user named it, so that places read the way they were asked for.
    return {
      dir: isAbsolute(dir) || resolve(dir) === this.#dir ? dir : this.#dir,
      env: this.#context.env,
      given,
    };
  }
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
