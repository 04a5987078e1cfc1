import type { Equivalence } from './equivalence.js';

export const trailingSlash: Equivalence = {
  id: 'trailing-slash',
  summary: 'a folder, with and without the slash at its end',
  source: 'https://docs.aws.amazon.com/datasync/latest/userguide/API_CreateLocationS3.html',
  equal(intended, live) {
    if (typeof intended !== 'string' || typeof live !== 'string' || intended === '' || live === '') return false;
    return intended.replace(/\/$/, '') === live.replace(/\/$/, '');
  },
};
