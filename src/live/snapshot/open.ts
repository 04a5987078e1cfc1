import type { Diagnostic } from '../../domain/diagnostic.js';
import { clean } from '../reading/errors.js';
import {
  decodeLine,
  snapshotSchemaVersion,
  type EventLine,
  type ListLine,
  type ResourceKey,
  type SnapshotHeader,
  type SnapshotLine,
  type TaggedLine,
} from './format.js';
import { RecordedResource, ResourceIndex } from './resource-index.js';
import { eachLine } from './lines.js';

/** What was recorded of an account, ready to be looked up. */
export interface Snapshot {
  readonly path: string;
  readonly header: SnapshotHeader;
  readonly resources: ResourceIndex;
  readonly lists: readonly ListLine[];
  readonly tagged: readonly TaggedLine[];
  readonly events: readonly EventLine[];
}

/** Without a usable header there is no snapshot; single bad lines are warnings, and their resources unreadable. */
export interface OpenedSnapshot {
  readonly snapshot?: Snapshot;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a `.jsonl` or `.jsonl.gz` snapshot. Keeps resource lines as text, so it holds about the size of the file. */
export async function openSnapshot(path: string): Promise<OpenedSnapshot> {
  const loader = new Loader(path);
  try {
    await eachLine(path, (text, line) => {
      loader.line(text, line);
    });
  } catch (error) {
    return { diagnostics: [unreadableFile(path, error)] };
  }
  return loader.result();
}

function unreadableFile(path: string, error: unknown): Diagnostic {
  const said = clean(String(error), 200);
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const zipped = code.startsWith('Z_');
  return {
    severity: 'error',
    code: zipped ? 'snapshot-damaged' : 'snapshot-unreadable',
    summary: zipped ? 'The snapshot cannot be unzipped' : 'The snapshot cannot be read',
    detail: zipped
      ? `${said}. The file is cut off or damaged: fetch or record it again.`
      : `${said}. Check the path given with --snapshot.`,
    source: { file: path },
  };
}

/** Bad lines beyond this many are counted, not listed. */
const listedLines = 20;

/**
 * The head of a resource line as `--record` writes it. Where it matches, indexing needs no look at the properties;
 * they are checked when somebody asks for them. Any other spelling of a line is parsed whole.
 */
const head =
  /^\s*\{\s*"kind"\s*:\s*"resource"\s*,\s*"account"\s*:\s*("(?:[^"\\]|\\.)*")\s*,\s*"region"\s*:\s*("(?:[^"\\]|\\.)*")\s*,\s*"typeName"\s*:\s*("(?:[^"\\]|\\.)*")\s*,\s*"identifier"\s*:\s*("(?:[^"\\]|\\.)*")\s*,\s*"(?:properties|error)"\s*:/;

function keyOfHead(text: string): ResourceKey | undefined {
  const match = head.exec(text);
  if (match === null || !(text.endsWith('}') || /\}\s*$/.test(text.slice(-16)))) return undefined;
  const [, account, region, typeName, identifier] = match.map(unquoted);
  if (account === undefined || region === undefined || typeName === undefined || identifier === undefined) {
    return undefined;
  }
  return { account, region, typeName, identifier };
}

/** The text of a JSON string; undefined where it is no valid one. */
function unquoted(text: string): string | undefined {
  if (!text.includes('\\')) return text.slice(1, -1);
  try {
    return JSON.parse(text) as string;
  } catch {
    return undefined;
  }
}

class Loader {
  readonly #path: string;
  readonly #diagnostics: Diagnostic[] = [];
  readonly #resources = new ResourceIndex();
  readonly #lists: ListLine[] = [];
  readonly #tagged: TaggedLine[] = [];
  readonly #events: EventLine[] = [];
  readonly #counts = new Map<string, number>();
  #header: SnapshotHeader | undefined;
  #refused = false;
  #empty = true;

  constructor(path: string) {
    this.#path = path;
  }

