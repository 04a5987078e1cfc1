import type { ReportFormat } from '../../domain/report-format.js';

/** For machines; `schemas/report.schema.json` says what is in it. Keys come in the order of the domain types. */
export const json: ReportFormat = {
  name: 'json',
  render: (report) => `${JSON.stringify(report, null, 2)}\n`,
};
