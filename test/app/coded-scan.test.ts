import { describe, expect, it } from '@jest/globals';
import { exitCode } from '../../src/app/exit-code.js';
import type { PlanDrift, ScanPorts } from '../../src/app/ports.js';
import { scan } from '../../src/app/scan.js';
import type { Diagnostic } from '../../src/domain/diagnostic.js';
import type { Verdict } from '../../src/domain/finding.js';
import type { Report } from '../../src/domain/report.js';
import { change, changed } from '../report/sample.js';
import { configurationOf, configured } from '../verdicts/situation.js';
import { fakeScan } from './fake-scan.js';

interface Extras {
  readonly show?: readonly Verdict[];
  readonly planDrift?: readonly PlanDrift[];
  readonly diagnostics?: readonly Diagnostic[];
}

/** A scan of one resource that has one change of each of these verdicts. */
function scanned(
  verdicts: readonly Verdict[],
  { show = [], planDrift, diagnostics = [] }: Extras = {},
): Promise<Report> {
  const address = 'aws_x.same';
  const changes = verdicts.map((verdict) => change(verdict, `/${verdict}`, 1, 2, { verdict }));
  const ports: ScanPorts = {
    ...fakeScan({ addresses: [address] }),
    compareGroup: () => ({
      findings: changes.length === 0 ? [] : [{ ...changed(address, 'AWS::X::Y', 'y', changes), state: 's' }],
      coverage: [{ address, state: 's', verified: 1, unverified: [], confidence: 'exact' }],
    }),
    loadConfiguration: () =>
      Promise.resolve({
        kind: 'loaded',
        configuration: configurationOf([configured(address, {}), configured('aws_x.new', {})], { diagnostics }),
        named: true,
        ...(planDrift !== undefined && { planDrift }),
      }),
  };
  return scan({ only: [], exclude: [], show }, ports, new AbortController().signal);
}

const options = { failOn: 'any', strict: true } as const;

describe('a scan with a configuration', () => {
  it('counts what is pending or ignored, shows neither, and is in sync', async () => {
    const report = await scanned(['pending', 'ignored']);
    expect(report.findings).toEqual([]);
    expect(report.summary).toMatchObject({ inSync: 1, changed: 0 });
    expect(report.configuration).toMatchObject({
      verdicts: { pending: 1, ignored: 1, drifted: 0 },
      toCreate: ['aws_x.new'],
    });
    expect(exitCode(report, options)).toBe(0);
  });

  it('shows them to whoever asks, and the gate stays shut', async () => {
    const report = await scanned(['pending', 'ignored'], { show: ['pending', 'ignored'] });
    expect(report.findings.flatMap(({ changes }) => changes.map(({ verdict }) => verdict))).toEqual([
      'pending',
      'ignored',
    ]);
    expect(report.summary).toMatchObject({ inSync: 1, changed: 0, severity: { medium: 0 } });
    expect(exitCode(report, options)).toBe(0);
  });

  it.each(['drifted', 'back-ported', 'conflict'] as const)('trips the gate for what is %s', async (verdict) => {
    const report = await scanned([verdict, 'pending']);
    expect(report.findings.flatMap(({ changes }) => changes.map((one) => one.verdict))).toEqual([verdict]);
    expect(report.summary).toMatchObject({ inSync: 0, changed: 1 });
    expect(exitCode(report, options)).toBe(2);
  });

  it('goes on with the state where the configuration is broken', async () => {
    const broken: Diagnostic = {
      severity: 'error',
      code: 'hcl-syntax',
      summary: 's',
      detail: 'd',
      source: { file: 'a.tf', line: 3 },
    };
    const report = await scanned([], { diagnostics: [broken] });
    expect(report.diagnostics).toEqual([{ ...broken, severity: 'warning' }]);
    expect(exitCode(report, options)).toBe(0);
  });
});

describe('what a plan saw change', () => {
  const seen: PlanDrift = { address: 'aws_x.same', kind: 'changed', attributes: ['drifted', 'other'] };

  it('is said where the scan does not show it', async () => {
    const report = await scanned([], { planDrift: [seen] });
    expect(report.diagnostics.map(({ code, summary }) => `${code} ${summary}`)).toEqual([
      'plan-drift-unseen The plan saw a change of aws_x.same (drifted, other) that this scan does not show',
    ]);
  });

  it('is not said where the scan has one of its attributes', async () => {
    expect((await scanned(['drifted'], { planDrift: [seen] })).diagnostics).toEqual([]);
  });

  it('is said where the scan has another attribute only', async () => {
    expect((await scanned(['conflict'], { planDrift: [seen] })).diagnostics).toHaveLength(1);
  });
});
