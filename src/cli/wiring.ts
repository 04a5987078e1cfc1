import type { ScanListener } from '../app/events.js';
import type { Knowledge } from '../app/knowledge.js';
import type { ScanPorts, StatePorts } from '../app/ports.js';
import type { TypeSource } from '../app/types.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import type { Explanation } from '../domain/explanation.js';
import type { SchemaReader } from '../domain/schema.js';
import type { TypeSupport } from '../domain/support.js';
import type { RenderOptions, ReportFormats } from '../domain/report-format.js';

/** `accounts` of `driftline.yaml`. */
export type Accounts = ReadonlyMap<
  string,
  { readonly profile?: string; readonly roleArn?: string; readonly externalId?: string }
>;

/** `--var name=value` or `--var-file path`. */
export type GivenVariable =
  { readonly kind: 'variable'; readonly text: string } | { readonly kind: 'file'; readonly path: string };

export interface ConfigurationSources {
  /** Folder of the root module. */
  readonly dir: string;
  /** Somebody named it, rather than that it is the folder of the scan. */
  readonly named: boolean;
  /** In their order. */
  readonly given: readonly GivenVariable[];
  /** Output of `terraform show -json PLANFILE`, which then stands in for the folder. */
  readonly plan?: string;
}

/** Where the intended and the live side of a scan come from. */
export interface ScanSources {
  /** Paths, globs, `-`. */
  readonly states: readonly string[];
  /** The code side; absent: only the states are compared. */
  readonly configuration?: ConfigurationSources;
  readonly snapshot?: string;
  readonly record?: string;
  readonly endpointUrl?: string;
  readonly region?: string;
  readonly profile?: string;
  readonly roleArn?: string;
  /** How accounts other than that of the credentials are reached, by account id. */
  readonly accounts?: Accounts;
  /** Keys for an endpoint that takes any. */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly concurrency: number;
  readonly timeoutSeconds: number;
  /** Laid over the shipped catalog. */
  readonly knowledge?: Knowledge;
  /** Something worth a line with --verbose. */
  readonly onLog: (text: string) => void;
}

/** How AWS's registry is asked. */
export type SchemaSources = Pick<
  ScanSources,
  'endpointUrl' | 'region' | 'profile' | 'roleArn' | 'concurrency' | 'timeoutSeconds' | 'onLog'
>;

export interface ReplayOptions {
  readonly file: string;
  /** 0: any free one. */
  readonly port: number;
  /** Before each answer. */
  readonly latencyMilliseconds: number;
  /** Share of calls answered with ThrottlingException, 0 to 1. */
  readonly throttle: number;
}

export type StartedReplay =
  | {
      readonly kind: 'started';
      readonly url: string;
      readonly diagnostics: readonly Diagnostic[];
      close(): Promise<void>;
    }
  | { readonly kind: 'failed'; readonly diagnostics: readonly Diagnostic[] };

/** A scan as the terminal interface sees it. */
export interface WatchedScan {
  /** Events in order, those already emitted first. Returns how to stop listening. */
  subscribe(listener: ScanListener): () => void;
  /** Ends the scan early; a report of what is known follows as `finished`. */
  stop(): void;
}

/** Shows a scan until the user leaves. Called only where stdin and stdout are terminals that can be drawn on. */
export type Interactive = (scan: WatchedScan, terminal: Terminal) => Promise<void>;

export interface Terminal {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Calls back on Ctrl-C. Returns how to stop listening. */
  onInterrupt(listener: () => void): () => void;
}

/** Answers other than a scan's report, written for people. */
export interface Renderers {
  readonly explainText: (explanation: Explanation, options: RenderOptions) => string;
  readonly typesText: (types: readonly TypeSupport[], options: RenderOptions) => string;
}

/** Everything a command may need, each loaded when it is asked for. */
export interface Wiring {
  readonly version: string;
  /** The text of a file, undefined where there is none (or it is a folder). */
  readonly readText: (path: string) => Promise<string | undefined>;
  /** JSON schema of `driftline.yaml`. */
  readonly configSchema: () => Promise<object>;
  readonly demo: { readonly dir: string; readonly state: string; readonly snapshot: string };
  readonly reasons: () => Promise<Readonly<Record<string, string>>>;
  readonly formats: () => Promise<ReportFormats>;
  readonly renderers: () => Promise<Renderers>;
  /** What is known of types, without any state. */
  readonly catalog: (knowledge?: Knowledge) => Promise<TypeSource>;
  /** What can be asked of states alone; nothing live is touched. */
  readonly statePorts: (states: readonly string[], terminal: Terminal, knowledge?: Knowledge) => Promise<StatePorts>;
  /** Asks AWS's registry for schemas; reads only. */
  readonly schemaReader: (sources: SchemaSources) => Promise<SchemaReader>;
  readonly scanPorts: (sources: ScanSources, terminal: Terminal) => Promise<ScanPorts>;
  readonly startReplay: (options: ReplayOptions) => Promise<StartedReplay>;
  readonly interactive: () => Promise<Interactive>;
}
