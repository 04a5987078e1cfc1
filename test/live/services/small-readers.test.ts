import { describe, expect, it } from '@jest/globals';
import { reader as project } from '../../../src/live/services/codebuild-project.js';
import { reader as reportGroup } from '../../../src/live/services/codebuild-report-group.js';
import { reader as sourceCredential } from '../../../src/live/services/codebuild-source-credential.js';
import { reader as discoveryInstance } from '../../../src/live/services/discovery-instance.js';
import { reader as gatewayResponse } from '../../../src/live/services/gateway-response.js';
import type { Answers, ServiceReader } from '../../../src/live/services/reader.js';
import { askService } from './answering.js';

/** Asks a service that answers everything with the same JSON. */
async function readFrom(
  reader: ServiceReader,
  answer: object,
  ...identifiers: readonly string[]
): Promise<{ answers: Answers; asked: string[] }> {
  const { answers, asked } = await askService(reader, identifiers, () => answer);
  return { answers, asked: asked.map(({ line }) => line) };
}

describe('a gateway response', () => {
  const customized = {
    responseType: 'DEFAULT_4XX',
    statusCode: '418',
    responseParameters: { 'gatewayresponse.header.Access-Control-Allow-Origin': "'*'" },
    responseTemplates: { 'application/json': '{}' },
    defaultResponse: false,
  };

  it('is read by API and type', async () => {
    const { answers, asked } = await readFrom(gatewayResponse, customized, 'a1|DEFAULT_4XX');
    expect(asked).toEqual(['GET /restapis/a1/gatewayresponses/DEFAULT_4XX']);
    expect(answers.get('a1|DEFAULT_4XX')).toEqual({
      RestApiId: 'a1',
      ResponseType: 'DEFAULT_4XX',
      StatusCode: '418',
      ResponseParameters: { 'gatewayresponse.header.Access-Control-Allow-Origin': "'*'" },
      ResponseTemplates: { 'application/json': '{}' },
    });
  });

  it('is not there where API Gateway answers with its default', async () => {
    const { answers } = await readFrom(gatewayResponse, { ...customized, defaultResponse: true }, 'a1|DEFAULT_4XX');
    expect(answers.get('a1|DEFAULT_4XX')).toBeUndefined();
  });
});

describe('an instance of a Cloud Map service', () => {
  it('has the attributes that were given, not the address that was looked up', async () => {
    const own = { Instance: { Id: 'web-1', Attributes: { AWS_INSTANCE_IPV4: '192.0.2.1', stage: 'live' } } };
    const { answers } = await readFrom(discoveryInstance, own, 'srv-1|web-1');
    expect(answers.get('srv-1|web-1')).toEqual({
      ServiceId: 'srv-1',
      InstanceId: 'web-1',
      InstanceAttributes: { AWS_INSTANCE_IPV4: '192.0.2.1', stage: 'live' },
    });
    const looked = {
      Instance: { Id: 'web-1', Attributes: { AWS_INSTANCE_IPV4: '192.0.2.1', AWS_EC2_INSTANCE_ID: 'i-1' } },
    };
    const again = await readFrom(discoveryInstance, looked, 'srv-1|web-1');
    expect(again.answers.get('srv-1|web-1')).toMatchObject({ InstanceAttributes: { AWS_EC2_INSTANCE_ID: 'i-1' } });
    expect(JSON.stringify(again.answers.get('srv-1|web-1'))).not.toContain('192.0.2.1');
  });
});

describe('a project', () => {
  it('has what starts its builds, and neither the address nor the secret of it', async () => {
    const filterGroups = [[{ type: 'EVENT', pattern: 'PUSH', excludeMatchedPattern: false }]];
    const webhook = {
      url: 'https://hooks.example.org',
      payloadUrl: 'https://pay.example.org',
      secret: 's3cret',
      filterGroups,
    };
    const answer = { projects: [{ name: 'p', webhook: { ...webhook, buildType: 'BUILD' } }, { name: 'q' }] };
    const { answers } = await readFrom(project, answer, 'p', 'q');
    expect(answers.get('p')).toMatchObject({
      Triggers: {
        Webhook: true,
        BuildType: 'BUILD',
        FilterGroups: [[{ Type: 'EVENT', Pattern: 'PUSH', ExcludeMatchedPattern: false }]],
      },
    });
    expect(JSON.stringify(answers.get('p'))).not.toMatch(/s3cret|example\.org/);
    expect(JSON.stringify(answers.get('q'))).not.toContain('Triggers');
  });
});

describe('what CodeBuild keeps beside projects', () => {
  it('are report groups, read together', async () => {
    const s3Destination = { bucket: 'b', encryptionKey: 'k', packaging: 'ZIP' };
    const group = {
      arn: 'arn:1',
      name: 'r',
      type: 'TEST',
      created: 1,
      lastModified: 2,
      status: 'ACTIVE',
      exportConfig: { exportConfigType: 'S3', s3Destination },
      tags: [{ key: 'team', value: 'a' }],
    };
    const { answers, asked } = await readFrom(reportGroup, { reportGroups: [group] }, 'arn:1', 'arn:2');
    expect(asked).toHaveLength(1);
    expect(answers.get('arn:1')).toEqual({
      Arn: 'arn:1',
      Name: 'r',
      Type: 'TEST',
      ExportConfig: { ExportConfigType: 'S3', S3Destination: { Bucket: 'b', EncryptionKey: 'k', Packaging: 'ZIP' } },
      Tags: [{ Key: 'team', Value: 'a' }],
    });
    expect(answers.has('arn:2')).toBe(true);
    expect(answers.get('arn:2')).toBeUndefined();
  });

  it('are source credentials, without what they hold', async () => {
    const infos = [{ arn: 'arn:1', serverType: 'GITHUB', authType: 'CODECONNECTIONS', resource: 'arn:connection' }];
    const { answers } = await readFrom(sourceCredential, { sourceCredentialsInfos: infos }, 'arn:1', 'arn:2');
    expect(answers.get('arn:1')).toEqual({ Arn: 'arn:1', ServerType: 'GITHUB', AuthType: 'CODECONNECTIONS' });
    expect(answers.get('arn:2')).toBeUndefined();
  });
});
