import type { LiveRequest } from '../../domain/live.js';
import { regionAsked } from '../reading/regions.js';
import { anywhere, decodeContent, type ResourceContent, type ResourceKey } from './format.js';

/** One resource line: its key, and its text until somebody asks for the content. */
export class RecordedResource implements ResourceKey {
  readonly account: string;
  readonly region: string;
  readonly typeName: string;
  readonly identifier: string;
  /** 1-based. */
  readonly line: number;
  readonly #text: string;

  constructor(key: ResourceKey, line: number, text: string) {
    this.account = key.account;
    this.region = key.region;
    this.typeName = key.typeName;
    this.identifier = key.identifier;
    this.line = line;
    this.#text = text;
  }

  content(): ResourceContent {
    return decodeContent(this.#text, this);
  }
}

/** Several lines fit and nothing says which is meant. */
export const ambiguous = Symbol('ambiguous');

/** Resource lines by type and identifier. */
export class ResourceIndex {
  readonly #exact = new Map<string, Map<string, readonly RecordedResource[]>>();
  #alike: Map<string, Map<string, RecordedResource[]>> | undefined;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Returns the line that the new one replaces, if there is one for the same resource and place. */
  add(resource: RecordedResource): RecordedResource | undefined {
    const lines = inner(this.#exact, resource.typeName);
    const known = lines.get(resource.identifier) ?? none;
    const at = known.findIndex((other) => other.account === resource.account && other.region === resource.region);
    lines.set(resource.identifier, at === -1 ? [...known, resource] : known.with(at, resource));
    if (at === -1) this.#size++;
    return known[at];
  }

  *all(): Generator<RecordedResource, void, undefined> {
    for (const lines of this.#exact.values()) for (const entry of lines.values()) yield* entry;
  }

  /** Lines for exactly this identifier, wherever they were recorded. */
  exact(typeName: string, identifier: string): readonly RecordedResource[] {
    return this.#exact.get(typeName)?.get(identifier) ?? none;
  }

  /** Lines whose identifier differs by letter case or URL encoding at most. */
  alike(typeName: string, identifier: string): readonly RecordedResource[] {
    this.#alike ??= this.#indexAlike();
    return this.#alike.get(typeName)?.get(folded(identifier)) ?? none;
  }

  #indexAlike(): Map<string, Map<string, RecordedResource[]>> {
    const index = new Map<string, Map<string, RecordedResource[]>>();
    for (const resource of this.all()) {
      const lines = inner(index, resource.typeName);
      const key = folded(resource.identifier);
      const known = lines.get(key);
      if (known === undefined) lines.set(key, [resource]);
      else known.push(resource);
    }
    return index;
  }
}

const none: readonly RecordedResource[] = [];

function inner<T>(index: Map<string, Map<string, T>>, typeName: string): Map<string, T> {
  let lines = index.get(typeName);
  if (lines === undefined) index.set(typeName, (lines = new Map<string, T>()));
  return lines;
}

export type Asked = Pick<LiveRequest, 'account' | 'region' | 'global' | 'home'>;

/** Whether something was recorded where it is asked for, as far as both say. */
export function fits(line: Pick<ResourceKey, 'account' | 'region'>, asked: Asked): boolean {
  const { account, global } = asked;
  const region = regionAsked(asked, asked.region);
  return (
    (account === undefined || line.account === anywhere || line.account === account) &&
    (global || region === undefined || line.region === anywhere || line.region === region)
  );
}

/** The one line that is meant: the place must not contradict, and the line that names the place beats one that does not. */
export function choose(
  lines: readonly RecordedResource[],
  asked: Asked,
): RecordedResource | typeof ambiguous | undefined {
  if (lines.length === 0) return undefined;
  const [only] = lines;
  if (only !== undefined && lines.length === 1) return fits(only, asked) ? only : undefined;
  const fitting = lines.filter((line) => fits(line, asked));
  if (fitting.length <= 1) return fitting[0];
  const region = regionAsked(asked, asked.region);
  const score = (line: RecordedResource): number =>
    (line.account === asked.account ? 2 : 0) + (line.region === region ? 1 : 0);
  const best = Math.max(...fitting.map(score));
  const top = fitting.filter((line) => score(line) === best);
  return top.length === 1 ? top[0] : ambiguous;
}

function folded(identifier: string): string {
  try {
    return decodeURIComponent(identifier).toLowerCase();
  } catch {
    return identifier.toLowerCase();
  }
}
