import { describe, expect, it } from '@jest/globals';
import { detectionParts } from '../../../src/catalog/overrides/detection-parts.js';
import { globalNetworks } from '../../../src/catalog/overrides/global-networks.js';
import { route53Parts } from '../../../src/catalog/overrides/route53-parts.js';
import { trust } from '../../../src/catalog/overrides/trust.js';
import { vpcLattice } from '../../../src/catalog/overrides/vpc-lattice.js';
import { vpcParts } from '../../../src/catalog/overrides/vpc-parts.js';
import { changedAttributes, once, recordings, type AlwaysWritten } from './recordings.js';

/** Documents that AWS really returned, against the templates they were made from: networks, lattices and trust. */
const mappings = [detectionParts, globalNetworks, route53Parts, trust, vpcLattice, vpcParts]
  .flat()
  .filter(({ facet }) => facet === undefined);

/** Made up by the service where the template has none, and what templates ask for under another name. */
const alwaysWritten: AlwaysWritten = [
  ['name', 'Name'],
  ['name', 'ProfileName'],
  ['enabled', 'Enabled'],
  ['resource_identifier', 'ResourceArn'],
  ['service_identifier', 'ServiceId'],
  ['service_network_identifier', 'ServiceNetworkId'],
  ['vpc_identifier', 'VpcId'],
];

const cases = once(recordings(mappings, 'networks, lattices and trust were not checked'));

(cases.length > 0 ? describe : describe.skip)('a recorded document of a network type against its template', () => {
  it('is there for many types', () => {
    expect(new Set(cases.map(({ mapping }) => mapping.cloudFormationType)).size).toBeGreaterThan(18);
  });

  it.each(cases.map((item) => [item.name, item] as const))('%s shows nothing', (_name, item) => {
    expect(changedAttributes(item, alwaysWritten)).toEqual([]);
  });
});
