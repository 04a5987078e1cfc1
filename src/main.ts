#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Knowledge } from './app/knowledge.js';
import type { LiveSource, OpenedSource, ScanPorts, StatePorts } from './app/ports.js';
import type { TypeCatalog } from './catalog/catalog.js';
import type { LiveGroup } from './catalog/engine/binding.js';
import type { ProviderSchema } from './catalog/provider-schema/model.js';
import { runCli } from './cli/cli.js';
import { isClosedPipe, isLostTerminal } from './cli/output.js';
import type {
  Interactive,
  Renderers,
  ReplayOptions,
  ScanSources,
  SchemaSources,
  StartedReplay,
  Terminal,
  Wiring,
} from './cli/wiring.js';
import type { Diagnostic } from './domain/diagnostic.js';
import type { Finding } from './domain/finding.js';
import type { LiveReader } from './domain/live.js';
import type { SchemaReader } from './domain/schema.js';
import type { StateContext } from './intent/state/load.js';

/*
 * The only place that knows both the use cases and what they run on. Adapters and stages are imported when a command
 * asks for them, so that `driftline --version` does not pay for an SDK that it does not use.
 */

type OpenCatalog = TypeCatalog & { problems?(): readonly Diagnostic[] };

const packageFile = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

const { version } = JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as { version: string };

const wiring: Wiring = {
  version,
  readText: async (path) => {
    try {
      return await readFile(path, 'utf8');
    } catch {
      return undefined;
    }
  },
  configSchema: async () => JSON.parse(await readFile(packageFile('schemas/driftline.schema.json'), 'utf8')) as object,
  demo: {
    dir: packageFile('examples/acme'),
    state: packageFile('examples/acme/terraform.tfstate'),
    snapshot: packageFile('examples/acme/live.jsonl'),
  },
  reasons: async () => (await import('./catalog/model.js')).reasons,
  formats: async () => (await import('./report/formats/index.js')).formats,
  renderers,
  catalog: openCatalog,
  statePorts: (states, terminal, knowledge) => stateQuestions(states, terminal, openCatalog(knowledge)),
  schemaReader,
  scanPorts,
  startReplay,
  interactive,
};

async function renderers(): Promise<Renderers> {
  const [{ explainText }, { typesText }] = await Promise.all([
    import('./report/explain.js'),
    import('./report/types.js'),
  ]);
  return { explainText, typesText };
}

async function scanPorts(sources: ScanSources, terminal: Terminal): Promise<ScanPorts> {
  const opening = openCatalog(sources.knowledge);
  const { configuration, states } = sources;
  const [catalog, ports, drift, { loadProviderSchema }, code] = await Promise.all([
    opening,
    stateQuestions(sources.states, terminal, opening, sources),
    import('./drift/compare-group.js'),
    import('./catalog/load-schema.js'),
    configuration === undefined ? undefined : import('./intent/open-configuration.js'),
  ]);
  let known: ProviderSchema | undefined;
  const schema = (): ProviderSchema => (known ??= loadProviderSchema());
  const { cwd, env } = terminal;
  const side = code && configuration && new code.CodeSide(configuration, { cwd, env, schema });
  return {
    ...ports,
    loadStates: () => {
      side?.readAhead(states);
      return ports.loadStates();
    },
    version,
    now: () => new Date(),
    compareGroup: (group, read, explain, code) =>
      drift.compareGroup(group, read, explain, code === undefined ? undefined : { lookup: code, schema: schema() }),
    loadConfiguration: (instances) => side?.open(instances) ?? Promise.resolve(undefined),
    openSource: async () => withProblems(await openSource(sources), sources.knowledge, catalog),
  };
}

/** What was shipped, with what `driftline catalog refresh` learned on top. */
async function openCatalog(knowledge?: Knowledge): Promise<OpenCatalog> {
  const catalog = (await import('./catalog/load.js')).loadCatalog();
  if (knowledge === undefined) return catalog;
  return (await import('./catalog/schema/overlay.js')).overlayCatalog(catalog, knowledge.types);
}

/** What of AWS's own knowledge could not be used belongs into the report. */
function withProblems(opened: OpenedSource, knowledge: Knowledge | undefined, catalog: OpenCatalog): OpenedSource {
  if (opened.kind === 'failed' || knowledge === undefined) return opened;
  const { source } = opened;
  const close: LiveSource['close'] = async (outcome) => [
    ...(await source.close(outcome)),
    ...(catalog.problems?.() ?? []),
  ];
  return { ...opened, source: { ...source, close }, diagnostics: [...knowledge.diagnostics, ...opened.diagnostics] };
}

