import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isObject, own, type Json, type JsonObject } from '../../../../src/domain/json.js';

/** What a plan on an empty state says of one instance. */
export interface PlannedInstance {
  readonly type: string;
  readonly mode: 'managed' | 'data';
  readonly values: JsonObject;
}

export type Plan = ReadonlyMap<string, PlannedInstance>;

/** Plans a case with the Terraform that is installed; undefined where it or the provider is not to be had. */
export function planOf(folder: string): Plan | undefined {
  const copy = mkdtempSync(join(tmpdir(), 'driftline-plan-'));
  try {
    cpSync(folder, copy, { recursive: true });
    terraform(copy, 'init', '-backend=false', '-no-color');
    terraform(copy, 'plan', '-refresh=false', '-lock=false', '-out=plan.bin', '-no-color');
    return instancesOf(JSON.parse(terraform(copy, 'show', '-json', 'plan.bin')) as JsonObject);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function terraform(cwd: string, ...args: readonly string[]): string {
  const { stdout, stderr, status, error } = spawnSync('terraform', args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`terraform ${args.join(' ')}: ${error?.message ?? stderr}`);
  return stdout;
}

/** No Terraform, or nowhere to get the provider from; anything else is a case that is wrong. */
function isMissing(error: unknown): boolean {
  return /ENOENT|Failed to (?:query|install|resolve) /.test(String(error));
}

function instancesOf(plan: JsonObject): Plan {
  const found = new Map<string, PlannedInstance>();
  const prior = own(plan, 'prior_state');
  for (const place of [own(plan, 'planned_values'), isObject(prior) ? own(prior, 'values') : undefined]) {
    if (isObject(place)) collect(own(place, 'root_module'), found);
  }
  return found;
}

function collect(module: Json | undefined, into: Map<string, PlannedInstance>): void {
  if (!isObject(module)) return;
  for (const resource of listIn(module, 'resources')) {
    const [address, type, mode, values] = ['address', 'type', 'mode', 'values'].map((name) => own(resource, name));
    if (typeof address !== 'string' || typeof type !== 'string' || !isObject(values)) continue;
    into.set(address, { type, mode: mode === 'data' ? 'data' : 'managed', values });
  }
  for (const child of listIn(module, 'child_modules')) collect(child, into);
}

function listIn(object: JsonObject, name: string): readonly JsonObject[] {
  const list = own(object, name);
  return Array.isArray(list) ? list.filter(isObject) : [];
}
