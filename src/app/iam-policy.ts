import type { TypeCatalog } from '../catalog/catalog.js';
import type { LiveGroup } from '../catalog/engine/binding.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import { isError } from '../domain/diagnostic.js';
import type { LiveRead, LiveRequest } from '../domain/live.js';
import type { StatePorts } from './ports.js';

export interface PolicyStatement {
  readonly Sid: string;
  readonly Effect: 'Allow';
  readonly Action: readonly string[];
  readonly Resource: '*';
}

export interface PolicyDocument {
  readonly Version: '2012-10-17';
  readonly Statement: readonly PolicyStatement[];
}

export type PolicyOutcome =
  | {
      readonly kind: 'written';
      readonly documents: readonly PolicyDocument[];
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly kind: 'failed'; readonly diagnostics: readonly Diagnostic[] };

/**
 * Characters of a managed policy, white space not counted:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export const managedPolicyLimit = 6_144;

/** What driftline itself calls, whatever the types: the read, and whose account it is. */
const ownActions = ['cloudformation:GetResource', 'sts:GetCallerIdentity'];

/** What it calls where something has to be listed. */
const listAction = 'cloudformation:ListResources';

/** The smallest policy with which every live resource of the states can be read. */
export async function iamPolicy(
  ports: Pick<StatePorts, 'loadStates' | 'buildGraph' | 'bindGraph' | 'nextBinding'>,
  catalog: Pick<TypeCatalog, 'readPermissions' | 'listPermissions'>,
): Promise<PolicyOutcome> {
  const { instances, diagnostics } = await ports.loadStates();
  if (diagnostics.some(isError)) return { kind: 'failed', diagnostics };
  const { groups } = ports.bindGraph(ports.buildGraph(instances));
  const unknown: string[] = [];
  const actions = new Set<string>();
  const add = (typeName: string, permissions: readonly string[] | undefined): void => {
    if (permissions === undefined) unknown.push(typeName);
    permissions?.forEach((action) => actions.add(action));
  };
  for (const { typeName, reader } of typesRead(groups, ports)) add(typeName, catalog.readPermissions(typeName, reader));
  const listed = new Set(groups.flatMap(({ request }) => (request.children === undefined ? [] : [request.typeName])));
  if (listed.size > 0) actions.add(listAction);
  for (const typeName of [...listed].sort()) add(typeName, catalog.listPermissions(typeName));
  return {
    kind: 'written',
    documents: documentsOf(actions),
    diagnostics: [
      ...diagnostics,
      ...(unknown.length > 0 ? [permissionsUnknown(unknown)] : []),
      ...(groups.length === 0 ? [nothingToRead()] : []),
    ],
  };
}

/** CloudFormation types that a scan may read: also those it turns to where the first read of a resource fails. */
function typesRead(
  groups: readonly LiveGroup[],
  ports: Pick<StatePorts, 'nextBinding'>,
): readonly Pick<LiveRequest, 'typeName' | 'reader'>[] {
  const types = new Map<string, LiveRequest>();
  let waiting = groups;
  while (waiting.length > 0) {
    for (const { request } of waiting) types.set(`${request.typeName} ${request.reader ?? ''}`, request);
    waiting = waiting.flatMap((group) => ports.nextBinding(group, denied(group)));
  }
  return [...types].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, request]) => request);
}

function denied({ request }: LiveGroup): LiveRead {
  const error = { name: 'AccessDeniedException', message: '' };
  return { kind: 'unreadable', request, identifier: request.identifiers[0] ?? '', error, reason: '' };
}

/** As few documents as the limit allows; the actions of one service stay together unless they alone are too many. */
export function documentsOf(actions: ReadonlySet<string>, limit = managedPolicyLimit): PolicyDocument[] {
  const rest = [...actions].filter((action) => !ownActions.includes(action)).sort();
  const documents: string[][] = [[]];
  for (const service of services(rest)) {
    for (const part of fitting(service, limit)) {
      const last = documents.at(-1) ?? [];
      if (sizeOf(documentOf([...last, ...part], documents.length === 1)) <= limit) last.push(...part);
      else documents.push([...part]);
    }
  }
  return documents.map((part, index) => documentOf(part, index === 0));
}

function documentOf(actions: readonly string[], first: boolean): PolicyDocument {
  const statement = (Sid: string, Action: readonly string[]): PolicyStatement => {
    return { Sid, Effect: 'Allow', Action, Resource: '*' };
  };
  const own = first ? [statement('CloudControl', ownActions)] : [];
  const handlers = actions.length > 0 ? [statement('ReadHandlers', actions)] : [];
  return { Version: '2012-10-17', Statement: [...own, ...handlers] };
}

function services(actions: readonly string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const action of actions) {
    const service = action.split(':', 1)[0] ?? '';
    const group = groups.get(service);
    if (group === undefined) groups.set(service, [action]);
    else group.push(action);
  }
  return [...groups.values()];
}

/** The actions of one service in runs that each fit into a document of their own. */
function fitting(service: readonly string[], limit: number): string[][] {
  const parts: string[][] = [[]];
  for (const action of service) {
    const last = parts.at(-1) ?? [];
    if (last.length === 0 || sizeOf(documentOf([...last, action], true)) <= limit) last.push(action);
    else parts.push([action]);
  }
  return parts;
}

/** JSON without white space; no action has any inside. */
function sizeOf(document: PolicyDocument): number {
  return JSON.stringify(document).length;
}

function permissionsUnknown(typeNames: readonly string[]): Diagnostic {
  return {
    severity: 'warning',
    code: 'permissions-unknown',
    summary: `What reading ${typeNames.join(', ')} needs is not known`,
    detail: 'AWS does not document the permissions of these read handlers. A scan says what was denied; add that.',
  };
}

function nothingToRead(): Diagnostic {
  return {
    severity: 'warning',
    code: 'nothing-to-read',
    summary: 'The state has no resource that would be read',
    detail: 'The policy holds only what every scan needs. Check which state is read (--state).',
  };
}
