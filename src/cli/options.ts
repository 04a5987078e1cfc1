import type { Options } from 'yargs';
import { gates } from '../app/exit-code.js';

/** As on the command line; `DRIFTLINE_<NAME>` in the environment says the same, a flag beats it. */
export type OptionTable = Readonly<Record<string, Options>>;

const text = { type: 'string', nargs: 1 } as const;
const texts = { type: 'string', array: true, nargs: 1 } as const;
const number = { type: 'number', nargs: 1 } as const;
const flag = { type: 'boolean' } as const;

export const generalOptions: OptionTable = {
  verbose: {
    ...flag,
    group: 'Output:',
    describe: 'Unverified attributes with their reasons; how the work goes, on stderr',
  },
  quiet: { ...flag, group: 'Output:', describe: 'A line for each finding, and the verdict' },
  'no-color': { ...flag, group: 'Output:', describe: 'No colours (NO_COLOR does the same)' },
  'log-format': {
    ...text,
    group: 'Output:',
    choices: ['text', 'json'],
    default: 'text',
    describe: 'How logs on stderr look',
  },
};

const access: OptionTable = {
  region: { ...text, group: 'What AWS says:', describe: 'Region where neither state nor environment says one' },
  profile: { ...text, group: 'What AWS says:', describe: 'Profile of the AWS configuration' },
  'role-arn': { ...text, group: 'What AWS says:', describe: 'Role to assume' },
  'endpoint-url': {
    ...text,
    group: 'What AWS says:',
    describe: 'One endpoint for all AWS calls (also AWS_ENDPOINT_URL)',
  },
  concurrency: {
    ...number,
    group: 'What AWS says:',
    default: 16,
    describe: 'Most calls at a time; the rate adapts below',
  },
  timeout: { ...number, group: 'What AWS says:', default: 60, describe: 'Most seconds for one read, retries included' },
};

const knowledge: OptionTable = {
  catalog: {
    ...text,
    group: 'What is known of types:',
    describe: 'File of catalog refresh, laid over what was shipped [default: the one in the cache]',
  },
  'no-catalog': {
    ...flag,
    group: 'What is known of types:',
    describe: 'Only what was shipped, whatever the cache holds',
  },
};

const sourceOptions: OptionTable = {
  'config-file': {
    ...text,
    group: 'What Terraform says:',
    describe: 'File with options and accounts [default: driftline.yaml in the root module, or here]',
  },
  state: {
    ...texts,
    group: 'What Terraform says:',
    describe:
      'State: a path, a glob in quotes, s3://, https://, gs://, azurerm://, tfc://, - for stdin (repeatable) [default: that of the backend]',
  },
  config: {
    ...text,
    group: 'What Terraform says:',
    describe: 'Folder of the configuration to compare with [default: the root module that is scanned]',
  },
  'no-config': { ...flag, group: 'What Terraform says:', describe: 'Compare the state only, whatever the code says' },
  plan: {
    ...text,
    group: 'What Terraform says:',
    describe: 'Output of terraform show -json PLANFILE, instead of the configuration',
  },
  var: {
    ...texts,
    group: 'What Terraform says:',
    describe: 'Input variable of the root module, name=value (repeatable; the later one counts)',
  },
  'var-file': {
    ...texts,
    group: 'What Terraform says:',
    describe: 'File with input variables (repeatable; the later one counts)',
  },
  snapshot: { ...text, group: 'What AWS says:', describe: 'Read live data from a snapshot, call nothing' },
  record: { ...text, group: 'What AWS says:', describe: 'Write what was read as a snapshot, secrets redacted' },
  ...access,
  ...knowledge,
};

export const scanOptions: OptionTable = {
  ...sourceOptions,
  only: { ...texts, group: 'Scope:', describe: 'Only addresses or types like this glob (repeatable)' },
  exclude: { ...texts, group: 'Scope:', describe: 'No addresses or types like this glob (repeatable)' },
  show: {
    ...texts,
    group: 'Scope:',
    describe: 'Also changes that are no drift: pending (not applied yet), ignored (ignore_changes)',
  },
  format: {
    ...texts,
    group: 'Output:',
    describe: 'text or json; FORMAT=FILE writes to a file (repeatable) [default: text]',
  },
  output: { ...text, group: 'Output:', describe: 'File for the report instead of stdout' },
  ...generalOptions,
  interactive: { ...flag, alias: 'i', group: 'Output:', describe: 'Look through the findings in the terminal' },
  'fail-on': {
    ...text,
    group: 'Exit code:',
    choices: gates,
    default: 'any',
    describe: 'Severity from which drift means exit code 2',
  },
  strict: { ...flag, group: 'Exit code:', describe: 'Unreadable or unsupported resources mean exit code 2, too' },
};

const json: Options = { ...flag, group: 'Output:', describe: 'For machines; the schema is in the package' };

export const explainOptions: OptionTable = { ...sourceOptions, json, ...generalOptions };

export const typesOptions: OptionTable = {
  state: { ...texts, describe: 'Only the types of this state, with their numbers (repeatable)' },
  ...knowledge,
  json,
  ...generalOptions,
};

export const iamPolicyOptions: OptionTable = {
  'config-file': { ...text, describe: 'File with options [default: driftline.yaml here]' },
  state: { ...texts, describe: 'State to scan: a path, a folder, a glob in quotes, - for stdin (repeatable)' },
  ...knowledge,
  ...generalOptions,
};

export const catalogOptions: OptionTable = {
  state: { ...texts, describe: 'Only the types of this state (repeatable)' },
  output: { ...text, describe: 'File to keep them in [default: catalog.json in the cache of the user]' },
  ...access,
  json: { ...flag, group: 'Output:', describe: 'What was fetched, and what was not, for machines' },
  ...generalOptions,
};

export const replayOptions: OptionTable = {
  port: { ...number, default: 0, describe: 'Port on 127.0.0.1; 0 takes a free one' },
  latency: { ...number, default: 0, describe: 'Milliseconds before each answer' },
  throttle: { ...number, default: 0, describe: 'Share of calls to answer with ThrottlingException, 0 to 1' },
  ...generalOptions,
};

export const demoOptions: OptionTable = { ...generalOptions };

/** What the environment says of these options, as a configuration object for yargs. */
export function fromEnvironment(
  table: OptionTable,
  env: Readonly<Record<string, string | undefined>>,
): Record<string, string | boolean> {
  const found: Record<string, string | boolean> = {};
  for (const [name, option] of Object.entries(table)) {
    const value = env[`DRIFTLINE_${name.toUpperCase().replaceAll('-', '_')}`];
    if (value === undefined || value === '') continue;
    found[name] = option.type === 'boolean' ? !['0', 'false', 'no'].includes(value.toLowerCase()) : value;
  }
  return found;
}
