import type { JsonObject } from '../../domain/json.js';

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
}
