import type { BoundInstance, LiveGroup } from '../catalog/engine/binding.js';
import { sensitiveText, type Change, type Finding, type Severity } from '../domain/finding.js';
import { isNothing, jsonEqual, type Json } from '../domain/json.js';
import type { LiveRead } from '../domain/live.js';
import type { Difference } from './difference.js';
import { maskSecrets, sensitivePaths } from './secrets.js';

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
  differences: readonly Difference[],
): Finding {
  const isSensitive = sensitivePaths(member.placed.instance);
  const changes = differences.map((difference) => toChange(difference, isSensitive));
  return { ...identity(member, group, read), kind: 'changed', severity: changedSeverity, changes };
}

export function missingFinding(member: BoundInstance, group: LiveGroup, read: LiveRead): Finding {
  const type = member.binding.cloudFormationType;
  const reason =
    read.kind === 'found'
      ? `${type} ${read.identifier} exists, but the part that this resource manages is gone`
      : `AWS has no ${type} with identifier ${read.identifier} (read twice)`;
  return { ...identity(member, group, read), kind: 'missing', severity: missingSeverity, changes: [], reason };
}

export function unreadableFinding(member: BoundInstance, group: LiveGroup, read: LiveRead, reason: string): Finding {
  return { ...identity(member, group, read), kind: 'unreadable', severity: 'info', changes: [], reason };
}

function toChange(difference: Difference, isSensitive: (attribute: string) => boolean): Change {
  const { attribute, path, operation, entry } = difference;
  const name = lastName(attribute);
  const secret = entry.lens.sensitive === true || isSensitive(attribute);
  const intended = shown(difference.intended, secret, name);
  const live = shown(difference.live, secret, name);
  return {
    attribute,
    path,
    operation,
    intended,
    live,
    verdict: 'drifted',
    severity: changedSeverity,
    rules: [],
    sensitive: secret || !jsonEqual(intended, difference.intended) || !jsonEqual(live, difference.live),
  };
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
