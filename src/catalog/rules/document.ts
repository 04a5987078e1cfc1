import type { Json, JsonObject } from '../../domain/json.js';
import { documentRules } from '../document-rules/index.js';
import type { TypeMapping, Unsupported } from '../model.js';

/** What the catalog knows of a CloudFormation type whose Terraform resource is the document itself. */
export interface DocumentFacts {
  readonly typeName: string;
  /** Resource type of the AWSCC provider. */
  readonly awscc: string;
  /** Whether Cloud Control has a read handler for it. */
  readonly readable: boolean;
  /** JSON Pointers with `*` for list elements: set by AWS only, never returned, arrays whose order means nothing. */
  readonly readOnly?: readonly string[];
  readonly writeOnly?: readonly string[];
  readonly unordered?: readonly string[];
  /** Objects whose keys are the user's own, and properties that hold any JSON. */
  readonly maps?: readonly string[];
  readonly json?: readonly string[];
  readonly tagProperty?: string;
}

/** Its CloudFormation type is an attribute, so that it has no entry of its own. */
export const cloudControlResource = 'aws_cloudcontrolapi_resource';

const source = 'CloudFormation registry schema of the type';

/** `awscc_*`: the document in snake case. */
export function awsccMapping(facts: DocumentFacts, global: boolean, home?: string): TypeMapping | Unsupported {
  return documentMapping(facts.awscc, 'awscc-document', facts, global, home);
}

/** `aws_cloudcontrolapi_resource`: the document as JSON text, of the type that its `type_name` says. */
export function cloudControlMapping(facts: DocumentFacts, global: boolean, home?: string): TypeMapping | Unsupported {
  return documentMapping(cloudControlResource, 'embedded-document', facts, global, home);
}

function documentMapping(
  terraformType: string,
  codec: string,
  facts: DocumentFacts,
  global: boolean,
  home: string | undefined,
): TypeMapping | Unsupported {
  const cloudFormationType = facts.typeName;
  if (!facts.readable) {
    return { terraformType, cloudFormationType, reason: `Cloud Control has no read handler for ${cloudFormationType}` };
  }
  return {
    terraformType,
    cloudFormationType,
    status: 'exact',
    reader: 'cloudcontrol',
    identifiers: ['{id}'],
    ...(global && { global: true as const }),
    ...(home !== undefined && { home }),
    lenses: [{ attribute: '', property: '', codec, args: argsOf(facts) }],
    unverified: {},
    source,
  };
}

function argsOf(facts: DocumentFacts): JsonObject {
  const list = (paths: readonly string[] | undefined): Json => [...(paths ?? [])];
  return {
    readOnly: list(facts.readOnly),
    writeOnly: list(facts.writeOnly),
    unordered: list(facts.unordered),
    maps: list(facts.maps),
    json: list(facts.json),
    rules: JSON.parse(JSON.stringify(documentRules(facts.typeName))) as Json,
    // `awscc_cloudfront_distribution` has `distribution_id`.
    idAttribute: `${facts.awscc.split('_').slice(2).join('_')}_id`,
    ...(facts.tagProperty !== undefined && { tagProperty: facts.tagProperty }),
  };
}
