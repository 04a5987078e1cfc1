import { codecs } from '../codecs/index.js';
import type { Codec } from '../codecs/codec.js';
import { equivalences } from '../equivalence/index.js';
import type { Equivalence } from '../equivalence/equivalence.js';
import type { Condition, Lens, Order } from '../model.js';
import { unescapeToken } from '../../domain/pointer.js';

/** A token of a property path: a key, or the element of a list that a constant (or an attribute, `@name`) selects. */
export type PropertyToken = string | { readonly key: string; readonly value: string };

/** A block on the way to a leaf; where it is absent in Terraform, all its leaves are. */
export interface BlockStep {
  /** How many attribute steps and property tokens lead to the block. */
  readonly attributeDepth: number;
  readonly propertyDepth: number;
  /** The block has an object of its own in CloudFormation. */
  readonly owned: boolean;
  /** Where the block is absent in Terraform, what AWS fills in for it is AWS's choice. */
  readonly chosen: boolean;
}

interface EntryBase {
  readonly lens: Lens;
  /** Attribute names from the scope's root; every one but the last is a block that stands once. */
  readonly attribute: readonly string[];
  readonly property: readonly PropertyToken[];
  readonly blocks: readonly BlockStep[];
  readonly conditions: readonly Condition[];
}

export interface LeafEntry extends EntryBase {
  readonly kind: 'leaf';
  readonly codec: Codec;
  readonly equivalences: readonly Equivalence[];
}

/** A repeated block ↔ a list of objects, with a scope of its own for its elements. */
export interface ListEntry extends EntryBase {
  readonly kind: 'list';
  readonly order: Order;
  readonly scope: Scope;
  /** For the list as a whole, as CloudFormation objects. */
  readonly equivalences: readonly Equivalence[];
}

export type Entry = LeafEntry | ListEntry;

/** Lenses flattened over single blocks: every entry knows its full attribute and property path inside the scope. */
export interface Scope {
  /** Entries that describe the same property stand together; the first that is set speaks. */
  readonly slots: readonly (readonly Entry[])[];
  /** Entries that add elements to a collection others add to as well. */
  readonly contributors: readonly Entry[];
  /** Leaf lenses in here, at any depth. */
  readonly leaves: number;
  /** What the Terraform type has no attribute for, under the names that the lenses give it. */
  readonly owned: ReadonlySet<string>;
  /** Attributes whose element of a list was looked for in vain; see `selectors.ts`. */
  readonly unlocated?: readonly string[];
}

const compiled = new WeakMap<readonly Lens[], Scope>();

export function compileScope(lenses: readonly Lens[]): Scope {
  let scope = compiled.get(lenses);
  if (scope === undefined) {
    scope = buildScope(lenses);
    compiled.set(lenses, scope);
  }
  return scope;
}

function buildScope(lenses: readonly Lens[]): Scope {
  const entries: Entry[] = [];
  flatten(lenses, { attribute: [], property: [], blocks: [], conditions: [] }, entries);
  const slots = new Map<string, Entry[]>();
  for (const entry of entries) {
    const place = entry.lens.contributes === true ? `+${String(slots.size)}` : slotText(entry);
    const slot = slots.get(place);
    if (slot === undefined) slots.set(place, [entry]);
    else slot.push(entry);
  }
  const contributors = entries.filter((entry) => entry.lens.contributes === true);
  return {
    slots: [...slots.values()],
    contributors,
    leaves: entries.reduce((sum, entry) => sum + leavesOf(entry), 0),
    owned: new Set(entries.filter(({ lens }) => lens.owned === true).map(({ attribute }) => attribute.join('.'))),
  };
}

export function leavesOf(entry: Entry): number {
  return entry.kind === 'leaf' ? 1 : entry.scope.leaves;
}

type Prefix = Pick<EntryBase, 'attribute' | 'property' | 'blocks' | 'conditions'>;

function flatten(lenses: readonly Lens[], prefix: Prefix, into: Entry[]): void {
  for (const lens of lenses) {
    const here: Prefix = {
      attribute: lens.attribute === '' ? prefix.attribute : [...prefix.attribute, lens.attribute],
      property: [...prefix.property, ...parseProperty(lens.property)],
      blocks: prefix.blocks,
      conditions: lens.when === undefined ? prefix.conditions : [...prefix.conditions, lens.when],
    };
    if (lens.codec === 'block' && lens.contributes !== true) flattenBlock(lens, here, into);
    else into.push(entryOf(lens, here));
  }
}

function flattenBlock(lens: Lens, here: Prefix, into: Entry[]): void {
  const step: BlockStep = {
    attributeDepth: here.attribute.length,
    propertyDepth: here.property.length,
    owned: lens.property !== '',
    chosen: lens.whenUnset === 'service-chooses',
  };
  const children = lens.children ?? [];
  const inside = lens.owned === true ? children.map((child) => ({ ...child, owned: true as const })) : children;
  flatten(inside, { ...here, blocks: [...here.blocks, step] }, into);
}

function entryOf(lens: Lens, here: Prefix): Entry {
  const found = (lens.equivalences ?? []).map(equivalenceOf);
  if (lens.codec === 'blocks' || lens.codec === 'block') {
    const scope = compileScope(lens.children ?? []);
    return { kind: 'list', lens, ...here, order: lens.order ?? 'list', scope, equivalences: found };
  }
  const codec = codecs.get(lens.codec);
  if (codec === undefined) throw new Error(`lens of "${lens.attribute}" names the unknown codec "${lens.codec}"`);
  return { kind: 'leaf', lens, ...here, codec, equivalences: found };
}

function equivalenceOf(id: string): Equivalence {
  const found = equivalences.get(id);
  if (found === undefined) throw new Error(`unknown equivalence "${id}"`);
  return found;
}

/** `/A/{Key=x.y}/Value` → tokens. A selector may hold slashes. */
export function parseProperty(property: string): PropertyToken[] {
  const tokens = property.match(/\/(\{[^}]*\}|[^/]*)/g) ?? [];
  return tokens.map((raw) => {
    const token = raw.slice(1);
    const selector = /^\{([^=}]+)=([^}]*)\}$/.exec(token);
    if (selector === null) return unescapeToken(token);
    return { key: selector[1] ?? '', value: selector[2] ?? '' };
  });
}

/** The member that elements of a list must have to be meant, where its elements are of several kinds. */
export function holdingOf({ args }: Lens): string | undefined {
  const holding = args?.holding;
  return typeof holding === 'string' ? holding : undefined;
}

/** The property by which an element that comes from a map knows its key. */
export const mapKey = '$key';

/** The property of an entry, and which of its elements are meant. */
export function slotText({ lens, property }: Entry): string {
  const holding = holdingOf(lens);
  return placeText(property) + (holding === undefined ? '' : `{${holding}}`);
}

export function placeText(property: readonly PropertyToken[]): string {
  return property.map((token) => (typeof token === 'string' ? `/${token}` : `/{${token.key}=${token.value}}`)).join('');
}
