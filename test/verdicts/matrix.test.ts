import { describe, expect, it } from '@jest/globals';
import { situations as queues } from './queue.js';
import { findingsOf, shown } from './situation.js';
import { blocks, facets, rules, wholes } from './structures.js';

describe('code, state and live', () => {
  for (const situation of [...queues, ...wholes, ...rules, ...blocks, ...facets]) {
    it(situation.name, () => {
      expect(shown(findingsOf(situation)).sort()).toEqual([...situation.expected].sort());
    });
  }
});
