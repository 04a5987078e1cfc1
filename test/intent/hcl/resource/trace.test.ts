import { describe, expect, it } from '@jest/globals';
import { loadText, traceOf } from '../load-text.js';

const firewall = `variable "rules" {}
variable "enabled" { default = true }
locals {
  normal = [for rule in var.rules : rule]
  own    = []
  first  = local.own
  second = local.own
  third  = local.own
  fourth = local.own
  all    = concat(local.first, local.second, local.third, local.fourth, local.normal)
  wanted = var.enabled ? local.all : []
}
resource "aws_security_group" "g" {
  dynamic "ingress" {
    for_each = local.wanted
    content {
      from_port = ingress.value.port
      to_port   = ingress.value.port
      protocol  = "tcp"
    }
  }
}
`;

describe('where a value comes from', () => {
  it('is followed through blocks in blocks, out to the resource', async () => {
    const configuration = await loadText(
      [
        'resource "aws_cloudfront_distribution" "d" {',
        '  for_each = { one = { origins = [{ id = "o", custom = { port = 80 } }] } }',
        '  dynamic "origin" {',
        '    for_each = each.value.origins',
        '    content {',
        '      origin_id   = origin.value.id',
        '      domain_name = "example.com"',
        '      dynamic "custom_origin_config" {',
        '        for_each = [origin.value.custom]',
        '        iterator = custom',
        '        content {',
        '          http_port              = custom.value.port',
        '          https_port             = 443',
        '          origin_protocol_policy = "http-only"',
        '          origin_ssl_protocols   = ["TLSv1.2"]',
        '        }',
        '      }',
        '    }',
        '  }',
        '}',
      ].join('\n'),
    );
    const address = 'aws_cloudfront_distribution.d["one"]';
    expect(traceOf(configuration, address, 'origin[0].custom_origin_config[0].http_port')).toEqual([
      'main.tf:12',
      'custom.value at main.tf:9',
      'origin.value at main.tf:4',
      'each.value at main.tf:2',
    ]);
  });

  it('names what gives it before what decides', async () => {
    const configuration = await loadText(
      [
        'variable "large" { default = false }',
        'variable "days" { default = 7 }',
        'resource "aws_cloudwatch_log_group" "g" {',
        '  retention_in_days = var.large ? 90 : var.days',
        '}',
      ].join('\n'),
    );
    expect(traceOf(configuration, 'aws_cloudwatch_log_group.g', 'retention_in_days')).toEqual([
      'main.tf:4',
      'the default of var.days at main.tf:2',
      'the default of var.large at main.tf:1',
    ]);
  });

  it('comes out where a person would edit it, however long the way', async () => {
    const configuration = await loadText({
      'main.tf': 'module "firewall" {\n  source = "./firewall"\n  rules  = [{ port = 22 }]\n}\n',
      'firewall/main.tf': firewall,
    });
    const trace = traceOf(configuration, 'module.firewall.aws_security_group.g', 'ingress[0].from_port');
    expect(trace).toHaveLength(9);
    expect(trace.slice(0, 4)).toEqual([
      'firewall/main.tf:17',
      'ingress.value at firewall/main.tf:15',
      'local.wanted at firewall/main.tf:11',
      'local.all at firewall/main.tf:10',
    ]);
    expect(trace.at(-1)).toBe('rules of module.firewall at main.tf:3');
  });
});
