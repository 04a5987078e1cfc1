import { evaluateExpression } from '../evaluate/evaluate.js';
import type { Problem, ReferenceStep, Resolved, Scope, TfFunction } from '../evaluate/scope.js';
import type { Expression, Range } from '../syntax/ast.js';
import { convert } from '../values/convert.js';
import { dynamicType, stringType } from '../values/type.js';
import { isText, marked, nullOf, objectOf, text, tupleOf, unknown, type Value } from '../values/value.js';
import type { ModuleCall, ModuleConfig, Resource, Variable } from './config.js';
import { readConstraint } from './constraint.js';
import { expand, instanceScope, keysOf, type Expansion } from './expand.js';
import { LazyValues } from './lazy.js';

/** What a module instance needs from around it. */
export interface World {
  readonly workspace: string;
  /** The root module's folder as an absolute path, if it is known: where Terraform is taken to run. */
  readonly folder?: string;
  /** Functions as they are seen from a module's folder. */
  functions(dir: string): (name: string) => TfFunction | undefined;
  /** The module that a call stands for; undefined where it is not installed. */
  child(parent: ModuleConfig, call: ModuleCall): ModuleConfig | undefined;
  /** What a reference to one resource instance gives. */
  resourceValue(module: ModuleInstance, resource: Resource, key: string | number | undefined, scope: Scope): Value;
  problem(problem: Problem): void;
}

/** Values of input variables: of the root module from the command line and files, of others from the call. */
export type Inputs = (name: string) => Value | undefined;

type Key = string | number | undefined;

/** One instance of a module, whose values are computed as they are asked for. */
export class ModuleInstance implements Scope {
  /** Printed module instance address, `""` for the root module. */
  readonly address: string;
  readonly config: ModuleConfig;
  readonly parent: { readonly instance: ModuleInstance; readonly call: ModuleCall } | undefined;
  readonly #world: World;
  readonly #inputs: Inputs;
  readonly #functions: (name: string) => TfFunction | undefined;
  readonly #values: LazyValues;
  readonly #expansions = new Map<string, Expansion | 'underway'>();
  readonly #children = new Map<string, ReadonlyMap<Key, ModuleInstance>>();

