import { createHash } from 'node:crypto';
import { own } from '../../domain/json.js';
import type { Equivalence } from './equivalence.js';

const sha1 = /^[0-9a-f]{40}$/;

/** Up to provider 5 the state keeps the SHA-1 of the decoded user data instead of the text. */
export const userDataHash: Equivalence = {
  id: 'user-data-hash',
  summary: 'user data as the SHA-1 or Base64 text that the state keeps and as the Base64 text that AWS returns',
  source: 'https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs/resources/instance',
  equal(_intended, live, context) {
    const hash = own(context.attributes, 'user_data');
    if (typeof hash !== 'string' || typeof live !== 'string' || hash === '') return false;
    // Text that is Base64 already is sent as it stands.
    if (hash === live) return true;
    return sha1.test(hash) && createHash('sha1').update(Buffer.from(live, 'base64')).digest('hex') === hash;
  },
};
