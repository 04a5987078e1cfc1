import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formatsPlugin from 'ajv-formats';

function validator(name: string): (value: unknown) => string[] {
  const file = fileURLToPath(new URL(`../../schemas/${name}.schema.json`, import.meta.url));
  const ajv = new Ajv2020({
    allErrors: true,
    allowUnionTypes: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
  });
  formatsPlugin.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as object);
  return (value) =>
    validate(value)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

/** What a report has that `schemas/report.schema.json` does not allow. */
export const reportProblems = validator('report');
/** The same for one line of a snapshot. */
export const snapshotLineProblems = validator('snapshot');
