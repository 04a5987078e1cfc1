import { describe, expect, it } from '@jest/globals';
import { equivalences } from '../../../src/catalog/equivalence/index.js';
import type { Json, JsonObject } from '../../../src/domain/json.js';
import { here } from './context.js';

interface Case {
  readonly id: string;
  readonly intended: Json | undefined;
  readonly live: Json | undefined;
  readonly document?: JsonObject;
}

const key = 'AAAAC3NzaC1lZDI1NTE5AAAAIJPRfhD3vb5rmS6P4rVU65OFl8aLIHppM';
const pem = '-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkq\nhkiG9w0BAQEF\n-----END PUBLIC KEY-----\n';
const kmsKey = 'arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9';
const api: JsonObject = { RestApiId: 'w38wud0ma1' };
const targetGroup = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/blue/17d3176aab5a792d';
const forward: JsonObject = { Actions: [{ Type: 'forward', ForwardConfig: { TargetGroups: [{ Weight: 1 }] } }] };

function invoke(resource: string): JsonObject {
  const statement = { Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: resource };
  return { Version: '2012-10-17', Statement: [statement] };
}

const same: readonly Case[] = [
  { id: 'aws-managed-key', intended: 'alias/aws/secretsmanager', live: kmsKey },
  { id: 'cognito-custom-attribute', intended: 'tenant', live: 'custom:tenant' },
  { id: 'compute-units', intended: '1 vCPU', live: '1024' },
  { id: 'compute-units', intended: '.5 vCPU', live: '512' },
  { id: 'compute-units', intended: '2 GB', live: 2048 },
  { id: 'empty-url-path', intended: 'https://login.example.com', live: 'https://login.example.com/' },
  {
    id: 'execute-api-policy',
    intended: invoke('execute-api:/*'),
    live: JSON.stringify(invoke('arn:aws:execute-api:eu-west-1:123456789012:w38wud0ma1/*')),
    document: api,
  },
  { id: 'ip-protocol', intended: 'tcp', live: '6' },
  { id: 'ip-protocol', intended: -1, live: 'all' },
  {
    id: 'issuer-url',
    intended: 'https://token.actions.githubusercontent.com',
    live: 'token.actions.githubusercontent.com',
  },
  { id: 'latest-version', intended: 'LATEST', live: '1.4.0' },
  { id: 'maintenance-window', intended: 'Sun:05:00-Sun:06:00', live: 'sun:05:00-sun:06:00' },
  { id: 'mangled-text', intended: 'Hello??????', live: 'Helloこんにちは☺' },
  { id: 'masked-by-service', intended: 'ghp_secret', live: '****' },
  { id: 'pem-text', intended: pem, live: pem.trimEnd().replaceAll('\n', '\r\n') },
  { id: 'rate-expression', intended: 'rate(60 minutes)', live: 'rate(1 hour)' },
  { id: 'ssh-public-key', intended: `ssh-ed25519 ${key} me@laptop`, live: `ssh-ed25519 ${key}` },
  { id: 'target-group-forwarded', intended: targetGroup, live: undefined, document: forward },
  { id: 'trailing-dot', intended: 'corp.example.internal', live: 'corp.example.internal.' },
  { id: 'trailing-slash', intended: '/exports', live: '/exports/' },
];

const different: readonly Case[] = [
  { id: 'aws-managed-key', intended: 'alias/orders', live: kmsKey },
  { id: 'aws-managed-key', intended: 'alias/aws/secretsmanager', live: kmsKey.replace('123456789012', '999999999999') },
  { id: 'cognito-custom-attribute', intended: 'tenant', live: 'custom:tenants' },
  { id: 'compute-units', intended: '1 vCPU', live: '2048' },
  { id: 'empty-url-path', intended: 'https://login.example.com', live: 'https://login.example.com/a' },
  { id: 'empty-url-path', intended: 'https://login.example.com', live: 'http://login.example.com/' },
  {
    id: 'execute-api-policy',
    intended: invoke('execute-api:/*'),
    live: invoke('arn:aws:execute-api:eu-west-1:123456789012:anotherapi/*'),
    document: api,
  },
  {
    id: 'execute-api-policy',
    intended: invoke('execute-api:/prod/*'),
    live: invoke('arn:aws:execute-api:eu-west-1:123456789012:w38wud0ma1/*'),
    document: api,
  },
  { id: 'ip-protocol', intended: 'tcp', live: '17' },
  { id: 'ip-protocol', intended: 'gre', live: '47' },
  { id: 'issuer-url', intended: 'https://token.actions.githubusercontent.com', live: 'token.actions.example.com' },
  { id: 'latest-version', intended: '1.3.0', live: '1.4.0' },
  { id: 'maintenance-window', intended: 'Sun:05:00-Sun:06:00', live: 'mon:05:00-mon:06:00' },
  { id: 'mangled-text', intended: 'Hello???', live: 'Bonjour' },
  { id: 'mangled-text', intended: 'Hello??????', live: 'Hallöこんにちは☺' },
  { id: 'mangled-text', intended: 'what?', live: 'what!' },
  { id: 'masked-by-service', intended: 'arn:aws:s3:::logs', live: '*' },
  { id: 'pem-text', intended: pem, live: pem.replace('hkiG9', 'hkiG8') },
  { id: 'rate-expression', intended: 'rate(60 minutes)', live: 'rate(6 hours)' },
  {
    id: 'ssh-public-key',
    intended: `ssh-ed25519 ${key} me@laptop`,
    live: `ssh-ed25519 ${key.replace('fhD3', 'fhD4')}`,
  },
  {
    id: 'target-group-forwarded',
    intended: targetGroup,
    live: undefined,
    document: { Actions: [{ Type: 'forward' }] },
  },
  { id: 'trailing-dot', intended: 'corp.example.internal', live: 'corp.example.intern.' },
  { id: 'trailing-dot', intended: 'Version 1', live: 'Version 1.' },
  { id: 'trailing-slash', intended: '/exports', live: '/exports/old/' },
  { id: 'trailing-slash', intended: '/', live: '' },
];

function equal({ id, intended, live, document }: Case): boolean | undefined {
  return equivalences.get(id)?.equal(intended, live, here(document));
}

describe('texts that mean the same', () => {
  it.each(same)('$id: $intended is $live', (item) => {
    expect(equal(item)).toBe(true);
  });

  it.each(different)('$id: $intended is not $live', (item) => {
    expect(equal(item)).toBe(false);
  });
});
