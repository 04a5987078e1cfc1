import type { Equivalence } from './equivalence.js';

const reached = new Map([
  ['enabled', 'enable'],
  ['disabled', 'disable'],
]);

export const askedOrReached: Equivalence = {
  id: 'asked-or-reached',
  summary: 'a switch by the word that asks for it (`enable`) and by the state that it leads to (`enabled`)',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RouteServer.html',
  equal: (intended, live) => typeof intended === 'string' && reached.get(intended) === live,
};
