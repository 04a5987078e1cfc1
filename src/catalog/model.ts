import type { Json, JsonObject } from '../domain/json.js';
import type { Transforms } from './schema/transforms.js';

/**
 * One attribute ↔ one property, both ways. A lens is plain data, so that it can be generated, printed and shipped
 * as JSON; what it does is named by `codec` and looked up in `catalog/codecs`.
 */
export interface Lens {
  /**
   * Attribute name inside the enclosing block (one step, never dotted). `""`: the codec gets the whole enclosing
   * block (or resource) as an object.
   */
  readonly attribute: string;
  /**
   * JSON Pointer inside the enclosing property object. `""`: the same object (a Terraform block that CloudFormation
   * does not have). A token `{Key=value}` selects the element of a list whose `Key` is `value`
   * (`/LoadBalancerAttributes/{Key=idle_timeout.timeout_seconds}/Value`); `{Key=@name}` the one whose `Key` is what the
   * attribute `name` of the resource says.
   */
  readonly property: string;
  readonly codec: string;
  /** Parameters of the codec. Of `blocks`: `reserved`, property → prefix of the elements that AWS keeps for itself; in a list of such tables one holds where all its prefixes do. `kinds: true`, where the elements are a set: one that is left of a kind, which is what properties it has, became the other. `holding`: only elements that have this property are meant; others of the list have lenses of their own. `map: true`: the property is a map; its members are elements whose key is `/$key`. */
  readonly args?: JsonObject;
  /** For the codecs `block` and `blocks`: lenses inside it. */
  readonly children?: readonly Lens[];
  /** For `blocks` and lists of scalars: whether order carries meaning, or the child properties that identify an element. */
  readonly order?: Order;
  /** What AWS means when nothing is set, in CloudFormation's spelling. Several: the first whose condition holds. */
  readonly defaults?: readonly DefaultValue[];
  /** Ids of `catalog/equivalence` entries that may fold a difference here. */
  readonly equivalences?: readonly string[];
  /** `service-chooses`: where Terraform has nothing set (no such block), whatever AWS filled in is not drift. */
  readonly whenUnset?: 'service-chooses';
  /** The lens speaks only where this holds. */
  readonly when?: Condition;
  /**
   * The element(s) are one Terraform resource's part of a collection that others add to as well (a security group's
   * rule, a role's attachment). An owner's own copy of that collection is then not compared.
   */
  readonly contributes?: true;
  /**
   * The Terraform type has no such attribute, and the live resource has the property all the same: what stands there was
   * added outside Terraform unless a resource of its own put it there. `attribute` is what people call it.
   */
  readonly owned?: true;
  /** Values are secret: compared, never shown. */
  readonly sensitive?: true;
  /** Where the knowledge is from, when it is not in the mapping's own `source`. */
  readonly source?: string;
}

/** `list`: order matters. `set`: it does not. An array of property names: elements are matched by these. */
export type Order = 'list' | 'set' | readonly string[];

export interface DefaultValue {
  readonly value: Json;
  readonly when?: Condition;
}

/** Holds when the attribute of the *resource* (dotted path from its root, indices as numbers) has one of the values. */
export interface Condition {
  readonly attribute: string;
  readonly in?: readonly Json[];
  readonly notIn?: readonly Json[];
}

/** `cloudcontrol`, or the name of an AWS SDK client: what follows `@aws-sdk/client-`. */
export type ReaderName = 'cloudcontrol' | ServiceName;
export type ServiceName =
  | 'api-gateway'
  | 'codebuild'
  | 'codecommit'
  | 'cognito-identity'
  | 'config-service'
  | 'docdb'
  | 'ec2'
  | 'elastic-load-balancing-v2'
  | 'emr'
  | 'glue'
  | 'iam'
  | 'kms'
  | 'route-53'
  | 's3'
  | 's3-control'
  | 'sagemaker'
  | 'secrets-manager'
  | 'servicediscovery'
  | 'ses';

