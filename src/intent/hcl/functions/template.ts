import { evaluateExpression } from '../evaluate/evaluate.js';
import { freeNames } from '../evaluate/free-names.js';
import type { Scope, TfFunction } from '../evaluate/scope.js';
import type { Expression } from '../syntax/ast.js';
import { parseTemplateFile } from '../syntax/parse-text.js';
import { dynamicType, stringType } from '../values/type.js';
import { membersOf, unknown, type KnownValue, type Value } from '../values/value.js';
import { decodeUtf8 } from './encoding.js';
import { define, fail, type Failure } from './define.js';
import type { ReadText } from './file.js';
import { isName } from './write-hcl.js';

type Call = (name: string) => TfFunction | undefined;

/** A template with the variables it is given, and no others. */
function render(template: Expression, variables: KnownValue, call: Call): Value | Failure {
  const members = membersOf(variables);
  if (members === undefined) return fail('the variables must be a map or an object');
  if (![...members.keys()].every(isName)) return fail('a variable has a name that no template can use');
  if (template.kind === 'unreadable') return unknown('the template could not be read', stringType);
  // Terraform asks for all of them, also where `try` would catch it, or nobody comes by.
  const missing = [...freeNames(template)].find((name) => !members.has(name));
  if (missing !== undefined && variables.open === undefined)
    return fail(`the template needs ${missing}, which is not given`);
  const scope: Scope = {
    // A template that renders templates may never end.
    call: (name) => (name === 'templatefile' || name === 'templatestring' ? undefined : call(name)),
    resolve: (root) => {
      const value = members.get(root) ?? (variables.open === undefined ? undefined : unknown(variables.open));
      return value === undefined ? undefined : { value, used: 0 };
    },
  };
  const { value, problems } = evaluateExpression(template, scope);
  const [problem] = problems;
  return problem === undefined ? value : fail(`in the template: ${problem.summary}`);
}

/** Functions that evaluate templates; the parser must have been started. */
export function templateFunctions(read: ReadText, call: Call): readonly TfFunction[] {
  const variables = { name: 'vars', type: dynamicType, needs: 'shape' } as const;
  return [
    define('templatefile', {
      parameters: [{ name: 'path', type: stringType }, variables],
      call: (given) => {
        const path = given.text(0);
        const bytes = read(path);
        if (bytes === undefined) return unknown('the template cannot be read here');
        const text = decodeUtf8(bytes);
        if (text === undefined) return fail('the template is not UTF-8');
        return render(parseTemplateFile(text.normalize('NFC'), path), given.known(1), call);
      },
    }),
    define('templatestring', {
      parameters: [{ name: 'template', type: stringType }, variables],
      call: (given) => render(parseTemplateFile(given.text(0), 'template'), given.known(1), call),
    }),
  ];
}
