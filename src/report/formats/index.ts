import type { ReportFormats } from '../../domain/report-format.js';

/** Every format by its name, each loaded when it is asked for. */
export const formats: ReportFormats = {
  text: async () => (await import('./text.js')).text,
  json: async () => (await import('./json.js')).json,
};