async function schemaReader(sources: SchemaSources): Promise<SchemaReader> {
  quietSdk();
  const { createSchemaReader } = await import('./live/registry/reader.js');
  return createSchemaReader({ ...sources, logger: sources.onLog });
}

/** What the SDK has to say about Node's version is for whoever installs driftline, not for whoever reads a report. */
function quietSdk(): void {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
}

async function stateQuestions(
  states: readonly string[],
  { cwd, stdin, env }: Terminal,
  opening: Promise<OpenCatalog>,
  sources: NonNullable<StateContext['aws']> & Pick<ScanSources, 'configuration'> = {},
): Promise<StatePorts> {
  quietSdk();
  const [catalog, state, graph, bind] = await Promise.all([
    opening,
    import('./intent/state/load.js'),
    import('./intent/graph/graph.js'),
    import('./intent/graph/bind.js'),
  ]);
  const isGlobal = (terraformType: string): boolean => {
    const entry = catalog.entry(terraformType);
    return entry.kind === 'mapped' && catalog.isGlobal(entry.mapping.cloudFormationType);
  };
  const homeOf = (terraformType: string): string | undefined => {
    const entry = catalog.entry(terraformType);
    return entry.kind === 'mapped' ? entry.mapping.home : undefined;
  };
  const { configuration, ...aws } = sources;
  const place = aws.region === undefined ? {} : { regionOption: aws.region };
  const module = configuration === undefined ? {} : { root: configuration.dir, given: configuration.given };
  return {
    loadStates: () => state.loadStates(states, { cwd, stdin, env, aws, ...module }),
    isAwsInstance: graph.isAwsInstance,
    buildGraph: (instances, code) =>
      graph.buildGraph(instances, {
        ...{ ...place, isGlobal, homeOf },
        providerOf: (instance) => {
          const standing = code?.(instance);
          return standing?.kind === 'configured' ? standing.instance.provider : undefined;
        },
      }),
    bindGraph: (intended) => bind.bindGraph(intended, catalog),
    nextBinding: (group) => bind.nextBinding(group).groups,
  };
}

async function openSource(sources: ScanSources): Promise<OpenedSource> {
  if (sources.snapshot === undefined) {
    return { kind: 'opened', source: await recorded(await awsSource(sources), sources), diagnostics: [] };
  }
  const [{ openSnapshot }, { createSnapshotReader }] = await Promise.all([
    import('./live/snapshot/open.js'),
    import('./live/snapshot/reader.js'),
  ]);
  const { snapshot, diagnostics } = await openSnapshot(sources.snapshot);
  if (snapshot === undefined) return { kind: 'failed', diagnostics };
  const source = plainSource(createSnapshotReader(snapshot));
  return { kind: 'opened', source: await recorded(source, sources), diagnostics };
}

function plainSource(reader: LiveReader): LiveSource {
  return { reader, close: () => Promise.resolve([]) };
}

async function awsSource(sources: ScanSources): Promise<LiveSource> {
  quietSdk();
  const [{ createCloudControlReader }, { callerAccount }, { createServiceSource }, { accessOf, createAccountsReader }] =
    await Promise.all([
      import('./live/cloudcontrol/reader.js'),
      import('./live/credentials.js'),
      import('./live/services/source.js'),
      import('./live/accounts/reader.js'),
    ]);
  let throttled = 0;
  const caller = await callerAccount(sources);
  const { concurrency, timeoutSeconds, onLog } = sources;
  const reader = createAccountsReader({
    accounts: sources.accounts ?? new Map(),
    ...(caller !== undefined && { caller }),
    anyAccount: (sources.endpointUrl ?? process.env.AWS_ENDPOINT_URL) !== undefined,
    identify: (access) => callerAccount(accessOf(sources, access)),
    open: (account, access) =>
      createCloudControlReader({
        ...{ concurrency, timeoutSeconds, ...(access === undefined ? sources : accessOf(sources, access)) },
        ...(account !== undefined && { account }),
        services: createServiceSource(),
        onThrottle: () => {
          throttled++;
        },
        logger: ({ event, typeName, region, error, waitMilliseconds }) => {
          onLog(`${event} of ${typeName} in ${region} after ${error}, in ${Math.round(waitMilliseconds)} ms`);
        },
      }),
  });
  return { ...plainSource(reader), throttled: () => throttled };
}

