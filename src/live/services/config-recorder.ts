import { ConfigServiceClient, DescribeConfigurationRecordersCommand } from '@aws-sdk/client-config-service';
import { capitalized, readsOne } from './reader.js';

/** By recorder name. */
export const reader = readsOne(
  (settings) => new ConfigServiceClient(settings),
  async (client, name, abortSignal) => {
    const command = new DescribeConfigurationRecordersCommand({ ConfigurationRecorderNames: [name] });
    const { ConfigurationRecorders: [recorder] = [] } = await client.send(command, { abortSignal });
    if (recorder === undefined) return undefined;
    return {
      Name: recorder.name,
      RoleARN: recorder.roleARN,
      RecordingGroup: capitalized(recorder.recordingGroup),
      RecordingMode: capitalized(recorder.recordingMode),
    };
  },
);
