import type { ArgumentPlace } from '../../../domain/configuration.js';
import type { AttributeStep } from '../../../domain/attribute-path.js';
import type { SourceLocation } from '../../../domain/diagnostic.js';
import type { ModuleInstance } from '../module/module-instance.js';
import { literalText } from '../module/read-config.js';
import type { Expression, Range, TemplatePart } from '../syntax/ast.js';
import { locationOf } from './place.js';
import { stepsOf } from './traversal.js';

type Origin = ArgumentPlace['comesFrom'][number];

/** Where values of the root module's variables were given. */
export type VariablePlaces = (name: string) => SourceLocation | undefined;

/** An expression, with what its names mean. */
interface Site {
  readonly module: ModuleInstance;
  readonly expression: Expression;
  /** `for_each` of the blocks around it, by the name of the iterator (`each` for the resource's own). */
  readonly iterators: ReadonlyMap<string, Expression>;
  readonly key?: string | number | undefined;
}

/** A chain longer than this helps nobody. */
const longest = 8;

/** So many are looked at. */
const farthest = 60;

/** An argument's place; what feeds it is looked for when somebody asks. */
export class TracedPlace implements ArgumentPlace {
  readonly source: SourceLocation;
  readonly #site: Site | undefined;
  readonly #variables: VariablePlaces;
  #comesFrom: readonly Origin[] | undefined;

  constructor(range: Range, site: Site | undefined, variables: VariablePlaces) {
    this.source = locationOf(range);
    this.#site = site;
    this.#variables = variables;
  }

  get comesFrom(): readonly Origin[] {
    this.#comesFrom ??= this.#site === undefined ? [] : trace(this.#site, this.#variables);
    return this.#comesFrom;
  }
}

/** One place more on the way; `crosses`: there the value leaves its module for the root module. */
interface Found {
  readonly origin: Origin;
  readonly crosses: boolean;
}

/** Breadth first, so that what is nearest comes first; what only decides between values comes after all that gives one. */
function trace(start: Site, variables: VariablePlaces): readonly Origin[] {
  const found = new Map<string, Found>();
  let level: readonly Site[] = [start];
  let deciding: Site[] = [];
  while (level.length > 0 && found.size < farthest) {
    const next: Site[] = [];
    for (const site of level) {
      deciding.push(...conditionsIn(site.expression).map((expression) => ({ ...site, expression })));
      for (const steps of referencesIn(site.expression)) {
        const step = follow(steps, site, variables);
        if (step === undefined || found.size >= farthest) continue;
        const key = `${step.origin.name} ${step.origin.source.file}:${String(step.origin.source.line ?? 0)}`;
        if (found.has(key)) continue;
        found.set(key, { origin: step.origin, crosses: crosses(site, step) });
        if (step.next !== undefined) next.push(step.next);
      }
    }
    level = next.length > 0 ? next : deciding;
    if (next.length === 0) deciding = [];
  }
  return shortened([...found.values()]);
}

function crosses(site: Site, { next }: Step): boolean {
  return site.module.parent !== undefined && next !== undefined && next.module.parent === undefined;
}

/** The nearest places; of a long way, also where it comes out: there is what a person would edit. */
function shortened(found: readonly Found[]): readonly Origin[] {
  const near = found.slice(0, longest);
  const isOut = near.some((one) => one.crosses);
  const ends = isOut ? [] : found.slice(longest).filter((one) => one.crosses);
  return [...near.slice(0, longest - Math.min(ends.length, 2)), ...ends.slice(0, 2)].map(({ origin }) => origin);
}

interface Step {
  readonly origin: Origin;
  readonly next?: Site;
}

function follow(steps: readonly AttributeStep[], site: Site, variables: VariablePlaces): Step | undefined {
  const [root, first, ...rest] = steps;
  if (root?.kind !== 'attribute') return undefined;
  const iterated = site.iterators.get(root.name);
  if (iterated !== undefined) return fromIterator(root.name, iterated, site, [first, ...rest]);
  if (first?.kind !== 'attribute') return undefined;
  switch (root.name) {
    case 'var':
      return fromVariable(first.name, rest, site.module, variables);
    case 'local':
      return fromLocal(first.name, rest, site.module);
    case 'module':
      return fromOutput(first.name, rest, site.module);
    default:
      return fromResource(root.name, first.name, rest, site.module);
  }
}

