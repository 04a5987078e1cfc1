import { existsSync, readFileSync } from 'node:fs';
import { loadProviderSchema } from '../src/catalog/load-schema.js';
import { evaluateWritten, readWritten } from '../src/intent/hcl/load.js';

/** What one process measures of reading a configuration, all in milliseconds. */
export interface Measured {
  readonly parse: number;
  readonly evaluate: number;
  /** The longest work between two turns of the event loop. */
  readonly block: number;
  readonly cpu: number;
  readonly instances: number;
}

const [dir = '.'] = process.argv.slice(2);
const options = { dir, env: {}, given: [], state: [], workspace: 'default', schema: loadProviderSchema() };

/** Milliseconds that this thread has worked, where the system tells; otherwise those that went by, whoever worked. */
const schedule = '/proc/thread-self/schedstat';
const worked = existsSync(schedule)
  ? (): number => Number(readFileSync(schedule, 'latin1').split(' ')[0]) / 1e6
  : (): number => performance.now();

let [block, turn] = [0, worked()];
const look = (): void => {
  const now = worked();
  block = Math.max(block, now - turn);
  turn = now;
};
const looking = setInterval(look, 1);

const started = performance.now();
const written = await readWritten(options);
if (written === undefined) throw new Error('there is no configuration');
const read = performance.now();
const configuration = await evaluateWritten(written, options);
const evaluated = performance.now();
look();
clearInterval(looking);

const { user, system } = process.cpuUsage();
const measured: Measured = {
  parse: read - started,
  evaluate: evaluated - read,
  block,
  cpu: (user + system) / 1000,
  instances: configuration.instances.size,
};
console.log(JSON.stringify(measured));
