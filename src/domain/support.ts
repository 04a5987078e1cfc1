/** Attributes that a person can set, at any depth, without `id`, `region`, `tags_all` and `timeouts`. */
export interface AttributeCounts {
  readonly settable: number;
  /** Of these, how many a lens speaks for. */
  readonly mapped: number;
  /** Of these, how many cannot be compared, for a reason that is known. */
  readonly unverifiable: number;
}

/** One attribute ↔ one property. */
export interface SupportedLens {
  /** Dotted; `[*]` stands for the elements of a repeated block. A block that stands once has no index. */
  readonly attribute: string;
  /** JSON Pointer; `*` stands for list elements. */
  readonly property: string;
  readonly codec: string;
  /** Where `*` means only the element that has these values: `{ "Key": "idle_timeout.timeout_seconds" }`. */
  readonly where?: Readonly<Record<string, string>>;
  /** Where the property is in another type's document, read beside the resource's own. */
  readonly cloudFormationType?: string;
}

/** One row of the support matrix. */
export interface TypeSupport {
  readonly terraformType: string;
  readonly cloudFormationType: string | null;
  readonly status: 'exact' | 'inferred' | 'unsupported';
  /** What reads it: `cloudcontrol`, or the name of an SDK client. */
  readonly reader: string | null;
  /** Why it is unsupported. */
  readonly reason: string | null;
  readonly attributes: AttributeCounts;
  readonly lenses: readonly SupportedLens[];
  /** Resource instances of this type in the state that was named. */
  readonly resources?: number;
}
