import type { JsonObject } from './json.js';

/** Where a live resource is. `undefined` means not known, which matches any in a snapshot. */
export interface Placement {
  readonly account?: string;
  readonly region?: string;
}

/** One live resource to read, however many Terraform resources describe parts of it. */
export interface LiveRequest extends Placement {
  /** Stable within one scan. */
  readonly id: string;
  readonly typeName: string;
  /** Spellings of the primary identifier, best first. A later one is tried where an earlier one is not found. */
  readonly identifiers: readonly string[];
  /** The type has no region of its own (IAM, Route 53, ...). */
  readonly global: boolean;
  /** Where a global type is read in the public partition, if that is not the partition's home region. */
  readonly home?: string;
  /** That AWS does not have it is the usual case, and no reason to look twice. */
  readonly optional?: true;
  /** The service's own SDK client that reads it, by name; absent: Cloud Control. */
  readonly reader?: string;
  /** Asks for all live resources of the type that lie under the one that `identifiers` names, gathered in one document. */
  readonly children?: ChildrenRequest;
}

export interface ChildrenRequest {
  /** What the list handler asks for, as a resource model. */
  readonly model: Readonly<Record<string, string>>;
  /** Key of the list in the gathered document. */
  readonly as: string;
  /** Identifiers that are read for themselves anyway, and so are left out of the document. */
  readonly known: ReadonlySet<string>;
}

/** One live resource of a gathered document, in the order of the list there. */
export interface LiveChild {
  readonly identifier: string;
  readonly properties: JsonObject;
}

/** What a gathered document was made of. */
export interface LiveChildren {
  /** Every identifier that the list named, known ones as well. */
  readonly listed: readonly string[];
  readonly read: readonly LiveChild[];
  /** Some may exist that are not here: that one is not in the document says nothing. */
  readonly partial?: true;
}

export interface LiveError {
  /** Exception name as AWS spells it, `NotRecorded` for what a snapshot does not hold. */
  readonly name: string;
  readonly message: string;
}

/** What one read gave. `identifier` is the spelling that answered (for failures: the one tried last). */
export type LiveRead =
  | {
      readonly kind: 'found';
      readonly request: LiveRequest;
      readonly identifier: string;
      readonly account?: string;
      readonly region?: string;
      readonly properties: JsonObject;
      /** The document comes from a recording, where secrets are replaced by marks. */
      readonly redacted?: boolean;
      /** Where children were asked for. */
      readonly children?: LiveChildren;
    }
  | { readonly kind: 'absent'; readonly request: LiveRequest; readonly identifier: string; readonly error: LiveError }
  | {
      readonly kind: 'unreadable';
      readonly request: LiveRequest;
      readonly identifier: string;
      readonly error: LiveError;
      /** One sentence for people: what happened and what to do. */
      readonly reason: string;
    };

/** Reads live resources; the one port between a scan and AWS. Never writes. */
export interface LiveReader {
  /**
   * Yields one `LiveRead` for each request, in any order, as they arrive. Expected trouble is an `unreadable`
   * read, never an exception. Stops early, without throwing, when `signal` is aborted.
   */
  read(requests: readonly LiveRequest[], signal: AbortSignal): AsyncIterable<LiveRead>;
  /** The same for one request, at once: what answers from memory need not make anybody wait for each answer. */
  answer?(request: LiveRequest): LiveRead;
  /** Calls sent so far, retries included. */
  readonly calls: () => number;
}
