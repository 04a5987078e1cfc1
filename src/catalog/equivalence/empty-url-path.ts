import type { Equivalence } from './equivalence.js';

const bare = /^((?:https?|s3):\/\/[^/?#]+)\/?$/;

export const emptyUrlPath: Equivalence = {
  id: 'empty-url-path',
  summary: 'the root of a site or bucket as URL, with and without the slash',
  source: 'https://www.rfc-editor.org/rfc/rfc3986#section-6.2.3',
  equal(intended, live) {
    if (typeof intended !== 'string' || typeof live !== 'string') return false;
    const root = bare.exec(intended)?.[1];
    return root !== undefined && root === bare.exec(live)?.[1];
  },
};
