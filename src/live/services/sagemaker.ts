import { paginateListTags, type SageMakerClient, type Tag } from '@aws-sdk/client-sagemaker';

/** What SageMaker says, as of a value that is not valid, where it has nothing of the name. */
export const gone = /could not find|does not exist|RecordNotFound/i;

/** SageMaker describes nothing with its tags. */
export async function tagsOf(
  client: SageMakerClient,
  ResourceArn: string | undefined,
  abortSignal: AbortSignal,
): Promise<Tag[]> {
  const tags: Tag[] = [];
  for await (const { Tags = [] } of paginateListTags({ client }, { ResourceArn }, { abortSignal })) tags.push(...Tags);
  return tags;
}
