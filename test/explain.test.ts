import { describe, expect, it, jest } from '@jest/globals';
import { explain } from '../src/app/explain.js';
import type { ScanPorts } from '../src/app/ports.js';
import { scan } from '../src/app/scan.js';
import type { AttributeExplanation, Explanation } from '../src/domain/explanation.js';
import type { Finding } from '../src/domain/finding.js';
import type { Report, ResourceCoverage } from '../src/domain/report.js';
import { loadCases } from './fixtures/case.js';
import { editLive } from './fixtures/edit.js';
import { withCase } from './fixtures/scan-case.js';
import { explanationProblems } from './report/schema.js';

jest.setTimeout(120_000);

const signal = new AbortController().signal;

/** What an explanation adds of its own: attributes that another one speaks for, and reads that said nothing. */
const onlyExplained = new Set(['another-attribute-speaks', 'not-applicable', 'missing', 'unreadable']);

for (const fixture of loadCases(process.env.CASE)) {
  describe(`every resource of the case ${fixture.name}`, () => {
    it('is explained as it was compared', async () => {
      await withCase(fixture.stateFile, fixture.live, async (ports) => {
        const report = await scan({ only: [], exclude: [] }, ports, signal);
        const addresses = report.coverage.map(({ address }) => address);
        expect(await contradictions(report, addresses, ports)).toEqual([]);
        expect(addresses.length).toBeGreaterThan(0);
      });
    });

    for (const change of fixture.changes) {
      it(`is explained as it was compared when ${change.name}`, async () => {
        await withCase(fixture.stateFile, editLive(fixture.live, change.live), async (ports) => {
          const report = await scan({ only: [], exclude: [] }, ports, signal);
          const addresses = report.findings.map(({ address }) => address);
          expect(await contradictions(report, addresses, ports)).toEqual([]);
        });
      });
    }
  });
}

/** Where the explanation of a resource says anything else than the scan. */
async function contradictions(report: Report, addresses: readonly string[], ports: ScanPorts): Promise<string[]> {
  const problems: string[] = [];
  for (const address of addresses) {
    const outcome = await explain(address, ports, signal);
    if (outcome.kind === 'failed') {
      problems.push(`${address}: ${outcome.diagnostics.map(({ summary }) => summary).join('; ')}`);
      continue;
    }
    const { explanation } = outcome;
    const finding = report.findings.find((one) => one.address === address);
    const coverage = report.coverage.find((one) => one.address === address);
    const found = [
      ...explanationProblems(explanation),
      ...verdictProblems(explanation, finding),
      ...coverageProblems(explanation, coverage, finding),
    ];
    problems.push(...found.map((problem) => `${address}: ${problem}`));
  }
  return problems;
}

function verdictProblems(explanation: Explanation, finding: Finding | undefined): string[] {
  const problems: string[] = [];
  if (explanation.status !== (finding?.kind ?? 'in-sync')) problems.push(`status ${explanation.status}`);
  if (JSON.stringify(explanation.changes) !== JSON.stringify(finding?.changes ?? [])) problems.push('other changes');
  const different = explanation.attributes.filter(({ result }) => result === 'different');
  for (const { attribute, path } of explanation.changes) {
    if (!different.some((row) => speaksOf(row, attribute))) problems.push(`${attribute} ${path} is not different`);
  }
  for (const row of different) {
    const changed = explanation.changes.some(({ attribute }) => speaksOf(row, attribute));
    if (!changed) problems.push(`${row.attribute} is different, and the scan has no such change`);
  }
  return problems;
}

function coverageProblems(
  { attributes }: Explanation,
  coverage: ResourceCoverage | undefined,
  finding: Finding | undefined,
): string[] {
  const problems: string[] = [];
  const compared = attributes.some(({ result }) => result !== 'unverified');
  const verified = (coverage?.verified ?? 0) > 0 || finding?.kind === 'changed';
  if (compared !== verified) problems.push(`compared: ${String(compared)}, verified: ${String(verified)}`);
  const inScan = new Set((coverage?.unverified ?? []).map(({ attribute, reason }) => `${plain(attribute)} ${reason}`));
  const explained = attributes.filter(
    ({ result, reason }) => result === 'unverified' && !onlyExplained.has(reason ?? ''),
  );
  const here = new Set(explained.map(({ attribute, reason }) => `${plain(attribute)} ${reason ?? ''}`));
  for (const gap of inScan) if (!here.has(gap)) problems.push(`no word of ${gap}`);
  for (const gap of here) if (!inScan.has(gap)) problems.push(`the scan says nothing of ${gap}`);
  return problems;
}

/** A change may be of a whole block, or of one key of a map. */
function speaksOf({ attribute }: AttributeExplanation, changed: string): boolean {
  const [a, b] = [plain(attribute), plain(changed)];
  return a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`) || a === '' || b === '';
}

/** Without indices and keys. */
function plain(attribute: string): string {
  return attribute.replace(/\[(\d+|"(?:[^"\\]|\\.)*")\]/g, '');
}
