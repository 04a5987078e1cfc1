import { DescribeNotebookInstanceLifecycleConfigCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { pick, readsOne, unlessGone } from './reader.js';
import { gone, tagsOf } from './sagemaker.js';

/** By name. */
export const reader = readsOne(
  (settings) => new SageMakerClient(settings),
  async (client, name, abortSignal) => {
    const command = new DescribeNotebookInstanceLifecycleConfigCommand({ NotebookInstanceLifecycleConfigName: name });
    const found = await unlessGone(client.send(command, { abortSignal }), 'ValidationException', gone);
    return (
      found && {
        ...pick(found, 'NotebookInstanceLifecycleConfigName', 'OnCreate', 'OnStart'),
        Tags: await tagsOf(client, found.NotebookInstanceLifecycleConfigArn, abortSignal),
      }
    );
  },
);
