import { describe, expect, it } from '@jest/globals';
import { compareFindings, compareNatural } from '../../src/app/order.js';
import type { Finding, Severity } from '../../src/domain/finding.js';

function finding(kind: 'missing' | 'unreadable' | 'unsupported', severity: Severity, address: string): Finding {
  return {
    ...{ kind, severity, address, terraformType: 'aws_x', cloudFormationType: null, identifier: null },
    ...{ state: 'terraform.tfstate', account: null, region: null, changes: [], reason: 'because' },
  };
}

describe('the order of findings', () => {
  it('counts as people do', () => {
    const sorted = ['a[10]', 'a[2]', 'a', 'a[02]', 'b["x10y2"]', 'b["x10y10"]', 'b["x9"]', 'a[1].c'];
    expect(sorted.toSorted(compareNatural)).toEqual([
      'a',
      'a[1].c',
      'a[02]',
      'a[2]',
      'a[10]',
      'b["x9"]',
      'b["x10y2"]',
      'b["x10y10"]',
    ]);
  });

  it('is the same whatever the order before', () => {
    const names = ['a1', 'a01', 'a001', 'a1b', 'a', '', '1', '01', 'a10', 'é', 'e'];
    const once = names.toSorted(compareNatural);
    expect(names.toReversed().toSorted(compareNatural)).toEqual(once);
  });

  it('puts the worst first, then drift before gaps, then by address', () => {
    const findings = [
      finding('unsupported', 'info', 'a'),
      finding('unreadable', 'info', 'z'),
      finding('missing', 'high', 'b[10]'),
      finding('missing', 'high', 'b[9]'),
      finding('missing', 'critical', 'x'),
    ];
    expect(findings.sort(compareFindings).map(({ address }) => address)).toEqual(['x', 'b[9]', 'b[10]', 'z', 'a']);
  });
});
