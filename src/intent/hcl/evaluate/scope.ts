import type { Expression, Range } from '../syntax/ast.js';
import { unknown, type Value } from '../values/value.js';

/** A step behind the first name of a reference: `.name`, or `[key]` with the key evaluated. */
export type ReferenceStep =
  { readonly kind: 'name'; readonly name: string } | { readonly kind: 'key'; readonly key: Value };

export interface Resolved {
  readonly value: Value;
  /** How many of the steps the value already stands for; the rest is looked up in it. */
  readonly used: number;
}

/**
 * What names mean where an expression stands. References are resolved with the steps that follow, so that `local.a` does
 * not need every other local value first. Undefined: there is no such name.
 */
export interface Scope {
  resolve(root: string, steps: readonly ReferenceStep[], range: Range): Resolved | undefined;
  call(name: string): TfFunction | undefined;
}

/** What went wrong in an expression, as `try` and `can` catch it. */
export interface Problem {
  readonly summary: string;
  readonly range: Range;
}

/** A function of Terraform. Arguments are evaluated; a known answer is what Terraform would give. */
export interface TfFunction {
  readonly name: string;
  /** Gives the result, or says why there is none; throws for nothing a configuration can do. */
  call(
    values: readonly Value[],
  ): { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: string };
}

export interface Evaluation {
  readonly scope: Scope;
  /** The value of an expression inside the one at hand. */
  readonly evaluate: (expression: Expression, evaluation: Evaluation) => Value;
  /** Problems met so far; the value of an expression with a problem is unknown. */
  readonly problems: Problem[];
  /** A problem is not the end here: there is something else to take, as in `try`. */
  readonly attempt?: true;
}

/** Notes a problem and gives the value of an expression that has one. */
export function failed(evaluation: Evaluation, range: Range, summary: string): Value {
  evaluation.problems.push({ summary, range });
  return unknown(summary);
}
