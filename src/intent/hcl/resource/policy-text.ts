import type { Json } from '../../../domain/json.js';
import { compareText } from '../values/value.js';

/** Type → identifiers (one text, or a list). */
export type Principals = ReadonlyMap<string, Json>;

export interface Statement {
  readonly sid: string;
  readonly effect: string;
  readonly actions: Json | undefined;
  readonly notActions: Json | undefined;
  readonly resources: Json | undefined;
  readonly notResources: Json | undefined;
  readonly principals: Principals | undefined;
  readonly notPrincipals: Principals | undefined;
  /** Operator → variable → values. */
  readonly conditions: ReadonlyMap<string, ReadonlyMap<string, Json>> | undefined;
}

export interface PolicyDocument {
  readonly version: string;
  readonly id?: string;
  readonly statements: readonly Statement[];
}

/** A later document over an earlier one: statements of the same Sid are replaced where they stand. */
export function mergeDocument(base: PolicyDocument, over: PolicyDocument): PolicyDocument {
  const statements = [...base.statements];
  for (const statement of over.statements) {
    const at = statement.sid === '' ? -1 : statements.findIndex(({ sid }) => sid === statement.sid);
    if (at < 0) statements.push(statement);
    else statements[at] = statement;
  }
  const id = over.id ?? base.id;
  return {
    version: compareText(over.version, base.version) > 0 ? over.version : base.version,
    statements,
    ...(id !== undefined && { id }),
  };
}

/** The document as the provider prints it: fields in the order of its own structures, `<`, `>` and `&` escaped. */
export function policyText({ version, id, statements }: PolicyDocument, indent: number): string {
  const fields: readonly (readonly [string, unknown])[] = [
    ['Version', version === '' ? undefined : version],
    ['Id', id],
    ['Statement', statements.length === 0 ? undefined : statements.map(statementFields)],
  ];
  return JSON.stringify(present(fields), null, indent)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

function statementFields(statement: Statement): object {
  return present([
    ['Sid', statement.sid === '' ? undefined : statement.sid],
    ['Effect', statement.effect === '' ? undefined : statement.effect],
    ['Action', statement.actions],
    ['NotAction', statement.notActions],
    ['Resource', statement.resources],
    ['NotResource', statement.notResources],
    ['Principal', statement.principals && principalFields(statement.principals)],
    ['NotPrincipal', statement.notPrincipals && principalFields(statement.notPrincipals)],
    [
      'Condition',
      statement.conditions && sorted(statement.conditions, (variables) => sorted(variables, (value) => value)),
    ],
  ]);
}

/** `*` for everybody; `{"AWS": "*"}` is something else to IAM, and stays. */
function principalFields(principals: Principals): unknown {
  const everybody = principals.size === 1 ? principals.get('*') : undefined;
  const single = Array.isArray(everybody) && everybody.length === 1 ? everybody[0] : everybody;
  return single === '*' ? '*' : sorted(principals, (value) => value);
}

function sorted<T>(map: ReadonlyMap<string, T>, print: (value: T) => unknown): object {
  return present([...map].sort(([a], [b]) => compareText(a, b)).map(([key, value]) => [key, print(value)] as const));
}

function present(fields: readonly (readonly [string, unknown])[]): object {
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}
