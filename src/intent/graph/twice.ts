import { own, type JsonObject } from '../../domain/json.js';
import type { Diagnostic } from '../../domain/diagnostic.js';
import type { PlacedInstance } from '../../domain/graph.js';

/** At most this many are named for each pair of states. */
const named = 5;

/** Ids that AWS makes up, which no two accounts share: `sg-0123abcd`. */
const madeUp = /^[a-z]+-[0-9a-f]{8}(?:[0-9a-f]{9})?$/;

/**
 * One resource in two states: each apply of one undoes the other's. The same name in another account or region is
 * another resource, so that without an ARN or an id of AWS's own making both places have to be known.
 */
export function describeTwice(resources: readonly PlacedInstance[]): Diagnostic[] {
  // Nearly always there is one state, and nothing that could be in another.
  const file = resources[0]?.instance.stateFile;
  if (resources.every(({ instance }) => instance.stateFile === file)) return [];
  const first = new Map<string, PlacedInstance>();
  const pairs = new Map<string, { files: readonly [string, string]; addresses: string[] }>();
  for (const placed of resources) {
    const key = identityOf(placed);
    if (key === undefined) continue;
    const known = first.get(key);
    if (known === undefined) first.set(key, placed);
    else if (known.instance.stateFile !== placed.instance.stateFile) {
      const files = [known.instance.stateFile, placed.instance.stateFile] as const;
      const pair = JSON.stringify(files);
      const found = pairs.get(pair) ?? { files, addresses: [] };
      found.addresses.push(placed.instance.address);
      pairs.set(pair, found);
    }
  }
  return [...pairs.values()].map(describe);
}

function identityOf({ instance, placement }: PlacedInstance): string | undefined {
  const { type, attributes } = instance;
  const arn = own(attributes, 'arn');
  const id = own(attributes, 'id');
  // The ARN of a part may be that of the whole; only both together name one resource.
  if (typeof id !== 'string' || id === '') return undefined;
  if (typeof arn === 'string' && arn.startsWith('arn:')) return JSON.stringify([type, arn, id]);
  if (madeUp.test(id)) return JSON.stringify([type, id]);
  const { account, region } = placement;
  if (account === undefined || region === undefined) return undefined;
  return JSON.stringify([type, account, region, id, namesIn(attributes)]);
}

/** Some ids are names within something else: the statement of a function's policy, the hook of a group. */
function namesIn(attributes: JsonObject): readonly unknown[] {
  return Object.keys(attributes)
    .filter((name) => /^(?:name|bucket|role|user|group|key|rule|path|service|cluster)$|_(?:name|id|arn)$/.test(name))
    .sort()
    .map((name) => [name, own(attributes, name)]);
}

function describe({
  files: [one, other],
  addresses,
}: {
  readonly files: readonly [string, string];
  readonly addresses: readonly string[];
}): Diagnostic {
  const more = addresses.length > named ? ` and ${addresses.length - named} more` : '';
  const what = addresses.length === 1 ? 'The same resource is' : `${addresses.length} resources are`;
  return {
    severity: 'warning',
    code: 'state-shared-resource',
    summary: `${what} in both ${one} and ${other}: ${addresses.slice(0, named).join(', ')}${more}`,
    detail:
      'Each apply of one may undo what the other did. Keep it in one of them: `terraform state rm`, or a `removed` block, in the other. If they are copies of one state, give only the current one.',
    source: { file: other },
  };
}