/** With `--record`: the same source, and every read also goes into the snapshot. A full disk does not stop the scan. */
async function recorded(source: LiveSource, { record }: ScanSources): Promise<LiveSource> {
  if (record === undefined) return source;
  const [{ createRecorder }, { writeSnapshotFile }, { createRedactor }] = await Promise.all([
    import('./live/snapshot/record.js'),
    import('./live/snapshot/sink.js'),
    import('./drift/redact.js'),
  ]);
  const sink = writeSnapshotFile(record);
  let failed: Diagnostic | undefined;
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    if (failed !== undefined) return;
    await work().catch((error: unknown) => {
      failed = unrecorded(record, error instanceof Error ? error.message : String(error));
    });
  };
  let known: readonly LiveGroup[] = [];
  let redact = createRedactor(known);
  const reader = createRecorder(source.reader, (line) => attempt(() => sink.write(line)), {
    redact: (request, properties) => redact(request, properties),
    now: () => new Date(),
    tool: `driftline ${version}`,
  });
  return {
    ...source,
    reader,
    announce: (groups) => {
      known = [...known, ...groups];
      redact = createRedactor(known);
    },
    close: async ({ complete }) => {
      await attempt(complete ? sink.close : sink.discard);
      if (!complete) failed ??= unrecorded(record, 'The scan was interrupted');
      return [...(await source.close({ complete })), ...(failed === undefined ? [] : [failed])];
    },
  };
}

function unrecorded(path: string, why: string): Diagnostic {
  return {
    severity: 'error',
    code: 'record-failed',
    summary: `The snapshot ${path} was not written`,
    detail: `${why}. Choose another file for --record and scan again.`,
    source: { file: path },
  };
}

/** The terminal interface; how a finding reads is the report's own wording. */
async function interactive(): Promise<Interactive> {
  const [{ showInteractive }, { findingLines }, { createTheme }, { colorOf }] = await Promise.all([
    import('./tui/interactive.js'),
    import('./report/text/finding.js'),
    import('./report/text/theme.js'),
    import('./cli/terminal.js'),
  ]);
  return (scan, { stdin, stdout, env }) => {
    const color = colorOf(stdout, env);
    const theme = createTheme(color);
    const inferred = (): boolean => false;
    const describe = (finding: Finding, width: number): string[] =>
      findingLines(finding, { width, theme, verbose: true, inferred });
    return showInteractive(scan, { stdin, stdout, color, title: `driftline ${version}`, describe });
  };
}

async function startReplay(options: ReplayOptions): Promise<StartedReplay> {
  const [{ openSnapshot }, { startReplayServer }] = await Promise.all([
    import('./live/snapshot/open.js'),
    import('./live/replay/server.js'),
  ]);
  const { snapshot, diagnostics } = await openSnapshot(options.file);
  if (snapshot === undefined) return { kind: 'failed', diagnostics };
  try {
    const { url, close } = await startReplayServer({
      snapshot,
      port: options.port,
      latencyMs: options.latencyMilliseconds,
      throttle: { share: options.throttle },
    });
    return { kind: 'started', url, close, diagnostics };
  } catch (error) {
    const detail = `${error instanceof Error ? error.message : String(error)}. Choose another --port, or leave it out.`;
    const summary = `Nothing can listen on port ${options.port}`;
    return { kind: 'failed', diagnostics: [{ severity: 'error', code: 'replay-port', summary, detail }] };
  }
}

function terminal(): Terminal {
  return {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    cwd: process.cwd(),
    onInterrupt: (listener) => {
      let asked = false;
      const handle = (): void => {
        // Whoever asks twice does not want to wait for what is left to print.
        if (asked) process.exit(1);
        asked = true;
        listener();
      };
      process.on('SIGINT', handle);
      process.on('SIGTERM', handle);
      return () => {
        process.off('SIGINT', handle);
        process.off('SIGTERM', handle);
      };
    },
  };
}

/** What nobody expected: one line for the user, the stack for whoever looks into it. */
function reportBug(error: unknown): void {
  process.exitCode = 1;
  const message = error instanceof Error ? error.message : String(error);
  const stack = process.argv.includes('--verbose') && error instanceof Error ? `\n${error.stack ?? ''}` : '';
  process.stderr.write(
    `driftline: bug: ${message}\n  This is a mistake in driftline ${version} (Node ${process.versions.node}), not in what ` +
      `you did. Please report it with the command you ran; --verbose adds where it happened.${stack}\n`,
  );
}

for (const stream of [process.stdout, process.stderr]) {
  // The reader of a pipe may leave early (`| head`), and that is fine.
  stream.on('error', (error: Error) => {
    // Nobody is left to tell anything, and every further word would fail the same way.
    if (isLostTerminal(error)) process.exit(1);
    if (!isClosedPipe(error)) reportBug(error);
  });
}
process.on('uncaughtException', reportBug);

try {
  process.exitCode = await runCli(process.argv.slice(2), wiring, terminal());
} catch (error) {
  reportBug(error);
}
