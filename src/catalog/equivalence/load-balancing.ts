import { isNothing, isObject, own, type Json, type JsonObject } from '../../domain/json.js';
import type { Equivalence } from './equivalence.js';

const positionSource = 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Action.html';

export const impliedOrder: Equivalence = {
  id: 'implied-order',
  summary: 'the order of an action, told on one side and left to its place in the list on the other',
  source: positionSource,
  equal: (intended, live) => isNothing(intended) || isNothing(live),
};

export const singleTargetGroup: Equivalence = {
  id: 'single-target-group',
  summary: 'no `forward` block, and the only target group that `target_group_arn` names, repeated in one',
  source: positionSource,
  equal: (intended, live) => isNothing(intended) && Array.isArray(live) && live.length === 1,
};

function mappings(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

const details = ['AllocationId', 'PrivateIPv4Address', 'IPv6Address'];
const detailAttributes = ['allocation_id', 'private_ipv4_address', 'ipv6_address'];

function says(object: JsonObject, keys: readonly string[]): boolean {
  return keys.some((key) => !isNothing(own(object, key)));
}

const subnetsSource = 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_SetSubnets.html';

export const mappingsEchoSubnets: Equivalence = {
  id: 'mappings-echo-subnets',
  summary: 'subnet mappings that say no more than the list of subnets, which is compared',
  source: subnetsSource,
  equal: (intended, live) => [...mappings(intended), ...mappings(live)].every((mapping) => !says(mapping, details)),
};

export const subnetsEchoMappings: Equivalence = {
  id: 'subnets-echo-mappings',
  summary: 'the list of subnets beside subnet mappings with addresses, which are compared',
  source: subnetsSource,
  equal: (_intended, _live, context) =>
    mappings(own(context.attributes, 'subnet_mapping')).some((mapping) => says(mapping, detailAttributes)),
};
