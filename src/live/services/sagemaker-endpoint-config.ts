import { DescribeEndpointConfigCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { pick, readsOne, unlessGone } from './reader.js';
import { gone, tagsOf } from './sagemaker.js';

const same = [
  'AsyncInferenceConfig',
  'DataCaptureConfig',
  'EnableNetworkIsolation',
  'EndpointConfigName',
  'ExecutionRoleArn',
  'ExplainerConfig',
  'KmsKeyId',
  'ProductionVariants',
  'ShadowProductionVariants',
  'VpcConfig',
];

/** By name. */
export const reader = readsOne(
  (settings) => new SageMakerClient(settings),
  async (client, EndpointConfigName, abortSignal) => {
    const command = new DescribeEndpointConfigCommand({ EndpointConfigName });
    const found = await unlessGone(client.send(command, { abortSignal }), 'ValidationException', gone);
    return found && { ...pick(found, ...same), Tags: await tagsOf(client, found.EndpointConfigArn, abortSignal) };
  },
);
