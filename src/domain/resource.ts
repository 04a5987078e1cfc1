import type { AttributePath } from './attribute-path.js';
import type { JsonObject } from './json.js';

/** Key of a `count` (number) or `for_each` (string) instance. */
export type InstanceKey = string | number;

/** `provider["registry/hashicorp/aws"].west`, possibly inside a module. */
export interface ProviderConfigurationAddress {
  /** Printed module address, `""` for the root module. */
  readonly module: string;
  /** Full source, `registry host/namespace/type`, or just the type in old states. */
  readonly source: string;
  /** Last part of the source: `aws`, `awscc`, `random`. */
  readonly type: string;
  readonly alias?: string;
}

/** One resource instance object of a Terraform state. */
export interface ResourceInstance {
  /** Absolute resource instance address, printed as Terraform prints it. */
  readonly address: string;
  /** Printed module instance address, `""` for the root module. */
  readonly module: string;
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly name: string;
  readonly key?: InstanceKey;
  readonly provider: ProviderConfigurationAddress;
  /** Printed provider configuration address, as the state has it. */
  readonly providerText: string;
  readonly schemaVersion: number;
  readonly attributes: JsonObject;
  readonly sensitive: readonly AttributePath[];
  /** Addresses (without instance keys) this instance depends on. */
  readonly dependencies: readonly string[];
  readonly tainted: boolean;
  /** Key of a deposed object: replaced, but not destroyed yet. */
  readonly deposed?: string;
  readonly identity?: JsonObject;
  /** The state this instance was read from, as the user named it. */
  readonly stateFile: string;
}
