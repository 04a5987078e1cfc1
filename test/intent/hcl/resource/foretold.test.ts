import { describe, expect, it } from '@jest/globals';
import { inState, loadText } from '../load-text.js';

const records = (certificate: string): string => `
  variable "secret" {
    ephemeral = true
  }
  resource "aws_acm_certificate" "c" {
    ${certificate}
  }
  resource "aws_route53_record" "r" {
    for_each = {
      for option in aws_acm_certificate.c.domain_validation_options : option.domain_name => {
        name   = option.resource_record_name
        record = option.resource_record_value
      }
    }
    name    = each.value.name
    records = [each.value.record]
    ttl     = 60
  }`;

async function recordsOf(certificate: string, state?: Parameters<typeof inState>[1]) {
  const known = state === undefined ? [] : [inState('aws_acm_certificate.c', state)];
  const { instances } = await loadText(records(certificate), { state: known });
  return [...instances.keys()].filter((address) => address.startsWith('aws_route53_record'));
}

const names = 'domain_name = "example.com"\n subject_alternative_names = ["*.example.com", "example.com"]';

describe('records that validate a certificate', () => {
  it('are known by the names of the certificate, before there is one', async () => {
    const { instances } = await loadText(records(`${names}\n validation_method = "DNS"`));
    const record = instances.get('aws_route53_record.r["*.example.com"]');
    expect([...instances.keys()].slice(1)).toEqual([
      'aws_route53_record.r["*.example.com"]',
      'aws_route53_record.r["example.com"]',
    ]);
    expect(record?.attributes).toMatchObject({ ttl: 60 });
    expect(record?.unknown.get('name')).toBe('known after apply');
  });

  it('are those of the names to come where the state has others', async () => {
    const before = { domain_name: 'old.example.com', subject_alternative_names: ['old.example.com'] };
    expect(await recordsOf('domain_name = "new.example.com"\n validation_method = "DNS"', before)).toEqual([
      'aws_route53_record.r["new.example.com"]',
    ]);
  });

  it.each([
    ['is validated otherwise', `${names}\n validation_method = "EMAIL"`],
    ['has a name that is not known', 'domain_name = var.secret\n validation_method = "DNS"'],
    [
      'keeps its names while something else changes',
      `${names}\n validation_method = "DNS"\n key_algorithm = "EC_prime256v1"`,
    ],
  ])('are not known where the certificate %s', async (_why, certificate) => {
    const before = {
      domain_name: 'example.com',
      subject_alternative_names: ['*.example.com', 'example.com'],
      key_algorithm: 'RSA_2048',
    };
    expect(await recordsOf(certificate, before)).toEqual([]);
  });
});
