/** Writes `catalog-sources/provider-defaults.json`. See README.md. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { factsOf, render, type TypeFacts } from './facts.js';
import { probe } from './probe.js';
import { Provider } from './provider.js';
import { readBlocks } from './schema.js';

const { values: options } = parseArgs({
  options: {
    provider: { type: 'string' },
    schema: { type: 'string' },
    version: { type: 'string' },
    only: { type: 'string' },
    out: { type: 'string', default: 'catalog-sources/provider-defaults.json' },
    workers: { type: 'string', default: '2' },
  },
});

async function main(): Promise<void> {
  const { provider: program = process.env.DRIFTLINE_PROVIDER, schema, version } = options;
  if (program === undefined || schema === undefined || version === undefined) {
    throw new Error(
      '--provider PROGRAM --schema FILE --version X.Y.Z are needed; see scripts/provider-defaults/README.md',
    );
  }
  const blocks = readBlocks(schema);
  const only = options.only?.split(',');
  const queue = [...blocks.resources].filter(([type]) => only?.includes(type) ?? true);
  const facts = only === undefined ? new Map<string, TypeFacts>() : written(options.out);
  const worker = async (): Promise<void> => {
    const provider = new Provider(program, blocks.provider);
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [type, block] = next;
      const found = await probe(provider, type, block);
      if (found !== undefined) facts.set(type, factsOf(block, found));
      process.stderr.write(`${type}: ${found === undefined ? 'no plan' : 'done'}, ${String(queue.length)} left\n`);
    }
    provider.stop();
  };
  await Promise.all(Array.from({ length: Number(options.workers) }, worker));
  writeFileSync(options.out, render(version, facts));
}

/** What is there already, where only some types are asked for. */
function written(file: string): Map<string, TypeFacts> {
  if (!existsSync(file)) return new Map();
  const { types } = JSON.parse(readFileSync(file, 'utf8')) as { readonly types: Readonly<Record<string, TypeFacts>> };
  return new Map(Object.entries(types));
}

await main();
