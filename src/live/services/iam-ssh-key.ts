import { GetSSHPublicKeyCommand, IAMClient } from '@aws-sdk/client-iam';
import { partsOf, readsOne } from './reader.js';

/** `USER|KEY|ENCODING`, the encoding being SSH or PEM. */
export const reader = readsOne(
  (settings) => new IAMClient(settings),
  async (client, identifier, abortSignal) => {
    const [UserName, SSHPublicKeyId, encoding] = partsOf(identifier, 3);
    const Encoding = encoding === 'PEM' ? 'PEM' : 'SSH';
    const command = new GetSSHPublicKeyCommand({ UserName, SSHPublicKeyId, Encoding });
    const { SSHPublicKey: key } = await client.send(command, { abortSignal });
    if (key === undefined) return undefined;
    return { UserName: key.UserName, Encoding, SSHPublicKeyBody: key.SSHPublicKeyBody, Status: key.Status };
  },
);
