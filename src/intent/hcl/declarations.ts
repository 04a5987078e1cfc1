import type { Configuration } from '../../domain/configuration.js';
import type { JsonObject } from '../../domain/json.js';
import { argument } from './module/read-config.js';
import type { ModuleInstance } from './module/module-instance.js';
import type { Block, Body } from './syntax/ast.js';
import { locationOf } from './resource/place.js';
import type { ProjectedBody } from './resource/project.js';
import { stateShape } from './resource/state-shape.js';
import { pathText } from './resource/traversal.js';

const within = (module: string, address: string): string => (module === '' ? address : `${module}.${address}`);

/** The `moved` blocks of a module instance; their addresses are relative to it. */
export function movedOf(module: string, blocks: readonly Block[]): Configuration['moved'] {
  return blocks.flatMap(({ body, headRange }) => {
    const [from, to] = [addressIn(body, 'from'), addressIn(body, 'to')];
    if (from === undefined || to === undefined) return [];
    return [{ from: within(module, from), to: within(module, to), source: locationOf(headRange) }];
  });
}

export function removedOf(module: string, blocks: readonly Block[]): Configuration['removed'] {
  return blocks.flatMap(({ body, headRange }) => {
    const from = addressIn(body, 'from');
    if (from === undefined) return [];
    const lifecycle = body.blocks.find(({ type }) => type === 'lifecycle');
    const destroy = lifecycle === undefined ? undefined : argument(lifecycle.body, 'destroy');
    const keeps = destroy?.kind === 'literal' && destroy.value.type === 'bool' && !destroy.value.value;
    return [{ from: within(module, from), destroys: !keeps, source: locationOf(headRange) }];
  });
}

function addressIn(body: Body, name: string): string | undefined {
  const expression = argument(body, name);
  return expression === undefined ? undefined : pathText(expression);
}

/** The `backend` or `cloud` block; settings that are not known are left out. */
export function backendOf(root: ModuleInstance): Configuration['backend'] {
  const block = root.config.backend;
  if (block === undefined) return undefined;
  return {
    type: block.type === 'cloud' ? 'cloud' : (block.labels[0] ?? ''),
    settings: settingsOf(block.body, root),
    source: locationOf(block.headRange),
  };
}

function settingsOf(body: Body, root: ModuleInstance): JsonObject {
  const shape = stateShape(evaluated(body, root), undefined);
  return Object.fromEntries(Object.entries(shape.attributes).filter(([name]) => !shape.unknown.has(name)));
}

function evaluated(body: Body, root: ModuleInstance): ProjectedBody {
  const names = new Set(body.blocks.map(({ type }) => type));
  return {
    attributes: new Map([...body.attributes].map(([name, { expression }]) => [name, root.evaluate(expression)])),
    blocks: new Map(
      [...names].map((name) => [
        name,
        {
          kind: 'known',
          sensitive: false,
          bodies: body.blocks.filter(({ type }) => type === name).map((block) => evaluated(block.body, root)),
        },
      ]),
    ),
  };
}
