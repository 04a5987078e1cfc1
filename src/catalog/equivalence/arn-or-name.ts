import type { Json } from '../../domain/json.js';
import type { LensContext } from '../engine/context.js';
import type { Equivalence } from './equivalence.js';

const arn = /^arn:([^:]+):[^:]*:([^:]*):([^:]*):(.+)$/;

/** The resource part without its type: `role/path/name` → `path/name`, `function:name` → `name`. */
function nameIn(text: string, context: LensContext): string | undefined {
  const [, partition, region, account, resource] = arn.exec(text) ?? [];
  if (resource === undefined) return undefined;
  const elsewhere = (found: string | undefined, here: string | undefined): boolean =>
    found !== undefined && found !== '' && here !== undefined && found !== here;
  if (partition !== context.partition || elsewhere(region, context.region) || elsewhere(account, context.account)) {
    return undefined;
  }
  return resource.replace(/^[^:/]+[:/]/, '');
}

function names(text: string, name: string, context: LensContext): boolean {
  if (name.startsWith('arn:') || name === '') return false;
  const full = nameIn(text, context);
  return full !== undefined && (full === name || full.endsWith(`/${name}`));
}

function isText(value: Json | undefined): value is string {
  return typeof value === 'string';
}

export const arnOrName: Equivalence = {
  id: 'arn-or-name',
  summary: 'a resource by its ARN and by the name or id that ends this ARN, in the same account and region',
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html',
  equal(intended, live, context) {
    if (!isText(intended) || !isText(live)) return false;
    return names(intended, live, context) || names(live, intended, context);
  },
};
