import type { Json } from '../../domain/json.js';
import type { Equivalence } from './equivalence.js';

const size = /^(\d+(?:\.\d+)?|\.\d+)\s*(vCPU|GB)?$/i;

/** CPU units or MiB: both units are 1,024 of the plain number. */
function units(value: Json | undefined): number | undefined {
  if (typeof value === 'number') return value;
  const [, amount, unit] = (typeof value === 'string' ? size.exec(value.trim()) : null) ?? [];
  return amount === undefined ? undefined : Number(amount) * (unit === undefined ? 1 : 1024);
}

export const computeUnits: Equivalence = {
  id: 'compute-units',
  summary: 'the CPU or memory of a task: `1 vCPU` and 1024, `2 GB` and 2048',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html#task_size',
  equal(intended, live) {
    const amount = units(intended);
    return amount !== undefined && amount === units(live);
  },
};
