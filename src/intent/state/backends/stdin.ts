import { unlisted, type StateBackend, type StateInput } from './backend.js';

/** `-`: a state piped in, as from `terraform state pull`. */
export const stdinBackend: StateBackend = {
  name: 'standard input',
  types: [],
  accepts: (uri) => uri === '-',
  list: (uri, { stdin }) => {
    if (stdin.isTTY === true) {
      return Promise.resolve(
        unlisted(
          'state-stdin-terminal',
          '--state - reads standard input, and that is a terminal',
          'Pipe a state in: `terraform state pull | driftline scan --state -`.',
          uri,
        ),
      );
    }
    return Promise.resolve({ sources: [{ file: uri, id: uri, read: () => readAll(stdin) }], diagnostics: [] });
  },
};

async function readAll(input: StateInput): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of input) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}
