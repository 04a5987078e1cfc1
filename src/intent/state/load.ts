import type { Diagnostic } from '../../domain/diagnostic.js';
import type { LoadedStates, StateHeader } from '../../domain/graph.js';
import type { ResourceInstance } from '../../domain/resource.js';
import type { StateContext, StateListing, StateSource } from './backends/backend.js';
import { describeFileError } from './backends/file-error.js';
import { StateTrouble } from './backends/trouble.js';
import { decodeBytes, type DecodedBytes } from './bytes.js';
import { decodeState, type DecodedState } from './decode.js';
import { isEncrypted } from './encryption/payload.js';
import { findStates } from './find.js';

export type { StateContext, StateInput } from './backends/backend.js';

/**
 * Loads every state behind the URIs: paths, folders, globs, `-` for standard input, URIs of backends. A state named twice is loaded once.
 * Never rejects for bad input: what cannot be loaded is a diagnostic, the rest is there.
 */
export async function loadStates(uris: readonly string[], context: StateContext): Promise<LoadedStates> {
  const listings: StateListing[] = [];
  for (const uri of uris) listings.push(await findStates(uri, context));
  const sources = new Map<string, StateSource>();
  for (const source of listings.flatMap((listing) => listing.sources)) {
    if (!sources.has(source.id)) sources.set(source.id, source);
  }
  const states: StateHeader[] = [];
  const instances: ResourceInstance[] = [];
  const diagnostics: Diagnostic[] = listings.flatMap((listing) => listing.diagnostics);
  for (const source of sources.values()) {
    // One after the other: only one state's text is in memory at a time.
    const decoded = await load(source, context);
    if (decoded.header !== undefined) states.push(decoded.header);
    for (const instance of decoded.instances) instances.push(instance);
    diagnostics.push(...decoded.diagnostics);
  }
  if (states.length > 1) diagnostics.push(...describeSharedAddresses(instances));
  return { states, instances, diagnostics };
}

async function load(source: StateSource, context: StateContext): Promise<DecodedState> {
  const content = await readText(source, context);
  return content.ok ? decodeState(content.text, source.file) : { instances: [], diagnostics: [content.diagnostic] };
}

/** Apart from `load`, so that the bytes are free before their text is parsed. */
async function readText(source: StateSource, context: StateContext): Promise<DecodedBytes> {
  try {
    const content = decodeBytes(await source.read(), source.file);
    if (!content.ok || !isEncrypted(content.text)) return content;
    // Few states are, and what reads their configuration is large.
    const { openState } = await import('./encryption/open.js');
    return await openState(content.text, source, context);
  } catch (error) {
    const diagnostic = error instanceof StateTrouble ? error.diagnostic : describeFileError(error, source.file);
    return { ok: false, diagnostic };
  }
}

/** At most this many addresses are named. */
const namedAddresses = 5;

/** Roots may well use the same names for different resources: the stages of one estate nearly always do. */
function describeSharedAddresses(instances: readonly ResourceInstance[]): Diagnostic[] {
  const firstFile = new Map<string, string>();
  const shared = new Set<string>();
  for (const { mode, deposed, address, stateFile } of instances) {
    if (mode !== 'managed' || deposed !== undefined) continue;
    const first = firstFile.get(address);
    if (first === undefined) firstFile.set(address, stateFile);
    else if (first !== stateFile) shared.add(address);
  }
  if (shared.size === 0) return [];
  const named = [...shared].slice(0, namedAddresses).join(', ');
  const more = shared.size > namedAddresses ? ` and ${shared.size - namedAddresses} more` : '';
  return [
    {
      severity: 'info',
      code: 'state-shared-address',
      summary: `Several states have the same ${shared.size === 1 ? 'address' : 'addresses'}: ${named}${more}`,
      detail:
        'All are scanned, and each finding names its state. If some are copies of one state, give only the current one.',
    },
  ];
}