  /** `undefined` stands for a line that is too long to be text. */
  line(text: string | undefined, line: number): void {
    if (this.#refused) return;
    if (text === undefined) {
      this.#bad(line, 'it is longer than 512 MB');
      return;
    }
    const key = this.#header === undefined ? undefined : keyOfHead(text);
    if (key === undefined) this.#decode(text.replace(/^\uFEFF/, '').trim(), line);
    else this.#resource(key, text, line);
  }

  #decode(text: string, line: number): void {
    if (text === '') return;
    this.#empty = false;
    const decoded = decodeLine(text);
    if (this.#header === undefined) this.#first(decoded, line);
    else this.#other(decoded, text, line);
  }

  result(): OpenedSnapshot {
    if (this.#empty) {
      this.#error('snapshot-empty', 'The snapshot is empty', 'Record it again with driftline scan --record FILE.', 1);
    }
    for (const [code, count] of this.#counts) {
      if (count > listedLines) {
        this.#warn(code, 'More lines of the same kind', `${count - listedLines} further lines are not listed.`);
      }
    }
    const diagnostics = this.#diagnostics;
    if (this.#header === undefined) return { diagnostics };
    const snapshot = {
      path: this.#path,
      header: this.#header,
      resources: this.#resources,
      lists: this.#lists,
      tagged: this.#tagged,
      events: this.#events,
    };
    return { snapshot, diagnostics };
  }

  #first(decoded: SnapshotLine, line: number): void {
    if (decoded.kind === 'snapshot' && decoded.schemaVersion === snapshotSchemaVersion) {
      this.#header = decoded.header;
      return;
    }
    this.#refused = true;
    if (decoded.kind === 'snapshot') {
      const version = clean(decoded.schemaVersion, 20);
      const detail = `This driftline reads schemaVersion ${snapshotSchemaVersion}. Use the driftline that recorded it, or record it again.`;
      this.#error('snapshot-version', `The snapshot has schemaVersion ${version}`, detail, line);
    } else {
      const what = decoded.kind === 'malformed' ? decoded.problem : `it is a ${decoded.kind} line`;
      const detail = `A snapshot begins with {"kind":"snapshot","schemaVersion":"1",…}; here ${what}. Check that the file was written by --record.`;
      this.#error('snapshot-header', 'The file is not a snapshot', detail, line);
    }
  }

  #other(decoded: SnapshotLine, text: string, line: number): void {
    switch (decoded.kind) {
      case 'resource':
        this.#resource(decoded.key, text, line);
        break;
      case 'list':
        this.#lists.push(decoded);
        break;
      case 'tagged':
        this.#tagged.push(decoded);
        break;
      case 'event':
        this.#events.push(decoded);
        break;
      case 'snapshot':
        this.#counted(
          'snapshot-second-header',
          line,
          'A second header in the snapshot',
          'It is ignored; snapshots may be joined.',
        );
        break;
      case 'unknown':
        this.#unknown(decoded.named, line);
        break;
      case 'malformed':
        this.#bad(line, decoded.problem);
        break;
    }
  }

  #resource(key: ResourceKey, text: string, line: number): void {
    const replaced = this.#resources.add(new RecordedResource(key, line, text));
    if (replaced === undefined) return;
    const name = `${clean(key.typeName, 100)} ${clean(key.identifier, 120)}`;
    const detail = `${name} is also on line ${replaced.line}; the later line counts.`;
    this.#counted('snapshot-duplicate', line, 'The snapshot has a resource twice', detail);
  }

  #unknown(kind: string, line: number): void {
    const first = !this.#counts.has(`unknown ${kind}`);
    this.#counts.set(`unknown ${kind}`, 0);
    if (!first) return;
    this.#diagnostics.push({
      severity: 'info',
      code: 'snapshot-unknown-kind',
      summary: `The snapshot has lines of an unknown kind: ${kind}`,
      detail: 'They are ignored; a newer driftline may know them.',
      source: { file: this.#path, line },
    });
  }

  #bad(line: number, problem: string): void {
    const detail = `Line ${line}: ${problem}. Its resource will be unreadable; record the snapshot again.`;
    this.#counted('snapshot-line', line, 'A line of the snapshot cannot be used', detail);
  }

  #counted(code: string, line: number, summary: string, detail: string): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count <= listedLines) this.#warn(code, summary, detail, line);
  }

  #warn(code: string, summary: string, detail: string, line?: number): void {
    const source = { file: this.#path, ...(line === undefined ? {} : { line }) };
    this.#diagnostics.push({ severity: 'warning', code, summary, detail, source });
  }

  #error(code: string, summary: string, detail: string, line: number): void {
    this.#diagnostics.push({ severity: 'error', code, summary, detail, source: { file: this.#path, line } });
  }
}
