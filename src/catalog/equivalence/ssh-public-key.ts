import type { Equivalence } from './equivalence.js';

const key = /^\s*((?:ssh|ecdsa|sk)-[a-z0-9@.-]+\s+[A-Za-z0-9+/=]+)(\s.*)?$/s;

function withoutComment(text: string): string | undefined {
  return key.exec(text)?.[1]?.replaceAll(/\s+/g, ' ');
}

export const sshPublicKey: Equivalence = {
  id: 'ssh-public-key',
  summary: 'one SSH public key, with another comment or none',
  source: 'https://www.rfc-editor.org/rfc/rfc4716',
  equal(intended, live) {
    if (typeof intended !== 'string' || typeof live !== 'string') return false;
    const left = withoutComment(intended);
    return left !== undefined && left === withoutComment(live);
  },
};
