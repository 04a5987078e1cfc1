import { describe, expect, it } from '@jest/globals';
import type { Report } from '../src/domain/report.js';
import { loadCases, type ExpectedFinding, type FixtureCase } from './fixtures/case.js';
import { shown } from './fixtures/compare.js';
import { editLive } from './fixtures/edit.js';
import { scanCase } from './fixtures/scan-case.js';

for (const fixture of loadCases(process.env.CASE)) {
  describe(`the fixture case ${fixture.name}`, () => {
    let inSync: Promise<Report> | undefined;
    const scanned = (): Promise<Report> => (inSync ??= scanCase(fixture.stateFile, fixture.live));

    it(fixture.expected.length === 0 ? 'has no finding in sync' : 'has the findings it is known to have', async () => {
      const report = await scanned();
      expect(report.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
      expect(shown(report.findings, fixture.expected)).toEqual(fixture.expected);
      expect(report.summary).toMatchObject(fixture.summary);
    });

    it('verifies something of every resource whose type is exact', async () => {
      const report = await scanned();
      const exact = report.coverage.filter(({ confidence }) => confidence === 'exact');
      expect(exact.filter(({ verified }) => verified === 0).map(({ address }) => address)).toEqual([]);
      expect(exact.length).toBeGreaterThan(0);
    });

    for (const change of fixture.changes) {
      it(`shows that ${change.name}`, async () => {
        const report = await scanCase(fixture.stateFile, editLive(fixture.live, change.live));
        const expected = [...change.expected, ...remaining(fixture, change.expected)];
        expect(shown(report.findings, expected)).toEqual(expected);
      });
    }
  });
}

/** What driftline cannot look at stays so, whatever was changed. */
function remaining(fixture: FixtureCase, expected: readonly ExpectedFinding[]): ExpectedFinding[] {
  const named = new Set(expected.map(({ address }) => address));
  return fixture.expected.filter(({ address, kind }) => kind === 'unsupported' && !named.has(address));
}
