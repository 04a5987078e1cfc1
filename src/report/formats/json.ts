import type { Finding } from '../../domain/finding.js';
import type { ReportFormat } from '../../domain/report-format.js';

/** For machines; `schemas/report.schema.json` says what is in it, and keys come in its order. */
export const json: ReportFormat = {
  name: 'json',
  render: (report) => `${JSON.stringify({ ...report, findings: report.findings.map(inOrder) }, null, 2)}\n`,
};

/** What it is and where, before what is wrong with it. */
function inOrder(finding: Finding): Finding {
  const { kind, address, terraformType, cloudFormationType, identifier, account, region, severity } = finding;
  const head = { kind, address, terraformType, cloudFormationType, identifier, account, region, severity };
  return { ...head, ...finding };
}
