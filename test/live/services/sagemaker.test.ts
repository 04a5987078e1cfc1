import { describe, expect, it } from '@jest/globals';
import type { ServiceReader } from '../../../src/live/services/reader.js';
import { reader as endpointConfig } from '../../../src/live/services/sagemaker-endpoint-config.js';
import { reader as notebook } from '../../../src/live/services/sagemaker-notebook.js';
import { reader as lifecycle } from '../../../src/live/services/sagemaker-notebook-lifecycle.js';
import { readFrom, type Answer } from './answering.js';

/** SageMaker, which describes something and lists its tags, one a page. */
const service =
  (described: object) =>
  (asked: string): Answer => {
    if (!asked.includes('SageMaker.ListTags')) return described;
    return asked.includes('"NextToken":"more"')
      ? { Tags: [{ Key: 'stage', Value: 'live' }] }
      : { Tags: [{ Key: 'team', Value: 'a' }], NextToken: 'more' };
  };

const Tags = [
  { Key: 'team', Value: 'a' },
  { Key: 'stage', Value: 'live' },
];

describe('what SageMaker keeps', () => {
  it('is an endpoint configuration with its tags', async () => {
    const variants = [{ VariantName: 'v', ModelName: 'm', InitialInstanceCount: 1, InitialVariantWeight: 1 }];
    const described = {
      ...{ EndpointConfigName: 'c', EndpointConfigArn: 'arn:c', CreationTime: 1, KmsKeyId: 'k' },
      ProductionVariants: variants,
    };
    const { document, asked } = await readFrom(endpointConfig, 'c', service(described));
    expect(asked[0]).toBe('SageMaker.DescribeEndpointConfig {"EndpointConfigName":"c"}');
    expect(asked[1]).toContain('"ResourceArn":"arn:c"');
    expect(document).toEqual({ EndpointConfigName: 'c', KmsKeyId: 'k', ProductionVariants: variants, Tags });
  });

  it('is a notebook in the words of its type', async () => {
    const described = {
      ...{ NotebookInstanceName: 'n', NotebookInstanceArn: 'arn:n', NotebookInstanceStatus: 'Stopped' },
      ...{ InstanceType: 'ml.t3.medium', SecurityGroups: ['sg-1'], SubnetId: 'subnet-1', RoleArn: 'arn:role' },
      ...{ NotebookInstanceLifecycleConfigName: 'l', Url: 'n.example.org', NetworkInterfaceId: 'eni-1' },
    };
    const { document } = await readFrom(notebook, 'n', service(described));
    expect(document).toEqual({
      ...{ NotebookInstanceName: 'n', InstanceType: 'ml.t3.medium', SubnetId: 'subnet-1', RoleArn: 'arn:role' },
      ...{ LifecycleConfigName: 'l', SecurityGroupIds: ['sg-1'], Tags },
    });
    const deleting = { ...described, NotebookInstanceStatus: 'Deleting' };
    expect(await readFrom(notebook, 'n', service(deleting))).toMatchObject({ document: null, asked: { length: 1 } });
  });

  it('is what runs when a notebook starts', async () => {
    const name = { NotebookInstanceLifecycleConfigName: 'l' };
    const described = { ...name, NotebookInstanceLifecycleConfigArn: 'arn:l', OnStart: [{ Content: 'bHM=' }] };
    const { document } = await readFrom(lifecycle, 'l', service(described));
    expect(document).toEqual({ ...name, OnStart: [{ Content: 'bHM=' }], Tags });
  });
});

describe('what SageMaker does not have', () => {
  const refusals: readonly (readonly [string, ServiceReader, string])[] = [
    ['an endpoint configuration', endpointConfig, 'Could not find endpoint configuration "arn:aws:sagemaker:c".'],
    ['a notebook', notebook, 'RecordNotFound'],
    [
      'a lifecycle configuration',
      lifecycle,
      "Unable to describe Notebook Instance Lifecycle Config 'l'. (Details: Notebook Instance Lifecycle Config does not exist)",
    ],
  ];

  it.each(refusals)('is said of %s in words only', async (_what, reader, message) => {
    const refused = await readFrom(reader, 'x', () => ({ __type: 'ValidationException', message }));
    expect(refused.document).toBeNull();
  });

  it.each(refusals)('is not any other mistake: %s', async (_what, reader, message) => {
    const invalid = readFrom(reader, 'x', () => ({ __type: 'ValidationException', message: 'bad name' }));
    await expect(invalid).rejects.toThrow('bad name');
    const denied = readFrom(reader, 'x', () => ({ __type: 'AccessDeniedException', message }));
    await expect(denied).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });
});
