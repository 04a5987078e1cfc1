import { DescribeSnapshotsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { readsOne } from './reader.js';

/** By snapshot id, what is said of it; never what is in it. */
export const reader = readsOne(
  (settings) => new EC2Client(settings),
  async (client, id, abortSignal) => {
    const command = new DescribeSnapshotsCommand({ SnapshotIds: [id] });
    const { Snapshots: [snapshot] = [] } = await client.send(command, { abortSignal });
    return (
      snapshot && {
        SnapshotId: snapshot.SnapshotId,
        VolumeId: snapshot.VolumeId,
        Description: snapshot.Description,
        StorageTier: snapshot.StorageTier,
        OutpostArn: snapshot.OutpostArn,
        Tags: snapshot.Tags,
      }
    );
  },
);