function fromVariable(
  name: string,
  rest: readonly AttributeStep[],
  module: ModuleInstance,
  variables: VariablePlaces,
): Step | undefined {
  const declared = module.config.variables.get(name);
  if (declared === undefined) return undefined;
  const fallback = (): Step => {
    const at = declared.default === undefined ? declared.range : narrowed(declared.default, rest).range;
    return { origin: { name: `the default of var.${name}`, source: locationOf(at) } };
  };
  if (module.parent === undefined) {
    const source = variables(name);
    return source === undefined ? fallback() : { origin: { name: `var.${name}`, source } };
  }
  const { instance, call } = module.parent;
  const argument = call.body.attributes.get(name);
  if (argument === undefined) return fallback();
  const expression = narrowed(argument.expression, rest);
  const at = expression === argument.expression ? argument.range : expression.range;
  return {
    origin: { name: `${name} of module.${call.name}`, source: locationOf(at) },
    next: { module: instance, expression, iterators: own(call.forEach), key: keyOf(module) },
  };
}

function fromLocal(name: string, rest: readonly AttributeStep[], module: ModuleInstance): Step | undefined {
  const declared = module.config.locals.get(name);
  if (declared === undefined) return undefined;
  const expression = narrowed(declared.expression, rest);
  const at = expression === declared.expression ? declared.range : expression.range;
  return {
    origin: { name: `local.${name}`, source: locationOf(at) },
    next: { module, expression, iterators: new Map() },
  };
}

function fromOutput(call: string, rest: readonly AttributeStep[], module: ModuleInstance): Step | undefined {
  const declared = module.config.calls.get(call);
  const [step] = rest.filter((one) => one.kind === 'attribute');
  if (declared === undefined || step?.kind !== 'attribute') return undefined;
  const [child] = module.children(declared)?.values() ?? [];
  const output = child?.config.outputs.get(step.name);
  if (child === undefined || output === undefined) return undefined;
  return {
    origin: { name: `module.${call}.${step.name}`, source: locationOf(output.range) },
    ...(output.value !== undefined && { next: { module: child, expression: output.value, iterators: new Map() } }),
  };
}

function fromResource(
  root: string,
  first: string,
  rest: readonly AttributeStep[],
  module: ModuleInstance,
): Step | undefined {
  const [second] = rest;
  const name = root === 'data' && second?.kind === 'attribute' ? `data.${first}.${second.name}` : `${root}.${first}`;
  const resource = module.config.resources.get(name);
  return resource === undefined ? undefined : { origin: { name, source: locationOf(resource.range) } };
}

/** `each.value.x`: what `for_each` has under this key, if that is written out; otherwise all of it. */
function fromIterator(
  name: string,
  forEach: Expression,
  site: Site,
  steps: readonly (AttributeStep | undefined)[],
): Step {
  const [side, ...rest] = steps.flatMap((step) => step ?? []);
  const isValue = side?.kind === 'attribute' && side.name === 'value';
  const keyed = typeof site.key === 'string' && name === 'each' ? [{ kind: 'key' as const, key: site.key }] : [];
  const expression = isValue ? narrowed(forEach, [...keyed, ...rest]) : forEach;
  const shown = side?.kind === 'attribute' ? `${name}.${side.name}` : name;
  return {
    origin: { name: shown, source: locationOf(expression.range) },
    next: { ...site, expression, iterators: around(name, site.iterators) },
  };
}

/** What the `for_each` of an iterator sees: the blocks around are noted before those in them, the resource's own last. */
function around(name: string, iterators: Site['iterators']): Site['iterators'] {
  if (name === 'each') return new Map();
  const all = [...iterators];
  const at = all.findIndex(([other]) => other === name);
  return new Map(all.filter(([other], index) => index < at || other === 'each'));
}

