import { awsccDocument } from './awscc-document.js';
import { blockDevices } from './block-devices.js';
import type { Codec } from './codec.js';
import { csv, map, members, only, pairs, scalars, tags } from './collections.js';
import { cognitoSchema } from './cognito-schema.js';
import { containerDefinitions } from './container-definitions.js';
import { embeddedDocument } from './embedded-document.js';
import { jobProperties } from './job-properties.js';
import { json } from './json.js';
import { keyedBlocks } from './keyed-blocks.js';
import { methodPath } from './method-path.js';
import { keyedObjects } from './keyed-objects.js';
import { policy } from './policy.js';
import { base64, boolean, number, scale, table, text, words } from './scalar.js';
import { securityGroupRules } from './security-group-rules.js';
import { settings } from './settings.js';
import { wafRulesText } from './waf-rules-text.js';
import { wafTree } from './waf-tree.js';

/** Every codec by name. `block` and `blocks` are structure, read by the engine itself. */
export const codecs: ReadonlyMap<string, Codec> = new Map(
  [
    awsccDocument,
    base64,
    blockDevices,
    boolean,
    cognitoSchema,
    containerDefinitions,
    csv,
    embeddedDocument,
    jobProperties,
    json,
    keyedObjects,
    keyedBlocks,
    map,
    members,
    methodPath,
    number,
    only,
    pairs,
    policy,
    scalars,
    scale,
    securityGroupRules,
    settings,
    table,
    tags,
    text,
    wafRulesText,
    wafTree,
    words,
  ].map((codec) => [codec.name, codec]),
);
