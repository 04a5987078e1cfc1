import type { JsonObject } from '../../domain/json.js';
import type { PrincipalNames } from '../equivalence/principal-names.js';
import type { Transforms } from '../schema/transforms.js';

/** What a codec, a default or an equivalence may look at besides the value itself. */
export interface LensContext {
  /** Attributes of the whole Terraform resource instance. */
  readonly attributes: JsonObject;
  /** The live document, `{}` where nothing was read. */
  readonly live: JsonObject;
  readonly account: string | undefined;
  readonly region: string | undefined;
  /** `aws`, `aws-cn`, `aws-us-gov`, ... */
  readonly partition: string;
  /** The live document comes from a recording, where secrets are replaced by marks. */
  readonly redacted?: boolean;
  /** The live document may lack elements that exist: what is not in it is not gone. */
  readonly partial?: true;
  /** Attributes of the resources that claim something of this live resource: what scales it, what is attached to it. */
  readonly claimants?: readonly JsonObject[];
  /** Other names of principals that the state tells. */
  readonly principals?: PrincipalNames;
  /** How AWS itself rewrites values of this type, and the whole document that its expressions may look at. */
  readonly rewriting?: { readonly transforms: Transforms; readonly document: () => JsonObject };
}
