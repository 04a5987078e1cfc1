import { EMRClient, paginateListInstanceGroups } from '@aws-sdk/client-emr';
import { gone, instanceGroup, isOver } from './emr.js';
import { partsOf, readsMany, unlessGone, type Draft } from './reader.js';

/** `CLUSTER|GROUP`; all groups of a cluster come with one call. */
export const reader = readsMany(
  (settings) => new EMRClient(settings),
  { group: (identifier) => partsOf(identifier, 2)[0] ?? '', limit: 100 },
  async (client, identifiers, abortSignal) => {
    const answers = new Map<string, Draft | undefined>(identifiers.map((identifier) => [identifier, undefined]));
    const [JobFlowId = ''] = partsOf(identifiers[0] ?? '', 2);
    const pages = paginateListInstanceGroups({ client }, { ClusterId: JobFlowId }, { abortSignal });
    for (;;) {
      const page = await unlessGone(pages.next(), ...gone);
      if (page === undefined || page.done === true) return answers;
      for (const group of page.value.InstanceGroups ?? []) {
        const identifier = `${JobFlowId}|${group.Id ?? ''}`;
        if (answers.has(identifier) && !isOver(group.Status)) {
          answers.set(identifier, { JobFlowId, ...instanceGroup(group) });
        }
      }
    }
  },
);
