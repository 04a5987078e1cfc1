import { loadCatalog } from '../../src/catalog/load.js';
import { loadProviderSchema } from '../../src/catalog/load-schema.js';
import type { ArgumentPlace, Configuration, ConfiguredInstance } from '../../src/domain/configuration.js';
import type { Change, Finding } from '../../src/domain/finding.js';
import { isObject, type Json, type JsonObject } from '../../src/domain/json.js';
import type { LiveRead } from '../../src/domain/live.js';
import type { ResourceInstance } from '../../src/domain/resource.js';
import { compareGroup } from '../../src/drift/compare-group.js';
import { bindGraph } from '../../src/intent/graph/bind.js';
import { holdAgainst } from '../../src/app/configuration.js';

/** What one resource is in the code. */
export interface Code {
  readonly attributes?: JsonObject;
  /** Paths of attributes that are the provider's own defaults. */
  readonly defaults?: ReadonlySet<string>;
  readonly unknown?: Readonly<Record<string, string>>;
  readonly ignore?: 'all' | readonly string[];
  readonly defaultTags?: Readonly<Record<string, string>>;
  readonly sensitive?: readonly string[];
  /** Attribute path → line of main.tf; unnamed arguments stand one a line after the head in line 10. */
  readonly places?: Readonly<Record<string, ArgumentPlace>>;
}

export interface Situation {
  readonly name: string;
  readonly type: string;
  readonly state: JsonObject;
  /** Null: AWS has it no more. */
  readonly live: JsonObject | null;
  /** Undefined: not in the code. */
  readonly code?: Code;
  readonly configuration?: Partial<Configuration>;
  /** More resources of the same live one: type, state attributes and code. */
  readonly others?: readonly { readonly type: string; readonly state: JsonObject; readonly code?: Code }[];
  readonly expected: readonly string[];
}

const catalog = loadCatalog();
const schema = loadProviderSchema();

export const file = 'main.tf';

/** Lines of the arguments: the head in 10, then each top-level argument and each block below it. */
function placesOf(attributes: JsonObject): Map<string, ArgumentPlace> {
  const places = new Map<string, ArgumentPlace>();
  let line = 10;
  const note = (path: string): void => {
    line += 1;
    places.set(path, { source: { file, line }, comesFrom: [] });
  };
  const visit = (path: string, value: Json): void => {
    if (Array.isArray(value) && value.some(isObject)) {
      value.forEach((item, index) => {
        note(`${path}[${String(index)}]`);
        if (isObject(item))
          for (const [name, inner] of Object.entries(item)) visit(`${path}[${String(index)}].${name}`, inner);
      });
    } else note(path);
  };
  for (const [name, value] of Object.entries(attributes)) visit(name, value);
  return places;
}

export function configured(address: string, code: Code): ConfiguredInstance {
  const attributes = code.attributes ?? {};
  const [type = '', name = ''] = address.split('.');
  return {
    ...{ address, module: '', mode: 'managed', type, name, attributes },
    ...(code.defaults !== undefined && { defaults: code.defaults }),
    unknown: new Map(Object.entries(code.unknown ?? {})),
    sensitive: (code.sensitive ?? []).map((one) => [{ kind: 'attribute', name: one }]),
    source: { file, line: 10 },
    places: new Map([...placesOf(attributes), ...Object.entries(code.places ?? {})]),
    ignoreChanges: code.ignore ?? [],
    preventDestroy: false,
    provider: { roleArns: [], defaultTags: code.defaultTags ?? {}, source: { file: 'providers.tf', line: 1 } },
  };
}

export function inState(address: string, attributes: JsonObject): ResourceInstance {
  const [type = '', name = ''] = address.split('.');
  return {
    ...{ address, module: '', mode: 'managed', type, name, schemaVersion: 0, attributes, sensitive: [] },
    provider: { module: '', source: 'hashicorp/aws', type: 'aws' },
    ...{ providerText: 'provider["hashicorp/aws"]', dependencies: [], tainted: false, stateFile: 's.tfstate' },
  };
}

export function configurationOf(
  instances: readonly ConfiguredInstance[],
  more: Partial<Configuration> = {},
): Configuration {
  const byAddress = new Map(instances.map((one) => [one.address, one]));
  const rest = { unexpanded: [], moved: [], removed: [], workspace: 'default', diagnostics: [] };
  return { instances: byAddress, ...rest, ...more };
}

/** The findings of a situation; the first resource is `TYPE.x`, the others `TYPE.y0`, `TYPE.y1`, ... */
export function findingsOf(situation: Situation): Finding[] {
  const first = { address: `${situation.type}.x`, state: situation.state, code: situation.code };
  const others = (situation.others ?? []).map(({ type, state, code }, index) => {
    return { address: `${type}.y${String(index)}`, state, code };
  });
  const all = [first, ...others];
  const instances = all.map(({ address, state }) => inState(address, state));
  const inCode = all.flatMap(({ address, code }) => (code === undefined ? [] : [configured(address, code)]));
  const configuration = configurationOf(inCode, situation.configuration);
  const { lookup } = holdAgainst(configuration, instances, () => true, true);
  const resources = instances.map((instance) => ({
    ...{ instance, placement: { account: '123456789012', region: 'eu-west-1' }, dependsOn: [] },
    regionSource: 'arn' as const,
  }));
  const { groups } = bindGraph({ resources, diagnostics: [] }, catalog);
  const own = groups.filter(({ members }) => members.some(({ companion }) => companion !== true));
  return own.flatMap((group) => {
    const [identifier = ''] = group.request.identifiers;
    const error = { name: 'ResourceNotFoundException', message: 'gone' };
    const read: LiveRead =
      situation.live === null
        ? { kind: 'absent', request: group.request, identifier, error }
        : { kind: 'found', request: group.request, identifier, properties: situation.live };
    return [...compareGroup(group, read, undefined, { lookup, schema }).findings];
  });
}

/** `attribute verdict next file:line (code)`, one line a change; what is gone as `address missing next`. */
export function shown(findings: readonly Finding[]): string[] {
  return findings.flatMap((finding) => {
    const whole = [finding.next, finding.movesTo === undefined ? undefined : `moves to ${finding.movesTo}`];
    const about = whole.filter((one) => one !== undefined).join(', ');
    if (finding.kind !== 'changed') return [`${finding.address} ${finding.kind} ${about}`.trim()];
    const address = finding.address.endsWith('.x') ? '' : `${finding.address}: `;
    const head = about === '' ? [] : [`${finding.address} ${about}`];
    return [...head, ...finding.changes.map((change) => address + lineOf(change))];
  });
}

function lineOf({ attribute, verdict, next, source, code, reason, comesFrom = [] }: Change): string {
  const place = source === undefined ? '-' : `${source.file}:${String(source.line)}`;
  const fed = comesFrom.map(({ name, source: from }) => ` < ${name} ${from.file}:${String(from.line)}`).join('');
  const value = code === undefined ? '' : ` = ${JSON.stringify(code)}`;
  return `${attribute} ${verdict} ${next ?? '?'} ${place}${fed}${value}${reason === undefined ? '' : ` (${reason})`}`;
}
