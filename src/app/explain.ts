import { isOwnMember, type BoundInstance, type LiveGroup } from '../catalog/engine/binding.js';
import { formatAddress, parseAddress } from '../domain/address.js';
import type { CodeStanding } from '../domain/configuration.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import { isError } from '../domain/diagnostic.js';
import {
  explanationSchemaVersion,
  type ExplainedRead,
  type Explanation,
  type MemberExplanation,
} from '../domain/explanation.js';
import { isDrift, verdicts, type Finding } from '../domain/finding.js';
import type { PlacedInstance } from '../domain/graph.js';
import type { LiveRead } from '../domain/live.js';
import { codeOf, withCode } from './coded.js';
import { groupDiagnostics } from './diagnostics.js';
import type { ScanPorts } from './ports.js';
import { readGroups, type ReadOutcome } from './read-groups.js';
import { boundInScope, createTally } from './tally.js';
import { severalStates, unknownAddress } from './unknown-address.js';

export type ExplainOutcome =
  | { readonly kind: 'explained'; readonly explanation: Explanation }
  | { readonly kind: 'failed'; readonly diagnostics: readonly Diagnostic[] };

/** One read that was compared, and the part of the resource that it showed. */
interface Seen {
  readonly group: LiveGroup;
  readonly read: LiveRead;
  readonly member: BoundInstance;
}

/**
 * Scans one resource instance the way `driftline scan` does, with everything that shares its live resource, and keeps how
 * each of its attributes was compared.
 */
export async function explain(text: string, ports: ScanPorts, signal: AbortSignal): Promise<ExplainOutcome> {
  const loaded = await ports.loadStates();
  const parsed = parseAddress(text);
  const address = parsed === undefined ? text : formatAddress(parsed);
  const only = (candidate: string): boolean => candidate === address;
  const coded = await codeOf(loaded, ports, only);
  const graph = ports.buildGraph(loaded.instances, coded?.lookup);
  const places = graph.resources.filter(({ instance }) => instance.address === address);
  const [placed] = places;
  if (placed === undefined) {
    const broken = loaded.diagnostics.filter(isError);
    return { kind: 'failed', diagnostics: broken.length > 0 ? broken : [unknownAddress(text, loaded.instances)] };
  }
  if (places.length > 1) {
    return {
      kind: 'failed',
      diagnostics: [
        severalStates(
          address,
          places.map(({ instance }) => instance.stateFile),
        ),
      ],
    };
  }
  const bound = boundInScope(ports.bindGraph(graph), only);
  const watched = await watchedScan(bound.groups, placed, withCode(ports, coded?.lookup), signal);
  if (!watched.outcome.complete) return { kind: 'failed', diagnostics: watched.outcome.diagnostics };
  const unsupported = bound.unsupported.find((entry) => entry.placed === placed)?.unsupported;
  const identity = unsupported === undefined ? identityOf(placed, watched.seen) : noIdentity(placed, unsupported);
  const diagnostics = [...loaded.diagnostics, ...graph.diagnostics, ...(coded?.diagnostics ?? [])].filter(
    (one) => one.address === address,
  );
  return {
    kind: 'explained',
    explanation: {
      schemaVersion: explanationSchemaVersion,
      address,
      state: placed.instance.stateFile,
      terraformType: placed.instance.type,
      ...identity,
      ...verdictOf(watched.finding, unsupported?.reason),
      attributes: watched.members.flatMap(({ attributes }) => attributes),
      changes: watched.finding?.changes ?? [],
      ...codeNotes(coded?.lookup?.(placed.instance)),
      sharedWith: sharedWith(placed, watched.seen),
      companions: watched.seen.filter(({ member }) => member.companion === true).map(readOf),
      diagnostics: groupDiagnostics([...diagnostics, ...watched.outcome.diagnostics.filter(saysMore)]),
    },
  };
}

