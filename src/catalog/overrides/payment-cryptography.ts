import type { Lens, TypeMapping } from '../model.js';
import { block, bool, exact, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

const mode = (attribute: string, property: string): Lens => bool(attribute, property, { default: false });

const key = exact('aws_paymentcryptography_key', 'AWS::PaymentCryptography::Key', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    bool('enabled', '/Enabled', { default: true }),
    bool('exportable', '/Exportable'),
    text('key_check_value_algorithm', '/KeyCheckValueAlgorithm', chosen),
    block('key_attributes', '/KeyAttributes', [
      text('key_algorithm', '/KeyAlgorithm'),
      text('key_class', '/KeyClass'),
      text('key_usage', '/KeyUsage'),
      block('key_modes_of_use', '/KeyModesOfUse', [
        mode('decrypt', '/Decrypt'),
        mode('derive_key', '/DeriveKey'),
        mode('encrypt', '/Encrypt'),
        mode('generate', '/Generate'),
        mode('no_restrictions', '/NoRestrictions'),
        mode('sign', '/Sign'),
        mode('unwrap', '/Unwrap'),
        mode('verify', '/Verify'),
        mode('wrap', '/Wrap'),
      ]),
    ]),
    tags(),
  ],
  unverified: { deletion_window_in_days: 'terraform-only' },
  source: `${reference}/aws-resource-paymentcryptography-key.html`,
});

const alias = exact('aws_paymentcryptography_key_alias', 'AWS::PaymentCryptography::Alias', {
  identifiers: ['{alias_name}'],
  lenses: [text('alias_name', '/AliasName'), text('key_arn', '/KeyArn')],
  unverified: {},
  source: `${reference}/aws-resource-paymentcryptography-alias.html`,
});

export const paymentCryptography: readonly TypeMapping[] = [key, alias];
