import { unknown, type PlanValue } from './msgpack.js';
import type { Dependence, Found } from './probe.js';
import type { Attribute, Block } from './schema.js';
import { isNothing } from './tree.js';

/** What a type's plans have where the configuration says nothing. Of what is named nowhere here nothing is known. */
export interface TypeFacts {
  /** Dotted path → value. */
  readonly defaults?: Readonly<Record<string, unknown>>;
  readonly when?: Readonly<Record<string, Conditional>>;
  /** Block (empty: the resource) → names of its arguments and blocks that are null, or not there. */
  readonly none?: Readonly<Record<string, string>>;
  /** Blocks that the provider fills in where they are left out. */
  readonly computedBlocks?: readonly string[];
}

/** A default that is one only while an argument beside it has one of some values; null: is not set. */
export interface Conditional {
  readonly value: unknown;
  readonly argument: string;
  readonly is: readonly unknown[];
}

export function factsOf(block: Block, found: Found): TypeFacts {
  const defaults: Record<string, unknown> = {};
  const when: Record<string, Conditional> = {};
  const none: Record<string, string> = {};
  const noteNone = (path: string): void => {
    const [prefix, name] = split(path);
    none[prefix] = none[prefix] === undefined ? name : `${none[prefix]} ${name}`;
  };
  for (const [path, value] of found.values) {
    const attribute = attributeAt(block, path);
    const doubts = found.open.get(path) ?? [];
    if (attribute?.optional !== true || value === unknown || doubts.some(({ path: by }) => by === undefined)) continue;
    if (doubts.length > 0) {
      const one = conditional(found, path, value, doubts);
      if (one !== undefined && attribute.computed !== true) when[path] = one;
    } else if (!isNothing(value) || value === '') defaults[path] = value;
    else if (attribute.computed !== true) noteNone(path);
  }
  for (const path of found.emptyBlocks) if (!found.computedBlocks.has(path)) noteNone(path);
  const computedBlocks = [...found.computedBlocks].sort();
  return {
    ...(Object.keys(defaults).length > 0 && { defaults }),
    ...(Object.keys(when).length > 0 && { when }),
    ...(Object.keys(none).length > 0 && { none }),
    ...(computedBlocks.length > 0 && { computedBlocks }),
  };
}

/** Where one argument alone makes the difference, of which all words are known. */
function conditional(
  found: Found,
  path: string,
  value: PlanValue,
  doubts: readonly Dependence[],
): Conditional | undefined {
  const [by, ...others] = new Set(doubts.map((doubt) => doubt.path));
  if (by === undefined || others.length > 0 || split(path)[0] !== split(by)[0]) return undefined;
  const argument = split(by)[1];
  // A block: the default is one while it is not there.
  if (doubts.every((doubt) => doubt.value === unknown)) return { value, argument, is: [null] };
  const bad = doubts.map((doubt) => doubt.value);
  const good = [...new Set(found.tried.get(by) ?? [])].filter((one) => !bad.includes(one));
  const named = [...bad, ...good].every((one) => typeof one === 'string' || typeof one === 'boolean');
  const enumerated = named && (found.tried.get(by)?.length ?? 0) > 1;
  return enumerated ? { value, argument, is: [null, ...good] } : undefined;
}

function split(path: string): readonly [string, string] {
  const dot = path.lastIndexOf('.');
  return [path.slice(0, Math.max(dot, 0)), path.slice(dot + 1)];
}

function attributeAt(block: Block, path: string): Attribute | undefined {
  const steps = path.split('.');
  let here: Block | undefined = block;
  for (const name of steps.slice(0, -1)) here = here?.block_types?.[name]?.block;
  return here?.attributes?.[steps.at(-1) ?? ''];
}

export function render(version: string, facts: ReadonlyMap<string, TypeFacts>): string {
  const source = `plans of provider hashicorp/aws ${version}, asked for by scripts/provider-defaults`;
  const rows = [...facts].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = rows.map(([type, one]) => `${JSON.stringify(type)}:${JSON.stringify(one)}`);
  const head = `"source":${JSON.stringify(source)},\n"version":${JSON.stringify(version)}`;
  return `{\n${head},\n"types":{\n${lines.join(',\n')}\n}\n}\n`;
}
