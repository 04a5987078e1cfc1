import { isAbsent, own } from '../../domain/json.js';
import type { Equivalence } from './equivalence.js';

export const ssmParameterShortRead: Equivalence = {
  id: 'ssm-parameter-short-read',
  summary: 'an answer of the older read handler, which leaves out description, allowed pattern and tier altogether',
  source: 'https://github.com/aws-cloudformation/aws-cloudformation-resource-providers-ssm',
  equal(_intended, live, context) {
    // The newer handler always names the tier, so without one nothing can be said of the others.
    return isAbsent(live) && isAbsent(own(context.live, 'Tier'));
  },
};

export const ssmIntelligentTiering: Equivalence = {
  id: 'ssm-intelligent-tiering',
  summary: 'Intelligent-Tiering, which AWS resolves to Standard or Advanced when the parameter is written',
  source: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-advanced-parameters.html',
  equal(intended, live) {
    return intended === 'Intelligent-Tiering' && (live === 'Standard' || live === 'Advanced');
  },
};
