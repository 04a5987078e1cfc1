import { describe, expect, it } from '@jest/globals';
import { awsccMapping, cloudControlMapping, type DocumentFacts } from '../../../src/catalog/rules/document.js';

const facts: DocumentFacts = {
  typeName: 'AWS::SQS::Queue',
  awscc: 'awscc_sqs_queue',
  readable: true,
  readOnly: ['/Arn'],
  unordered: ['/Tags'],
  tagProperty: '/Tags',
};

describe('types whose Terraform resource is the CloudFormation document', () => {
  it('are one lens over the whole document, and exact', () => {
    expect(awsccMapping(facts, false)).toMatchObject({
      terraformType: 'awscc_sqs_queue',
      cloudFormationType: 'AWS::SQS::Queue',
      status: 'exact',
      identifiers: ['{id}'],
      lenses: [
        {
          attribute: '',
          property: '',
          codec: 'awscc-document',
          args: { readOnly: ['/Arn'], writeOnly: [], unordered: ['/Tags'], tagProperty: '/Tags' },
        },
      ],
    });
    expect(cloudControlMapping(facts, true)).toMatchObject({
      terraformType: 'aws_cloudcontrolapi_resource',
      global: true,
      lenses: [{ codec: 'embedded-document' }],
    });
  });

  it('are unsupported where Cloud Control cannot read them', () => {
    expect(awsccMapping({ ...facts, readable: false }, false)).toMatchObject({
      reason: expect.stringContaining('no read handler'),
    });
  });
});
