import { DescribeAvailabilityZonesCommand, EC2Client } from '@aws-sdk/client-ec2';
import { readsOne } from './reader.js';

/** By name, whether an account takes part in a group of zones. */
export const reader = readsOne(
  (settings) => new EC2Client(settings),
  async (client, name, abortSignal) => {
    const Filters = [{ Name: 'group-name', Values: [name] }];
    const command = new DescribeAvailabilityZonesCommand({ AllAvailabilityZones: true, Filters });
    const { AvailabilityZones: [zone] = [] } = await client.send(command, { abortSignal });
    return zone && { GroupName: zone.GroupName, OptInStatus: zone.OptInStatus };
  },
);
