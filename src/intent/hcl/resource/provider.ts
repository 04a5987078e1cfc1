import type { ProviderSettings } from '../../../domain/configuration.js';
import type { ModuleInstance } from '../module/module-instance.js';
import type { ProviderBlock } from '../module/config.js';
import { literalText } from '../module/read-config.js';
import type { Expression } from '../syntax/ast.js';
import { convert } from '../values/convert.js';
import { stringType } from '../values/type.js';
import { isText, mapOf, membersOf, unknown, type Value } from '../values/value.js';
import { nestedBodies } from './json-body.js';
import { locationOf } from './place.js';

/** The provider configuration of a resource, and its default tags as a value that may be unknown. */
export interface UsedProvider {
  readonly settings: ProviderSettings;
  /** A map of text; with `ignore_tags` nobody here knows which tags are left. */
  readonly defaultTags: Value;
}

interface ProviderName {
  readonly name: string;
  readonly alias?: string;
}

const none: UsedProvider = {
  settings: { roleArns: [], defaultTags: {} },
  defaultTags: mapOf(stringType, new Map()),
};

/** Finds and evaluates provider configurations, each once. */
export class Providers {
  readonly #known = new Map<ModuleInstance, Map<ProviderBlock, UsedProvider>>();

  /** The one that a resource uses: its `provider` argument, or the default one of its type's first word. */
  of(module: ModuleInstance, type: string, reference: Expression | undefined): UsedProvider {
    const name = reference === undefined ? { name: type.split('_')[0] ?? type } : nameIn(reference);
    return name === undefined ? none : this.#named(module, name);
  }

  /** In the module itself, or what its caller hands down: by `providers`, or by itself if it is a default one. */
  #named(module: ModuleInstance, { name, alias }: ProviderName): UsedProvider {
    const block = module.config.providers.find((other) => other.name === name && other.alias === alias);
    if (block !== undefined) return this.#evaluated(module, block);
    if (module.parent === undefined) return none;
    const { instance, call } = module.parent;
    const handed = handedDown(call.providers, { name, ...(alias !== undefined && { alias }) });
    if (handed !== undefined) return this.#named(instance, handed);
    return alias === undefined ? this.#named(instance, { name }) : none;
  }

  #evaluated(module: ModuleInstance, block: ProviderBlock): UsedProvider {
    const ofModule = this.#known.get(module) ?? new Map<ProviderBlock, UsedProvider>();
    this.#known.set(module, ofModule);
    const known = ofModule.get(block) ?? evaluate(module, block);
    ofModule.set(block, known);
    return known;
  }
}

function evaluate(module: ModuleInstance, { body, range }: ProviderBlock): UsedProvider {
  const textOf = (expression: Expression | undefined): string | undefined => {
    const value = expression === undefined ? undefined : convert(module.evaluate(expression), stringType);
    return value?.ok === true && isText(value.value) ? value.value.data : undefined;
  };
  const region = textOf(body.attributes.get('region')?.expression);
  const profile = textOf(body.attributes.get('profile')?.expression);
  const defaultTags = defaultTagsOf(module, body);
  return {
    settings: {
      ...(region !== undefined && region !== '' && { region }),
      ...(profile !== undefined && profile !== '' && { profile }),
      roleArns: nestedBodies(body, 'assume_role').flatMap(
        (role) => textOf(role.attributes.get('role_arn')?.expression) ?? [],
      ),
      defaultTags: plainTags(defaultTags),
      source: locationOf(range),
    },
    defaultTags:
      nestedBodies(body, 'ignore_tags').length > 0
        ? unknown('the provider ignores some tags (ignore_tags)')
        : defaultTags,
  };
}

function defaultTagsOf(module: ModuleInstance, body: ProviderBlock['body']): Value {
  const [block] = nestedBodies(body, 'default_tags');
  const dynamic = body.blocks.some(({ type, labels }) => type === 'dynamic' && labels[0] === 'default_tags');
  if (dynamic) return unknown('default_tags are computed');
  const tags = block?.attributes.get('tags')?.expression;
  if (tags === undefined) return mapOf(stringType, new Map());
  const value = module.evaluate(tags);
  if (value.kind === 'null') return mapOf(stringType, new Map());
  const converted = convert(value, { kind: 'map', element: stringType });
  return converted.ok ? converted.value : unknown('default_tags could not be read');
}

function plainTags(value: Value): Readonly<Record<string, string>> {
  const members = value.kind === 'known' ? [...(membersOf(value) ?? [])] : [];
  return Object.fromEntries(members.flatMap(([key, tag]) => (isText(tag) ? [[key, tag.data]] : [])));
}

/** `aws.west`, or the quoted form of older versions. */
function nameIn(expression: Expression): ProviderName | undefined {
  if (expression.kind === 'attribute' && expression.of.kind === 'variable') {
    return { name: expression.of.name, alias: expression.name };
  }
  if (expression.kind === 'variable') return { name: expression.name };
  const [name, alias] = literalText(expression)?.split('.') ?? [];
  return name === undefined ? undefined : { name, ...(alias !== undefined && { alias }) };
}

function handedDown(providers: Expression | undefined, wanted: ProviderName): ProviderName | undefined {
  if (providers?.kind !== 'object') return undefined;
  for (const { key, value } of providers.items) {
    const inner = nameIn(key);
    if (inner?.name === wanted.name && inner.alias === wanted.alias) return nameIn(value);
  }
  return undefined;
}