export interface TypeMapping {
  readonly terraformType: string;
  readonly cloudFormationType: string;
  /** `inferred`: paired by rule and not checked by a person. */
  readonly status: 'exact' | 'inferred';
  /** Cloud Control, or the SDK client of the service itself where Cloud Control cannot read the type. */
  readonly reader: ReaderName;
  /**
   * Templates of the primary identifier, best first: `{bucket}`, `{arn}|{cluster}`. A template with an attribute that
   * is null is skipped. `{arn:after:/}` takes what follows the last `/`; see `catalog/engine/identifier.ts`.
   */
  readonly identifiers: readonly string[];
  /**
   * Set for a Terraform resource that is only a part of a live resource. `presence`: the property without which the
   * part does not exist, so that the resource is missing rather than changed.
   */
  readonly facet?: { readonly presence?: string };
  /** The document gathers several live resources of the type: the lists that have one in each element. */
  readonly elements?: readonly string[];
  /** The service has no regions: read in the partition's home region. */
  readonly global?: true;
  /** Where a global type is read in the public partition, if that is not the partition's home region. */
  readonly home?: string;
  /** The type's own binding is one only where this holds; elsewhere the alternatives are tried. */
  readonly when?: Condition;
  readonly lenses: readonly Lens[];
  /** Settable attributes (dotted, no indices) that cannot be compared, each with a reason of `catalog/reasons.ts`. */
  readonly unverified: Readonly<Record<string, Reason>>;
  /** Other bindings, tried in order where the live resource of this one cannot be read. */
  readonly alternatives?: readonly TypeBinding[];
  /**
   * Live resources that belong to this one and matter even where Terraform has no resource for them: a bucket's policy.
   * Each is one more read, unless a Terraform resource manages it. That it is absent is no finding.
   */
  readonly companions?: readonly TypeBinding[];
  /** Parts of other live resources that this one put there, so that nobody else added them. */
  readonly claims?: readonly Claim[];
  /** Templates of names by which claims of other resources know the live resource, besides its identifier. */
  readonly aliases?: readonly string[];
  readonly source: string;
}

/** How the same Terraform resource looks through another CloudFormation type. */
export type TypeBinding = Pick<
  TypeMapping,
  'cloudFormationType' | 'identifiers' | 'facet' | 'elements' | 'global' | 'home' | 'lenses' | 'unverified'
> & {
  /** The binding is one only where this holds. */
  readonly when?: Condition;
  /** Absent: Cloud Control. */
  readonly reader?: ReaderName;
  readonly aliases?: readonly string[];
  /** How AWS itself rewrites values of this type, where its schema was fetched. Never in generated data. */
  readonly transforms?: Transforms;
  /** Of a companion: not one live resource, but all of this type that are listed under the one `identifiers` name. */
  readonly listed?: Listed;
};

/** Live resources that can only be listed: the routes of a route table. They are compared as one list. */
export interface Listed {
  /** What the list handler asks for: property of `cloudFormationType` → template. */
  readonly model: Readonly<Record<string, string>>;
  /** What the list is called in the gathered document; lenses point into it as `/NAME`. */
  readonly as: string;
}

/**
 * What an instance put on a live resource that it is not a part of: the user that a membership adds to a group. Its
 * `contributes` lenses claim elements there and are compared elsewhere; one without lenses only makes the instance known
 * to equivalences. A live resource that no other instance stands for is not read for it.
 */
export type Claim = TypeBinding & {
  /** Path of texts in lists (`load_balancer.target_group_arn`): the claim is made for each, and templates see it as `{each}`. */
  readonly each?: string;
  /** AWS itself fills these properties on behalf of the claimant, so that nothing in them is an addition. */
  readonly fills?: readonly string[];
  /** Made for every live resource of the type in the same place; with templates, for all that go by such a name. */
  readonly everywhere?: true;
  /** The list is another resource's own to declare and compared as such; what is claimed in it is compared elsewhere. */
  readonly excuses?: true;
};

export const reasons = {
  'write-only': 'AWS accepts this value but never returns it',
  'not-returned': 'the read handler of this type does not return it',
  'never-asked': 'a secret or the content of an object, which driftline never asks for',
  'terraform-only': 'steers Terraform itself and has no counterpart in AWS',
  'hashed-in-state': 'the state keeps only a hash',
  'creation-only': 'used once, when the resource was created',
  'no-read-handler': 'lives in a CloudFormation type that Cloud Control cannot read',
  'separate-resource': 'lives in another CloudFormation type, read only when it is managed on its own',
  'no-lens': 'the catalog does not know the matching property yet',
  'default-unknown': 'not set in Terraform, and what AWS fills in for it is not documented',
  'companion-unread': 'lives in another CloudFormation type, which could not be read',
  'not-listed': 'the live resources that belong to it could not be listed',
  'owned-by-facet': 'compared at the Terraform resource that manages this part',
  'service-managed': 'changed by AWS itself while the resource is in use',
  'unknown-value': 'the state holds no value for it',
  redacted: 'the snapshot holds this value only redacted',
} as const;
export type Reason = keyof typeof reasons;

/** A Terraform type that cannot be read, and why. */
export interface Unsupported {
  readonly terraformType: string;
  readonly cloudFormationType: string | null;
  readonly reason: string;
  /** What it is known to put on other live resources all the same. */
  readonly claims?: readonly Claim[];
}
