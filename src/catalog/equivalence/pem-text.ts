import type { Equivalence } from './equivalence.js';

const block = /-----BEGIN ([A-Z0-9 ]+)-----([\s\S]*?)-----END \1-----/g;

/** What a PEM text holds: label and Base64 of each block, without line breaks and what stands around the blocks. */
function content(text: string): string {
  return [...text.matchAll(block)]
    .map(([, label, body]) => `${label ?? ''}:${(body ?? '').replaceAll(/\s/g, '')}`)
    .join();
}

export const pemText: Equivalence = {
  id: 'pem-text',
  summary: 'one certificate or key in PEM, with other line breaks',
  source: 'https://www.rfc-editor.org/rfc/rfc7468',
  equal(intended, live) {
    if (typeof intended !== 'string' || typeof live !== 'string') return false;
    const held = content(intended);
    return held !== '' && held === content(live);
  },
};
