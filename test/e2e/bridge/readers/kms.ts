import {
  DescribeKeyCommand,
  GetKeyPolicyCommand,
  GetKeyRotationStatusCommand,
  ListAliasesCommand,
  ListResourceTagsCommand,
} from '@aws-sdk/client-kms';
import { parseJson, tagList, unless, type Reader } from '../document.js';

export const key: Reader = async (KeyId, { kms }) => {
  const found = (await unless(kms.send(new DescribeKeyCommand({ KeyId })), 'NotFoundException'))?.KeyMetadata;
  // The handler answers "not found" for a key that waits for its deletion.
  if (found === undefined || found.KeyState === 'PendingDeletion') return undefined;
  const policy = (await kms.send(new GetKeyPolicyCommand({ KeyId, PolicyName: 'default' }))).Policy;
  const rotation = await kms.send(new GetKeyRotationStatusCommand({ KeyId }));
  const tags = (await kms.send(new ListResourceTagsCommand({ KeyId }))).Tags ?? [];
  return {
    Arn: found.Arn,
    KeyId: found.KeyId,
    Description: found.Description ?? '',
    Enabled: found.Enabled,
    EnableKeyRotation: rotation.KeyRotationEnabled ?? false,
    KeyPolicy: parseJson(policy ?? '{}'),
    KeySpec: found.KeySpec,
    KeyUsage: found.KeyUsage,
    MultiRegion: found.MultiRegion ?? false,
    Origin: found.Origin,
    Tags: tagList(tags.map(({ TagKey, TagValue }) => ({ Key: TagKey, Value: TagValue }))),
  };
};

export const alias: Reader = async (name, { kms }) => {
  const aliases = (await kms.send(new ListAliasesCommand({}))).Aliases ?? [];
  const found = aliases.find(({ AliasName }) => AliasName === name);
  return found && { AliasName: name, TargetKeyId: found.TargetKeyId };
};
