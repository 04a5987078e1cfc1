import type { ChildrenRequest, LiveChildren, LiveRead, LiveRequest } from '../domain/live.js';

/** The live resources that lie under one other, as the document that they are compared in. */
export function gathered(
  request: LiveRequest,
  { as }: ChildrenRequest,
  children: LiveChildren,
  place: { readonly account?: string; readonly region?: string },
): LiveRead {
  const properties = { [as]: children.read.map((child) => child.properties) };
  return { kind: 'found', request, identifier: request.identifiers[0] ?? '', ...place, properties, children };
}
