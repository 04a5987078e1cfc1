import type { Attribute, Block, Body, Expression, Range } from '../syntax/ast.js';

/** A module's declarations, as written: nothing is evaluated yet. */
export interface ModuleConfig {
  /** Folder of the module, as the user would name it; `.` for the root. */
  readonly dir: string;
  readonly variables: ReadonlyMap<string, Variable>;
  readonly locals: ReadonlyMap<string, Attribute>;
  readonly outputs: ReadonlyMap<string, Output>;
  /** By `type.name`, data resources by `data.type.name`. */
  readonly resources: ReadonlyMap<string, Resource>;
  readonly calls: ReadonlyMap<string, ModuleCall>;
  readonly providers: readonly ProviderBlock[];
  readonly moved: readonly Block[];
  readonly removed: readonly Block[];
  readonly imports: readonly Block[];
  /** `backend` or `cloud` inside `terraform`. */
  readonly backend?: Block;
  /** Local name → source of `required_providers`. */
  readonly requiredProviders: ReadonlyMap<string, string>;
  /** A file of the module could not be read wholly: what is not declared here may be declared all the same. */
  readonly incomplete?: true;
}

export interface Variable {
  readonly name: string;
  readonly type?: Expression;
  readonly default?: Expression;
  readonly sensitive: boolean;
  readonly ephemeral: boolean;
  readonly nullable: boolean;
  readonly range: Range;
}

export interface Output {
  readonly name: string;
  readonly value?: Expression;
  readonly sensitive: boolean;
  readonly range: Range;
}

export interface Resource {
  readonly mode: 'managed' | 'data' | 'ephemeral';
  readonly type: string;
  readonly name: string;
  readonly body: Body;
  readonly count?: Expression;
  readonly forEach?: Expression;
  /** The traversal of the `provider` argument: `aws.west`. */
  readonly provider?: Expression;
  readonly lifecycle?: Block;
  readonly range: Range;
}

export interface ModuleCall {
  readonly name: string;
  readonly source?: Expression;
  readonly body: Body;
  readonly count?: Expression;
  readonly forEach?: Expression;
  /** `providers = { aws = aws.west }`. */
  readonly providers?: Expression;
  readonly range: Range;
}

export interface ProviderBlock {
  readonly name: string;
  readonly alias?: string;
  readonly body: Body;
  readonly range: Range;
}
