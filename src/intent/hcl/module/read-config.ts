import type { Attribute, Block, Body, Expression } from '../syntax/ast.js';
import type { ModuleCall, ModuleConfig, Output, ProviderBlock, Resource, Variable } from './config.js';

interface Draft {
  readonly dir: string;
  readonly variables: Map<string, Variable>;
  readonly locals: Map<string, Attribute>;
  readonly outputs: Map<string, Output>;
  readonly resources: Map<string, Resource>;
  readonly calls: Map<string, ModuleCall>;
  readonly providers: ProviderBlock[];
  readonly moved: Block[];
  readonly removed: Block[];
  readonly imports: Block[];
  backend?: Block;
  readonly requiredProviders: Map<string, string>;
}

/** Sorts the blocks of a module's files (overrides already merged in) by what they declare. Others are left alone. */
export function readConfig(dir: string, blocks: readonly Block[]): ModuleConfig {
  const draft: Draft = {
    dir,
    variables: new Map(),
    locals: new Map(),
    outputs: new Map(),
    resources: new Map(),
    calls: new Map(),
    providers: [],
    moved: [],
    removed: [],
    imports: [],
    requiredProviders: new Map(),
  };
  for (const block of blocks) readers[block.type]?.(block, draft);
  return draft;
}

const readers: Readonly<Partial<Record<string, (block: Block, into: Draft) => void>>> = {
  variable: (block, into) => {
    const [name = ''] = block.labels;
    into.variables.set(name, {
      name,
      ...given('type', argument(block.body, 'type')),
      ...given('default', argument(block.body, 'default')),
      sensitive: isTrue(block.body, 'sensitive'),
      ephemeral: isTrue(block.body, 'ephemeral'),
      nullable: !isFalse(block.body, 'nullable'),
      range: block.headRange,
    });
  },
  locals: (block, into) => {
    for (const [name, attribute] of block.body.attributes) into.locals.set(name, attribute);
  },
  output: (block, into) => {
    const [name = ''] = block.labels;
    const sensitive = isTrue(block.body, 'sensitive');
    into.outputs.set(name, {
      name,
      ...given('value', argument(block.body, 'value')),
      sensitive,
      range: block.headRange,
    });
  },
  resource: (block, into) => {
    addResource(block, 'managed', into);
  },
  data: (block, into) => {
    addResource(block, 'data', into);
  },
  ephemeral: (block, into) => {
    addResource(block, 'ephemeral', into);
  },
  module: (block, into) => {
    const [name = ''] = block.labels;
    into.calls.set(name, {
      name,
      body: block.body,
      range: block.headRange,
      ...given('source', argument(block.body, 'source')),
      ...repetition(block),
      ...given('providers', argument(block.body, 'providers')),
    });
  },
  provider: (block, into) => {
    const [name = ''] = block.labels;
    const alias = literalText(argument(block.body, 'alias'));
    into.providers.push({ name, ...given('alias', alias), body: block.body, range: block.headRange });
  },
  moved: (block, into) => into.moved.push(block),
  removed: (block, into) => into.removed.push(block),
  import: (block, into) => into.imports.push(block),
  terraform: (block, into) => {
    const backend = block.body.blocks.find(({ type }) => type === 'backend' || type === 'cloud');
    if (backend !== undefined) into.backend = backend;
    for (const required of block.body.blocks.filter(({ type }) => type === 'required_providers')) {
      for (const [name, { expression }] of required.body.attributes) {
        into.requiredProviders.set(name, sourceIn(expression) ?? `hashicorp/${name}`);
      }
    }
  },
};

function addResource(block: Block, mode: Resource['mode'], into: Draft): void {
  const [type = '', name = ''] = block.labels;
  const key = mode === 'managed' ? `${type}.${name}` : `${mode}.${type}.${name}`;
  into.resources.set(key, {
    mode,
    type,
    name,
    body: block.body,
    range: block.headRange,
    ...repetition(block),
    ...given('provider', argument(block.body, 'provider')),
    ...given(
      'lifecycle',
      block.body.blocks.find((inner) => inner.type === 'lifecycle'),
    ),
  });
}

export function argument(body: Body, name: string): Expression | undefined {
  return body.attributes.get(name)?.expression;
}

/** The text of an argument that has to be a literal. */
export function literalText(expression: Expression | undefined): string | undefined {
  return expression?.kind === 'literal' && expression.value.type === 'string' ? expression.value.text : undefined;
}

/** What could not be read may be true: better a secret kept too well. */
function isTrue(body: Body, name: string): boolean {
  const expression = argument(body, name);
  if (expression === undefined) return body.incomplete === true;
  return expression.kind === 'unreadable' || literalBool(expression) === true;
}

function isFalse(body: Body, name: string): boolean {
  return literalBool(argument(body, name)) === false;
}

function literalBool(expression: Expression | undefined): boolean | undefined {
  const text = literalText(expression);
  if (text !== undefined) return text === 'true' ? true : text === 'false' ? false : undefined;
  return expression?.kind === 'literal' && expression.value.type === 'bool' ? expression.value.value : undefined;
}

/** How many instances there are; a block of which a part was not read may have said so there. */
function repetition({ body, range }: Block): { readonly count?: Expression; readonly forEach?: Expression } {
  const [count, forEach] = [argument(body, 'count'), argument(body, 'for_each')];
  const isUnknown = body.incomplete === true && count === undefined && forEach === undefined;
  return {
    ...given('count', isUnknown ? { kind: 'unreadable' as const, range } : count),
    ...given('forEach', forEach),
  };
}

function sourceIn(expression: Expression): string | undefined {
  if (expression.kind !== 'object') return undefined;
  const item = expression.items.find(({ key }) => literalText(key) === 'source');
  return literalText(item?.value);
}

function given<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<K, V>>);
}
