import { ConfigServiceClient, DescribeConfigurationRecorderStatusCommand } from '@aws-sdk/client-config-service';
import { readsOne } from './reader.js';

/** By recorder name: whether it records. */
export const reader = readsOne(
  (settings) => new ConfigServiceClient(settings),
  async (client, name, abortSignal) => {
    const command = new DescribeConfigurationRecorderStatusCommand({ ConfigurationRecorderNames: [name] });
    const { ConfigurationRecordersStatus: [status] = [] } = await client.send(command, { abortSignal });
    return status && { Name: status.name, Recording: status.recording ?? false };
  },
);
