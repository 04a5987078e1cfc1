import yargs from 'yargs';
import { generalArguments, inOrder, namesInOrder, scanArguments, textOf, type Parsed } from './arguments.js';
import { refreshArguments, refreshCommand } from './commands/catalog.js';
import { demoCommand } from './commands/demo.js';
import { explainArguments, explainCommand } from './commands/explain.js';
import { iamPolicyArguments, iamPolicyCommand } from './commands/iam-policy.js';
import { replayArguments, replayCommand } from './commands/replay.js';
import { scanCommand } from './commands/scan.js';
import { typesArguments, typesCommand } from './commands/types.js';
import { readConfigFile } from './config-file.js';
import { createLog, type Log } from './log.js';
import {
  catalogOptions,
  demoOptions,
  explainOptions,
  fromEnvironment,
  iamPolicyOptions,
  replayOptions,
  scanOptions,
  typesOptions,
  type OptionTable,
} from './options.js';
import { print } from './output.js';
import { nearest } from './suggest.js';
import { UsageError } from './usage-error.js';
import type { Terminal, Wiring } from './wiring.js';

type Job = (log: Log) => Promise<number>;

interface Positional {
  readonly name: string;
  readonly describe: string;
  readonly default?: string;
  readonly choices?: readonly string[];
}

interface Command {
  readonly syntax: string;
  readonly describe: string;
  readonly positionals?: readonly Positional[];
  readonly options: OptionTable;
  readonly examples: readonly (readonly [string, string])[];
  /** Takes what `driftline.yaml` says. */
  readonly configurable?: true;
  job(parsed: Parsed, wiring: Wiring, terminal: Terminal): Job;
}

const commands: readonly Command[] = [
  {
    syntax: 'scan [dir]',
    describe: 'Compare a Terraform state with what runs in AWS',
    positionals: [{ name: 'dir', describe: 'Terraform root module', default: '.' }],
    options: scanOptions,
    configurable: true,
    examples: [
      ['$0 scan', 'the state in this folder'],
      ['terraform state pull | $0 scan --state -', 'a state from a remote backend'],
      ["$0 scan --only 'module.web' --format json=drift.json --format text", 'one module, two reports'],
      ['$0 scan --fail-on high', 'exit code 2 only from high severity on'],
    ],
    job: (parsed, wiring, terminal) => {
      const args = scanArguments(parsed);
      return (log) => scanCommand(args, wiring, terminal, log);
    },
  },
  {
    syntax: 'explain <address>',
    describe: 'Show how every attribute of one resource was compared',
    positionals: [{ name: 'address', describe: 'Resource instance, as `terraform state list` prints it' }],
    options: explainOptions,
    configurable: true,
    examples: [["$0 explain 'module.web.aws_security_group.lb[0]'", 'both sides of every attribute, and why']],
    job: (parsed, wiring, terminal) => {
      const args = explainArguments(parsed);
      return (log) => explainCommand(args, wiring, terminal, log);
    },
  },
  {
    syntax: 'types',
    describe: 'Show what is known of every Terraform type, or of those of a state',
    options: typesOptions,
    examples: [['$0 types --state terraform.tfstate', 'how well this state can be compared']],
    job: (parsed, wiring, terminal) => {
      const args = typesArguments(parsed);
      return (log) => typesCommand(args, wiring, terminal, log);
    },
  },
  {
    syntax: 'iam-policy',
    describe: 'Print the smallest IAM policy that can scan a state',
    options: iamPolicyOptions,
    configurable: true,
    examples: [['$0 iam-policy --state terraform.tfstate > policy.json', 'for the role that scans']],
    job: (parsed, wiring, terminal) => {
      const args = iamPolicyArguments(parsed);
      return (log) => iamPolicyCommand(args, wiring, terminal, log);
    },
  },
  {
    syntax: 'catalog <action> [types..]',
    describe: 'Fetch what AWS says of its types today, for later scans',
    positionals: [
      { name: 'action', describe: 'What to do: ask AWS again', choices: ['refresh'] },
      { name: 'types', describe: 'Terraform or CloudFormation types; without any, those of --state, or all' },
    ],
    options: catalogOptions,
    examples: [
      ['$0 catalog refresh --state terraform.tfstate', 'the types of this state; some calls of DescribeType'],
      ['$0 catalog refresh aws_sqs_queue AWS::S3::Bucket --output types.json', 'two types, into a file for --catalog'],
    ],
    job: (parsed, wiring, terminal) => {
      const args = refreshArguments(parsed);
      return (log) => refreshCommand(args, wiring, terminal, log);
    },
  },
  {
    syntax: 'replay <file>',
    describe: 'Serve a snapshot over the AWS wire protocol on 127.0.0.1',
    positionals: [{ name: 'file', describe: 'Snapshot written by scan --record' }],
    options: replayOptions,
    examples: [['$0 replay live.jsonl --latency 50 --throttle 0.3', 'a slow and grumpy AWS']],
    job: (parsed, wiring, terminal) => {
      const options = replayArguments(parsed);
      return (log) => replayCommand(options, wiring, terminal, log);
    },
  },
  {
    syntax: 'demo',
    describe: 'Scan an example account; needs no AWS account',
    options: demoOptions,
    examples: [],
    job: (parsed, wiring, terminal) => {
      const args = generalArguments(parsed);
      return (log) => demoCommand(args, wiring, terminal, log);
    },
  },
];