  constructor(
    address: string,
    config: ModuleConfig,
    world: World,
    inputs: Inputs,
    parent?: { readonly instance: ModuleInstance; readonly call: ModuleCall },
  ) {
    this.address = address;
    this.config = config;
    this.parent = parent;
    this.#world = world;
    this.#inputs = inputs;
    this.#functions = world.functions(config.dir);
    this.#values = new LazyValues((summary, range) => {
      world.problem({ summary, range });
    });
  }

  call(name: string): TfFunction | undefined {
    return this.#functions(name);
  }

  resolve(root: string, steps: readonly ReferenceStep[], range: Range): Resolved | undefined {
    const [first, second] = steps.map((step) => (step.kind === 'name' ? step.name : undefined));
    switch (root) {
      case 'var':
        return first === undefined ? undefined : one(this.variable(first, range));
      case 'local':
        return first === undefined ? undefined : one(this.local(first, range));
      case 'path':
        return first === undefined ? undefined : one(this.path(first));
      case 'terraform':
      case 'tofu':
        return one(first === 'workspace' ? text(this.#world.workspace) : unknown(`terraform.${first ?? ''}`));
      case 'module':
        return first === undefined ? undefined : this.#module(first, steps.slice(1));
      case 'data':
      case 'ephemeral':
        return first === undefined || second === undefined
          ? undefined
          : { value: this.#resource(`${root}.${first}.${second}`), used: 2 };
      case 'each':
      case 'count':
        return undefined;
      case 'self':
        return { value: unknown('self is the resource as it will be'), used: 0 };
      case 'resource':
        return first === undefined || second === undefined
          ? undefined
          : { value: this.#resource(`${first}.${second}`), used: 2 };
      default:
        return first === undefined ? undefined : { value: this.#resource(`${root}.${first}`), used: 1 };
    }
  }

  variable(name: string, range: Range): Value {
    const declared = this.config.variables.get(name);
    if (declared === undefined) return this.#missing(`There is no variable ${name}`, range);
    return this.#values.get(`var.${name}`, declared.range, () => this.#variable(declared));
  }

  #variable(declared: Variable): Value {
    const given = this.#inputs(declared.name);
    const fallback = declared.default === undefined ? undefined : this.evaluate(declared.default);
    const type = declared.type === undefined ? dynamicType : readConstraint(declared.type);
    if (type === undefined) return unknown(`the type of var.${declared.name} could not be read`);
    if (declared.ephemeral) return unknown(`var.${declared.name} is ephemeral`, type, true);
    const set = given?.kind === 'null' && !declared.nullable ? fallback : (given ?? fallback);
    if (set === undefined) return unknown(`var.${declared.name} is not set`, dynamicType, declared.sensitive);
    const converted = convert(set, type);
    if (!converted.ok) {
      this.#world.problem({ summary: `var.${declared.name}: ${converted.problem}`, range: declared.range });
      return unknown(`var.${declared.name} has a value of another type`, dynamicType, declared.sensitive);
    }
    return marked(converted.value, declared.sensitive);
  }

  local(name: string, range: Range): Value {
    const declared = this.config.locals.get(name);
    if (declared === undefined) return this.#missing(`There is no local value ${name}`, range);
    return this.#values.get(`local.${name}`, declared.range, () => this.evaluate(declared.expression));
  }

  output(name: string): Value | undefined {
    const declared = this.config.outputs.get(name);
    if (declared?.value === undefined) return undefined;
    const { value, sensitive, range } = declared;
    return this.#values.get(`output.${name}`, range, () => marked(this.evaluate(value), sensitive));
  }

  /** The value of an expression in this module; problems are told to the world. */
  evaluate(expression: Expression, scope: Scope = this): Value {
    const { value, problems } = evaluateExpression(expression, scope);
    for (const problem of problems) this.#world.problem(problem);
    return value;
  }

  /** The instances of a resource or of a module call. */
  expansion(block: Resource | ModuleCall): Expansion {
    const name = 'type' in block ? `${block.mode} ${block.type}.${block.name}` : `module ${block.name}`;
    const underway = this.#expansions.get(name);
    if (underway === 'underway') {
      this.#world.problem({
        summary: `The number of ${name.replace(/^managed /, '')} depends on itself`,
        range: block.range,
      });
      return { kind: 'unknown', reason: 'its number depends on itself', range: block.range };
    }
    if (underway !== undefined) return underway;
    this.#expansions.set(name, 'underway');
    const expansion = expand(block, this, (problem) => {
      this.#world.problem(problem);
    });
    this.#expansions.set(name, expansion);
    return expansion;
  }

  /** Instances of a called module by key; undefined where the module is not installed. */
  children(call: ModuleCall): ReadonlyMap<Key, ModuleInstance> | undefined {
    const known = this.#children.get(call.name);
    if (known !== undefined) return known;
    const config = this.#world.child(this.config, call);
    if (config === undefined) return undefined;
    const expansion = this.expansion(call);
    const children = new Map(keysOf(expansion).map((key) => [key, this.#child(call, config, expansion, key)]));
    this.#children.set(call.name, children);
    return children;
  }

  #child(call: ModuleCall, config: ModuleConfig, expansion: Expansion, key: Key): ModuleInstance {
    const scope = instanceScope(this, expansion, key);
    const inputs: Inputs = (name) => {
      const argument = call.body.attributes.get(name);
      return argument === undefined ? undefined : this.evaluate(argument.expression, scope);
    };
    const index = key === undefined ? '' : typeof key === 'number' ? `[${String(key)}]` : `[${JSON.stringify(key)}]`;
    const address = `${this.address === '' ? '' : `${this.address}.`}module.${call.name}${index}`;
    return new ModuleInstance(address, config, this.#world, inputs, { instance: this, call });
  }

  /** A module's output; asked for as a whole, all of its outputs. */
  #module(name: string, steps: readonly ReferenceStep[]): Resolved | undefined {
    const call = this.config.calls.get(name);
    if (call === undefined) return undefined;
    const children = this.children(call);
    if (children === undefined) return one(unknown(`module.${name} is not installed: run terraform init`));
    const expansion = this.expansion(call);
    if (expansion.kind === 'unknown') return one(unknown(expansion.reason));
    if (expansion.kind === 'single') {
      const child = children.get(undefined);
      const output = child === undefined ? undefined : outputOf(child, steps[0]);
      return output === undefined ? one(this.#outputs(child)) : { value: output, used: 2 };
    }
    const child = childAt(children, steps[0]);
    const output = child === undefined ? undefined : outputOf(child, steps[1]);
    if (output !== undefined) return { value: output, used: 3 };
    if (child !== undefined) return { value: this.#outputs(child), used: 2 };
    return one(gather(expansion, (key) => this.#outputs(children.get(key))));
  }

  #outputs(child: ModuleInstance | undefined): Value {
    const names = [...(child?.config.outputs.keys() ?? [])];
    return objectOf(new Map(names.map((name) => [name, child?.output(name) ?? nullOf()])));
  }

  #resource(key: string): Value {
    const resource = this.config.resources.get(key);
    if (resource === undefined) return unknown(`${key} is not declared in this module`);
    return this.#values.get(key, resource.range, () => {
      const expansion = this.expansion(resource);
      if (expansion.kind === 'unknown') return unknown(expansion.reason);
      return gather(expansion, (index) =>
        this.#world.resourceValue(this, resource, index, instanceScope(this, expansion, index)),
      );
    });
  }

  /** `path.module` as Terraform prints it, run in the root module's folder. */
  path(name: string): Value {
    if (name === 'module') return text(this.config.dir);
    if (name === 'cwd' && this.#world.folder !== undefined) return text(this.#world.folder);
    return name === 'root' ? text('.') : unknown(`path.${name} depends on where Terraform runs`, stringType);
  }

  #missing(summary: string, range: Range): Value {
    this.#world.problem({ summary, range });
    return unknown(summary);
  }
}

const one = (value: Value): Resolved => ({ value, used: 1 });

function outputOf(child: ModuleInstance, step: ReferenceStep | undefined): Value | undefined {
  return step?.kind === 'name' ? child.output(step.name) : undefined;
}

function childAt(
  children: ReadonlyMap<Key, ModuleInstance>,
  step: ReferenceStep | undefined,
): ModuleInstance | undefined {
  if (step?.kind !== 'key') return undefined;
  const key = convert(step.key, stringType);
  if (!key.ok || !isText(key.value)) return undefined;
  return children.get(key.value.data) ?? children.get(Number(key.value.data));
}

/** The instances as references see them: one object, a tuple, or an object by key. */
function gather(expansion: Expansion, valueOf: (key: Key) => Value): Value {
  const keys = keysOf(expansion);
  if (expansion.kind === 'single') return valueOf(undefined);
  const values = keys.map(valueOf);
  if (expansion.kind === 'count') return tupleOf(values);
  return objectOf(new Map(keys.map((key, index) => [String(key), values[index] ?? nullOf()])));
}
