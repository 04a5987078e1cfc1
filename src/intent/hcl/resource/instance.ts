import type { ArgumentPlace, ConfiguredInstance } from '../../../domain/configuration.js';
import type { ProviderSchema, Structure } from '../../../catalog/provider-schema/model.js';
import { rewrittenForm } from '../../../catalog/provider-schema/rewritten.js';
import type { Scope } from '../evaluate/scope.js';
import { unknown, type Value } from '../values/value.js';
import type { Resource } from '../module/config.js';
import type { ModuleInstance } from '../module/module-instance.js';
import { asProviderKeeps, asStateHas } from './kept.js';
import { lifecycleOf } from './lifecycle.js';
import { locationOf } from './place.js';
import { projectResource, type ProjectedBody } from './project.js';
import { Providers } from './provider.js';
import type { StateOf } from './state-of.js';
import { stateShape } from './state-shape.js';
import { allTags } from './tags.js';
import { TracedPlace, type VariablePlaces } from './trace.js';
import { keyText } from './traversal.js';
import { withDefaults } from './unset.js';

/** One instance of a resource or data source, its arguments evaluated. */
export interface EvaluatedInstance {
  readonly configured: ConfiguredInstance;
  readonly body: ProjectedBody;
  readonly structure: Structure | undefined;
  /** A change of something else makes Terraform replace it. */
  readonly replaceTriggered: boolean;
}

/** Evaluates each instance once, whoever asks first: the list of instances or a reference. */
export class Instances {
  readonly #schema: ProviderSchema;
  readonly #variables: VariablePlaces;
  readonly #stateOf: StateOf;
  readonly #providers = new Providers();
  readonly #known = new Map<string, EvaluatedInstance>();

  constructor(schema: ProviderSchema, variables: VariablePlaces, stateOf: StateOf) {
    this.#schema = schema;
    this.#variables = variables;
    this.#stateOf = stateOf;
  }

  get(module: ModuleInstance, resource: Resource, key: string | number | undefined, scope: Scope): EvaluatedInstance {
    const address = addressOf(module, resource, key);
    const known = this.#known.get(address);
    if (known !== undefined) return known;
    const evaluated = this.#evaluate(address, module, resource, key, scope);
    this.#known.set(address, evaluated);
    return evaluated;
  }

  #evaluate(
    address: string,
    module: ModuleInstance,
    resource: Resource,
    key: string | number | undefined,
    scope: Scope,
  ): EvaluatedInstance {
    const { type, name, mode } = resource;
    const structure = mode === 'data' ? this.#schema.dataSource(type) : this.#schema.resource(type);
    const places = new Map<string, ArgumentPlace>();
    const projected = projectResource(
      resource.body,
      structure,
      scope,
      (expression, inner) => module.evaluate(expression, inner),
      (path, range, expression, iterators) => {
        const around = resource.forEach === undefined ? iterators : new Map(iterators).set('each', resource.forEach);
        const site = expression === undefined ? undefined : { module, expression, iterators: around, key };
        places.set(path, new TracedPlace(range, site, this.#variables));
      },
    );
    const provider = this.#providers.of(module, type, resource.provider);
    const filled =
      mode === 'managed'
        ? this.#planned(address, type, projected, structure, provider.defaultTags)
        : { body: projected };
    const { body, defaults } = filled;
    const lifecycle = lifecycleOf(resource, module, scope);
    const shape = stateShape(body, structure);
    return {
      body,
      structure,
      replaceTriggered: lifecycle.replaceTriggered,
      configured: {
        address,
        module: module.address,
        mode: mode === 'data' ? 'data' : 'managed',
        type,
        name,
        ...(key !== undefined && { key }),
        ...shape,
        ...(defaults !== undefined && { defaults }),
        source: locationOf(resource.range),
        places,
        ignoreChanges: lifecycle.ignoreChanges,
        preventDestroy: lifecycle.preventDestroy,
        provider: provider.settings,
      },
    };
  }

  /** What a plan has of the arguments: as the provider keeps them, with its defaults where nothing is said. */
  #planned(
    address: string,
    type: string,
    projected: ProjectedBody,
    structure: Structure | undefined,
    defaultTags: Value,
  ): { readonly body: ProjectedBody; readonly defaults?: ReadonlySet<string> } {
    const kept = withoutHashed(asProviderKeeps(projected, type), type);
    const state = this.#stateOf(address)?.attributes;
    const beside = asStateHas(kept, type, state);
    // Types that learned to be tagged later on have no `tags_all` in the state of an older provider.
    const untagged = state !== undefined && !Object.hasOwn(state, 'tags_all');
    return withDefaults(untagged ? beside : allTags(beside, structure, defaultTags), structure);
  }
}

/** Where the state keeps a hash, the text cannot be compared with it. */
function withoutHashed(body: ProjectedBody, type: string): ProjectedBody {
  const attributes = new Map(body.attributes);
  for (const [name, value] of attributes) {
    if (rewrittenForm(type, name) !== 'hash' || value.kind !== 'known') continue;
    attributes.set(name, unknown('the provider may keep a hash of it', value.type, value.sensitive));
  }
  return { ...body, attributes };
}

export function addressOf(
  module: ModuleInstance,
  { mode, type, name }: Resource,
  key: string | number | undefined,
): string {
  const own = `${mode === 'data' ? 'data.' : ''}${type}.${name}${keyText(key)}`;
  return module.address === '' ? own : `${module.address}.${own}`;
}
