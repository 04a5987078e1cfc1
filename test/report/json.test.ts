import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { json } from '../../src/report/formats/json.js';
import { change, changed, gap, report, rich } from './sample.js';
import { reportProblems } from './schema.js';

const options = { width: 80, color: false, detail: 'normal', reasons: {} } as const;

describe('the JSON report', () => {
  it.each([
    ['everything', rich],
    ['nothing', report([])],
  ])('of %s is valid by its schema and ends in one newline', (_name, sample) => {
    const output = json.render(sample, options);
    expect(reportProblems(JSON.parse(output))).toEqual([]);
    expect(output).toMatch(/[^\n]\n$/);
  });

  it('keeps every value as it is', () => {
    expect(JSON.parse(json.render(rich, options))).toEqual(rich);
  });

  it('begins a finding with what it is', () => {
    const output = json.render(report([gap('missing', 'aws_x.y', 'gone')]), options);
    const [finding] = (JSON.parse(output) as { findings: object[] }).findings;
    expect(Object.keys(finding ?? {})).toEqual([
      ...['kind', 'address', 'terraformType', 'cloudFormationType', 'identifier', 'account', 'region', 'severity'],
      'state',
      ...['changes', 'reason'],
    ]);
  });
});

describe('the schema', () => {
  const valid = report([
    changed('aws_x.y', 'AWS::X::Y', 'y', [change('a', '/A', 1, 2)]),
    gap('missing', 'aws_x.z', 'gone'),
  ]);

  it.each([
    ['a key that nobody knows', { ...valid, extra: 1 }],
    ['a missing summary', { ...valid, summary: undefined }],
    [
      'a changed finding without changes',
      { ...valid, findings: valid.findings.map((one) => ({ ...one, changes: [] })) },
    ],
    [
      'a missing finding without a reason',
      { ...valid, findings: valid.findings.map((one) => ({ ...one, reason: undefined })) },
    ],
    ['a time that is none', { ...valid, startedAt: 'yesterday' }],
    ['a pointer that is none', { ...valid, findings: [changed('a', 'b', 'c', [change('a', 'A/B', 1, 2)])] }],
  ])('refuses %s', (_name, sample) => {
    expect(reportProblems(JSON.parse(JSON.stringify(sample)))).not.toEqual([]);
  });

  it('is shipped in the package', () => {
    const file = fileURLToPath(new URL('../../package.json', import.meta.url));
    const { files } = JSON.parse(readFileSync(file, 'utf8')) as { files: string[] };
    expect(files).toContain('schemas');
  });
});
