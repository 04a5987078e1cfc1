import { EMRClient, paginateListInstanceFleets } from '@aws-sdk/client-emr';
import { gone, instanceFleet, isOver } from './emr.js';
import { partsOf, readsMany, unlessGone, type Draft } from './reader.js';

/** `CLUSTER|FLEET`; all fleets of a cluster come with one call. */
export const reader = readsMany(
  (settings) => new EMRClient(settings),
  { group: (identifier) => partsOf(identifier, 2)[0] ?? '', limit: 100 },
  async (client, identifiers, abortSignal) => {
    const answers = new Map<string, Draft | undefined>(identifiers.map((identifier) => [identifier, undefined]));
    const [ClusterId = ''] = partsOf(identifiers[0] ?? '', 2);
    const pages = paginateListInstanceFleets({ client }, { ClusterId }, { abortSignal });
    for (;;) {
      const page = await unlessGone(pages.next(), ...gone);
      if (page === undefined || page.done === true) return answers;
      for (const fleet of page.value.InstanceFleets ?? []) {
        const identifier = `${ClusterId}|${fleet.Id ?? ''}`;
        if (answers.has(identifier) && !isOver(fleet.Status)) {
          answers.set(identifier, { ClusterId, ...instanceFleet(fleet) });
        }
      }
    }
  },
);
