import { isNothing, isObject, own, type Json } from '../../domain/json.js';
import type { Equivalence } from './equivalence.js';

const taskArn = /^arn:[^:]+:ecs:([^:]*):(\d*):task-definition\/([^/:]+):(\d+)$/;
const taskName = /^([^/:]+):(\d+)$/;

export const ecsTaskDefinition: Equivalence = {
  id: 'ecs-task-definition',
  summary: 'one task definition revision as `family:revision` and as ARN of the same account and region',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  equal(intended, live, context) {
    if (typeof intended !== 'string' || typeof live !== 'string') return false;
    const [full, name] = taskArn.test(live) ? [live, intended] : [intended, live];
    const [, region, account, family, revision] = taskArn.exec(full) ?? [];
    const [, shortFamily, shortRevision] = taskName.exec(name) ?? [];
    if (family === undefined || shortFamily === undefined) return false;
    const here = (context.account ?? account) === account && (context.region ?? region) === region;
    return here && family === shortFamily && revision === shortRevision;
  },
};

const linkedRole = 'aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS';

/** The spellings that the provider has written over the years for the role ECS makes itself. */
function isLinkedRole(value: Json | undefined): boolean {
  if (isNothing(value) || value === 'aws-service-role') return true;
  return typeof value === 'string' && (value === `/${linkedRole}` || value.endsWith(`:role/${linkedRole}`));
}

export const ecsServiceRole: Equivalence = {
  id: 'ecs-service-role',
  summary: 'the service-linked role of ECS as path, as ARN, or not named at all',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using-service-linked-roles.html',
  equal: (intended, live) => isLinkedRole(intended) && isLinkedRole(live),
};

function insightsOff(setting: Json): boolean {
  return isObject(setting) && own(setting, 'Name') === 'containerInsights' && own(setting, 'Value') === 'disabled';
}

export const ecsContainerInsightsOff: Equivalence = {
  id: 'ecs-container-insights-off',
  summary: 'no cluster setting, and the one that AWS spells out for it: Container Insights disabled',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ClusterSetting.html',
  equal(intended, live) {
    const both: (Json | undefined)[] = [intended, live];
    return both.every((value) => isNothing(value) || (Array.isArray(value) && value.every(insightsOff)));
  },
};
