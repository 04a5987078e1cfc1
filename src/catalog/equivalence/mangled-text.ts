import type { Equivalence } from './equivalence.js';

const notAscii = /[^\0-\u007F]/;
const eachUnit = new RegExp(notAscii, 'g');
const eachCharacter = new RegExp(notAscii, 'gu');

export const mangledText: Equivalence = {
  id: 'mangled-text',
  summary: 'a text taken from a deployed template, where CloudFormation shows `?` for each character that is not ASCII',
  source: 'https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/1220',
  equal(intended, live) {
    if (typeof intended !== 'string' || typeof live !== 'string') return false;
    if (!intended.includes('?') || !notAscii.test(live)) return false;
    return [eachUnit, eachCharacter].some((each) => live.replaceAll(each, '?') === intended);
  },
};
