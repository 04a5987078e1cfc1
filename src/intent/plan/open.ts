import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Configuration } from '../../domain/configuration.js';
import type { Diagnostic } from '../../domain/diagnostic.js';
import { isObject, own, type Json, type JsonObject } from '../../domain/json.js';
import { parseJson } from '../../domain/json-text.js';
import { driftOf, type PlanDrift } from './drift.js';
import { planConfiguration } from './configuration.js';

export type { PlanDrift };

export type OpenedPlan =
  | { readonly kind: 'loaded'; readonly configuration: Configuration; readonly planDrift: readonly PlanDrift[] }
  | { readonly kind: 'unusable'; readonly diagnostics: readonly Diagnostic[] };

/** Larger files are no plan that anybody reads. */
const largest = 512 * 1024 * 1024;

/** Reads a plan's JSON. What is no plan says why. */
export async function openPlan(path: string, cwd: string): Promise<OpenedPlan> {
  const bytes = await readFile(resolve(cwd, path)).catch(() => undefined);
  if (bytes === undefined) return failed(path, 'There is no such file, or it cannot be read.');
  if (bytes.length > largest) return failed(path, 'The file is too large.');
  const read = parseJson(bytes.toString('utf8'), { duplicates: false });
  if (!read.ok) return failed(path, 'The file is not JSON: a plan file itself is binary.');
  const { value: plan } = read;
  if (!isPlan(plan)) return failed(path, 'The JSON is not that of a plan.');
  return { kind: 'loaded', configuration: planConfiguration(plan, path), planDrift: driftOf(plan) };
}

function isPlan(value: Json): value is JsonObject {
  return isObject(value) && typeof own(value, 'format_version') === 'string' && isObject(own(value, 'planned_values'));
}

function failed(path: string, why: string): OpenedPlan {
  const diagnostic: Diagnostic = {
    severity: 'error',
    code: 'plan-unreadable',
    summary: `The plan ${path} cannot be used`,
    detail: `${why} Write it with \`terraform show -json PLANFILE > plan.json\`; only the state was compared.`,
    source: { file: path },
  };
  return { kind: 'unusable', diagnostics: [diagnostic] };
}
