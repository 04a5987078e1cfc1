import { basename } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { asKept } from '../../../../src/catalog/provider-schema/kept-form.js';
import { inState, loadText } from '../load-text.js';

describe('arguments that the provider keeps in another text', () => {
  it.each([
    ['6', 'tcp'],
    ['UDP', 'udp'],
    ['all', '-1'],
    ['58', 'icmpv6'],
    ['50', '50'],
  ])('reads the protocol %s of a rule as %s', (written, kept) => {
    expect(asKept(written, 'security-group-protocol')).toBe(kept);
  });

  it('leaves names with escapes open', () => {
    expect(asKept('*.Example.com.', 'domain-name')).toBe('*.example.com');
    expect(asKept('\\052.example.com', 'domain-name')).toBeUndefined();
  });

  it('has them as a plan has them, in blocks and behind references too', async () => {
    const { instances } = await loadText(`
      resource "aws_security_group" "g" {
        dynamic "ingress" {
          for_each = ["TCP", "17"]
          content {
            protocol  = ingress.value
            from_port = 1
            to_port   = 1
          }
        }
      }
      resource "aws_route53_zone" "z" { name = "Example.com." }
      resource "aws_route53_record" "r" {
        zone_id = "Z1"
        name    = aws_route53_zone.z.name
        type    = "A"
        alias {
          name                   = "WWW.example.com."
          zone_id                = "Z2"
          evaluate_target_health = false
        }
      }
      resource "aws_db_instance" "d" { maintenance_window = "Mon:00:00-Mon:03:00" }`);
    const ports = { from_port: 1, to_port: 1 };
    expect(instances.get('aws_security_group.g')?.attributes.ingress).toMatchObject([
      { protocol: 'tcp', ...ports },
      { protocol: 'udp', ...ports },
    ]);
    expect(instances.get('aws_route53_record.r')?.attributes).toMatchObject({
      name: 'example.com',
      alias: [{ name: 'www.example.com' }],
    });
    expect(instances.get('aws_db_instance.d')?.attributes.maintenance_window).toBe('mon:00:00-mon:03:00');
  });

  it('has the name of a certificate among the alternative ones', async () => {
    const { instances } = await loadText(`
      resource "aws_acm_certificate" "c" {
        domain_name               = "example.com"
        subject_alternative_names = ["www.example.com"]
      }
      resource "aws_acm_certificate" "alone" { domain_name = "example.com" }`);
    expect(instances.get('aws_acm_certificate.c')?.attributes.subject_alternative_names).toEqual([
      'example.com',
      'www.example.com',
    ]);
    expect(instances.get('aws_acm_certificate.alone')?.attributes).not.toHaveProperty('subject_alternative_names');
  });
});

describe('the folder that Terraform runs in', () => {
  it('is the root module’s, also seen from a module inside it', async () => {
    const { instances } = await loadText({
      'main.tf': `
        module "m" { source = "./modules/m" }
        resource "aws_sns_topic" "t" { name = "ex-\${basename(path.cwd)}" }`,
      'modules/m/main.tf': 'resource "aws_sns_topic" "t" { name = path.cwd }',
    });
    const folder = instances.get('module.m.aws_sns_topic.t')?.attributes.name;
    if (typeof folder !== 'string') throw new Error('the folder is not known');
    expect(basename(folder)).toMatch(/^driftline-config-/);
    expect(instances.get('aws_sns_topic.t')?.attributes.name).toBe(`ex-${basename(folder)}`);
  });

  it.each([
    ['[{"name":"a","cpu":0,"image":"i"}]', '[{"image":"i","name":"a"}]'],
    ['[{"name":"b"},{"name":"a"}]', '[{"name":"a"},{"name":"b"}]'],
    ['[{"name":"a","environment":[{"name":"Y","value":"1"},{"name":"X","value":"2"}],"command":null}]', undefined],
    ['[ {"name": "a", "image": "i"} ]', '[ {"name": "a", "image": "i"} ]'],
  ])('writes the containers %s as the provider does', (written, kept) => {
    const environment = '[{"environment":[{"name":"X","value":"2"},{"name":"Y","value":"1"}],"name":"a"}]';
    expect(asKept(written, 'containers')).toBe(kept ?? environment);
  });

  it.each(['{}', '[{"name":"a","cpu":1.5}]', '[{"name":"a","Image":"i"}]', '[{"name":"a"},{"name":"a"}]', '[[]]', 'x'])(
    'leaves the containers %s open',
    (written) => {
      expect(asKept(written, 'containers')).toBeUndefined();
    },
  );

  it('has what the state has where the provider overlooks the difference', async () => {
    const text = `
      resource "aws_network_acl_rule" "r" { protocol = "tcp" }
      resource "aws_network_acl_rule" "s" { protocol = "gre" }
      resource "aws_network_acl_rule" "t" { protocol = "udp" }
      resource "aws_dynamodb_table" "t" { table_class = "STANDARD" }
      resource "aws_dynamodb_table" "u" { table_class = "STANDARD" }`;
    const state = [
      inState('aws_network_acl_rule.r', { protocol: '6' }),
      inState('aws_network_acl_rule.s', { protocol: '47' }),
      inState('aws_network_acl_rule.t', { protocol: '6' }),
      inState('aws_dynamodb_table.u', { table_class: 'STANDARD' }),
    ];
    const { instances } = await loadText(text, { state });
    expect(instances.get('aws_network_acl_rule.r')?.attributes.protocol).toBe('6');
    expect(instances.get('aws_network_acl_rule.s')?.unknown.has('protocol')).toBe(true);
    expect(instances.get('aws_network_acl_rule.t')?.attributes.protocol).toBe('udp');
    expect(instances.get('aws_dynamodb_table.t')?.attributes).not.toHaveProperty('table_class');
    expect(instances.get('aws_dynamodb_table.u')?.attributes.table_class).toBe('STANDARD');
  });
});
