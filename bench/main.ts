import { benchConfiguration } from './configuration.js';
import { benchEngine } from './engine.js';
import { benchStartUp } from './start-up.js';
import { benchEndToEnd } from './end-to-end.js';

/** `npm run bench [-- engine|start|configuration|end-to-end]`; figures are ratios to a baseline measured in the same run. */
const wanted = process.argv.slice(2);
const runs = (name: string): boolean => wanted.length === 0 || wanted.includes(name);

if (runs('start')) await benchStartUp(15);
if (runs('engine')) await benchEngine([1_000, 10_000, 100_000], 3);
if (runs('configuration')) await benchConfiguration(2_000, 100, 5);
if (runs('end-to-end')) await benchEndToEnd(300, 50);
