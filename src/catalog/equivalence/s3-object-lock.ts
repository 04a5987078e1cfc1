import { isAbsent, isObject, own } from '../../domain/json.js';
import type { Equivalence } from './equivalence.js';

export const s3ObjectLockEitherWay: Equivalence = {
  id: 's3-object-lock-either-way',
  summary: 'object lock that is on, said by the bucket itself or only by its object lock configuration',
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectLockConfiguration.html',
  equal(intended, live, context) {
    if (intended !== true || !isAbsent(live)) return false;
    const configuration = own(context.live, 'ObjectLockConfiguration');
    return isObject(configuration) && own(configuration, 'ObjectLockEnabled') === 'Enabled';
  },
};
