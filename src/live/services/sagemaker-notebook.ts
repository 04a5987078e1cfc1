import { DescribeNotebookInstanceCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { pick, readsOne, unlessGone } from './reader.js';
import { gone, tagsOf } from './sagemaker.js';

const same = [
  'AcceleratorTypes',
  'AdditionalCodeRepositories',
  'DefaultCodeRepository',
  'DirectInternetAccess',
  'InstanceMetadataServiceConfiguration',
  'InstanceType',
  'KmsKeyId',
  'NotebookInstanceName',
  'PlatformIdentifier',
  'RoleArn',
  'RootAccess',
  'SubnetId',
  'VolumeSizeInGB',
];

/** By name. */
export const reader = readsOne(
  (settings) => new SageMakerClient(settings),
  async (client, NotebookInstanceName, abortSignal) => {
    const command = new DescribeNotebookInstanceCommand({ NotebookInstanceName });
    const found = await unlessGone(client.send(command, { abortSignal }), 'ValidationException', gone);
    if (found === undefined || found.NotebookInstanceStatus === 'Deleting') return undefined;
    return {
      ...pick(found, ...same),
      LifecycleConfigName: found.NotebookInstanceLifecycleConfigName,
      SecurityGroupIds: found.SecurityGroups,
      Tags: await tagsOf(client, found.NotebookInstanceArn, abortSignal),
    };
  },
);
