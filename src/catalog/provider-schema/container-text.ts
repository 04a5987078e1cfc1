import { canonicalText, isObject, type Json, type JsonObject } from '../../domain/json.js';
import { parseJson } from '../../domain/json-text.js';

/**
 * Names that the provider reads in container definitions; it drops any other. Source: `ContainerDefinition` and what it
 * contains in the API reference of Amazon ECS.
 */
const names = new Set(
  (
    'command containerPath containerPort containerPortRange cpu credentialSpecs dependsOn disableNetworking dnsSearchDomains ' +
    'dnsServers entryPoint environment environmentFiles essential extraHosts firelensConfiguration healthCheck hostname ' +
    'hostPort image interactive links linuxParameters logConfiguration memory memoryReservation mountPoints name ' +
    'portMappings privileged protocol pseudoTerminal readonlyRootFilesystem repositoryCredentials resourceRequirements ' +
    'restartPolicy secrets startTimeout stopTimeout systemControls ulimits user versionConsistency volumesFrom ' +
    'workingDirectory appProtocol condition containerName value valueFrom type ipAddress interval retries startPeriod ' +
    'timeout capabilities add drop devices hostPath permissions initProcessEnabled maxSwap sharedMemorySize swappiness ' +
    'tmpfs mountOptions size logDriver secretOptions readOnly sourceVolume sourceContainer credentialsParameter enabled ' +
    'ignoredExitCodes restartAttemptPeriod namespace hardLimit softLimit'
  ).split(' '),
);

/** Objects whose keys are anybody's. */
const maps = new Set(['options', 'dockerLabels']);

/**
 * Container definitions as the provider writes them: no processor units of 0, and containers, variables and secrets in
 * the order of their names. Undefined where it cannot be told what becomes of them. Source: plans of provider
 * hashicorp/aws 5.
 */
export function keptContainers(text: string): string | undefined {
  const parsed = parseJson(text);
  if (!parsed.ok || parsed.duplicateKeys.length > 0 || !Array.isArray(parsed.value)) return undefined;
  const containers = parsed.value.filter(isObject);
  if (containers.length < parsed.value.length || !containers.every((one) => isPlain(one))) return undefined;
  const kept = containers.map((one) => keptContainer(withoutNulls(one)));
  const all = kept.flatMap((one) => (one === undefined ? [] : [one]));
  const sorted = byName(all);
  if (all.length < kept.length || sorted === undefined) return undefined;
  const now = canonicalText(sorted);
  // Nothing but spaces and the order of keys: as it is written.
  return now === canonicalText(parsed.value) ? text : now;
}

function isPlain(value: Json, name = ''): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (value === null) return false;
  if (Array.isArray(value)) return value.every((item) => isPlain(item));
  if (!isObject(value)) return true;
  if (maps.has(name)) return Object.values(value).every((item) => typeof item === 'string');
  const isKnown = (key: string): boolean => names.has(key) || maps.has(key);
  return Object.entries(value).every(([key, item]) => isKnown(key) && (item === null || isPlain(item, key)));
}

/** Members that are null are as good as left out. */
function withoutNulls(object: JsonObject): JsonObject {
  const rows = Object.entries(object).filter(([, item]) => item !== null);
  return Object.fromEntries(rows.map(([key, item]) => [key, withoutNullsIn(item)]));
}

function withoutNullsIn(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutNullsIn);
  return isObject(value) ? withoutNulls(value) : value;
}

function keptContainer(container: JsonObject): JsonObject | undefined {
  const kept: JsonObject = { ...container };
  if (kept.cpu === 0) delete kept.cpu;
  for (const list of ['environment', 'secrets']) {
    const items = kept[list];
    if (items === undefined) continue;
    const sorted = Array.isArray(items) && items.every(isObject) ? byName(items) : undefined;
    if (sorted === undefined) return undefined;
    kept[list] = sorted;
  }
  return kept;
}

/** Undefined where two have one name: which of them comes first is not told. */
function byName(items: readonly JsonObject[]): JsonObject[] | undefined {
  const named = items.map((item) => ({ item, name: Buffer.from(typeof item.name === 'string' ? item.name : '') }));
  if (new Set(named.map(({ name }) => name.toString())).size < items.length) return undefined;
  return named.sort((a, b) => Buffer.compare(a.name, b.name)).map(({ item }) => item);
}
