import { describe, expect, it } from '@jest/globals';
import { formatAttributePath } from '../../../src/domain/attribute-path.js';
import { written } from './written.js';
import { loadText, traceOf } from './load-text.js';

describe('the arguments of a resource', () => {
  it('have the types of the provider', async () => {
    const { instances } = await loadText(`
      resource "aws_sqs_queue" "q" {
        name                       = 5
        visibility_timeout_seconds = "80"
        fifo_queue                 = "true"
        tags                       = { Level = 3 }
        kms_master_key_id          = null
      }`);
    expect(written(instances.get('aws_sqs_queue.q'))).toEqual({
      name: '5',
      visibility_timeout_seconds: 80,
      fifo_queue: true,
      tags: { Level: '3' },
      tags_all: { Level: '3' },
    });
  });

  it('are unknown, with the reason, where an apply has to tell them', async () => {
    const { instances } = await loadText(`
      resource "aws_vpc" "v" { cidr_block = "10.0.0.0/16" }
      resource "aws_subnet" "s" {
        vpc_id     = aws_vpc.v.id
        cidr_block = cidrsubnet(aws_vpc.v.cidr_block, 8, 1)
        tags       = { Vpc = aws_vpc.v.id, Name = "s" }
      }`);
    const subnet = instances.get('aws_subnet.s');
    expect(subnet?.attributes).toMatchObject({
      vpc_id: null,
      cidr_block: '10.0.1.0/24',
      tags: { Vpc: null, Name: 's' },
    });
    expect([...(subnet?.unknown ?? [])]).toEqual([
      ['vpc_id', 'known after apply'],
      ['tags["Vpc"]', 'known after apply'],
      ['tags_all', 'known after apply'],
    ]);
  });

  it('keep what is sensitive marked, and what cannot be converted unknown', async () => {
    const { instances } = await loadText(`
      variable "password" {
        default   = "hunter2"
        sensitive = true
      }
      resource "aws_db_instance" "d" {
        password          = var.password
        allocated_storage = "lots"
        username          = "root"
      }`);
    const database = instances.get('aws_db_instance.d');
    expect(database?.sensitive.map(formatAttributePath)).toEqual(['password']);
    expect([...(database?.unknown.keys() ?? [])]).toEqual(['allocated_storage']);
  });

  it('of other providers are known only where no provider could convert them', async () => {
    const { instances } = await loadText(
      'resource "x_y" "z" {\n  name = "n"\n  size = 5\n  text = "5"\n  list = ["a"]\n  inner { a = "b" }\n}',
    );
    expect(instances.get('x_y.z')?.attributes.name).toBe('n');
    expect([...(instances.get('x_y.z')?.unknown.keys() ?? [])].sort()).toEqual(['inner', 'list', 'size', 'text']);
  });

  it('never come from the prototype of an object', async () => {
    const { instances } = await loadText(
      'resource "aws_sqs_queue" "q" {\n  tags = { "__proto__" = "x", constructor = "y" }\n}',
    );
    expect(Object.keys((instances.get('aws_sqs_queue.q')?.attributes.tags ?? {}) as object)).toEqual([
      '__proto__',
      'constructor',
    ]);
  });

  it('may be blocks that are computed, where the provider takes them as a value', async () => {
    const { instances } = await loadText(`
      resource "aws_security_group" "s" {
        ingress = [for port in ["22", 443] : { from_port = port, to_port = port, protocol = "tcp", self = "false" }]
      }`);
    expect(instances.get('aws_security_group.s')?.attributes.ingress).toMatchObject([
      { from_port: 22, to_port: 22, protocol: 'tcp', self: false },
      { from_port: 443, to_port: 443, protocol: 'tcp', self: false },
    ]);
  });

  it('that the provider keeps as a hash are not compared', async () => {
    const { instances } = await loadText('resource "aws_instance" "i" {\n  user_data = "#!/bin/sh"\n}');
    expect(instances.get('aws_instance.i')?.attributes.user_data).toBeNull();
  });
});

describe('dynamic blocks', () => {
  it('stand for one block an element, nested ones included', async () => {
    const { instances } = await loadText(`
      resource "aws_wafv2_ip_set" "none" {
        count = 0
      }
      resource "aws_s3_bucket_lifecycle_configuration" "l" {
        bucket = "b"
        dynamic "rule" {
          for_each = { a = [1, 2], b = [] }
          iterator = each_rule
          content {
            id     = each_rule.key
            status = "Enabled"
            dynamic "transition" {
              for_each = each_rule.value
              content {
                days          = transition.value * 30
                storage_class = "GLACIER"
              }
            }
          }
        }
      }`);
    expect(instances.get('aws_s3_bucket_lifecycle_configuration.l')?.attributes.rule).toEqual([
      {
        id: 'a',
        status: 'Enabled',
        transition: [
          { days: 30, storage_class: 'GLACIER' },
          { days: 60, storage_class: 'GLACIER' },
        ],
      },
      { id: 'b', status: 'Enabled' },
    ]);
  });

  it('are unknown as a whole where for_each is', async () => {
    const { instances } = await loadText(`
      resource "aws_vpc" "v" {}
      resource "aws_security_group" "s" {
        dynamic "ingress" {
          for_each = toset([aws_vpc.v.id])
          content {
            from_port = 1
          }
        }
      }`);
    expect([...(instances.get('aws_security_group.s')?.unknown ?? [])]).toEqual([['ingress', 'known after apply']]);
  });
});

