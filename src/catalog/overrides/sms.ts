import type { TypeMapping } from '../model.js';
import { bool, exact, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

const phoneNumber = exact('aws_pinpointsmsvoicev2_phone_number', 'AWS::SMSVOICE::PhoneNumber', {
  identifiers: ['{id}'],
  lenses: [
    text('iso_country_code', '/IsoCountryCode'),
    set('number_capabilities', '/NumberCapabilities'),
    text('number_type', '/NumberType'),
    text('opt_out_list_name', '/OptOutListName', { ...chosen, equivalences: ['arn-or-name'] }),
    bool('deletion_protection_enabled', '/DeletionProtectionEnabled', { default: false }),
    bool('self_managed_opt_outs_enabled', '/SelfManagedOptOutsEnabled', { default: false }),
    bool('two_way_channel_enabled', '/TwoWay/Enabled', { default: false }),
    text('two_way_channel_arn', '/TwoWay/ChannelArn'),
    text('two_way_channel_role', '/TwoWay/ChannelRole'),
    tags(),
  ],
  unverified: { message_type: 'not-returned', registration_id: 'creation-only' },
  source: `${reference}/aws-resource-smsvoice-phonenumber.html`,
});

const configurationSet = exact('aws_pinpointsmsvoicev2_configuration_set', 'AWS::SMSVOICE::ConfigurationSet', {
  identifiers: ['{name}'],
  lenses: [text('name', '/ConfigurationSetName'), text('default_sender_id', '/DefaultSenderId'), tags()],
  unverified: { default_message_type: 'not-returned' },
  source: `${reference}/aws-resource-smsvoice-configurationset.html`,
});

const optOutList = exact('aws_pinpointsmsvoicev2_opt_out_list', 'AWS::SMSVOICE::OptOutList', {
  identifiers: ['{name}'],
  lenses: [text('name', '/OptOutListName'), tags()],
  unverified: {},
  source: `${reference}/aws-resource-smsvoice-optoutlist.html`,
});

export const sms: readonly TypeMapping[] = [phoneNumber, configurationSet, optOutList];
