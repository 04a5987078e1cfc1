import type { Template, TemplatePart } from '../syntax/ast.js';
import { convert } from '../values/convert.js';
import { boolType, stringType } from '../values/type.js';
import { isBool, isText, known, unknownButThere, type Value } from '../values/value.js';
import { elementsOf } from './for.js';
import { withNames } from './names.js';
import { failed, type Evaluation } from './scope.js';

/** Text with values in it. One interpolation and nothing else is the value itself. */
export function evaluateTemplate(template: Template, evaluation: Evaluation): Value {
  const [first] = template.parts;
  if (template.wraps && first?.kind === 'interpolation') return evaluation.evaluate(first.expression, evaluation);
  const written = new Writer();
  for (const part of template.parts) write(part, evaluation, written);
  return written.result();
}

class Writer {
  #text = '';
  #reason: string | undefined;
  #begins = '';
  #sensitive = false;

  put(text: string): void {
    this.#text += text;
  }

  doubt(reason: string): void {
    if (this.#reason !== undefined) return;
    this.#reason = reason;
    this.#begins = this.#text;
  }

  mark(sensitive: boolean): void {
    this.#sensitive ||= sensitive;
  }

  result(): Value {
    return this.#reason === undefined
      ? known(stringType, this.#text, this.#sensitive)
      : unknownButThere(this.#reason, stringType, this.#sensitive, this.#begins);
  }
}

function write(part: TemplatePart, evaluation: Evaluation, into: Writer): void {
  switch (part.kind) {
    case 'text':
      into.put(part.text);
      return;
    case 'interpolation':
      writeValue(part, evaluation, into);
      return;
    case 'if':
      writeIf(part, evaluation, into);
      return;
    case 'for':
      writeFor(part, evaluation, into);
  }
}

function writeValue(
  { expression }: Extract<TemplatePart, { kind: 'interpolation' }>,
  evaluation: Evaluation,
  into: Writer,
): void {
  const value = evaluation.evaluate(expression, evaluation);
  into.mark(value.sensitive);
  const converted = convert(value, stringType);
  if (!converted.ok || converted.value.kind === 'null') {
    failed(evaluation, expression.range, 'A value in a template must be text, and not null');
    into.doubt('a value in a template cannot be text');
  } else if (isText(converted.value)) into.put(converted.value.data);
  else if (converted.value.kind === 'unknown') into.doubt(converted.value.reason);
}

function writeIf(part: Extract<TemplatePart, { kind: 'if' }>, evaluation: Evaluation, into: Writer): void {
  const value = evaluation.evaluate(part.condition, evaluation);
  into.mark(value.sensitive);
  const decided = convert(value, boolType);
  if (!decided.ok || decided.value.kind === 'null') {
    failed(evaluation, part.condition.range, 'The condition must be true or false');
    into.doubt('a condition in a template is neither true nor false');
  } else if (isBool(decided.value)) {
    for (const inner of decided.value.data ? part.then : part.otherwise) write(inner, evaluation, into);
  } else if (decided.value.kind === 'unknown') into.doubt(decided.value.reason);
}

function writeFor(part: Extract<TemplatePart, { kind: 'for' }>, evaluation: Evaluation, into: Writer): void {
  const collection = evaluation.evaluate(part.collection, evaluation);
  into.mark(collection.sensitive);
  if (collection.kind === 'unknown') {
    into.doubt(collection.reason);
    return;
  }
  const elements = collection.kind === 'known' ? elementsOf(collection) : undefined;
  if (elements === undefined) {
    failed(evaluation, part.collection.range, 'for goes over a list, a set, a map or an object');
    into.doubt('a template goes over what is no collection');
    return;
  }
  for (const { key, value } of elements) {
    const names = new Map([[part.valueName, value]]);
    if (part.keyName !== undefined) names.set(part.keyName, key);
    const inner = { ...evaluation, scope: withNames(evaluation.scope, names) };
    for (const item of part.body) write(item, inner, into);
  }
}