/** Runs one command line and gives the exit code. Wrong usage is said on stderr; bugs throw. */
export async function runCli(argv: readonly string[], wiring: Wiring, terminal: Terminal): Promise<number> {
  const write = (text: string): void => {
    terminal.stderr.write(text);
  };
  try {
    const { job, output, parsed } = await parse(argv, wiring, terminal);
    if (output !== '') await print(terminal.stdout, `${output}\n`);
    if (job === undefined) return 0;
    const { logFormat, detail } = generalArguments(parsed);
    return await job(createLog(write, logFormat, detail === 'verbose'));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    createLog(write, argv.includes('--log-format=json') ? 'json' : 'text', false).error(error.message, error.hint);
    return 1;
  }
}

interface Invocation {
  readonly job?: Job;
  readonly parsed: Parsed;
  /** Help or version. */
  readonly output: string;
}

async function parse(argv: readonly string[], wiring: Wiring, terminal: Terminal): Promise<Invocation> {
  const first = await parseWith({}, argv, wiring, terminal);
  if (first.command === undefined || first.output !== '') return { output: first.output, parsed: {} };
  const { command } = first;
  const named = textOf(first.parsed, 'config-file');
  const dir = textOf(first.parsed, 'dir') ?? '.';
  const file = command.configurable === true ? await readConfigFile({ named, dir }, wiring) : undefined;
  if (file === undefined) return { job: command.job(first.parsed, wiring, terminal), parsed: first.parsed, output: '' };
  const own = Object.entries(file.options).filter(([name]) => Object.hasOwn(command.options, name));
  const second = await parseWith(Object.fromEntries(own), argv, wiring, terminal);
  const parsed = { ...second.parsed, accounts: file.accounts };
  return { job: command.job(parsed, wiring, terminal), parsed, output: second.output };
}

interface ParsedOnce {
  readonly command?: Command;
  readonly parsed: Parsed;
  readonly output: string;
}

/** `configured`: options of a file, which the environment and the command line beat. */
async function parseWith(
  configured: Readonly<Record<string, unknown>>,
  argv: readonly string[],
  wiring: Wiring,
  terminal: Terminal,
): Promise<ParsedOnce> {
  let chosen: { command: Command; parsed: Parsed } | undefined;
  let output = '';
  const asked = argv.some((word) => /^(?:help|--h.*|-\w*h\w*)$/.test(word));
  const parser = createParser(wiring, terminal, { argv, helpful: asked, configured }, (command, parsed) => {
    chosen = { command, parsed: { ...parsed, [inOrder]: namesInOrder(argv) } };
  });
  try {
    await parser.parseAsync(tieDashes(argv), {}, (_error: unknown, _argv: unknown, text: string) => {
      output = text;
    });
  } catch (error) {
    if (error !== understood) throw error;
  }
  return { parsed: {}, ...chosen, output };
}

/** Thrown where the command is known. yargs would go on to lay out its help text at every start. */
const understood = new Error('The command line is understood');

