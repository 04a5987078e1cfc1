import { describe, expect, it } from '@jest/globals';
import { inState, loadText } from '../load-text.js';

const outputs = (value: string): string => `
  resource "aws_ssm_parameter" "p" {
    name  = "p"
    type  = "String"
    value = jsonencode(${value})
  }`;

describe('arguments that the code leaves out', () => {
  it('are what the provider puts in their place', async () => {
    const { instances } = await loadText(`
      resource "aws_cloudwatch_log_group" "g" { skip_destroy = null }
      resource "aws_cloudfront_distribution" "d" {
        origin {
          domain_name = "a.example.com"
          origin_id   = "a"
          custom_origin_config {
            http_port              = 80
            https_port             = 443
            origin_protocol_policy = "https-only"
            origin_ssl_protocols   = ["TLSv1.2"]
          }
        }
      }`);
    const group = instances.get('aws_cloudwatch_log_group.g');
    expect(group?.attributes).toEqual({ skip_destroy: false, retention_in_days: 0 });
    expect(group?.defaults).toEqual(new Set(['skip_destroy', 'retention_in_days']));
    const distribution = instances.get('aws_cloudfront_distribution.d');
    expect(distribution?.attributes).toMatchObject({
      price_class: 'PriceClass_All',
      origin: [{ connection_attempts: 3, custom_origin_config: [{ origin_read_timeout: 30 }] }],
    });
    expect(distribution?.defaults?.has('origin[0].connection_attempts')).toBe(true);
    expect(distribution?.defaults?.has('origin[0].origin_id')).toBe(false);
  });

  it('have a default that another argument decides', async () => {
    const { instances } = await loadText({
      'main.tf': `
        variable "kind" {}
        resource "aws_lb" "app" { internal = true }
        resource "aws_lb" "net" { load_balancer_type = "network" }
        resource "aws_lb" "any" { load_balancer_type = var.kind }`,
    });
    expect(instances.get('aws_lb.app')?.attributes).toMatchObject({ idle_timeout: 60, enable_http2: true });
    expect(instances.get('aws_lb.net')?.attributes).not.toHaveProperty('idle_timeout');
    expect(instances.get('aws_lb.net')?.unknown.size).toBe(0);
    expect(instances.get('aws_lb.any')?.attributes.idle_timeout).toBeNull();
    expect(instances.get('aws_lb.any')?.unknown.has('idle_timeout')).toBe(true);
  });

  it('are known behind references: defaults, and null where there is none', async () => {
    const queue = 'resource "aws_sqs_queue" "q" { name = "q" }';
    const value =
      '{ a = aws_sqs_queue.q.delay_seconds, b = aws_sqs_queue.q.kms_master_key_id, c = aws_sqs_queue.q.tags }';
    const { instances } = await loadText(queue + outputs(value));
    expect(instances.get('aws_ssm_parameter.p')?.attributes.value).toBe('{"a":0,"b":null,"c":null}');
  });

  it('are what AWS chooses where the provider has no say', async () => {
    const queue = 'resource "aws_sqs_queue" "q" { name = "q" }';
    const { instances } = await loadText(queue + outputs('aws_sqs_queue.q.sqs_managed_sse_enabled'));
    expect(instances.get('aws_ssm_parameter.p')?.unknown.get('value')).toBe('known after apply');
  });

  it('do not count as a change where the state is of a provider without them', async () => {
    const state = (more: object): ReturnType<typeof inState>[] => [
      inState('aws_sqs_queue.q', { name: 'q', url: 'https://q', tags: null, ...more }),
    ];
    const queue = 'resource "aws_sqs_queue" "q" { name = "q" }';
    const text = queue + outputs('aws_sqs_queue.q.url');
    const older = await loadText(text, { state: state({}) });
    expect(older.instances.get('aws_ssm_parameter.p')?.attributes.value).toBe('"https://q"');
    const removed = await loadText(text, { state: state({ delay_seconds: 5 }) });
    expect(removed.instances.get('aws_ssm_parameter.p')?.unknown.get('value')).toBe('delay_seconds is about to change');
    const taken = await loadText(text, { state: state({ kms_master_key_id: 'k' }) });
    expect(taken.instances.get('aws_ssm_parameter.p')?.unknown.get('value')).toMatch(/^kms_master_key_id is about/);
  });
});
