import { describe, expect, it } from '@jest/globals';
import type { ScanEvent } from '../../src/app/events.js';
import { scan } from '../../src/app/scan.js';
import type { Filter } from '../../src/app/filter.js';
import { failingRead, fakeScan, foundRead, type FakeScan } from './fake-scan.js';

const all: Filter = { only: [], exclude: [] };
const never = new AbortController().signal;

async function summaryOf(fake: Partial<FakeScan>, filter = all) {
  return scan(filter, fakeScan(fake), never);
}

describe('a scan', () => {
  it('counts what is in sync, changed, missing, unreadable, unsupported, and of other providers', async () => {
    const report = await summaryOf({
      addresses: ['aws_x.same', 'aws_x.changed', 'aws_x.missing', 'aws_x.denied', 'aws_none.a', 'random_id.r'],
    });
    expect(report.summary).toMatchObject({
      ...{ resources: 5, inSync: 1, changed: 1, missing: 1, unreadable: 1, unsupported: 1, otherProviders: 1 },
      attributes: { verified: 4, unverified: 2 },
      severity: { critical: 0, high: 1, medium: 1, low: 0, info: 0 },
    });
    expect(report.findings.map(({ kind }) => kind)).toEqual(['missing', 'changed', 'unreadable', 'unsupported']);
    expect(report.complete).toBe(true);
  });

  it('compares a live resource as a whole, but reports only what is in scope', async () => {
    const report = await summaryOf(
      { addresses: ['aws_x.changed', 'aws_y.changed'], shared: true },
      { only: ['aws_y'], exclude: [] },
    );
    expect(report.summary).toMatchObject({ resources: 1, changed: 1, inSync: 0 });
    expect(report.findings.map(({ address }) => address)).toEqual(['aws_y.changed']);
    expect(report.coverage.map(({ address }) => address)).toEqual(['aws_y.changed']);
  });

  it('tells what happens in order: planned, what was found, finished', async () => {
    const events: ScanEvent[] = [];
    const ports = fakeScan({ addresses: ['aws_x.changed', 'aws_x.same'] });
    const report = await scan(all, ports, never, (event) => events.push(event));
    expect(events[0]).toEqual({ kind: 'planned', total: 2, resources: 2 });
    expect(events.filter(({ kind }) => kind === 'read')).toEqual([
      expect.objectContaining({ done: 1, total: 2 }),
      expect.objectContaining({ done: 2, total: 2 }),
    ]);
    expect(events.at(-1)).toEqual({ kind: 'finished', report });
  });

  it('says that an empty state has nothing to compare', async () => {
    const report = await summaryOf({ addresses: ['random_id.r'] });
    expect(report.diagnostics).toEqual([expect.objectContaining({ severity: 'info', code: 'empty-state' })]);
  });

  it('warns when the patterns leave nothing', async () => {
    const report = await summaryOf({ addresses: ['aws_x.same'] }, { only: ['aws_nothing.*'], exclude: [] });
    expect(report.diagnostics).toEqual([expect.objectContaining({ severity: 'warning', code: 'empty-scope' })]);
    expect(report.summary.resources).toBe(0);
  });

  it('has no verdict where not one resource could be read', async () => {
    const report = await summaryOf({ addresses: ['aws_x.denied', 'aws_y.denied'] });
    expect(report.diagnostics).toContainEqual(expect.objectContaining({ severity: 'error', code: 'nothing-readable' }));
  });

  it('makes one diagnostic of a thousand denials', async () => {
    const addresses = Array.from({ length: 1000 }, (_, index) => `aws_x.denied[${index}]`);
    const report = await summaryOf({ addresses: ['aws_x.same', ...addresses] });
    const [denied, ...others] = report.diagnostics;
    expect(denied?.summary).toBe('1000 live resources could not be read: AccessDeniedException');
    expect(others).toEqual([]);
    expect(report.summary.unreadable).toBe(1000);
  });

  it('tries other bindings of what could not be read', async () => {
    const report = await summaryOf({ addresses: ['aws_x.denied', 'aws_y.denied'], alternative: 'aws_x.denied' });
    expect(report.summary).toMatchObject({ inSync: 1, unreadable: 1 });
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['unreadable']);
  });

  it('keeps what is known when it is interrupted, and says so', async () => {
    const stop = new AbortController();
    const ports = fakeScan({ addresses: ['aws_x.changed', 'aws_x.same', 'aws_y.same'] });
    const report = await scan(all, ports, stop.signal, (event) => {
      if (event.kind === 'read') stop.abort();
    });
    expect(report.complete).toBe(false);
    expect(report.summary).toMatchObject({ resources: 3, changed: 1, inSync: 0 });
    expect(report.diagnostics).toContainEqual(expect.objectContaining({ severity: 'error', code: 'interrupted' }));
  });

  it('reports what is known when one of several states could not be loaded', async () => {
    const broken = { severity: 'error', code: 'state-truncated', summary: 's', detail: 'd' } as const;
    const report = await summaryOf({ addresses: ['aws_x.changed'], diagnostics: [broken] });
    expect(report.summary.changed).toBe(1);
    expect(report.diagnostics).toEqual([broken]);
  });

  it('ignores answers to questions that nobody asked', async () => {
    const stray = foundRead('stray');
    const report = await summaryOf({ addresses: ['aws_x.same'], extraReads: [stray, failingRead('other')] });
    expect(report.summary).toMatchObject({ inSync: 1, unreadable: 0 });
  });
});
