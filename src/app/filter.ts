import picomatch from 'picomatch';

export interface Filter {
  readonly only: readonly string[];
  readonly exclude: readonly string[];
}

/** Whether a resource instance is in scope. */
export type Scope = (address: string, terraformType: string) => boolean;

/**
 * Globs over resource addresses and types. `*` and `?` match any character, dots and slashes included, and `{a,b}`
 * either; brackets and quotes are literal, because addresses are full of them (`module.x["a"].aws_*`). A pattern that
 * matches a module, a resource or a module's type matches everything inside, as `terraform plan -target` does.
 */
export function compileFilter(filter: Filter): Scope {
  const only = filter.only.map(compileGlob);
  const exclude = filter.exclude.map(compileGlob);
  if (only.length === 0 && exclude.length === 0) return () => true;
  return (address, terraformType) => {
    const names = [terraformType, ...enclosing(address)].map(masked);
    const hit = (matches: (name: string) => boolean) => names.some(matches);
    return (only.length === 0 || only.some(hit)) && !exclude.some(hit);
  };
}

/** A slash is special to picomatch and may stand in a `for_each` key; a private character stands in for it. */
const masked = (text: string): string => text.replaceAll('/', '\u{e000}');

function compileGlob(glob: string): (name: string) => boolean {
  const literal = masked(glob).replace(/[[\]()"'!+@|$^\\]/g, '\\$&');
  const matches = picomatch(literal, { dot: true, nonegate: true, windows: false });
  const plain = masked(glob);
  return (name) => name === plain || matches(name);
}

/** The address and the prefixes that name something around it: `module.a["k"]`, `module.a["k"].aws_x`, ... */
function enclosing(address: string): string[] {
  const names = [address];
  let quoted = false;
  for (let at = 0; at < address.length; at++) {
    const character = address[at];
    if (quoted && character === '\\') at++;
    else if (character === '"') quoted = !quoted;
    else if (!quoted && (character === '.' || character === '[')) names.push(address.slice(0, at));
  }
  return names.filter((name) => name !== 'module' && !name.endsWith('.module'));
}
