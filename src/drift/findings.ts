import type { BoundInstance, LiveGroup } from '../catalog/engine/binding.js';
import type { CodeStanding, ConfiguredInstance } from '../domain/configuration.js';
import { isDriftVerdict, sensitiveText, type Change, type Finding, type Severity } from '../domain/finding.js';
import { isNothing, jsonEqual, own, type Json } from '../domain/json.js';
import type { LiveRead } from '../domain/live.js';
import { maskSecrets, sensitivePaths } from './secrets.js';
import { ancestors } from './unknown-paths.js';
import type { Judged } from './verdict.js';

/** Until rules judge what a change does: a resource that is gone weighs more than one that differs. */
const changedSeverity: Severity = 'medium';
const missingSeverity: Severity = 'high';

function identity(
  member: BoundInstance,
  group: LiveGroup,
  read: LiveRead,
): Omit<Finding, 'kind' | 'changes' | 'severity'> {
  const { instance } = member.placed;
  const found = read.kind === 'found' ? read : undefined;
  return {
    address: instance.address,
    state: instance.stateFile,
    terraformType: instance.type,
    // What is listed under a resource has no identifier of its own.
    cloudFormationType: (member.binding.listed === undefined ? member.binding : member.mapping).cloudFormationType,
    identifier: read.identifier,
    account: found?.account ?? group.request.account ?? null,
    region: found?.region ?? group.request.region ?? null,
  };
}

export function changedFinding(
  member: BoundInstance,
  group: LiveGroup,
  read: LiveRead,
  judged: readonly Judged[],
  standing?: CodeStanding,
): Finding {
  const { instance } = member.placed;
  const inState = sensitivePaths(instance.sensitive);
  const inCode = sensitivePaths(standing?.kind === 'configured' ? standing.instance.sensitive : []);
  const isSensitive = (attribute: string): boolean => inState(attribute) || inCode(attribute);
  const changes = judged.map((one) => toChange(one, isSensitive, standing));
  const severity = changes.some(({ verdict }) => isDriftVerdict(verdict)) ? changedSeverity : 'info';
  return { ...identity(member, group, read), kind: 'changed', severity, ...codeOf(standing), changes };
}

export function missingFinding(
  member: BoundInstance,
  group: LiveGroup,
  read: LiveRead,
  standing?: CodeStanding,
): Finding {
  const type = member.binding.cloudFormationType;
  const reason =
    read.kind === 'found'
      ? `${type} ${read.identifier} exists, but the part that this resource manages is gone`
      : `AWS has no ${type} with identifier ${read.identifier} (read twice)`;
  const ofCode = codeOf(standing);
  // What is gone already leaves nothing to destroy.
  const next = standing?.kind === 'removed' ? 'forgets' : standing?.kind === 'configured' ? 'creates' : undefined;
  return {
    ...identity(member, group, read),
    ...{ kind: 'missing', severity: missingSeverity },
    ...ofCode,
    ...(next !== undefined && { next }),
    changes: [],
    reason,
  };
}

export function unreadableFinding(
  member: BoundInstance,
  group: LiveGroup,
  read: Extract<LiveRead, { kind: 'unreadable' }>,
  standing?: CodeStanding,
): Finding {
  const { reason } = read;
  const ofCode = codeOf(standing);
  return { ...identity(member, group, read), kind: 'unreadable', severity: 'info', ...ofCode, changes: [], reason };
}

function codeOf(standing: CodeStanding | undefined): Pick<Finding, 'next' | 'movesTo' | 'source'> {
  if (standing === undefined) return {};
  if (standing.kind === 'configured') {
    const { instance, movesTo } = standing;
    return { ...(movesTo !== undefined && { movesTo }), source: instance.source };
  }
  const source = standing.source === undefined ? {} : { source: standing.source };
  return standing.kind === 'unknown' ? source : { next: standing.destroys ? 'destroys' : 'forgets', ...source };
}

function toChange(
  { difference, verdict, next, code, reason, at }: Judged,
  isSensitive: (attribute: string) => boolean,
  standing: CodeStanding | undefined,
): Change {
  const { attribute, path, operation, entry } = difference;
  const name = lastName(attribute);
  const secret = entry.lens.sensitive === true || isSensitive(attribute) || isSensitive(at);
  const show = (value: Json): Json => shown(value, secret, name);
  const [intended, live] = [show(difference.intended), show(difference.live)];
  const hidden = !jsonEqual(intended, difference.intended) || !jsonEqual(live, difference.live);
  return {
    attribute,
    path,
    operation,
    intended,
    live,
    verdict,
    severity: isDriftVerdict(verdict) ? changedSeverity : 'info',
    rules: [],
    sensitive: secret || hidden || (code !== undefined && !jsonEqual(show(code), code)),
    ...(code !== undefined && { code: show(code) }),
    ...(next !== undefined && { next }),
    ...(reason !== undefined && { reason }),
    ...(standing?.kind === 'configured' && placeInCode(at, standing.instance)),
  };
}

/** Where the argument is written, or the nearest thing around it; a map that has no such key, or no such block, is that. */
function placeInCode(at: string, { places, source, provider, attributes }: ConfiguredInstance): Partial<Change> {
  for (const path of ancestors(at)) {
    const place = places.get(path) ?? places.get(`${path}[0]`);
    if (path === 'tags' && place === undefined && own(attributes, 'tags') === undefined) break;
    if (place === undefined) continue;
    const fed = place.comesFrom.length === 0 ? {} : { comesFrom: place.comesFrom };
    return { source: place.source, ...fed };
  }
  const ofProvider =
    at.startsWith('tags[') && Object.keys(provider.defaultTags).length > 0 ? provider.source : undefined;
  return { source: ofProvider ?? source };
}

/** `environment[0].variables["DB_PASSWORD"]` → `DB_PASSWORD`. */
export function lastName(attribute: string): string {
  const key = /\["((?:[^"\\]|\\.)*)"\]$/.exec(attribute);
  if (key !== null) return key[1] ?? '';
  return attribute.replace(/\[\d+\]$/, '').replace(/^.*\./, '');
}

/** The value as it may be printed. `name`: what it is called. */
export function shown(value: Json, secret: boolean, name: string): Json {
  if (isNothing(value) && value !== '0' && value !== 'false') return value;
  return secret ? sensitiveText : maskSecrets(value, name);
}
