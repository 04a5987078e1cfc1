import type { Properties, Shape } from './types.js';

/** Where names are not the schema's: objects with the user's own keys, and properties that hold any JSON. */
export interface OpenPaths {
  readonly maps?: readonly string[];
  readonly json?: readonly string[];
}

/** JSON Pointers with `*` for an index and for a key of a map. */
export function openPaths(properties: Properties): OpenPaths {
  const found = { maps: new Set<string>(), json: new Set<string>() };
  visitProperties(properties, '', [], found);
  return {
    ...(found.maps.size > 0 && { maps: [...found.maps].sort() }),
    ...(found.json.size > 0 && { json: [...found.json].sort() }),
  };
}

interface Found {
  readonly maps: Set<string>;
  readonly json: Set<string>;
}

function visitProperties(properties: Properties, path: string, inside: readonly string[], found: Found): void {
  for (const [name, property] of Object.entries(properties)) visit(property.shape, `${path}/${name}`, inside, found);
}

/** `inside`: names of the objects around, since some contain themselves. */
function visit(shape: Shape, path: string, inside: readonly string[], found: Found): void {
  if (shape.kind === 'json') found.json.add(path);
  else if (shape.kind === 'union') for (const member of shape.of) visit(member, path, inside, found);
  else if (shape.kind === 'list') visit(shape.element, `${path}/*`, inside, found);
  else if (shape.kind === 'map') {
    found.maps.add(path);
    visit(shape.element, `${path}/*`, inside, found);
  } else if (shape.kind === 'object' && !inside.includes(shape.name)) {
    visitProperties(shape.properties(), path, [...inside, shape.name], found);
  }
}
