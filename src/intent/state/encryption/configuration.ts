import { evaluateExpression } from '../../hcl/evaluate/evaluate.js';
import type { Scope } from '../../hcl/evaluate/scope.js';
import type { Body, Expression } from '../../hcl/syntax/ast.js';
import { readFile } from '../../hcl/syntax/read-file.js';
import type { Value } from '../../hcl/values/value.js';
import { environmentOf, type StateContext } from '../backends/backend.js';
import { variable } from '../backends/settings.js';
import { mentions } from '../root-module/mentions.js';
import { readRecorded } from '../root-module/recorded.js';
import { readStatic } from '../root-module/static.js';

/** Arguments of a block, by name. */
export type Arguments = ReadonlyMap<string, Expression>;

/** The `encryption` configuration that a state is read with. */
export interface Encryption {
  /** By `TYPE.NAME`. */
  readonly keyProviders: ReadonlyMap<string, Arguments>;
  readonly methods: ReadonlyMap<string, Arguments>;
  /** What the `state` block and its fallbacks name, in the order they are tried; undefined where one names nothing. */
  readonly targets: readonly (Expression | undefined)[];
  readonly evaluate: (expression: Expression) => Value;
}

interface Draft {
  readonly keyProviders: Map<string, Arguments>;
  readonly methods: Map<string, Arguments>;
  method?: Expression;
  fallback?: Body;
}

/**
 * Reads the `encryption` block of the first folder that has one, with `TF_ENCRYPTION` merged over it as OpenTofu does:
 * argument by argument. Undefined: nothing is configured.
 */
export async function readEncryption(
  folders: readonly string[],
  context: StateContext,
): Promise<Encryption | undefined> {
  const draft: Draft = { keyProviders: new Map(), methods: new Map() };
  const env = environmentOf(context);
  const written = variable(env, 'TF_ENCRYPTION')?.trim() ?? '';
  let scope: Scope = constants;
  let found = false;
  for (const folder of folders) {
    // What the variable refers to is declared in the module, which then may have no block of its own.
    const words = /\b(?:var|local)\./.test(written) ? /./ : /\bencryption\b/;
    if (!(await mentions(folder, words))) continue;
    const { workspace } = await readRecorded(folder, env);
    const module = await readStatic(folder, { env, given: context.given ?? [], workspace });
    if (module === undefined) continue;
    scope = module.scope;
    const blocks = module.terraform.flatMap((body) => body.blocks.filter(({ type }) => type === 'encryption'));
    for (const { body } of blocks) merge(draft, body);
    found = blocks.length > 0;
    if (found) break;
  }
  if (written !== '') merge(draft, await readVariable(written));
  if (!found && written === '') return undefined;
  return {
    keyProviders: draft.keyProviders,
    methods: draft.methods,
    targets: [draft.method, ...fallbacks(draft.fallback)],
    evaluate: (expression) => evaluateExpression(expression, scope).value,
  };
}

const constants: Scope = { resolve: () => undefined, call: () => undefined };

/** The content of an `encryption` block, in HCL or in JSON. */
async function readVariable(written: string): Promise<Body> {
  if (!written.startsWith('{')) return (await readFile('TF_ENCRYPTION', written, 'configuration')).body;
  const wrapped = `{"terraform":{"encryption":${written}}}`;
  const { body } = await readFile('TF_ENCRYPTION.json', wrapped, 'configuration');
  return body.blocks[0]?.body.blocks[0]?.body ?? body;
}

function merge(draft: Draft, body: Body): void {
  for (const { type, labels, body: inner } of body.blocks) {
    const into = type === 'key_provider' ? draft.keyProviders : type === 'method' ? draft.methods : undefined;
    if (into !== undefined) {
      const name = labels.join('.');
      into.set(name, new Map([...(into.get(name) ?? []), ...argumentsOf(inner)]));
    } else if (type === 'state') {
      const method = inner.attributes.get('method')?.expression;
      const fallback = fallbackOf(inner);
      if (method !== undefined) draft.method = method;
      if (fallback !== undefined) draft.fallback = fallback;
    }
  }
}

function argumentsOf(body: Body): Map<string, Expression> {
  return new Map([...body.attributes].map(([name, { expression }]) => [name, expression]));
}

function fallbackOf(body: Body): Body | undefined {
  return body.blocks.find(({ type }) => type === 'fallback')?.body;
}

function fallbacks(body: Body | undefined): readonly (Expression | undefined)[] {
  return body === undefined ? [] : [body.attributes.get('method')?.expression, ...fallbacks(fallbackOf(body))];
}

/** `TYPE.NAME` of a reference `ROOT.TYPE.NAME`, as native syntax, an interpolation or JSON text write it. */
export function nameIn(expression: Expression | undefined, root: 'key_provider' | 'method'): string | undefined {
  const [first, ...rest] = expression === undefined ? [] : stepsOf(expression);
  return first === root && rest.length === 2 ? rest.join('.') : undefined;
}

function stepsOf(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'variable':
      return [expression.name];
    case 'attribute':
      return [...stepsOf(expression.of), expression.name];
    case 'index':
      return expression.key.kind === 'literal' && expression.key.value.type === 'string'
        ? [...stepsOf(expression.of), expression.key.value.text]
        : [];
    case 'parentheses':
      return stepsOf(expression.inner);
    case 'template': {
      const [part] = expression.parts;
      return expression.wraps && part?.kind === 'interpolation' ? stepsOf(part.expression) : [];
    }
    case 'literal':
      return expression.value.type === 'string' ? expression.value.text.split('.') : [];
    default:
      return [];
  }
}
