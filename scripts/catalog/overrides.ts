import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Claim, TypeMapping } from '../../src/catalog/model.js';
import type { Claimant } from '../../src/catalog/overrides/dsl.js';
import { projectRoot } from './sources.js';

export interface Overrides {
  readonly mappings: ReadonlyMap<string, TypeMapping>;
  /** Of types that cannot be read: what they put on live resources that can. */
  readonly claims: ReadonlyMap<string, readonly Claim[]>;
  /** One line for each file that could not be loaded, or type that two files claim. */
  readonly problems: readonly string[];
}

const notOverrides = new Set(['dsl.ts', 'index.ts']);

/** Every mapping that a file of `src/catalog/overrides` exports in an array. */
export async function loadOverrides(folder = `${projectRoot}src/catalog/overrides`): Promise<Overrides> {
  const mappings = new Map<string, TypeMapping>();
  const claims = new Map<string, readonly Claim[]>();
  const problems: string[] = [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !notOverrides.has(file));
  for (const file of files.sort()) {
    let exported: Record<string, unknown>;
    try {
      exported = (await import(pathToFileURL(`${folder}/${file}`).href)) as Record<string, unknown>;
    } catch (error) {
      problems.push(`${file}: cannot be loaded: ${error instanceof Error ? error.message : String(error)}`);
      continue;
    }
    for (const mapping of Object.values(exported).flatMap(mappingsIn)) {
      const known = mappings.get(mapping.terraformType);
      if (known !== undefined && known !== mapping) problems.push(`${file}: ${mapping.terraformType} is mapped twice`);
      mappings.set(mapping.terraformType, mapping);
    }
    for (const claimant of Object.values(exported).flatMap(claimantsIn)) {
      if (claims.has(claimant.terraformType)) problems.push(`${file}: ${claimant.terraformType} claims twice`);
      claims.set(claimant.terraformType, claimant.claims);
    }
  }
  return { mappings, claims, problems };
}

function claimantsIn(value: unknown): readonly Claimant[] {
  return Array.isArray(value) ? value.filter(isClaimant) : [];
}

function isClaimant(value: unknown): value is Claimant {
  return typeof value === 'object' && value !== null && 'claims' in value && !('cloudFormationType' in value);
}

function mappingsIn(value: unknown): readonly TypeMapping[] {
  return Array.isArray(value) ? value.filter(isMapping) : [];
}

function isMapping(value: unknown): value is TypeMapping {
  return typeof value === 'object' && value !== null && 'terraformType' in value && 'cloudFormationType' in value;
}