/** What the code says of the resource as a whole. */
function codeNotes(standing: CodeStanding | undefined): Pick<Explanation, 'code'> {
  switch (standing?.kind) {
    case undefined:
      return {};
    case 'configured': {
      const { movesTo, instance } = standing;
      return { code: { standing: 'configured', source: instance.source, ...(movesTo !== undefined && { movesTo }) } };
    }
    case 'removed': {
      const source = standing.source === undefined ? {} : { source: standing.source };
      return { code: { standing: standing.destroys ? 'to-be-destroyed' : 'to-be-forgotten', ...source } };
    }
    case 'unknown': {
      const source = standing.source === undefined ? {} : { source: standing.source };
      return { code: { standing: 'unknown', reason: standing.reason, ...source } };
    }
  }
}

/** That a read failed, and why, is the explanation's own reason. */
const saysMore = ({ code }: Diagnostic): boolean => code !== 'unreadable' && code !== 'nothing-readable';

interface WatchedScan {
  readonly outcome: ReadOutcome;
  readonly finding: Finding | undefined;
  readonly members: readonly MemberExplanation[];
  readonly seen: readonly Seen[];
}

async function watchedScan(
  groups: readonly LiveGroup[],
  placed: PlacedInstance,
  ports: ScanPorts,
  signal: AbortSignal,
): Promise<WatchedScan> {
  const { address, stateFile } = placed.instance;
  const seen: Seen[] = [];
  const members: MemberExplanation[] = [];
  const watching: ScanPorts = {
    ...ports,
    compareGroup(group, read) {
      for (const member of group.members)
        if (member.placed === placed && member.claimant === undefined) seen.push({ group, read, member });
      const sink = (member: MemberExplanation): void => {
        if (member.address === address && member.state === stateFile) members.push(member);
      };
      return ports.compareGroup(group, read, sink);
    },
  };
  const nothing = (): void => undefined;
  const tally = createTally((candidate) => candidate === address, nothing, new Set(verdicts));
  const outcome = await readGroups(groups, watching, tally, signal, nothing);
  const finding = tally.findings().find((one) => one.address === address && one.state === stateFile);
  return { outcome, finding, members, seen };
}

type Identity = Pick<
  Explanation,
  'cloudFormationType' | 'identifier' | 'account' | 'region' | 'regionSource' | 'confidence'
>;

function identityOf(placed: PlacedInstance, seen: readonly Seen[]): Identity {
  const { placement, regionSource } = placed;
  const main = seen.find(({ member }) => isOwnMember(member));
  const where = { account: placement.account ?? null, region: placement.region ?? null };
  if (main === undefined) {
    return { cloudFormationType: null, identifier: null, ...where, regionSource, confidence: 'none' };
  }
  const { cloudFormationType, identifier, account, region } = readOf(main);
  const { status } = main.member.mapping;
  return { cloudFormationType, identifier, account, region, regionSource, confidence: status };
}

function noIdentity(
  { placement, regionSource }: PlacedInstance,
  { cloudFormationType }: { readonly cloudFormationType: string | null },
): Identity {
  const where = { account: placement.account ?? null, region: placement.region ?? null };
  return { cloudFormationType, identifier: null, ...where, regionSource, confidence: 'none' };
}

function readOf({ group, read, member }: Seen): ExplainedRead {
  const found = read.kind === 'found' ? read : undefined;
  return {
    cloudFormationType: member.binding.cloudFormationType,
    identifier: read.identifier,
    account: found?.account ?? group.request.account ?? null,
    region: found?.region ?? group.request.region ?? null,
    read: read.kind,
  };
}

function verdictOf(
  finding: Finding | undefined,
  unsupported: string | undefined,
): Pick<Explanation, 'status' | 'reason'> {
  if (unsupported !== undefined) return { status: 'unsupported', reason: unsupported };
  const quiet = finding === undefined || (finding.kind === 'changed' && !isDrift(finding));
  if (quiet) return { status: 'in-sync', reason: null };
  return { status: finding.kind, reason: finding.kind === 'changed' ? null : finding.reason };
}

function sharedWith(placed: PlacedInstance, seen: readonly Seen[]): string[] {
  const main = seen.find(({ member }) => isOwnMember(member));
  const others = (main?.group.members ?? []).filter((member) => member.placed !== placed && isOwnMember(member));
  return others.map((member) => member.placed.instance.address);
}
