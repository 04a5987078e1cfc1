import { describe, expect, it } from '@jest/globals';
import { inState, loadText } from '../load-text.js';

const bucket = { bucket: 'b', id: 'b', arn: 'arn:aws:s3:::b', versioning: [{ enabled: true, mfa_delete: false }] };

describe('a block that the provider fills in', () => {
  it('leaves what refers to its resource known', async () => {
    const { instances } = await loadText(
      `
      resource "aws_s3_bucket" "b" { bucket = "b" }
      resource "aws_s3_bucket_policy" "p" {
        bucket = aws_s3_bucket.b.id
        policy = aws_s3_bucket.b.versioning[0].enabled ? "on" : "off"
      }`,
      { state: [inState('aws_s3_bucket.b', bucket)] },
    );
    expect(instances.get('aws_s3_bucket_policy.p')?.attributes).toMatchObject({ bucket: 'b', policy: 'on' });
  });

  it('is another than one that the configuration took away', async () => {
    const { instances } = await loadText(
      `
      resource "aws_sns_topic" "t" { name = aws_wafv2_ip_set.s.id }
      resource "aws_wafv2_ip_set" "s" {}`,
      { state: [inState('aws_wafv2_ip_set.s', { id: 'x', addresses: ['10.0.0.0/8'] })] },
    );
    expect([...(instances.get('aws_sns_topic.t')?.unknown.keys() ?? [])]).toEqual(['name']);
  });

  it('is not known to be empty where a dynamic block makes none of it', async () => {
    const cluster = (list: string): string => `
      resource "aws_eks_cluster" "c" {
        name = "c"
        dynamic "kubernetes_network_config" {
          for_each = ${list}
          content {
            service_ipv4_cidr = "172.20.0.0/16"
          }
        }
      }
      resource "aws_sns_topic" "t" {
        name = try(aws_eks_cluster.c.kubernetes_network_config[0].service_ipv4_cidr, "none")
      }`;
    const none = await loadText(cluster('[]'));
    expect([...(none.instances.get('aws_sns_topic.t')?.unknown.keys() ?? [])]).toEqual(['name']);
    const one = await loadText(cluster('[1]'));
    expect(one.instances.get('aws_sns_topic.t')?.attributes.name).toBe('172.20.0.0/16');
  });
});
