import { isAbsolute, join } from 'node:path';
import { loadKnowledge, type Knowledge } from '../app/knowledge.js';
import type { KnowledgeArguments } from './arguments.js';
import type { Log } from './log.js';
import type { Terminal, Wiring } from './wiring.js';

type Env = Terminal['env'];

/** Where `catalog refresh` keeps what it fetched; undefined where the environment names no place for caches. */
export function cachedCatalog(env: Env): string | undefined {
  const folder = cacheFolder(env);
  return folder === undefined ? undefined : join(folder, 'driftline', 'catalog.json');
}

/** https://specifications.freedesktop.org/basedir-spec/latest/: relative paths are to be ignored. */
function cacheFolder(env: Env): string | undefined {
  const { XDG_CACHE_HOME: told, LOCALAPPDATA: windows, HOME: home } = env;
  if (told !== undefined && isAbsolute(told)) return told;
  if (windows !== undefined && isAbsolute(windows)) return windows;
  return home !== undefined && isAbsolute(home) ? join(home, '.cache') : undefined;
}

export type KnowledgeOutcome = { readonly kind: 'ready'; readonly knowledge?: Knowledge } | { readonly kind: 'failed' };

/** The file of `--catalog`, else the cache. What cannot be used is said; a file that was named and fails ends the command. */
export async function knowledgeOf(
  args: KnowledgeArguments,
  wiring: Pick<Wiring, 'readText'>,
  { env }: Pick<Terminal, 'env'>,
  log: Log,
): Promise<KnowledgeOutcome> {
  const path = args.catalog ?? cachedCatalog(env);
  if (!args.useCatalog || path === undefined) return { kind: 'ready' };
  const loaded = await loadKnowledge({ path, named: args.catalog !== undefined }, wiring.readText);
  if (loaded.kind !== 'loaded') {
    loaded.diagnostics.forEach(log.diagnostic);
    return loaded.kind === 'failed' ? loaded : { kind: 'ready' };
  }
  const { knowledge } = loaded;
  knowledge.diagnostics.forEach(log.diagnostic);
  log.debug(`${String(knowledge.types.size)} types as AWS described them on ${knowledge.fetchedAt}, from ${path}`);
  return { kind: 'ready', knowledge };
}

export function knowledgeIn(outcome: Extract<KnowledgeOutcome, { kind: 'ready' }>): { knowledge?: Knowledge } {
  return outcome.knowledge === undefined ? {} : { knowledge: outcome.knowledge };
}
