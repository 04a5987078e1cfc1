import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TypeMapping, Unsupported } from '../../../src/catalog/model.js';
import type { DocumentFacts } from '../../../src/catalog/rules/document.js';
import { projectRoot } from '../sources.js';
import type { Files } from '../write.js';

/** A generated catalog as it can be compared with another. */
export interface CatalogSnapshot {
  readonly mappings: ReadonlyMap<string, TypeMapping>;
  readonly unsupported: ReadonlyMap<string, Unsupported>;
  /** By CloudFormation type. */
  readonly documents: ReadonlyMap<string, DocumentFacts>;
}

/** Of the files that `npm run catalog` writes. */
export function snapshotOf(files: Files): CatalogSnapshot {
  return {
    mappings: tables<TypeMapping>(files, /^services\//),
    unsupported: tables<Unsupported>(files, /^unsupported\.json$/),
    documents: tables<DocumentFacts>(files, /^documents\//),
  };
}

function tables<T>(files: Files, names: RegExp): ReadonlyMap<string, T> {
  const all = [...files].filter(([name]) => names.test(name)).map(([, text]) => JSON.parse(text) as Record<string, T>);
  return new Map(all.flatMap((table) => Object.entries(table)));
}

const generated = 'src/catalog/generated';

/** A folder that holds a generated catalog, or a commit of this repository. */
export function filesAt(place: string): Files {
  if (existsSync(join(place, 'index.json'))) return filesIn(place);
  if (existsSync(join(place, generated, 'index.json'))) return filesIn(join(place, generated));
  const folder = mkdtempSync(join(tmpdir(), 'driftline-catalog-'));
  try {
    const archive = execFileSync('git', ['archive', '--format=tar', `${place}:./${generated}`], {
      cwd: projectRoot,
      maxBuffer: 256 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    execFileSync('tar', ['-x', '-C', folder], { input: archive });
    return filesIn(folder);
  } catch {
    throw new Error(`"${place}" is neither a folder with a generated catalog nor a commit that has one`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function filesIn(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  return new Map(names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')]));
}