function keyOf(module: ModuleInstance): string | number | undefined {
  if (module.parent === undefined) return undefined;
  const siblings = module.parent.instance.children(module.parent.call) ?? [];
  return [...siblings].find(([, child]) => child === module)?.[0];
}

const own = (forEach: Expression | undefined): ReadonlyMap<string, Expression> =>
  forEach === undefined ? new Map() : new Map([['each', forEach]]);

/** Goes into objects that are written out, as far as the steps lead. */
function narrowed(expression: Expression, steps: readonly AttributeStep[]): Expression {
  let at = expression;
  for (const step of steps) {
    while (at.kind === 'parentheses') at = at.inner;
    const name = step.kind === 'attribute' ? step.name : step.kind === 'key' ? step.key : undefined;
    if (at.kind !== 'object' || name === undefined) return at;
    const item = at.items.find(({ key }) => literalText(key) === name);
    if (item === undefined) return at;
    at = item.value;
  }
  return at;
}

/** Static references that give the value, in the order in which they are written. */
function referencesIn(expression: Expression): readonly (readonly AttributeStep[])[] {
  switch (expression.kind) {
    case 'variable':
    case 'attribute':
    case 'index':
      return traversal(expression);
    case 'template':
      return expression.parts.flatMap(inPart);
    case 'tuple':
      return expression.items.flatMap(referencesIn);
    case 'object':
      return expression.items.flatMap(({ key, value }) => [...referencesIn(value), ...referencesIn(key)]);
    case 'for':
      return [...referencesIn(expression.collection), ...referencesIn(expression.value)];
    case 'call':
      return expression.arguments.flatMap(referencesIn);
    case 'splat':
      return referencesIn(expression.of);
    case 'conditional':
      return [expression.then, expression.otherwise].flatMap(referencesIn);
    case 'unary':
      return referencesIn(expression.operand);
    case 'binary':
      return [...referencesIn(expression.left), ...referencesIn(expression.right)];
    case 'parentheses':
      return referencesIn(expression.inner);
    case 'literal':
    case 'unreadable':
      return [];
  }
}

/** What decides between the values that an expression may give. */
function conditionsIn(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'conditional':
      return [expression.condition, ...[expression.then, expression.otherwise].flatMap(conditionsIn)];
    case 'template':
      return expression.parts.flatMap(conditionsOf);
    case 'tuple':
      return expression.items.flatMap(conditionsIn);
    case 'object':
      return expression.items.flatMap(({ value }) => conditionsIn(value));
    case 'call':
      return expression.arguments.flatMap(conditionsIn);
    case 'for':
      return [...conditionsIn(expression.collection), ...conditionsIn(expression.value)];
    case 'parentheses':
      return conditionsIn(expression.inner);
    default:
      return [];
  }
}

function conditionsOf(part: TemplatePart): readonly Expression[] {
  switch (part.kind) {
    case 'text':
      return [];
    case 'interpolation':
      return conditionsIn(part.expression);
    case 'if':
      return [part.condition, ...part.then.flatMap(conditionsOf), ...part.otherwise.flatMap(conditionsOf)];
    case 'for':
      return part.body.flatMap(conditionsOf);
  }
}

/** The longest static beginning of a reference, and what stands in its brackets. */
function traversal(expression: Expression): readonly (readonly AttributeStep[])[] {
  const steps = stepsOf(expression);
  if (steps !== undefined) return [steps];
  if (expression.kind === 'attribute') return referencesIn(expression.of);
  return expression.kind === 'index' ? [...referencesIn(expression.of), ...referencesIn(expression.key)] : [];
}

function inPart(part: TemplatePart): readonly (readonly AttributeStep[])[] {
  switch (part.kind) {
    case 'text':
      return [];
    case 'interpolation':
      return referencesIn(part.expression);
    case 'if':
      return [...part.then.flatMap(inPart), ...part.otherwise.flatMap(inPart)];
    case 'for':
      return [...referencesIn(part.collection), ...part.body.flatMap(inPart)];
  }
}
