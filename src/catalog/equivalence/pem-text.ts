import type { Equivalence } from './equivalence.js';

const begin = /-----BEGIN [A-Z0-9 ]+-----/;

export const pemText: Equivalence = {
  id: 'pem-text',
  summary: 'one certificate or key in PEM, with other line breaks',
  source: 'https://www.rfc-editor.org/rfc/rfc7468',
  equal(intended, live) {
    if (typeof intended !== 'string' || typeof live !== 'string' || !begin.test(intended)) return false;
    return intended.replaceAll(/\s/g, '') === live.replaceAll(/\s/g, '');
  },
};
