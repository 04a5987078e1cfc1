import { CodeCommitClient, GetRepositoryCommand, ListTagsForResourceCommand } from '@aws-sdk/client-codecommit';
import { readsOne } from './reader.js';

/** By repository name. */
export const reader = readsOne(
  (settings) => new CodeCommitClient(settings),
  async (client, repositoryName, abortSignal) => {
    const command = new GetRepositoryCommand({ repositoryName });
    const { repositoryMetadata: repository } = await client.send(command, { abortSignal });
    if (repository === undefined) return undefined;
    const { tags = {} } = await client.send(new ListTagsForResourceCommand({ resourceArn: repository.Arn }), {
      abortSignal,
    });
    return {
      RepositoryName: repository.repositoryName,
      RepositoryDescription: repository.repositoryDescription,
      KmsKeyId: repository.kmsKeyId,
      DefaultBranch: repository.defaultBranch,
      Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
    };
  },
);
