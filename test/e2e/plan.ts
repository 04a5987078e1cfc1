import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { terraform, type Workshop } from '../../scripts/fixtures/terraform.js';
import { isObject, jsonEqual, type Json } from '../../src/domain/json.js';
import type { Lookup } from './changes.js';

interface Difference {
  readonly address: string;
  readonly change: { readonly actions: readonly string[]; readonly before: Json; readonly after: Json };
}

interface Plan {
  readonly resource_drift?: readonly Difference[];
  readonly resource_changes?: readonly Difference[];
}

/** Address and top-level attribute, or the whole resource (gone, or to be made again). */
export interface Seen {
  readonly address: string;
  readonly attribute?: string;
}

/** What `terraform plan -refresh-only` says has changed in AWS. Throws with Terraform's own words where it fails. */
export async function refreshOnly(workshop: Workshop, folder: string): Promise<Seen[]> {
  return seen((await plan(workshop, folder, 'refresh.plan', ['-refresh-only'])).resource_drift);
}

/** What a plain `terraform plan` would put back. */
export async function wouldUndo(workshop: Workshop, folder: string): Promise<Seen[]> {
  return seen((await plan(workshop, folder, 'plain.plan', [])).resource_changes);
}

/** Without a lock, since both questions are asked at once and neither writes the state. */
async function plan(workshop: Workshop, folder: string, file: string, mode: readonly string[]): Promise<Plan> {
  const made = ['plan', ...mode, '-lock=false', '-input=false', '-no-color', `-out=${file}`];
  await must(workshop, folder, made);
  return JSON.parse(await must(workshop, folder, ['show', '-json', file])) as Plan;
}

async function must(workshop: Workshop, folder: string, args: readonly string[]): Promise<string> {
  const result = await terraform(workshop, folder, args);
  if (result.code !== 0) throw new Error(`terraform ${args.join(' ')} failed:\n${result.stderr || result.stdout}`);
  return result.stdout;
}

function seen(differences: readonly Difference[] = []): Seen[] {
  return differences.flatMap(({ address, change: { actions, before, after } }): Seen[] => {
    if (actions.includes('no-op') || actions.includes('read')) return [];
    if (!isObject(before) || !isObject(after)) return [{ address }];
    const names = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...names]
      .filter((name) => !jsonEqual(before[name] ?? null, after[name] ?? null))
      .map((attribute) => ({ address, attribute }));
  });
}

/** Attributes of applied resources, from the state that Terraform wrote. */
export async function lookupIn(folder: string): Promise<Lookup> {
  const state = JSON.parse(await readFile(join(folder, 'terraform.tfstate'), 'utf8')) as {
    readonly resources: readonly {
      readonly type: string;
      readonly name: string;
      readonly instances: readonly { readonly attributes: Readonly<Record<string, Json>> }[];
    }[];
  };
  return (address, attribute) => {
    const resource = state.resources.find(({ type, name }) => `${type}.${name}` === address);
    const value = resource?.instances[0]?.attributes[attribute];
    if (typeof value !== 'string') throw new Error(`the state has no ${attribute} of ${address}`);
    return value;
  };
}
