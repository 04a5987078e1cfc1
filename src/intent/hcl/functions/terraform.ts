import { evaluateExpression } from '../evaluate/evaluate.js';
import type { Scope, TfFunction } from '../evaluate/scope.js';
import { parseNative } from '../syntax/parser.js';
import { dynamicType, stringType } from '../values/type.js';
import { membersOf, objectOf, unknown, type UnknownValue, type Value } from '../values/value.js';
import { define, fail, textOf, type Failure } from './define.js';
import { isName, writeArguments, writeExpression } from './write-hcl.js';

/** Values only: neither names nor functions. A function is a mistake there, and what it would give is not known. */
const nothing: Scope = { call: () => undefined, resolve: () => undefined };

/** The text of a `.tfvars` file as an object. */
function decode(text: string): Value | Failure {
  const { body, broken } = parseNative({ file: 'the argument', text });
  if (broken || body.incomplete === true) return unknown('the text could not be read');
  if (body.blocks.length > 0) return fail('blocks are not allowed in the text');
  const given = [...body.attributes.values()];
  const share = given.some(({ range }, index) => given[index + 1]?.range.start.line === range.end.line);
  if (share) return fail('there must be a line break behind each argument');
  const members = new Map<string, Value>();
  for (const { name, expression } of given) {
    const { value, problems } = evaluateExpression(expression, nothing);
    const [problem] = problems;
    if (problem !== undefined) return fail(`${name}: ${problem.summary}`);
    members.set(name, value);
  }
  return objectOf(members);
}

function encode(value: Value): Value | Failure {
  const members = value.kind === 'known' ? membersOf(value) : undefined;
  if (members === undefined) return fail('the value must be an object');
  if (![...members.keys()].every(isName)) return fail('a key cannot be the name of a variable');
  return written(writeArguments(members));
}

function written(text: string | UnknownValue): Value {
  return typeof text === 'string' ? textOf(text) : unknown(text.reason, stringType);
}

/** Functions of Terraform's own provider; the parser must have been started. */
export const terraformFunctions: readonly TfFunction[] = [
  define('provider::terraform::encode_tfvars', {
    parameters: [{ name: 'value', type: dynamicType }],
    returns: stringType,
    call: (given) => encode(given.at(0)),
  }),
  define('provider::terraform::decode_tfvars', {
    parameters: [{ name: 'src', type: stringType }],
    call: (given) => decode(given.text(0)),
  }),
  define('provider::terraform::encode_expr', {
    parameters: [{ name: 'value', type: dynamicType }],
    returns: stringType,
    call: (given) => written(writeExpression(given.at(0))),
  }),
];
