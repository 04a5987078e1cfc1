import type { Json } from '../../domain/json.js';
import type { LensContext } from '../engine/context.js';
import type { Equivalence } from './equivalence.js';

interface KeyReference {
  /** `key/<id>` or `alias/<name>`. */
  readonly resource: string;
  readonly partition?: string;
  readonly region?: string;
  readonly account?: string;
}

const keyId = /^(mrk-[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;
const arn = /^arn:([^:]+):kms:([^:]*):([^:]*):((?:key|alias)\/.+)$/;

function reference(value: Json | undefined): KeyReference | undefined {
  if (typeof value !== 'string') return undefined;
  if (keyId.test(value)) return { resource: `key/${value.toLowerCase()}` };
  if (value.startsWith('alias/')) return { resource: value };
  const [, partition, region, account, resource] = arn.exec(value) ?? [];
  if (partition === undefined || region === undefined || account === undefined || resource === undefined)
    return undefined;
  return { resource: resource.startsWith('key/') ? resource.toLowerCase() : resource, partition, region, account };
}

/** A bare id means this account and region; an ARN has to say the same, as far as both are known. */
function isHere(key: KeyReference, context: LensContext): boolean {
  if (key.partition === undefined) return true;
  return (
    key.partition === context.partition &&
    (context.region === undefined || key.region === context.region) &&
    (context.account === undefined || key.account === context.account)
  );
}

export const kmsKey: Equivalence = {
  id: 'kms-key',
  summary: 'one KMS key or alias as bare id or name and as ARN of the same account and region',
  source: 'https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#key-id',
  equal(intended, live, context) {
    const a = reference(intended);
    const b = reference(live);
    if (a === undefined || b?.resource !== a.resource) return false;
    if (a.partition !== undefined && b.partition !== undefined) {
      return a.partition === b.partition && a.region === b.region && a.account === b.account;
    }
    return isHere(a, context) && isHere(b, context);
  },
};
