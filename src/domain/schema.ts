/** What asking AWS's registry for one type gave. */
export type SchemaRead =
  | { readonly kind: 'read'; readonly typeName: string; /** JSON, as AWS wrote it. */ readonly schema: string }
  /** `reason` is for people, and has no line breaks. */
  | { readonly kind: 'unreadable'; readonly typeName: string; readonly reason: string };

/** Reads the schemas of CloudFormation types. Never writes. */
export interface SchemaReader {
  readonly region: string;
  /** One answer for each type, as they arrive. Ends early, without throwing, when `signal` is aborted. */
  read(typeNames: readonly string[], signal: AbortSignal): AsyncIterable<SchemaRead>;
  /** Answers so far that said "slow down". */
  readonly throttled: () => number;
}
