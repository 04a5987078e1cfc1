import type { Json } from '../../domain/json.js';
import type { Equivalence } from './equivalence.js';

const plain = (value: Json | undefined): string | undefined =>
  typeof value === 'string' ? value.replace(/^(?:dev:)?custom:/, '') : undefined;

export const cognitoCustomAttribute: Equivalence = {
  id: 'cognito-custom-attribute',
  summary: 'a custom attribute of a user pool, with and without the prefix that Cognito gives it',
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html',
  equal(intended, live) {
    const name = plain(intended);
    return name !== undefined && name !== '' && name === plain(live);
  },
};
