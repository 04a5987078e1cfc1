import { describe, expect, it } from '@jest/globals';
import { reader as allowedImages } from '../../../src/live/services/allowed-images-settings.js';
import { reader as zoneGroup } from '../../../src/live/services/availability-zone-group.js';
import { reader as credits } from '../../../src/live/services/default-credit-specification.js';
import { reader as snapshot } from '../../../src/live/services/ebs-snapshot.js';
import { reader as imageBlock } from '../../../src/live/services/image-block-public-access.js';
import { reader as metadata } from '../../../src/live/services/instance-metadata-defaults.js';
import type { ServiceReader } from '../../../src/live/services/reader.js';
import { reader as serialConsole } from '../../../src/live/services/serial-console-access.js';
import { reader as datafeed } from '../../../src/live/services/spot-datafeed-subscription.js';
import { askService } from './answering.js';

/** What the reader makes of an answer of EC2, and what it asked for. */
async function read(
  reader: ServiceReader,
  inside: string,
  identifier = 'default',
): Promise<readonly [unknown, string]> {
  const { answers, asked } = await askService(reader, [identifier], () => `<Response>${inside}</Response>`);
  return [answers.get(identifier), asked.map(({ text }) => text).join('')];
}

describe('what EC2 keeps once for an account', () => {
  it.each<readonly [string, ServiceReader, string, string, unknown]>([
    [
      'who may see images',
      imageBlock,
      '<imageBlockPublicAccessState>block-new-sharing</imageBlockPublicAccessState>',
      'GetImageBlockPublicAccessState',
      { State: 'block-new-sharing' },
    ],
    [
      'the serial console',
      serialConsole,
      '<serialConsoleAccessEnabled>true</serialConsoleAccessEnabled>',
      'GetSerialConsoleAccessStatus',
      { SerialConsoleAccessEnabled: true },
    ],
    [
      'the metadata service',
      metadata,
      '<accountLevel><httpTokens>required</httpTokens><httpPutResponseHopLimit>2</httpPutResponseHopLimit></accountLevel>',
      'GetInstanceMetadataDefaults',
      { HttpTokens: 'required', HttpPutResponseHopLimit: 2 },
    ],
    [
      'images to start from',
      allowedImages,
      '<state>enabled</state><imageCriterionSet><item><imageProviderSet><item>amazon</item></imageProviderSet></item></imageCriterionSet>',
      'GetAllowedImagesSettings',
      { State: 'enabled', ImageCriteria: [{ ImageProviders: ['amazon'] }] },
    ],
    [
      'the log of Spot instances',
      datafeed,
      '<spotDatafeedSubscription><bucket>logs</bucket><prefix>spot</prefix><ownerId>1</ownerId></spotDatafeedSubscription>',
      'DescribeSpotDatafeedSubscription',
      { Bucket: 'logs', Prefix: 'spot' },
    ],
  ])('reads %s', async (_name, reader, answer, action, document) => {
    const [found, asked] = await read(reader, answer);
    expect(found).toEqual(document);
    expect(asked).toContain(`Action=${action}`);
  });

  it('reads how a family of instances may burst', async () => {
    const answer =
      '<instanceFamilyCreditSpecification><instanceFamily>t3</instanceFamily><cpuCredits>standard</cpuCredits></instanceFamilyCreditSpecification>';
    const [found, asked] = await read(credits, answer, 't3');
    expect(found).toEqual({ InstanceFamily: 't3', CpuCredits: 'standard' });
    expect(asked).toContain('InstanceFamily=t3');
  });

  it('reads a group of zones by its name', async () => {
    const name = 'us-west-2-lax-1';
    const zone = `<item><zoneName>${name}a</zoneName><groupName>${name}</groupName><optInStatus>opted-in</optInStatus></item>`;
    const [found, asked] = await read(zoneGroup, `<availabilityZoneInfo>${zone}</availabilityZoneInfo>`, name);
    expect(found).toEqual({ GroupName: name, OptInStatus: 'opted-in' });
    expect(asked).toContain(name);
    expect((await read(zoneGroup, '<availabilityZoneInfo/>', name))[0]).toBeUndefined();
  });
});

describe('a snapshot', () => {
  it('is what is said of it', async () => {
    const item =
      '<item><snapshotId>snap-1</snapshotId><volumeId>vol-1</volumeId><description>nightly</description>' +
      '<storageTier>standard</storageTier><status>completed</status>' +
      '<tagSet><item><key>Owner</key><value>ops</value></item></tagSet></item>';
    const [found] = await read(snapshot, `<snapshotSet>${item}</snapshotSet>`, 'snap-1');
    expect(found).toEqual({
      SnapshotId: 'snap-1',
      VolumeId: 'vol-1',
      Description: 'nightly',
      StorageTier: 'standard',
      OutpostArn: undefined,
      Tags: [{ Key: 'Owner', Value: 'ops' }],
    });
  });

  it('is not there where EC2 names none', async () => {
    expect((await read(snapshot, '<snapshotSet/>', 'snap-1'))[0]).toBeUndefined();
  });
});
