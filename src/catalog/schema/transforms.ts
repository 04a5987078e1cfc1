import type { Diagnostic } from '../../domain/diagnostic.js';
import { isObject, jsonEqual, own, setOwn, type Json, type JsonObject } from '../../domain/json.js';
import { pointerTokens } from '../../domain/pointer.js';
import { Sandbox } from './sandbox.js';

type Step = string | number;

/** Where a value stands in what Terraform intends. */
export interface TransformPlace {
  /** The whole intended document, and the way to the value: property names, and indices of lists. */
  readonly document: Json;
  readonly path: readonly Step[];
  /** The same for a part of the document that surely holds the value: one element of a list, say. */
  readonly part: Json;
  readonly partPath: readonly Step[];
}

/** One property that AWS rewrites, by its own account. */
export interface PropertyTransform {
  /** Tokens, `*` for a list index or a map's key. */
  readonly pattern: readonly string[];
  readonly expression: string;
  readonly alternatives: readonly string[];
}

/**
 * The transforms of one type. CloudFormation's own drift detection folds a difference where a transform of the intended
 * value equals the live one, and so does this:
 * https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-model-false-drift.html
 */
export class Transforms {
  readonly typeName: string;
  readonly properties: readonly PropertyTransform[];
  readonly #runner: TransformRunner;

  constructor(typeName: string, expressions: Readonly<Record<string, string>>, runner: TransformRunner) {
    this.typeName = typeName;
    this.#runner = runner;
    this.properties = Object.entries(expressions).map(([pointer, expression]) => ({
      pattern: pointerTokens(pointer),
      expression,
      alternatives: expression.split('$OR').map((part) => part.trim()),
    }));
  }

  /** Whether AWS makes `live` of what is intended. `live` is undefined where AWS returned nothing. */
  explains(property: PropertyTransform, place: TransformPlace, live: Json | undefined): boolean {
    return property.alternatives.some((alternative) => this.#gives(alternative, property, place, live));
  }

  #gives(alternative: string, property: PropertyTransform, place: TransformPlace, live: Json | undefined): boolean {
    const label = `${this.typeName} /${property.pattern.join('/')}`;
    const input = inputOf(alternative, property, place);
    const result = this.#runner.evaluate(alternative, input, label);
    if (result !== undefined && jsonEqual(result, live ?? null)) return true;
    if (typeof live !== 'string' || typeof result !== 'string' || !describesForm(alternative)) return false;
    const pattern = this.#runner.evaluate(alternative, literal(input), label);
    return typeof pattern === 'string' && this.#runner.matches(pattern, live);
  }
}

/** Runs expressions and remembers which ones not to run again. One for a scan. */
export class TransformRunner {
  readonly #sandbox = new Sandbox();
  readonly #failed = new Map<string, Diagnostic>();
  readonly #known = new Map<string, Json | undefined>();

  /** What was ignored, and why. */
  problems(): readonly Diagnostic[] {
    return [...this.#failed.values()];
  }

  /** Undefined where the expression gives nothing, or fails, which is noted. */
  evaluate(expression: string, input: Json, label: string): Json | undefined {
    if (this.#failed.has(expression)) return undefined;
    const text = JSON.stringify(input);
    const key = `${expression}\u0000${text}`;
    if (this.#known.has(key)) return this.#known.get(key);
    const result = this.#sandbox.evaluate(expression, text);
    if (result.kind === 'failed') {
      this.#failed.set(expression, ignored(label, result.why));
      return undefined;
    }
    const value = result.json === undefined ? undefined : (JSON.parse(result.json) as Json);
    if (this.#known.size >= remembered) this.#known.clear();
    this.#known.set(key, value);
    return value;
  }

  matches(pattern: string, text: string): boolean {
    return this.#sandbox.matches(pattern, text);
  }
}

const remembered = 10_000;

/**
 * Schemas write paths from the document's root (`A.B`) or from the object around (`B`). What starts with the pattern's
 * first name is taken to start at the root. On the way this one element stands for its list, as JSONata would otherwise
 * answer for all elements at once.
 */
function inputOf(alternative: string, { pattern }: PropertyTransform, place: TransformPlace): Json {
  const [first = '', second] = pattern;
  const named = new RegExp(`(?<![\\w.])${escaped(first)}\\s*[.[]`).test(alternative);
  return named && second !== undefined ? alone(place.document, place.path) : around(place);
}

/** The innermost object on the way that has a name for what comes next. */
function around({ part, partPath }: TransformPlace): Json {
  let at: Json | undefined = alone(part, partPath);
  let found: Json = {};
  for (const step of partPath) {
    if (isObject(at)) found = at;
    // A list on the way has given place to its element.
    if (typeof step === 'string') at = isObject(at) ? own(at, step) : undefined;
  }
  return found;
}

function alone(value: Json, path: readonly Step[]): Json {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(value)) {
    const element = value[Number(step)];
    return element === undefined ? [] : alone(element, rest);
  }
  const inside = isObject(value) ? own(value, String(step)) : undefined;
  if (!isObject(value) || inside === undefined) return value;
  const copy = { ...value };
  setOwn(copy, String(step), alone(inside, rest));
  return copy;
}

/**
 * Some transforms give a regular expression: `$join(["arn:aws…:[0-9]{12}:key/", KmsKeyId])`. A dot in a plain text does
 * not make one, or `$join([Name, "."])` would match any name that is one character longer.
 */
function describesForm(alternative: string): boolean {
  return /"[^"]*(?:\[[^\]"]+\](?:\{\d|[+*?])|\.[+*]|\\\\[dw])[^"]*"/.test(alternative);
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** The same value with every text spelled so that a regular expression means it literally. */
function literal(value: Json): Json {
  if (typeof value === 'string') return escaped(value);
  if (Array.isArray(value)) return value.map(literal);
  if (!isObject(value)) return value;
  const copy: JsonObject = {};
  for (const [key, item] of Object.entries(value)) setOwn(copy, key, literal(item));
  return copy;
}

function ignored(label: string, why: string): Diagnostic {
  return {
    severity: 'warning',
    code: 'transform-ignored',
    summary: `AWS's transform of ${label} was ignored`,
    detail: `${oneLine(why)}. What differs there is reported as it stands. A newer \`driftline catalog refresh\` may help.`,
  };
}

/** The message may quote the expression, and that comes from a file. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').replace(/\.$/, '');
