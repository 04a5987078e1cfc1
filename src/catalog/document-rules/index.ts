import { dataFlow } from './data-flow.js';
import { databases } from './databases.js';
import { identity } from './identity.js';
import { loadBalancing } from './load-balancing.js';
import { networks } from './networks.js';
import { operations } from './operations.js';
import { storage } from './storage.js';
import type { DocumentRules, Row } from './row.js';

const all: readonly DocumentRules[] = [dataFlow, databases, identity, loadBalancing, networks, operations, storage];

const byType: ReadonlyMap<string, Readonly<Record<string, Row>>> = new Map(
  all.flatMap((rules) => Object.entries(rules)),
);

/** What people know of the properties of a type, beyond its schema. */
export function documentRules(typeName: string): Readonly<Record<string, Row>> {
  return byType.get(typeName) ?? {};
}
