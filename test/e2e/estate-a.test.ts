import { identityChanges } from './estate-a/identities.js';
import { machineChanges } from './estate-a/machines.js';
import { networkChanges } from './estate-a/networks.js';
import { workloadChanges } from './estate-a/workloads.js';
import { describeEstate } from './estate.js';

await describeEstate({
  name: 'an estate of networks, machines, identities and workloads',
  stack: 'estate-a',
  changes: [...networkChanges, ...machineChanges, ...identityChanges, ...workloadChanges],
});
