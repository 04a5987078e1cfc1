import type { Equivalence } from './equivalence.js';

export const textInBase64: Equivalence = {
  id: 'text-in-base64',
  summary: 'text as it stands, and as the base64 in which the API carries it',
  source: 'https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_MaintenanceWindowLambdaParameters.html',
  equal(intended, live) {
    if (typeof intended !== 'string' || typeof live !== 'string' || intended === '') return false;
    return Buffer.from(intended, 'utf8').toString('base64') === live.replaceAll(/\s/g, '');
  },
};
