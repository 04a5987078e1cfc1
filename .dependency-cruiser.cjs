/**
 * The layers of CONTRIBUTING.md, enforced. Each rule says why; to change the house, change the rule and the picture
 * together.
 */
const layer = (name, allowed, comment) => ({
  name: `${name}-imports`,
  severity: 'error',
  comment,
  from: { path: `^src/${name}/` },
  to: { path: '^src/', pathNot: [name, ...allowed].map((folder) => `^src/${folder}/`) },
});

/** Only modules under `folders` may import `packages`. */
const only = (name, packages, folders, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: '^src/', pathNot: folders },
  to: { path: `^(node_modules/)?(${packages})(/|$)`, dependencyTypesNot: ['type-only'] },
});

module.exports = {
  forbidden: [
    layer('domain', [], 'The words everybody speaks depend on nobody, or a change anywhere could change them.'),
    layer('catalog', ['domain'], 'Knowledge about types must be readable without knowing where values come from.'),
    layer('intent', ['domain', 'catalog'], 'What Terraform says must not depend on what AWS says.'),
    layer('live', ['domain', 'catalog'], 'What AWS says must not depend on what Terraform says.'),
    layer(
      'drift',
      ['domain', 'catalog'],
      'The comparison is pure: it sees two documents and no file, network or report.',
    ),
    layer('report', ['domain'], 'A format turns a report into text; it must not go looking for more.'),
    layer(
      'tui',
      ['domain'],
      'The terminal shows what it is told; how findings read and what runs behind them is handed in.',
    ),
    layer('app', ['domain', 'catalog'], 'Use cases get the stages handed in, so that a test can hand in others.'),
    layer('cli', ['domain', 'app'], 'The command line only translates; main.ts decides what runs underneath.'),
    {
      name: 'nobody-imports-main',
      severity: 'error',
      comment: 'main.ts wires everything and runs when imported.',
      from: { path: '^src/' },
      to: { path: '^src/main\\.ts$' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Modules that need each other are one module in two files.',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'domain-is-plain',
      severity: 'error',
      comment: 'The words need no library; only the JSON text reader does, because JSON.parse loses digits.',
      from: { path: '^src/domain/', pathNot: '^src/domain/json-text\\.ts$' },
      to: { path: 'node_modules/' },
    },
    only(
      'aws-sdk-in-live',
      '@aws-sdk|@smithy',
      '^src/(live/|intent/state/backends/s3)',
      'One place knows AWS: retries, credentials and regions. A state in S3 is fetched with what its own backend says.',
    ),
    only(
      'google-in-its-backend',
      '@google-cloud|google-auth-library',
      '^src/intent/state/backends/gcs',
      'An SDK of this size is loaded only where a state is there.',
    ),
    only(
      'azure-in-its-backend',
      '@azure',
      '^src/intent/state/backends/azurerm',
      'An SDK of this size is loaded only where a state is there.',
    ),
    only('ink-in-tui', 'ink|react', '^src/tui/', 'Ink draws on the terminal when loaded; nothing else may pull it in.'),
    only('yargs-in-cli', 'yargs', '^src/cli/', 'Options are typed at the edge; behind it nobody parses arguments.'),
    only(
      'patch-in-drift',
      'fast-json-patch',
      '^src/drift/',
      'How a difference is computed is the comparison’s own affair.',
    ),
    {
      name: 'pure-stages',
      severity: 'error',
      comment: 'A pure stage that reads a file or a clock can no longer be trusted to say the same thing twice.',
      from: { path: '^src/(domain|drift|report)/' },
      to: { dependencyTypes: ['core'], path: '^(node:)?(fs|net|http|https|child_process|os)(/|$)' },
    },
    {
      name: 'no-dev-dependencies',
      severity: 'error',
      comment: 'The installed package has only its dependencies.',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'What cannot be resolved here cannot be resolved where it is installed.',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/catalog/generated/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
