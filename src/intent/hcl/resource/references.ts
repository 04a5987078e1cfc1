import type { ResourceInstance } from '../../../domain/resource.js';
import { isObject, own, type JsonObject } from '../../../domain/json.js';
import type { SchemaAttribute, Structure } from '../../../catalog/provider-schema/model.js';
import type { Scope } from '../evaluate/scope.js';
import type { Resource } from '../module/config.js';
import type { ModuleInstance } from '../module/module-instance.js';
import { withoutOptional } from '../values/convert.js';
import { makeSet } from '../values/set.js';
import { holdsSensitive, known, marked, objectOf, unknown, type Value } from '../values/value.js';
import { isTags, pendingReason, type Part } from './agreement.js';
import { foretold } from './foretold.js';
import { dynamicFromState, fromState, scalarOnly, withMarks } from './from-state.js';
import type { EvaluatedInstance, Instances } from './instance.js';
import { policyDocumentValue } from './policy-document.js';
import { providerData } from './provider-data.js';
import { structureOf, type ProjectedBlocks, type ProjectedBody } from './project.js';
import { typeOf } from './schema-type.js';
import { settled } from './settled.js';
import type { StateOf } from './state-of.js';
import { plannedUnset } from './unset.js';
import { awaited } from './waits.js';

const more = 'the provider may have more attributes than are known here';
const later = 'known after apply';

/** What references to resources and data sources give: from the code where it says so, from the state where nothing changes. */
export class References {
  readonly #instances: Instances;
  readonly #stateOf: StateOf;
  readonly #waits = new Map<string, string | undefined>();

  constructor(instances: Instances, stateOf: StateOf) {
    this.#instances = instances;
    this.#stateOf = stateOf;
  }

