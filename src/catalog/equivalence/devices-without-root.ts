import { isAbsent, isObject, jsonEqual, own, type Json } from '../../domain/json.js';
import type { Equivalence } from './equivalence.js';

function settings(device: Json | undefined): Json | undefined {
  return isObject(device) ? own(device, 'Ebs') : undefined;
}

/** Works on the normal form of the codec `block-devices`: one entry a device of the state, without `Ebs` where it is gone. */
export const devicesWithoutRoot: Equivalence = {
  id: 'devices-without-root',
  summary: 'further block devices that are not there, where the state does not even know the root device',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/block-device-mapping-concepts.html',
  equal(intended, live, { attributes }) {
    if (!isAbsent(own(attributes, 'root_block_device')) || !Array.isArray(intended) || !Array.isArray(live))
      return false;
    return intended.every((device, index) => {
      const there = settings(live[index]);
      return there === undefined || jsonEqual(there, settings(device));
    });
  },
};
