import { resolve } from 'node:path';
import type { ProviderSchema } from '../../catalog/provider-schema/model.js';
import type { Configuration, ConfiguredInstance, Unexpanded } from '../../domain/configuration.js';
import type { Diagnostic } from '../../domain/diagnostic.js';
import type { ResourceInstance } from '../../domain/resource.js';
import { backendOf, movedOf, removedOf } from './declarations.js';
import { filesAround } from './function-files.js';
import { functionsFor } from './functions/index.js';
import type { ModuleCall } from './module/config.js';
import { instanceScope, keysOf } from './module/expand.js';
import { ModuleInstance, type World } from './module/module-instance.js';
import { loadTree, type ModuleTree } from './module/tree.js';
import { readVariables, type GivenVariable, type RootVariables } from './module/variables.js';
import { ProblemLog } from './problems.js';
import { Instances } from './resource/instance.js';
import { locationOf } from './resource/place.js';
import { References } from './resource/references.js';
import { breathe } from './slices.js';
import { stateIndex } from './state-index.js';

export interface WrittenOptions {
  /** The root module's folder, as the user would name it. */
  readonly dir: string;
  readonly env: Readonly<Partial<Record<string, string>>>;
  /** `--var` and `--var-file`, in their order. */
  readonly given: readonly GivenVariable[];
}

export interface LoadOptions extends WrittenOptions {
  /** Instances of the state that belongs to this root module; none where there is no state yet. */
  readonly state: readonly ResourceInstance[];
  readonly workspace: string;
  readonly schema: ProviderSchema;
}

/** A root module as it is written, with all that it calls, and what its variables are given. */
export interface Written {
  readonly tree: ModuleTree;
  readonly variables: RootVariables;
}

/**
 * Reads a root module, for which no state is needed. Undefined: there is no configuration in the folder. Rejects when
 * `signal` is aborted.
 */
export async function readWritten(options: WrittenOptions, signal?: AbortSignal): Promise<Written | undefined> {
  const { dir, env, given } = options;
  const tree = await loadTree(dir, env.TF_DATA_DIR, signal);
  if (tree === undefined || tree.files.length === 0) return undefined;
  return { tree, variables: await readVariables(tree.root, { root: dir, env, given }) };
}

/**
 * Evaluates a root module: every instance of every resource, with what is known of its arguments. Undefined: there is no
 * configuration in the folder. What is wrong with it is said in `diagnostics`, and the rest is evaluated all the same.
 */
export async function loadConfiguration(options: LoadOptions): Promise<Configuration | undefined> {
  const written = await readWritten(options);
  return written === undefined ? undefined : evaluateWritten(written, options);
}

/** The same for a root module that was read already. */
export function evaluateWritten({ tree, variables }: Written, options: LoadOptions): Promise<Configuration> {
  return new Loader(options, tree, variables).load();
}

class Loader {
  readonly #options: LoadOptions;
  readonly #tree: ModuleTree;
  readonly #variables: RootVariables;
  readonly #problems = new ProblemLog();
  readonly #instances: Instances;
  readonly #root: ModuleInstance;
  readonly #found = new Map<string, ConfiguredInstance>();
  readonly #unexpanded: Unexpanded[] = [];
  readonly #moved: Configuration['moved'][number][] = [];
  readonly #removed: Configuration['removed'][number][] = [];
  readonly #references: References;

  constructor(options: LoadOptions, tree: ModuleTree, variables: RootVariables) {
    this.#options = options;
    this.#tree = tree;
    this.#variables = variables;
    const stateOf = stateIndex(options.state, movedOf('', tree.root.moved));
    this.#instances = new Instances(options.schema, (name) => variables.values.get(name)?.source, stateOf);
    this.#references = new References(this.#instances, stateOf);
    this.#root = new ModuleInstance('', tree.root, this.#world(), (name) => variables.values.get(name)?.value);
  }

  async load(): Promise<Configuration> {
    await this.#module(this.#root);
    const backend = backendOf(this.#root);
    return {
      instances: this.#found,
      unexpanded: this.#unexpanded,
      moved: this.#moved,
      removed: this.#removed,
      ...(backend !== undefined && { backend }),
      workspace: this.#options.workspace,
      diagnostics: this.#diagnostics(),
    };
  }

  #world(): World {
    const functions = functionsFor(filesAround(this.#options.dir));
    return {
      workspace: this.#options.workspace,
      folder: resolve(this.#options.dir).replaceAll('\\', '/'),
      functions: () => functions,
      child: (parent, call) => this.#tree.child(parent, call),
      resourceValue: (module, resource, key, scope) => this.#references.valueOf(module, resource, key, scope),
      problem: (problem) => {
        this.#problems.add(problem);
      },
    };
  }

  async #module(module: ModuleInstance): Promise<void> {
    this.#moved.push(...movedOf(module.address, module.config.moved));
    this.#removed.push(...removedOf(module.address, module.config.removed));
    await this.#resources(module);
    for (const call of module.config.calls.values()) await this.#call(module, call);
  }

  async #resources(module: ModuleInstance): Promise<void> {
    for (const resource of module.config.resources.values()) {
      if (resource.mode === 'ephemeral') continue;
      const expansion = module.expansion(resource);
      if (expansion.kind === 'unknown') {
        const name = `${resource.mode === 'data' ? 'data.' : ''}${resource.type}.${resource.name}`;
        this.#leaveOut(module, name, expansion.reason, resource.range);
        continue;
      }
      for (const key of keysOf(expansion)) {
        const { configured } = this.#instances.get(module, resource, key, instanceScope(module, expansion, key));
        this.#found.set(configured.address, configured);
        await breathe();
      }
    }
  }

  async #call(module: ModuleInstance, call: ModuleCall): Promise<void> {
    const children = module.children(call);
    const name = `module.${call.name}`;
    if (children === undefined) {
      this.#leaveOut(module, name, 'the module is not installed', call.range);
      return;
    }
    const expansion = module.expansion(call);
    if (expansion.kind === 'unknown') this.#leaveOut(module, name, expansion.reason, call.range);
    for (const child of children.values()) await this.#module(child);
  }

  #leaveOut(module: ModuleInstance, name: string, reason: string, range: ModuleCall['range']): void {
    const address = module.address === '' ? name : `${module.address}.${name}`;
    this.#unexpanded.push({ address, reason, source: locationOf(range) });
  }

  #diagnostics(): readonly Diagnostic[] {
    return [...this.#tree.diagnostics, ...this.#variables.diagnostics, ...this.#problems.diagnostics()];
  }
}
