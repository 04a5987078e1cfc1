import { isObject, own, type Json } from '../../domain/json.js';
import type { LensContext } from '../engine/context.js';
import type { Equivalence } from './equivalence.js';

const revision = /^(?:(arn:[^:]+:ecs:[^:]*:\d*):task-definition\/)?([^/:]+):\d+$/;

function controllerIn(value: Json | undefined, key: string): Json | undefined {
  const block = Array.isArray(value) ? value[0] : value;
  return isObject(block) ? own(block, key) : undefined;
}

/** CodeDeploy on both sides: what Terraform declares and what AWS says. */
function isDeployedOutside({ attributes, live }: LensContext): boolean {
  const declared = controllerIn(own(attributes, 'deployment_controller'), 'type');
  return declared === 'CODE_DEPLOY' && controllerIn(own(live, 'DeploymentController'), 'Type') === declared;
}

export const ecsDeployController: Equivalence = {
  id: 'ecs-deploy-controller',
  summary: 'another revision of the same family, where CodeDeploy puts revisions into service',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-bluegreen.html',
  equal(intended, live, context) {
    if (typeof intended !== 'string' || typeof live !== 'string' || !isDeployedOutside(context)) return false;
    const [, place, family] = revision.exec(intended) ?? [];
    const [, livePlace, liveFamily] = revision.exec(live) ?? [];
    if (family === undefined || family !== liveFamily) return false;
    return place === undefined || livePlace === undefined || place === livePlace;
  },
};
