import type { AttributePath } from './attribute-path.js';
import type { Diagnostic, SourceLocation } from './diagnostic.js';
import type { JsonObject } from './json.js';
import type { InstanceKey, ResourceInstance } from './resource.js';

/** Where an argument is written, and what feeds it, nearest first: `var.retention at prod.tfvars:7`. */
export interface ArgumentPlace {
  readonly source: SourceLocation;
  readonly comesFrom: readonly { readonly name: string; readonly source: SourceLocation }[];
}

/** The provider configuration that a resource uses, as far as it is known. */
export interface ProviderSettings {
  readonly region?: string;
  readonly profile?: string;
  /** Of `assume_role`, outermost last. */
  readonly roleArns: readonly string[];
  readonly defaultTags: Readonly<Record<string, string>>;
  readonly source?: SourceLocation;
}

/** What the code says of one resource instance. */
export interface ConfiguredInstance {
  readonly address: string;
  /** Printed module instance address, `""` for the root module. */
  readonly module: string;
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly name: string;
  readonly key?: InstanceKey;
  /**
   * The arguments that the code sets, in the shape in which a state keeps them: blocks are lists of objects, numbers are
   * numbers. Where the code says nothing and the provider has a default, that is here, and its path in `defaults`. What
   * is not set is not there; what is unknown is null here and named in `unknown`.
   */
  readonly attributes: JsonObject;
  /** Attribute paths whose values are the provider's own defaults. Absent: none is known. */
  readonly defaults?: ReadonlySet<string>;
  /** Attribute path (`tags["Owner"]`, `ingress[0].cidr_blocks`) → why its value is not known. A path covers what is under it. */
  readonly unknown: ReadonlyMap<string, string>;
  readonly sensitive: readonly AttributePath[];
  /** The head of the resource block. */
  readonly source: SourceLocation;
  /** Attribute path → where it is written; blocks by `name[0]`. */
  readonly places: ReadonlyMap<string, ArgumentPlace>;
  /** Attribute paths of `lifecycle.ignore_changes`. */
  readonly ignoreChanges: 'all' | readonly string[];
  readonly preventDestroy: boolean;
  readonly provider: ProviderSettings;
}

/** A resource or module whose instances cannot be told: its `count` or `for_each` is not known. */
export interface Unexpanded {
  /** Without instance keys from the place on that is not known. */
  readonly address: string;
  readonly reason: string;
  readonly source: SourceLocation;
}

/** A root module, evaluated. */
export interface Configuration {
  /** By address. */
  readonly instances: ReadonlyMap<string, ConfiguredInstance>;
  readonly unexpanded: readonly Unexpanded[];
  /** `moved` and `removed` blocks: what Terraform will call, or forget, at the next apply. */
  readonly moved: readonly { readonly from: string; readonly to: string; readonly source: SourceLocation }[];
  readonly removed: readonly { readonly from: string; readonly destroys: boolean; readonly source: SourceLocation }[];
  readonly backend?: { readonly type: string; readonly settings: JsonObject; readonly source: SourceLocation };
  readonly workspace: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** What the code says of one resource instance that a state has. */
export type CodeStanding =
  | {
      readonly kind: 'configured';
      readonly instance: ConfiguredInstance;
      /** The address in the code, where a `moved` block says it is another than the state's. */
      readonly movesTo?: string;
    }
  /** Not in the code any more: the next apply destroys it, or only forgets it (`removed` with `destroy = false`). */
  | { readonly kind: 'removed'; readonly destroys: boolean; readonly source?: SourceLocation }
  /** It cannot be told whether the code has it. */
  | { readonly kind: 'unknown'; readonly reason: string; readonly source?: SourceLocation };

/** Finds what the code says; undefined where no configuration belongs to the instance's state. */
export type CodeLookup = (instance: ResourceInstance) => CodeStanding | undefined;
