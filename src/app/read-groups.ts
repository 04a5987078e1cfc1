import { isOwnMember, type LiveGroup } from '../catalog/engine/binding.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import type { LiveRead } from '../domain/live.js';
import { createFailureLog, describeFailure, interrupted, nothingReadable, type FailureLog } from './diagnostics.js';
import type { ScanListener } from './events.js';
import type { LiveSource, ScanPorts } from './ports.js';
import type { Tally } from './tally.js';

/** Reads between two turns of the event loop, so that Ctrl-C and a redraw get through a fast source. */
const readsPerTurn = 256;

export interface ReadOutcome {
  readonly complete: boolean;
  readonly calls: number;
  readonly diagnostics: readonly Diagnostic[];
}

interface Reading {
  readonly ports: ScanPorts;
  readonly source: LiveSource;
  readonly tally: Tally;
  readonly emit: ScanListener;
  readonly signal: AbortSignal;
  readonly failures: FailureLog;
  done: number;
  total: number;
  readable: number;
  /** Live resources that Terraform resources stand for, as against their companions. */
  wanted: number;
}

/** Reads every group, compares each document as it arrives and lets go of it. */
export async function readGroups(
  groups: readonly LiveGroup[],
  ports: ScanPorts,
  tally: Tally,
  signal: AbortSignal,
  emit: ScanListener,
): Promise<ReadOutcome> {
  if (groups.length === 0) return { complete: true, calls: 0, diagnostics: [] };
  const opened = await ports.openSource();
  if (opened.kind === 'failed') return { complete: false, calls: 0, diagnostics: opened.diagnostics };
  const { source } = opened;
  const failures = createFailureLog();
  const reading: Reading = {
    ...{ ports, source, tally, emit, signal, failures },
    ...{ done: 0, total: groups.length, readable: 0, wanted: groups.filter((group) => !isExtra(group)).length },
  };
  let waiting = groups;
  while (waiting.length > 0 && !signal.aborted) {
    waiting = mergeByRequest(await readOnce(waiting, reading));
    reading.total += waiting.length;
  }
  const complete = reading.done === reading.total;
  return {
    complete,
    calls: source.reader.calls(),
    diagnostics: [
      ...opened.diagnostics,
      ...(await source.close({ complete })),
      ...failures.causes().map(describeFailure),
      ...verdict(reading),
    ],
  };
}

function verdict({ done, total, readable, wanted }: Reading): Diagnostic[] {
  if (done !== total) return [interrupted(done, total)];
  return readable === 0 && wanted > 0 ? [nothingReadable(wanted)] : [];
}

/** Read only for what belongs to a resource, which says nothing about whether the resource itself can be read. */
function isExtra({ members }: LiveGroup): boolean {
  return !members.some(isOwnMember);
}

/** One pass; returns the other bindings worth a try for what could not be read. */
async function readOnce(groups: readonly LiveGroup[], reading: Reading): Promise<LiveGroup[]> {
  const others: LiveGroup[] = [];
  const { reader } = reading.source;
  const pass = { others, started: performance.now(), doneBefore: reading.done };
  reading.source.announce?.(groups);
  if (reader.answer !== undefined) {
    for (const group of groups) {
      if (reading.signal.aborted) break;
      take(group, reader.answer(group.request), reading, pass);
      if (reading.done % readsPerTurn === 0) await nextTurn();
    }
    return others;
  }
  const waiting = new Map(groups.map((group) => [group.request.id, group]));
  const requests = groups.map(({ request }) => request);
  for await (const read of reader.read(requests, reading.signal)) {
    const group = waiting.get(read.request.id);
    if (group === undefined) continue;
    waiting.delete(read.request.id);
    take(group, read, reading, pass);
    if (reading.done % readsPerTurn === 0) await nextTurn();
    if (reading.signal.aborted) break;
  }
  return others;
}

interface Pass {
  readonly others: LiveGroup[];
  readonly started: number;
  readonly doneBefore: number;
}

function take(group: LiveGroup, read: LiveRead, reading: Reading, { others, started, doneBefore }: Pass): void {
  reading.done++;
  others.push(...settle(group, read, reading));
  const seconds = (performance.now() - started) / 1000;
  reading.emit({
    kind: 'read',
    done: reading.done,
    total: reading.total,
    rate: seconds > 0 ? (reading.done - doneBefore) / seconds : 0,
    throttled: reading.source.throttled?.() ?? 0,
  });
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function settle(group: LiveGroup, read: LiveRead, reading: Reading): readonly LiveGroup[] {
  const { ports, tally, failures } = reading;
  if (read.kind !== 'unreadable') {
    if (!isExtra(group)) reading.readable++;
    if (group.members.some(({ claimant }) => claimant === undefined)) {
      tally.addComparison(group, ports.compareGroup(group, read));
    }
    return [];
  }
  const others = ports.nextBinding(group, read);
  const retried = new Set(others.flatMap(({ members }) => members.map(({ placed }) => placed)));
  const left = group.members.filter(({ placed }) => !retried.has(placed));
  const members = left.some(({ claimant }) => claimant === undefined) ? left : [];
  if (members.length > 0) {
    if (!isExtra(group)) failures.add(read);
    const settled = retried.size === 0 ? group : { ...group, members };
    tally.addComparison(settled, ports.compareGroup(settled, read));
  }
  return others;
}

/** Alternatives of several groups may be parts of one live resource, which is still read once, under an id of its own. */
function mergeByRequest(groups: readonly LiveGroup[]): LiveGroup[] {
  const merged = new Map<string, LiveGroup>();
  for (const group of groups) {
    const { typeName, identifiers, account, region } = group.request;
    const id = JSON.stringify([typeName, identifiers, account ?? '', region ?? '']);
    const members = [...(merged.get(id)?.members ?? []), ...group.members];
    merged.set(id, { ...group, request: { ...group.request, id }, members });
  }
  return [...merged.values()];
}
