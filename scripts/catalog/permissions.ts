import type { ServiceType } from '../../src/live/services/index.js';
import { changesNothing } from '../../src/catalog/schema/facts.js';
import type { CloudFormationTypes } from './cloudformation/types.js';

/** CloudFormation type → IAM actions of one of its handlers, sorted. */
export type HandlerPermissions = ReadonlyMap<string, readonly string[]>;

const wellFormed = /^[a-z][a-z0-9-]*:[A-Z][A-Za-z0-9]*$/;

/**
 * What the read or list handler of each readable type calls. Registry schemas write some actions with a wildcard, in two spellings of
 * the same name, or with a capital where IAM has none: `replace` and a vote among all schemas put that right. Some also
 * copy what their write handlers need; a policy for reading has none of that.
 */
export function handlerPermissions(
  types: CloudFormationTypes,
  handler: 'readPermissions' | 'listPermissions',
  replace: Readonly<Record<string, readonly string[]>>,
): HandlerPermissions {
  const named = [...types.values()]
    .filter(({ readable, facts }) => readable && facts[handler] !== undefined)
    .map(({ typeName, facts }): readonly [string, readonly string[]] => [
      typeName,
      (facts[handler] ?? []).flatMap((action) => replace[action] ?? [capitals(action)]),
    ]);
  const spelling = usualSpelling(named.flatMap(([, actions]) => actions));
  return new Map(
    named.map(([typeName, actions]) => [
      typeName,
      [...new Set(actions.map((action) => checked(spelling.get(action.toLowerCase()) ?? action, typeName)))]
        .filter((action) => changesNothing(action))
        .sort(),
    ]),
  );
}

/** The same of what is read through another API than Cloud Control: `TYPE READER` → actions. */
export function servicePermissions(types: readonly ServiceType[]): HandlerPermissions {
  return new Map(types.map(({ typeName, reader, actions }) => [`${typeName} ${reader}`, [...actions].sort()]));
}

function capitals(action: string): string {
  const [service = '', name = ''] = action.split(':');
  return `${service.toLowerCase()}:${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** IAM does not tell `DescribeDbInstances` from `DescribeDBInstances`; a policy should have one of them. */
function usualSpelling(actions: readonly string[]): ReadonlyMap<string, string> {
  const votes = new Map<string, number>();
  for (const action of actions) votes.set(action, (votes.get(action) ?? 0) + 1);
  const usual = new Map<string, string>();
  for (const [action, count] of [...votes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const known = usual.get(action.toLowerCase());
    if (known === undefined || count > (votes.get(known) ?? 0)) usual.set(action.toLowerCase(), action);
  }
  return usual;
}

function checked(action: string, typeName: string): string {
  if (wellFormed.test(action)) return action;
  throw new Error(
    `${typeName}: "${action}" is no single IAM action; say which ones it stands for in read-permissions.json`,
  );
}