  valueOf(module: ModuleInstance, resource: Resource, key: string | number | undefined, scope: Scope): Value {
    if (resource.mode === 'ephemeral') return unknown('ephemeral values are never kept', undefined, true);
    const instance = this.#instances.get(module, resource, key, scope);
    const state = this.#stateOf(instance.configured.address);
    if (resource.mode === 'data') {
      return dataValue(instance, state, () => this.#awaited(module, resource));
    }
    return instance.structure === undefined
      ? foreignValue(instance, state)
      : managedValue(instance, instance.structure, state);
  }

  /** The same for all instances of a data source. */
  #awaited(module: ModuleInstance, resource: Resource): string | undefined {
    const name = `${module.address} ${resource.type}.${resource.name}`;
    if (!this.#waits.has(name)) {
      const reason = awaited(module, resource, (...managed) => {
        const instance = this.#instances.get(...managed);
        const { address } = instance.configured;
        const pending = pendingWith(instance, this.#stateOf(address), 'all');
        return pending === undefined ? undefined : `it waits for ${address}: ${pending}`;
      });
      this.#waits.set(name, reason);
    }
    return this.#waits.get(name);
  }
}

function managedValue(instance: EvaluatedInstance, structure: Structure, state: ResourceInstance | undefined): Value {
  const { type, ignoreChanges } = instance.configured;
  const pending = pendingWith(instance, state);
  const members = bodyMembers({ type, reason: pending ?? later, isNew: state === undefined }, instance.body, structure);
  const tagged = state === undefined ? undefined : pendingReason(instance, state.attributes, 'tags');
  if (state !== undefined) {
    for (const attribute of structure.values()) {
      const ignored = ignoreChanges === 'all' || ignoreChanges.includes(attribute.name);
      if (!ignored && (pending !== undefined || !isKept(attribute, instance, state, tagged))) continue;
      const value = fromState(own(state.attributes, attribute.name), withoutOptional(typeOf(attribute.shape)));
      const secret = attribute.sensitive || holdsSensitive(members.get(attribute.name) ?? value);
      members.set(attribute.name, marked(value, secret));
    }
    withMarks(members, state.sensitive);
  }
  if (pending !== undefined) {
    for (const [name, value] of foretold(instance, state?.attributes, pending)) members.set(name, value);
  }
  return { ...objectOf(members), open: more };
}

function pendingWith(
  instance: EvaluatedInstance,
  state: ResourceInstance | undefined,
  part: Part = instance.structure === undefined ? 'all' : 'all but tags',
): string | undefined {
  if (state === undefined) return later;
  if (state.tainted) return 'it is tainted and will be replaced';
  if (instance.replaceTriggered) return 'a change elsewhere may replace it';
  return pendingReason(instance, state.attributes, part);
}

/** What counts or dates the changes of a resource moves with its tags too. */
const moving = /version|etag|revision|modified|updated|status|date|time/;

/** An argument that the code leaves out keeps the state's value only if that cannot be one that the code once set. */
function isKept(
  { name, computed }: SchemaAttribute,
  { configured }: EvaluatedInstance,
  state: ResourceInstance,
  tagged: string | undefined,
): boolean {
  if (tagged !== undefined && (isTags(name) || moving.test(name))) return false;
  if (computed || Object.hasOwn(configured.attributes, name)) return true;
  const value = own(state.attributes, name);
  return (
    value === null ||
    (Array.isArray(value) && value.length === 0) ||
    (isObject(value) && Object.keys(value).length === 0)
  );
}

interface Planned {
  readonly type: string;
  /** Why what the code does not say is not known. */
  readonly reason: string;
  /** It is going to be created: blocks that are left out are not there. */
  readonly isNew: boolean;
}

function bodyMembers(planned: Planned, body: ProjectedBody, structure: Structure): Map<string, Value> {
  const members = new Map<string, Value>();
  for (const attribute of structure.values()) {
    const { name } = attribute;
    const blocks = body.blocks.get(name);
    const value = body.attributes.get(name);
    if (blocks !== undefined) members.set(name, blocksValue(planned, blocks, attribute));
    else if (value !== undefined && value.kind !== 'null') members.set(name, settled(value, planned.type, attribute));
    else members.set(name, leftOut(planned, attribute, body));
  }
  return members;
}

function leftOut({ reason, isNew }: Planned, attribute: SchemaAttribute, body: ProjectedBody): Value {
  const { shape, sensitive, block } = attribute;
  const type = withoutOptional(typeOf(shape));
  const value = block && !isNew ? undefined : plannedUnset(attribute, body);
  if (value === undefined) return unknown(reason, type, sensitive);
  if (!block || value.kind !== 'null' || (type.kind !== 'list' && type.kind !== 'set')) return value;
  return known(type, []);
}

function blocksValue(planned: Planned, blocks: ProjectedBlocks, attribute: SchemaAttribute): Value {
  const { reason } = planned;
  const whole = withoutOptional(typeOf(attribute.shape));
  const inner = structureOf(attribute);
  if (blocks.kind === 'unknown') return unknown(blocks.reason, whole, blocks.sensitive);
  if (inner === undefined) return unknown(reason, whole, blocks.sensitive);
  const items = blocks.bodies.map((body) => objectOf(bodyMembers(planned, body, inner)));
  const [first] = items;
  if (attribute.shape.kind === 'object') return marked(first ?? unknown(reason, whole), blocks.sensitive);
  // What a set block makes of its elements, the provider's defaults included, is known after the apply only.
  if (whole.kind === 'set') return marked(makeSet(whole.element, items), blocks.sensitive);
  return marked(known(whole, items), blocks.sensitive);
}

function dataValue(
  instance: EvaluatedInstance,
  state: ResourceInstance | undefined,
  waiting: () => string | undefined,
): Value {
  const { type } = instance.configured;
  if (type === 'aws_iam_policy_document') {
    const evaluated = policyDocumentValue(instance);
    if (evaluated !== undefined) return evaluated;
  }
  if (state === undefined) {
    return providerData(instance) ?? unknown(`${instance.configured.address} is not in the state`);
  }
  const pending = pendingReason(instance, state.attributes) ?? waiting();
  if (pending !== undefined) return onlyWritten(instance, `${instance.configured.address}: ${pending}`);
  return stateValue(instance.structure, state);
}

/** What the code says of it; all else is not known. */
function onlyWritten({ body }: EvaluatedInstance, reason: string): Value {
  const written = [...body.attributes].filter(([, value]) => value.kind === 'known');
  return { ...objectOf(new Map(written)), open: reason };
}

function stateValue(structure: Structure | undefined, state: ResourceInstance): Value {
  const members = structure === undefined ? loose(state.attributes) : new Map<string, Value>();
  for (const { name, shape, sensitive } of structure?.values() ?? []) {
    members.set(name, marked(fromState(own(state.attributes, name), withoutOptional(typeOf(shape))), sensitive));
  }
  return { ...objectOf(withMarks(members, state.sensitive)), open: more };
}

/** Of another provider: the state's values where nothing is about to change. */
function foreignValue(instance: EvaluatedInstance, state: ResourceInstance | undefined): Value {
  const pending = pendingWith(instance, state);
  if (state !== undefined && pending === undefined) return stateValue(undefined, state);
  return onlyWritten(instance, pending ?? later);
}

function loose(attributes: JsonObject): Map<string, Value> {
  return new Map(Object.entries(attributes).map(([name, json]) => [name, dynamicFromState(json) ?? scalarOnly(json)]));
}
