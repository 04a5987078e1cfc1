import { isNothing, own } from '../../domain/json.js';
import type { Equivalence } from './equivalence.js';

export const addressAssociated: Equivalence = {
  id: 'address-associated',
  summary: 'the instance of an address that an `aws_eip_association` attached, itself or by its network interface',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateAddress.html',
  equal(intended, live, { claimants = [] }) {
    if (!isNothing(intended) || typeof live !== 'string') return false;
    return claimants.some((association) => {
      const instance = own(association, 'instance_id');
      return isNothing(instance) ? !isNothing(own(association, 'network_interface_id')) : instance === live;
    });
  },
};
