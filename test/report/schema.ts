import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formatsPlugin from 'ajv-formats';

function schemaOf(name: string): object {
  const file = fileURLToPath(new URL(`../../schemas/${name}.schema.json`, import.meta.url));
  return JSON.parse(readFileSync(file, 'utf8')) as object;
}

/** `others`: schemas that this one refers to. */
function validator(name: string, ...others: readonly string[]): (value: unknown) => string[] {
  const ajv = new Ajv2020({
    allErrors: true,
    allowUnionTypes: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
  });
  formatsPlugin.default(ajv);
  for (const other of others) ajv.addSchema(schemaOf(other));
  const validate = ajv.compile(schemaOf(name));
  return (value) =>
    validate(value)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

/** What a report has that `schemas/report.schema.json` does not allow. */
export const reportProblems = validator('report');
/** The same for one line of a snapshot. */
export const snapshotLineProblems = validator('snapshot');

export const explanationProblems = validator('explain', 'report');
export const typesProblems = validator('types');
export const policyProblems = validator('iam-policy');
