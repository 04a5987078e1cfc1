import { equivalences } from '../../src/catalog/equivalence/index.js';

/** The classes of equal spellings, by the file of `test/catalog/equivalence/classes` that shows each with near misses. */
const classes: readonly (readonly [file: string, shown: string])[] = [
  [
    'policies',
    'white space and order; text or one-element list; account id or root; no Sid or an empty one; conditions and NotPrincipal; every element near-missed',
  ],
  ['principals', 'ARN or unique id of a role or user; canonical user or CloudFront user'],
  [
    'spelling-documents',
    'JSON documents; numbers and booleans as text; null, "", [], {} or absent; a block absent or with its defaults',
  ],
  [
    'spelling-names',
    'case of enums, identifiers and windows; DNS names; scheme of an issuer; ARN, name or id; partitions; versions; sentinels; intervals and instants; units',
  ],
  [
    'spelling-values',
    'CIDR and IPv6; protocols and ports; SSH keys; PEM; Base64; WAF statements; header names; properties; access strings; placeholders',
  ],
  ['order', 'sets of subnets, groups and tags; lists that are ordered'],
  ['keyed-lists', 'keyed lists that the service fills up; sets inside embedded JSON'],
  [
    'filled-in',
    'constant, dependent and changing defaults; values from the context; settings without a meaning in a mode; generated and inherited values',
  ],
  ['not-comparable', 'write-only and Terraform-only arguments; timestamps; hashes; the same thing told twice'],
  [
    'ownership',
    'inline or separate; default tags; autoscaled values in their band; deploy controllers; appended statements; implicit members; twin types',
  ],
  ['provider-generations*', 'states of providers 3, 4 and 5: renamed, moved and inline attributes'],
];

/** `docs/equivalences.md`: what is folded, why, and where. */
export function equivalencesPage(): string {
  const rows = [...equivalences.values()].map(
    ({ id, summary, source }) => `| \`${id}\` | ${summary.replaceAll('|', '\\|')} | [source](${source}) |`,
  );
  return [
    '# The same value in another spelling',
    '',
    '<!-- Written by `npm run catalog` from `src/catalog/equivalence`. -->',
    '',
    'A difference is folded only by one of these, and `driftline explain` says by which. Codecs (`src/catalog/codecs`) take',
    'away what carries no meaning before anything is compared; defaults and order are data of each lens.',
    '',
    '| equivalence | folds | source |',
    '| --- | --- | --- |',
    ...rows.sort(),
    '',
    '## Classes, and the tests that hold them',
    '',
    'Each test in `test/catalog/equivalence/classes` compares a state with a live document through the whole engine and the',
    'shipped catalog: equal as they stand, and reported at the right attribute once the value really differs.',
    '',
    '| test | classes |',
    '| --- | --- |',
    ...classes.map(([file, shown]) => `| \`${file}\` | ${shown} |`),
    '',
  ].join('\n');
}
