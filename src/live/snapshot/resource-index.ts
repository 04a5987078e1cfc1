import type { LiveRequest } from '../../domain/live.js';
import { regionAsked } from '../cloudcontrol/regions.js';
import { anywhere, decodeContent, type ResourceContent, type ResourceKey } from './format.js';

/** One resource line: its key, and its text until somebody asks for the content. */
export class RecordedResource implements ResourceKey {
  readonly account: string;
  readonly region: string;
  readonly typeName: string;
  readonly identifier: string;
  /** 1-based. */
  readonly line: number;
  readonly #bytes: Buffer;

  constructor(key: ResourceKey, line: number, bytes: Buffer) {
    this.account = key.account;
    this.region = key.region;
    this.typeName = key.typeName;
    this.identifier = key.identifier;
    this.line = line;
    this.#bytes = bytes;
  }

  content(): ResourceContent {
    return decodeContent(this.#bytes.toString('utf8'), this);
  }
}

/** Several lines fit and nothing says which is meant. */
export const ambiguous = Symbol('ambiguous');

/** Resource lines by type and identifier. */
export class ResourceIndex {
  readonly #exact = new Map<string, RecordedResource | RecordedResource[]>();
  #alike: Map<string, RecordedResource[]> | undefined;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Returns the line that the new one replaces, if there is one for the same resource and place. */
  add(resource: RecordedResource): RecordedResource | undefined {
    const key = keyOf(resource.typeName, resource.identifier);
    const known = this.#exact.get(key);
    const others = known === undefined ? [] : Array.isArray(known) ? known : [known];
    const at = others.findIndex((other) => other.account === resource.account && other.region === resource.region);
    const replaced = at === -1 ? undefined : others[at];
    if (known === undefined || (replaced !== undefined && others.length === 1)) this.#exact.set(key, resource);
    else this.#exact.set(key, at === -1 ? [...others, resource] : others.with(at, resource));
    if (replaced === undefined) this.#size++;
    return replaced;
  }

  *all(): Generator<RecordedResource, void, undefined> {
    for (const entry of this.#exact.values()) {
      if (Array.isArray(entry)) yield* entry;
      else yield entry;
    }
  }

  /** Lines for exactly this identifier, wherever they were recorded. */
  exact(typeName: string, identifier: string): readonly RecordedResource[] {
    const entry = this.#exact.get(keyOf(typeName, identifier));
    return entry === undefined ? [] : Array.isArray(entry) ? entry : [entry];
  }

  /** Lines whose identifier differs by letter case or URL encoding at most. */
  alike(typeName: string, identifier: string): readonly RecordedResource[] {
    this.#alike ??= this.#indexAlike();
    return this.#alike.get(keyOf(typeName, folded(identifier))) ?? [];
  }

  #indexAlike(): Map<string, RecordedResource[]> {
    const index = new Map<string, RecordedResource[]>();
    for (const resource of this.all()) {
      const key = keyOf(resource.typeName, folded(resource.identifier));
      const known = index.get(key);
      if (known === undefined) index.set(key, [resource]);
      else known.push(resource);
    }
    return index;
  }
}

type Asked = Pick<LiveRequest, 'account' | 'region' | 'global' | 'home'>;

/** The one line that is meant: the place must not contradict, and the line that names the place beats one that does not. */
export function choose(
  lines: readonly RecordedResource[],
  asked: Asked,
): RecordedResource | typeof ambiguous | undefined {
  if (lines.length === 0) return undefined;
  const region = regionAsked(asked, asked.region);
  const fitting = lines.filter(
    (line) =>
      (asked.account === undefined || line.account === anywhere || line.account === asked.account) &&
      (asked.global || region === undefined || line.region === anywhere || line.region === region),
  );
  if (fitting.length <= 1) return fitting[0];
  const score = (line: RecordedResource): number =>
    (line.account === asked.account ? 2 : 0) + (line.region === region ? 1 : 0);
  const best = Math.max(...fitting.map(score));
  const top = fitting.filter((line) => score(line) === best);
  return top.length === 1 ? top[0] : ambiguous;
}

/** Neither type names nor identifiers hold a line break. */
function keyOf(typeName: string, identifier: string): string {
  return `${typeName}\n${identifier}`;
}

function folded(identifier: string): string {
  try {
    return decodeURIComponent(identifier).toLowerCase();
  } catch {
    return identifier.toLowerCase();
  }
}
