import { isAbsent, own } from '../../domain/json.js';
import type { Equivalence } from './equivalence.js';

export const zoneEcho: Equivalence = {
  id: 'zone-echo',
  summary: 'the id of an Availability Zone whose name is the same; which id a name has differs between accounts',
  source: 'https://docs.aws.amazon.com/ram/latest/userguide/working-with-az-ids.html',
  equal(_intended, _live, { attributes, live }) {
    const zone = own(attributes, 'availability_zone');
    return !isAbsent(zone) && zone === own(live, 'AvailabilityZone');
  },
};
