import type { Equivalence } from './equivalence.js';

const arn = /^arn:[^:]+:ssm:([^:]+):\d{12}:servicesetting(\/.+)$/;

export const settingByArn: Equivalence = {
  id: 'setting-by-arn',
  summary: 'a service setting by its ARN, and by the path that ends this ARN',
  source: 'https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetServiceSetting.html',
  equal(intended, live, context) {
    if (typeof intended !== 'string' || typeof live !== 'string') return false;
    const [, region, path] = arn.exec(intended) ?? arn.exec(live) ?? [];
    const other = arn.test(intended) ? live : intended;
    return path !== undefined && path === other && (context.region === undefined || region === context.region);
  },
};
