/** What is kept of one registry schema. Paths are JSON Pointers into the resource model, `*` for an index or a map's key. */
export interface SchemaFacts {
  readonly typeName: string;
  /** In order; joined by `|` they are the identifier. */
  readonly primaryIdentifier: readonly string[];
  /** Whether Cloud Control has a read handler for it. */
  readonly readable: boolean;
  readonly readOnly: readonly string[];
  readonly writeOnly: readonly string[];
  /** Arrays whose order carries no meaning (`insertionOrder: false`). */
  readonly unordered: readonly string[];
  /** Objects whose keys are the user's own, and properties that hold any JSON. */
  readonly maps: readonly string[];
  readonly json: readonly string[];
  readonly tagProperty?: string;
  /** Property → JSONata by which AWS says what it makes of the value; `$OR` stands between alternatives. */
  readonly transforms: Readonly<Record<string, string>>;
  /** IAM actions that the read handler calls. */
  readonly readPermissions: readonly string[];
}

/** By type name. */
export type SchemaTable = ReadonlyMap<string, SchemaFacts>;

/** `AWS::SQS::Queue`; third parties' and modules have other forms, and no Terraform counterpart. */
export function isTypeName(text: string): boolean {
  return text.length <= 204 && /^[A-Z][A-Za-z0-9]+::[A-Za-z0-9]+::[A-Za-z0-9]+$/.test(text);
}

/** Actions by whose name something is made, changed, deleted, or handed to somebody. */
const changesSomething =
  /^[^:]+:(?:Add|Allocate|Associate|Attach|Authorize|Cancel|Create|Delete|Deregister|Detach|Disable|Disassociate|Enable|Gateway(?:Disa|A)ssociate|Modify|Pass|Put|Register|Remove|Retire|Revoke|Schedule|Set|Tag|Untag|Update)(?=[A-Z])/;

/** Registry schemas copy some of what write handlers need into their read handlers. */
export const changesNothing = (action: string): boolean => !changesSomething.test(action);