describe('what a configuration declares besides', () => {
  it('are ignored changes, moves and removals', async () => {
    const configuration = await loadText(`
      resource "aws_sqs_queue" "q" {
        lifecycle {
          ignore_changes  = [tags["Owner"], redrive_policy]
          prevent_destroy = true
        }
      }
      resource "aws_sqs_queue" "all" {
        lifecycle { ignore_changes = all }
      }
      moved {
        from = aws_sqs_queue.old["a"]
        to   = module.m.aws_sqs_queue.new
      }
      removed {
        from = aws_sqs_queue.gone
        lifecycle { destroy = false }
      }
      terraform {
        backend "s3" {
          bucket = "states"
          assume_role = { role_arn = "arn:aws:iam::123456789012:role/r" }
        }
      }`);
    const queue = configuration.instances.get('aws_sqs_queue.q');
    expect(queue).toMatchObject({ ignoreChanges: ['tags["Owner"]', 'redrive_policy'], preventDestroy: true });
    expect(configuration.instances.get('aws_sqs_queue.all')?.ignoreChanges).toBe('all');
    expect(configuration.moved).toMatchObject([{ from: 'aws_sqs_queue.old["a"]', to: 'module.m.aws_sqs_queue.new' }]);
    expect(configuration.removed).toMatchObject([{ from: 'aws_sqs_queue.gone', destroys: false }]);
    expect(configuration.backend).toMatchObject({ type: 's3', settings: { bucket: 'states' } });
  });

  it('are instances that cannot be told', async () => {
    const { unexpanded, instances } = await loadText({
      'main.tf': `
        resource "aws_vpc" "v" {}
        resource "aws_subnet" "s" { count = length(aws_vpc.v.id) }
        module "m" {
          source   = "./m"
          for_each = toset([aws_vpc.v.arn])
        }
        module "registry" { source = "terraform-aws-modules/vpc/aws" }`,
      'm/main.tf': 'resource "aws_vpc" "inner" {}',
    });
    expect(unexpanded.map(({ address, reason }) => [address, reason])).toEqual([
      ['aws_subnet.s', 'known after apply'],
      ['module.m', 'known after apply'],
      ['module.registry', 'the module is not installed'],
    ]);
    expect([...instances.keys()]).toEqual(['aws_vpc.v']);
  });

  it('are problems, each said once', async () => {
    const { diagnostics } = await loadText(
      'resource "aws_vpc" "v" {\n  count      = 50\n  cidr_block = local.nowhere\n}\nlocals {\n  a = local.b\n  b = local.a\n}\n',
    );
    expect(diagnostics).toMatchObject([{ code: 'config-expression', source: { line: 3 } }]);
  });
});

describe('provider configurations', () => {
  it('are handed down into modules, with their regions, roles and default tags', async () => {
    const { instances } = await loadText({
      'main.tf': `
        variable "role" { default = "deploy" }
        provider "aws" { region = "eu-west-1" }
        provider "aws" {
          alias   = "west"
          region  = "us-west-2"
          profile = "ops"
          assume_role { role_arn = "arn:aws:iam::123456789012:role/\${var.role}" }
          default_tags {
            tags = { Team = "ops" }
          }
        }
        module "m" {
          source    = "./m"
          providers = { aws = aws.west, aws.other = aws }
        }
        module "plain" { source = "./m" }`,
      'm/main.tf': `
        resource "aws_sqs_queue" "q" { tags = { Team = "mine" } }
        resource "aws_sqs_queue" "other" { provider = aws.other }
        resource "aws_sqs_queue" "r" { region = "eu-north-1" }`,
    });
    expect(instances.get('module.m.aws_sqs_queue.q')?.provider).toMatchObject({
      region: 'us-west-2',
      profile: 'ops',
      roleArns: ['arn:aws:iam::123456789012:role/deploy'],
      defaultTags: { Team: 'ops' },
    });
    expect(instances.get('module.m.aws_sqs_queue.q')?.attributes.tags_all).toEqual({ Team: 'mine' });
    expect(written(instances.get('module.m.aws_sqs_queue.r'))).toEqual({
      region: 'eu-north-1',
      tags_all: { Team: 'ops' },
    });
    expect(instances.get('module.m.aws_sqs_queue.other')?.provider.region).toBe('eu-west-1');
    expect(instances.get('module.plain.aws_sqs_queue.q')?.provider.region).toBe('eu-west-1');
  });
});

describe('where a value comes from', () => {
  it('is followed from the module to the file of values', async () => {
    const configuration = await loadText({
      'main.tf': [
        'variable "retention" { type = number }',
        'variable "name" { default = "n" }',
        'locals {',
        '  days = var.retention * 2',
        '}',
        'module "logs" {',
        '  source = "./logs"',
        '  for_each = {',
        '    a = { days = local.days }',
        '  }',
        '  retention = each.value.days',
        '  name = var.name',
        '}',
      ].join('\n'),
      'logs/main.tf': [
        'variable "retention" {}',
        'variable "name" {}',
        'resource "aws_cloudwatch_log_group" "g" {',
        '  name = "/${var.name}"',
        '  retention_in_days = var.retention',
        '  tags = {',
        '    Name = var.name',
        '  }',
        '}',
      ].join('\n'),
      'terraform.tfvars': '# values\nretention = 7\n',
    });
    const address = 'module.logs["a"].aws_cloudwatch_log_group.g';
    expect(traceOf(configuration, address, 'retention_in_days')).toEqual([
      'logs/main.tf:5',
      'retention of module.logs at main.tf:11',
      'each.value at main.tf:9',
      'local.days at main.tf:4',
      'var.retention at terraform.tfvars:2',
    ]);
    expect(traceOf(configuration, address, 'tags["Name"]')).toEqual([
      'logs/main.tf:7',
      'name of module.logs at main.tf:12',
      'the default of var.name at main.tf:2',
    ]);
    expect(configuration.instances.get(address)?.attributes.retention_in_days).toBe(14);
  });
});
