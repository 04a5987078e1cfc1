import { describe, expect, it } from '@jest/globals';
import { exitCode, gates, type Gate } from '../../src/app/exit-code.js';
import type { Diagnostic } from '../../src/domain/diagnostic.js';
import { severities, type Finding, type Severity } from '../../src/domain/finding.js';

function finding(kind: 'missing' | 'unmanaged' | 'unreadable' | 'unsupported', severity: Severity): Finding {
  return {
    ...{ kind, severity, address: 'aws_x.y', terraformType: 'aws_x', cloudFormationType: null, identifier: null },
    ...{ state: 'terraform.tfstate', account: null, region: null, changes: [], reason: 'because' },
  };
}

const clean = { complete: true, diagnostics: [] as Diagnostic[], findings: [] as Finding[] };

/** Which severities of drift fail which gate. */
const failing: Record<Gate, Severity[]> = {
  any: ['critical', 'high', 'medium', 'low', 'info'],
  low: ['critical', 'high', 'medium', 'low'],
  medium: ['critical', 'high', 'medium'],
  high: ['critical', 'high'],
  critical: ['critical'],
  never: [],
};

describe('the exit code', () => {
  it.each(gates.flatMap((gate) => severities.map((severity) => [gate, severity] as const)))(
    'with --fail-on %s and %s drift says whether the gate is reached',
    (failOn, severity) => {
      const expected = failing[failOn].includes(severity) ? 2 : 0;
      expect(exitCode({ ...clean, findings: [finding('missing', severity)] }, { failOn, strict: false })).toBe(
        expected,
      );
    },
  );

  it.each(gates)('is 0 with --fail-on %s where nothing was found', (failOn) => {
    expect(exitCode(clean, { failOn, strict: true })).toBe(0);
  });

  it.each(['unreadable', 'unsupported'] as const)('is 2 for %s resources only with --strict', (kind) => {
    const report = { ...clean, findings: [finding(kind, 'info')] };
    expect(exitCode(report, { failOn: 'any', strict: false })).toBe(0);
    expect(exitCode(report, { failOn: 'never', strict: false })).toBe(0);
    expect(exitCode(report, { failOn: 'any', strict: true })).toBe(2);
    expect(exitCode(report, { failOn: 'never', strict: true })).toBe(2);
  });

  it('is 1 where the scan could not be done, drift or not', () => {
    const error: Diagnostic = { severity: 'error', code: 'x', summary: 's', detail: 'd' };
    const findings = [finding('missing', 'critical')];
    expect(exitCode({ ...clean, findings, diagnostics: [error] }, { failOn: 'any', strict: false })).toBe(1);
    expect(exitCode({ ...clean, findings, complete: false }, { failOn: 'never', strict: false })).toBe(1);
  });

  it('does not care about warnings', () => {
    const warning: Diagnostic = { severity: 'warning', code: 'x', summary: 's', detail: 'd' };
    expect(exitCode({ ...clean, diagnostics: [warning] }, { failOn: 'any', strict: true })).toBe(0);
  });
});
