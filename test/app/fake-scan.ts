import type { Comparison, ScanPorts } from '../../src/app/ports.js';
import type { LiveGroup } from '../../src/catalog/engine/binding.js';
import type { TypeMapping } from '../../src/catalog/model.js';
import type { Diagnostic } from '../../src/domain/diagnostic.js';
import type { Finding } from '../../src/domain/finding.js';
import type { PlacedInstance } from '../../src/domain/graph.js';
import type { LiveRead, LiveRequest } from '../../src/domain/live.js';
import type { ResourceCoverage } from '../../src/domain/report.js';
import type { ResourceInstance } from '../../src/domain/resource.js';

export interface FakeScan {
  /** What becomes of a resource is in its name: `same`, `changed`, `missing`, `denied`; type `aws_none` is unsupported. */
  readonly addresses: readonly string[];
  /** All of them are parts of one live resource. */
  readonly shared: boolean;
  /** The address that has another binding, under which it can be read. */
  readonly alternative: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly extraReads: readonly LiveRead[];
}

/** Stages that do by rote what the real ones find out. */
export function fakeScan(options: Partial<FakeScan>): ScanPorts {
  const instances = (options.addresses ?? []).map(instanceOf);
  return {
    version: '0.0.0',
    now: () => new Date(0),
    loadStates: () => Promise.resolve({ states: [], instances, diagnostics: options.diagnostics ?? [] }),
    isAwsInstance: ({ type }) => type.startsWith('aws_'),
    buildGraph: (all) => ({
      resources: all.filter(({ type }) => type.startsWith('aws_')).map(placed),
      diagnostics: [],
    }),
    bindGraph: ({ resources }) => {
      const readable = resources.filter(({ instance }) => instance.type !== 'aws_none');
      const none = resources.filter(({ instance }) => instance.type === 'aws_none');
      const why = { terraformType: 'aws_none', cloudFormationType: null, reason: 'no counterpart' };
      return {
        groups:
          options.shared === true
            ? [groupOf('shared', readable)]
            : readable.map((one) => groupOf(one.instance.address, [one])),
        unsupported: none.map((one) => ({ placed: one, unsupported: why })),
      };
    },
    nextBinding: (group) =>
      group.request.id === options.alternative
        ? [
            groupOf(
              'alternative',
              group.members.map((member) => member.placed),
            ),
          ]
        : [],
    compareGroup,
    openSource: () =>
      Promise.resolve({
        kind: 'opened',
        diagnostics: [],
        source: {
          reader: { read: (requests) => answers(requests, options.extraReads ?? []), calls: () => 0 },
          close: () => Promise.resolve([]),
        },
      }),
  };
}

export function foundRead(id: string): LiveRead {
  return { kind: 'found', request: requestOf(id), identifier: id, properties: {} };
}

export function failingRead(id: string): LiveRead {
  const error = { name: 'AccessDeniedException', message: 'no' };
  return { kind: 'unreadable', request: requestOf(id), identifier: id, error, reason: 'Grant the permission.' };
}

async function* answers(requests: readonly LiveRequest[], extra: readonly LiveRead[]): AsyncGenerator<LiveRead> {
  await Promise.resolve();
  yield* extra;
  for (const request of requests) {
    const read = request.typeName.includes('denied') ? failingRead(request.id) : foundRead(request.id);
    yield { ...read, request };
  }
}

function compareGroup(group: LiveGroup, read: LiveRead): Comparison {
  const findings: Finding[] = [];
  const coverage: ResourceCoverage[] = [];
  for (const {
    placed: { instance },
  } of group.members) {
    const base = {
      ...{ address: instance.address, terraformType: instance.type, cloudFormationType: 'AWS::X::Y' },
      ...{ state: instance.stateFile, identifier: 'x', account: null, region: null },
    };
    const reason = 'because';
    if (read.kind === 'unreadable')
      findings.push({ ...base, kind: 'unreadable', severity: 'info', changes: [], reason });
    else if (instance.name.startsWith('missing'))
      findings.push({ ...base, kind: 'missing', severity: 'high', changes: [], reason });
    else if (instance.name.startsWith('changed'))
      findings.push({ ...base, kind: 'changed', severity: 'medium', changes: [] });
    if (read.kind === 'unreadable') continue;
    const unverified = instance.name === 'same' ? [] : [{ attribute: 'a', reason: 'write-only' }];
    coverage.push({
      address: instance.address,
      state: instance.stateFile,
      verified: instance.name === 'same' ? 2 : 1,
      unverified,
      confidence: 'exact',
    });
  }
  return { findings, coverage };
}

function instanceOf(address: string): ResourceInstance {
  const [type = '', name = ''] = address.split('.');
  return {
    ...{ address, module: '', mode: 'managed', type, name, providerText: 'p', schemaVersion: 0, attributes: {} },
    provider: { module: '', source: 'aws', type: type.split('_')[0] ?? '' },
    ...{ sensitive: [], dependencies: [], tainted: false, stateFile: 's' },
  };
}

function placed(instance: ResourceInstance): PlacedInstance {
  return { instance, placement: {}, regionSource: 'unknown', dependsOn: [] };
}

function requestOf(id: string): LiveRequest {
  return { id, typeName: `AWS::${id}`, identifiers: [id], global: false };
}

function groupOf(id: string, members: readonly PlacedInstance[]): LiveGroup {
  const mapping: TypeMapping = {
    ...{ terraformType: 'aws_x', cloudFormationType: 'AWS::X::Y', status: 'exact', reader: 'cloudcontrol' },
    ...{ identifiers: [], lenses: [], unverified: {}, source: 'test' },
  };
  return { request: requestOf(id), members: members.map((one) => ({ placed: one, mapping, binding: mapping })) };
}
