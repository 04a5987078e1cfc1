import { isAbsent, isObject, own, type Json } from '../../domain/json.js';
import type { Equivalence } from './equivalence.js';

function isOn(configuration: Json | undefined, key: string): boolean {
  return isObject(configuration) && own(configuration, key) === 'Enabled';
}

export const s3ObjectLockEitherWay: Equivalence = {
  id: 's3-object-lock-either-way',
  summary: 'object lock that is on, said by the bucket itself or only by its object lock configuration',
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectLockConfiguration.html',
  equal(intended, live, context) {
    if (intended === true && isAbsent(live))
      return isOn(own(context.live, 'ObjectLockConfiguration'), 'ObjectLockEnabled');
    // Up to provider 3 the inline block says it alone.
    const inline = own(context.attributes, 'object_lock_configuration');
    return (
      isAbsent(intended) && live === true && isOn(Array.isArray(inline) ? inline[0] : inline, 'object_lock_enabled')
    );
  },
};
