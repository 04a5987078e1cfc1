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

/** Breadth first, so that what is nearest comes first. */
function trace(start: Site, variables: VariablePlaces): readonly Origin[] {
  const found = new Map<string, Origin>();
  let level: readonly Site[] = [start];
  while (level.length > 0 && found.size < longest) {
    const next: Site[] = [];
    for (const site of level) {
      for (const steps of referencesIn(site.expression)) {
        const step = follow(steps, site, variables);
        if (step === undefined || found.size >= longest) continue;
        const key = `${step.origin.name} ${step.origin.source.file}:${String(step.origin.source.line ?? 0)}`;
        if (found.has(key)) continue;
        found.set(key, step.origin);
        if (step.next !== undefined) next.push(step.next);
      }
    }
    level = next;
  }
  return [...found.values()];
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
    next: { module: site.module, expression, iterators: new Map() },
  };
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

/** Static references in the order in which they are written; those that decide come after those that give. */
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
      return [expression.then, expression.otherwise, expression.condition].flatMap(referencesIn);
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
      return [...part.then.flatMap(inPart), ...part.otherwise.flatMap(inPart), ...referencesIn(part.condition)];
    case 'for':
      return [...referencesIn(part.collection), ...part.body.flatMap(inPart)];
  }
}
