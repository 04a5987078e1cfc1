import { awsccDocument } from './awscc-document.js';
import { blockDevices } from './block-devices.js';
import { blockLists } from './block-lists.js';
import { bucketNotifications } from './bucket-notifications.js';
import type { Codec } from './codec.js';
import { blockValues, csv, joined, map, members, only, pairs, scalars, split, tags } from './collections.js';
import { cognitoSchema } from './cognito-schema.js';
import { costExpression } from './cost-expression.js';
import { containerDefinitions } from './container-definitions.js';
import { embeddedDocument } from './embedded-document.js';
import { jobProperties } from './job-properties.js';
import { joinedMap } from './joined-map.js';
import { json } from './json.js';
import { keyedBlocks } from './keyed-blocks.js';
import { methodPath } from './method-path.js';
import { keyedLists } from './keyed-lists.js';
import { keyedObjects } from './keyed-objects.js';
import { namedBlocks } from './named-blocks.js';
import { optionSettings } from './option-settings.js';
import { policy } from './policy.js';
import { recordValues } from './record-values.js';
import { replicationFilter } from './replication-filter.js';
import { base64, boolean, number, scale, table, text, words } from './scalar.js';
import { securityGroupRules } from './security-group-rules.js';
import { settings } from './settings.js';
import { tagMaps } from './tag-maps.js';
import { wafRulesText } from './waf-rules-text.js';
import { wafTree } from './waf-tree.js';
import { yaml } from './yaml.js';

/** Every codec by name. `block` and `blocks` are structure, read by the engine itself. */
export const codecs: ReadonlyMap<string, Codec> = new Map(
  [
    awsccDocument,
    base64,
    blockDevices,
    blockLists,
    blockValues,
    boolean,
    bucketNotifications,
    cognitoSchema,
    containerDefinitions,
    costExpression,
    csv,
    embeddedDocument,
    jobProperties,
    joined,
    joinedMap,
    json,
    keyedObjects,
    keyedBlocks,
    keyedLists,
    map,
    members,
    methodPath,
    namedBlocks,
    number,
    only,
    pairs,
    optionSettings,
    policy,
    recordValues,
    replicationFilter,
    scalars,
    scale,
    securityGroupRules,
    settings,
    split,
    table,
    tagMaps,
    tags,
    text,
    wafRulesText,
    wafTree,
    words,
    yaml,
  ].map((codec) => [codec.name, codec]),
);
