import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import stringWidth from 'string-width';
import type { RenderOptions } from '../../src/domain/report-format.js';
import { text } from '../../src/report/formats/text.js';
import { change, changed, coverage, gap, report, rich } from './sample.js';

const options: RenderOptions = {
  ...{ width: 80, color: false, detail: 'normal' },
  reasons: { 'terraform-only': 'steers Terraform itself' },
};

const golden = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`golden/${name}.txt`, import.meta.url)), 'utf8');
const lastLines = (output: string): string => (output.trimEnd().split('\n\n').at(-1) ?? '').replaceAll(/\s+/g, ' ');
const escape = new RegExp(String.fromCodePoint(27));

describe('the text report', () => {
  it.each([
    ['rich-80', { width: 80, detail: 'normal' }],
    ['rich-140-verbose', { width: 140, detail: 'verbose' }],
    ['rich-quiet', { width: 80, detail: 'quiet' }],
  ] as const)('reads as in golden/%s.txt', (name, how) => {
    expect(text.render(rich, { ...options, ...how })).toBe(golden(name));
  });

  it.each([80, 100, 200])('keeps within %d columns', (width) => {
    for (const line of text.render(rich, { ...options, width }).split('\n')) {
      expect(stringWidth(line)).toBeLessThanOrEqual(width);
    }
  });

  it('has escape sequences only of its own, and only where colour is wanted', () => {
    expect(text.render(rich, options)).not.toMatch(escape);
    const colored = text.render(rich, { ...options, color: true });
    expect(colored).toMatch(escape);
    expect(colored).not.toContain('\u001b[31m\u202e');
    expect(colored).toContain('\\x1b[31m\\u{202e}');
  });

  it('says it all without colour: a word stands beside each glyph', () => {
    const plain = text.render(rich, options);
    for (const word of ['HIGH', 'MEDIUM', 'missing', 'changed', 'UNREADABLE', 'UNSUPPORTED'])
      expect(plain).toContain(word);
  });

  it('never shows a sensitive value', () => {
    expect(text.render(rich, options)).toContain('differs (sensitive, not shown)');
  });

  it('cuts a huge value', () => {
    const huge = changed('aws_x.y', 'AWS::X::Y', 'y', [change('data', '/Data', 'a', 'b'.repeat(1_000_000))]);
    const output = text.render(report([huge]), options);
    expect(output.length).toBeLessThan(3000);
    expect(output).toContain('(1,000,000 characters)');
  });
});

describe('a diagnostic', () => {
  const trouble = {
    severity: 'warning',
    code: 'x',
    summary: 'local.a refers to itself',
    detail: 'Correct it.',
  } as const;
  const shown = (source: { file: string; line?: number }, summary: string = trouble.summary): string =>
    text.render(report([], { diagnostics: [{ ...trouble, summary, source }] }), options);

  it('says file and line, unless it names the file itself', () => {
    expect(shown({ file: 'main.tf', line: 2 })).toContain(
      'warning: local.a refers to itself · main.tf:2\n  Correct it.',
    );
    expect(shown({ file: 'a.tfstate' }, 'a.tfstate is empty')).toContain('warning: a.tfstate is empty\n');
  });
});

describe('findings of several states', () => {
  const one = changed('aws_x.y', 'AWS::X::Y', 'y', [change('mode', '/Mode', 'a', 'b')]);
  const [first, second] = ['dev.tfstate', 'prod.tfstate'].map((state) => ({ ...one, state }));
  const lost = { ...gap('unreadable', 'aws_x.z', 'no answer'), state: 'prod.tfstate' };

  it('name the state of each, because addresses may be the same', () => {
    if (first === undefined || second === undefined) throw new Error('two findings were made');
    const output = text.render(report([first, second, lost]), options);
    expect(output).toMatch(/AWS::X::Y y .*· state dev\.tfstate/);
    expect(output).toMatch(/AWS::X::Y y .*· state prod\.tfstate/);
    expect(output).toContain('aws_x.z (state prod.tfstate)');
    const quiet = text.render(report([first, second]), { ...options, detail: 'quiet' });
    expect(quiet).toContain('aws_x.y (state prod.tfstate): mode');
    expect(text.render(report([first]), options)).not.toContain('state dev');
  });
});

describe('the verdict', () => {
  const verdictOf = (...args: Parameters<typeof report>) => lastLines(text.render(report(...args), options));

  it('is "in sync" only where everything was compared', () => {
    expect(verdictOf([])).toContain('✓ In sync: all 46 resources match Terraform');
    expect(verdictOf([])).toContain('3 attributes could not be compared');
  });

  it.each([
    ['unreadable', '1 unreadable'],
    ['unsupported', '1 unsupported'],
  ] as const)('owns up to %s resources', (kind, words) => {
    const said = verdictOf([gap(kind, 'aws_sqs_queue.jobs', 'because')]);
    expect(said).toContain(`No drift in what could be compared, but not everything could: ${words}.`);
    expect(said).not.toContain('In sync');
  });

  it('owns up to resources of which nothing could be compared', () => {
    const blind = {
      address: 'aws_x.y',
      state: 'terraform.tfstate',
      verified: 0,
      unverified: [{ attribute: 'a', reason: 'write-only' }],
    };
    const said = verdictOf([], { coverage: [...coverage, { ...blind, confidence: 'exact' }] });
    expect(said).toContain('1 without a single comparable attribute');
    expect(said).not.toContain('In sync');
  });

  it('counts drift', () => {
    expect(verdictOf([gap('missing', 'aws_x.y', 'gone')])).toContain(
      '✗ Drift: 1 of 46 resources differs from Terraform (1 high).',
    );
  });

  it('is none where the scan is incomplete', () => {
    expect(verdictOf([gap('missing', 'aws_x.y', 'gone')], { complete: false, coverage })).toContain(
      'No verdict: the scan is incomplete; so far 1 resource drifted.',
    );
    const error = { severity: 'error', code: 'e', summary: 's', detail: 'd' } as const;
    expect(verdictOf([], { diagnostics: [error] })).toContain('No verdict: the scan could not be done.');
  });

  it('is none where there was nothing', () => {
    expect(verdictOf([], {}, { resources: 0, inSync: 0 })).toContain('Nothing was compared.');
  });
});
