/** Attribute paths of the code whose values are not known, with the reasons. */
export class UnknownPaths {
  readonly #reasons: ReadonlyMap<string, string>;

  constructor(reasons: ReadonlyMap<string, string>) {
    this.#reasons = reasons;
  }

  get none(): boolean {
    return this.#reasons.size === 0;
  }

  /** Why the value at a path is not known as a whole; undefined where it is known, or only something in it is not. */
  covering(path: string): string | undefined {
    for (const at of ancestors(path)) {
      const reason = this.#reasons.get(at);
      if (reason !== undefined) return reason;
    }
    return undefined;
  }

  /** The same, and also why something inside is not known. */
  touching(path: string): string | undefined {
    const known = this.covering(path);
    if (known !== undefined || this.none) return known;
    for (const [at, reason] of this.#reasons) if (isWithin(at, path)) return reason;
    return undefined;
  }
}

/** A path and everything around it, inmost first: `a[0].b["k"]`, `a[0].b`, `a[0]`, `a`. */
export function ancestors(path: string): string[] {
  const cuts: number[] = [];
  let quoted = false;
  for (let at = 0; at < path.length; at++) {
    const character = path[at];
    if (quoted && character === '\\') at++;
    else if (character === '"') quoted = !quoted;
    else if (!quoted && at > 0 && (character === '.' || character === '[')) cuts.push(at);
  }
  return [path, ...cuts.reverse().map((cut) => path.slice(0, cut))];
}

/** Whether one attribute path is another, or inside it. A block that stands once may go without its index. */
export function isWithin(inner: string, outer: string): boolean {
  if (!inner.startsWith(outer)) return false;
  const next = inner[outer.length];
  return next === undefined || next === '.' || next === '[';
}
