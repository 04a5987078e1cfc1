import picomatch from 'picomatch';

/** What of the keys of a store is meant: one key, all states under a prefix, or those that match a glob. */
export type KeyPattern =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'many'; readonly prefix: string; readonly matches: (key: string) => boolean };

/** `env/prod.tfstate` is a key, `env/` and the empty text are prefixes, `env/**\/*.tfstate` is a glob. */
export function keyPattern(text: string): KeyPattern {
  if (text === '' || text.endsWith('/')) {
    return { kind: 'many', prefix: text, matches: (key) => key.endsWith('.tfstate') };
  }
  const { isGlob, base } = picomatch.scan(text);
  if (!isGlob) return { kind: 'key', key: text };
  const prefix = base === '' ? '' : `${base}/`;
  const matches = picomatch(text, { dot: true });
  return { kind: 'many', prefix, matches: (key) => matches(key) };
}

/** The part of a URI behind its scheme, and its query, which only counts where it is one: `?` is a wildcard, too. */
export function splitQuery(text: string): { readonly path: string; readonly query: URLSearchParams } {
  const at = text.lastIndexOf('?');
  const query = at < 0 ? '' : text.slice(at + 1);
  if (!/^[a-z_]+=[^/]/i.test(query)) return { path: text, query: new URLSearchParams() };
  return { path: text.slice(0, at), query: new URLSearchParams(query) };
}