interface ParserSettings {
  readonly argv: readonly string[];
  /** Somebody may want to read about the options. yargs lays that text out at every start otherwise as well. */
  readonly helpful: boolean;
  readonly configured: Readonly<Record<string, unknown>>;
}

function createParser(
  wiring: Wiring,
  terminal: Terminal,
  { argv, helpful, configured }: ParserSettings,
  choose: (command: Command, parsed: Parsed) => void,
) {
  const parser = yargs([])
    .locale('en')
    .scriptName('driftline')
    .usage('$0 <command>\n\nShows what is running in AWS that Terraform did not ask for.')
    .parserConfiguration({ 'boolean-negation': false, 'dot-notation': false, 'parse-positional-numbers': false })
    .wrap(Math.min(100, terminal.stdout.isTTY ? terminal.stdout.columns : 100))
    .exitProcess(false)
    .strict()
    .demandCommand(1, 'No command given')
    .recommendCommands()
    .epilogue('Exit codes: 0 no drift at or above the gate, 2 drift, 1 the scan could not be done.')
    .version(wiring.version)
    .help()
    .alias('help', 'h')
    .fail((message: string | null, error: Error | undefined) => {
      // An error of yargs itself (`YError`) is about the command line as well; any other is ours and goes up.
      if (error !== undefined && error.name !== 'YError') throw error;
      throw usageError(message ?? error?.message ?? 'The command line makes no sense', argv);
    });
  for (const command of commands) {
    parser.command(
      command.syntax,
      command.describe,
      (builder) => {
        command.positionals?.forEach((positional) =>
          builder.positional(positional.name, { type: 'string', ...positional }),
        );
        if (helpful) command.examples.forEach(([line, what]) => builder.example(line, what));
        return builder
          .options(helpful ? command.options : hidden(command.options))
          .config({ ...configured, ...fromEnvironment(command.options, terminal.env) });
      },
      (parsed) => {
        choose(command, parsed);
        throw understood;
      },
    );
  }
  return parser;
}

const hidden = (options: OptionTable): OptionTable =>
  Object.fromEntries(Object.entries(options).map(([name, option]) => [name, { ...option, hidden: true }]));

/** yargs says what is wrong; here comes what to do about it. */
function usageError(message: string, argv: readonly string[]): UsageError {
  const help = 'See driftline --help, or driftline COMMAND --help.';
  if (message.startsWith('Not enough non-option arguments')) {
    const command = commands.find(({ syntax }) => argv.includes(syntax.split(' ', 1)[0] ?? ''));
    if (command !== undefined) return new UsageError('Something is missing', `It is driftline ${command.syntax}.`);
  }
  const meant = /^Did you mean (.+)\?$/.exec(message)?.[1];
  if (meant !== undefined) return new UsageError('There is no such command', `Did you mean driftline ${meant}?`);
  const choice = /Argument: (\S+), Given: (.+), Choices: (.+)$/m.exec(message);
  if (choice !== null) {
    const [, name = '', given = '', choices = ''] = choice;
    const positional = commands.some(({ positionals }) => positionals?.some((one) => one.name === name));
    return new UsageError(`${positional ? '' : '--'}${name} ${given}: no such choice`, `There are: ${choices}.`);
  }
  const unknown = /^Unknown arguments?: (.+)$/.exec(message)?.[1]?.split(', ') ?? [];
  const names = [...commands.flatMap(({ options }) => Object.keys(options)), 'help', 'version'];
  for (const word of unknown) {
    const near = nearest(word, names);
    if (near !== undefined) return new UsageError(`Unknown option --${word}`, `Did you mean --${near}?`);
  }
  return new UsageError(message.replaceAll(/\s*\n\s*/g, '; '), help);
}

/** yargs takes a lone `-` for the beginning of an option; as a value (`--state -`) it has to be tied to its name. */
function tieDashes(argv: readonly string[]): string[] {
  const tied: string[] = [];
  for (const word of argv) {
    const previous = tied.at(-1);
    if (word === '-' && previous !== undefined && /^--[^=]+$/.test(previous)) tied[tied.length - 1] = `${previous}=-`;
    else tied.push(word);
  }
  return tied;
}
