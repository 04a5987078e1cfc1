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
  if (states.length > 1) diagnostics.push(...findSharedAddresses(instances));
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

/** At most this many addresses are named for each pair of files. */
const namedAddresses = 5;

/** Roots may well use the same names for different resources; but a report that says only the address is then ambiguous. */
function findSharedAddresses(instances: readonly ResourceInstance[]): Diagnostic[] {
  const firstFile = new Map<string, string>();
  const shared = new Map<string, { files: readonly [string, string]; addresses: string[] }>();
  for (const { mode, deposed, address, stateFile } of instances) {
    if (mode !== 'managed' || deposed !== undefined) continue;
    const first = firstFile.get(address);
    if (first === undefined) firstFile.set(address, stateFile);
    else if (first !== stateFile) {
      const pair = JSON.stringify([first, stateFile]);
      const known = shared.get(pair);
      if (known === undefined) shared.set(pair, { files: [first, stateFile], addresses: [address] });
      else known.addresses.push(address);
    }
  }
  return [...shared.values()].map(({ files: [first, second], addresses }): Diagnostic => {
    const more = addresses.length > namedAddresses ? ` and ${addresses.length - namedAddresses} more` : '';
    return {
      severity: 'warning',
      code: 'state-shared-address',
      summary: `${first} and ${second} have the same address: ${addresses.slice(0, namedAddresses).join(', ')}${more}`,
      detail:
        'Both are scanned. If they are copies of one state, give only the current one; if they are different root modules, scan them one by one to tell their findings apart.',
      source: { file: second },
    };
  });
}
