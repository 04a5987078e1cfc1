import { readCatalogFile } from '../catalog/schema/catalog-file.js';
import type { SchemaTable } from '../catalog/schema/facts.js';
import type { Diagnostic } from '../domain/diagnostic.js';

/** What `driftline catalog refresh` learned from AWS, to be laid over the shipped catalog. */
export interface Knowledge {
  readonly file: string;
  readonly fetchedAt: string;
  readonly types: SchemaTable;
  /** What of the file could not be used. */
  readonly diagnostics: readonly Diagnostic[];
}

export type LoadedKnowledge =
  | { readonly kind: 'loaded'; readonly knowledge: Knowledge }
  | { readonly kind: 'none'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'failed'; readonly diagnostics: readonly Diagnostic[] };

export interface KnowledgeFile {
  readonly path: string;
  /** Somebody named the file, so that going on without it would not be what was asked for. */
  readonly named: boolean;
}

export async function loadKnowledge(
  { path, named }: KnowledgeFile,
  readText: (path: string) => Promise<string | undefined>,
): Promise<LoadedKnowledge> {
  const text = await readText(path);
  if (text === undefined) return named ? { kind: 'failed', diagnostics: [unreadable(path)] } : nothing;
  const read = readCatalogFile(text, path);
  if (read.kind === 'read') {
    const { types, fetchedAt } = read.content;
    return { kind: 'loaded', knowledge: { file: path, fetchedAt, types, diagnostics: read.diagnostics } };
  }
  return named ? read : { kind: 'none', diagnostics: read.diagnostics.map(ignored) };
}

const nothing: LoadedKnowledge = { kind: 'none', diagnostics: [] };

function unreadable(path: string): Diagnostic {
  return {
    severity: 'error',
    code: 'catalog-unreadable',
    summary: `The catalog ${path} cannot be read`,
    detail: 'Check the path given with --catalog, or write the file with `driftline catalog refresh --output FILE`.',
    source: { file: path },
  };
}

/** A cache that went bad must not stop a scan. */
function ignored(diagnostic: Diagnostic): Diagnostic {
  return {
    ...diagnostic,
    severity: 'warning',
    detail: 'Only what was shipped is used. Run `driftline catalog refresh` to write the cache again, or delete it.',
  };
}
