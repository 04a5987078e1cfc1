import type { PlacedInstance } from '../../domain/graph.js';
import type { LiveRequest } from '../../domain/live.js';
import type { PrincipalNames } from '../equivalence/principal-names.js';
import type { Claim, TypeBinding, TypeMapping } from '../model.js';

/** One Terraform resource instance and the mapping through which it is seen. */
export interface BoundInstance {
  readonly placed: PlacedInstance;
  readonly mapping: TypeMapping;
  /** The mapping's own binding, or one of its alternatives. */
  readonly binding: TypeBinding;
  /** Seen through one of the mapping's companions: the instance itself is compared in another group. */
  readonly companion?: true;
  /** Here only to say what it put on the live resource: the instance itself is compared in another group. */
  readonly claimant?: Claim;
}

/** Whether the instance itself is compared in this group, as against what belongs to it or what it merely claims. */
export function isOwnMember({ companion, claimant }: BoundInstance): boolean {
  return companion !== true && claimant === undefined;
}

/** One live resource and all Terraform instances that describe a part of it. */
export interface LiveGroup {
  readonly request: LiveRequest;
  readonly members: readonly BoundInstance[];
  /** What the state tells of principals; policies may name them either way. */
  readonly principals?: PrincipalNames;
}
