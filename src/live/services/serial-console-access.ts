import { EC2Client, GetSerialConsoleAccessStatusCommand } from '@aws-sdk/client-ec2';
import { readsOne } from './reader.js';

/** Whether the account's instances in a region can be reached by their serial console, whatever the identifier. */
export const reader = readsOne(
  (settings) => new EC2Client(settings),
  async (client, _identifier, abortSignal) => {
    const answer = await client.send(new GetSerialConsoleAccessStatusCommand({}), { abortSignal });
    return { SerialConsoleAccessEnabled: answer.SerialConsoleAccessEnabled };
  },
);
