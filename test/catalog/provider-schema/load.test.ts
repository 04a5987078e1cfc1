import { describe, expect, it } from '@jest/globals';
import { loadProviderSchema } from '../../../src/catalog/load-schema.js';
import { isInForm, rewrittenForm } from '../../../src/catalog/provider-schema/rewritten.js';

const schema = loadProviderSchema();

describe('the provider schema', () => {
  it('tells kinds, settings and secrets of arguments', () => {
    const database = schema.resource('aws_db_instance');
    expect(database?.get('allocated_storage')).toMatchObject({
      shape: { kind: 'number' },
      optional: true,
      computed: true,
    });
    expect(database?.get('password')).toMatchObject({ shape: { kind: 'string' }, sensitive: true });
    expect(database?.get('vpc_security_group_ids')?.shape).toEqual({ kind: 'set', element: { kind: 'string' } });
    expect(database?.get('tags')?.shape).toEqual({ kind: 'map', element: { kind: 'string' } });
  });

  it('tells blocks and how they nest', () => {
    const lambda = schema.resource('aws_lambda_function');
    expect(lambda?.get('vpc_config')).toMatchObject({ block: true, single: true, shape: { kind: 'list' } });
    expect(lambda?.get('timeouts')).toMatchObject({ block: true, shape: { kind: 'object' } });
    expect(schema.resource('aws_security_group')?.get('ingress')).toMatchObject({
      computed: true,
      shape: { kind: 'set' },
    });
    const statement = schema.dataSource('aws_iam_policy_document')?.get('statement');
    expect(statement?.shape).toMatchObject({ kind: 'list', element: { kind: 'object' } });
  });

  it.each([
    ['aws_apigatewayv2_integration', 'integration_method'],
    ['aws_api_gateway_stage', 'cache_cluster_size'],
    ['aws_lambda_event_source_mapping', 'batch_size'],
  ])('does not take %s without %s for one that takes it away', (type, argument) => {
    const structure = schema.resource(type);
    // Left out it stays as the state has it, so that nothing is to come at the next apply.
    expect(structure?.get(argument)).toMatchObject({ optional: true, computed: false });
    expect(structure?.get(argument)?.unset).toBeUndefined();
  });

  it('has nothing for names that are no types', () => {
    for (const name of [
      'aws_',
      'aws_constructor',
      'constructor',
      '__proto__',
      'aws___proto__',
      'aws_../../index',
      'kubernetes_secret',
    ]) {
      expect(schema.resource(name)).toBeUndefined();
      expect(schema.dataSource(name)).toBeUndefined();
    }
  });

  it('has the types of Terraform itself', () => {
    expect(schema.resource('terraform_data')?.get('input')?.shape.kind).toBe('dynamic');
    expect(schema.dataSource('terraform_remote_state')?.get('outputs')?.computed).toBe(true);
  });
});

describe('the schemas of helper providers', () => {
  it('tell what is written, what is made of it and what is secret', () => {
    expect(schema.resource('time_sleep')?.get('triggers')).toMatchObject({
      shape: { kind: 'map', element: { kind: 'string' } },
      optional: true,
      computed: false,
    });
    expect(schema.resource('random_password')?.get('result')).toMatchObject({ computed: true, sensitive: true });
    expect(schema.resource('random_string')?.get('result')?.sensitive).toBe(false);
    expect(schema.dataSource('cloudinit_config')?.get('part')).toMatchObject({ block: true, shape: { kind: 'list' } });
    expect(schema.resource('tls_certificate')).toBeUndefined();
  });
});

describe('arguments that the provider rewrites', () => {
  it.each([
    ['aws_instance', 'user_data', 'anything', false],
    ['aws_route53_record', 'name', 'www.example.com', true],
    ['aws_route53_record', 'name', 'www.example.com.', false],
    ['aws_lb_listener', 'protocol', 'HTTPS', true],
    ['aws_security_group_rule', 'protocol', '6', false],
    ['aws_security_group_rule', 'protocol', 'tcp', true],
    ['aws_db_instance', 'engine', 'Postgres', false],
    ['aws_key_pair', 'public_key', 'ssh-rsa AAAA ', false],
  ])('%s.%s = %j stays: %j', (type, name, text, stays) => {
    const form = rewrittenForm(type, name);
    expect(form !== undefined && isInForm(text, form)).toBe(stays);
  });

  it('are none of the others', () => {
    expect(rewrittenForm('aws_sqs_queue', 'name')).toBeUndefined();
    expect(rewrittenForm('constructor', 'constructor')).toBeUndefined();
  });
});
