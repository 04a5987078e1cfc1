import type { TypeMapping } from '../model.js';
import { block, exact, json, list, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

const storeDocs = `${reference}/aws-resource-verifiedpermissions-policystore.html`;

const policyStore = exact('aws_verifiedpermissions_policy_store', 'AWS::VerifiedPermissions::PolicyStore', {
  identifiers: ['{policy_store_id}', '{id}'],
  lenses: [
    text('description', '/Description'),
    block('validation_settings', '/ValidationSettings', [text('mode', '/Mode')]),
    text('deletion_protection', '/DeletionProtection/Mode', { default: 'DISABLED' }),
    tags(),
  ],
  unverified: {},
  source: storeDocs,
});

const schema = exact('aws_verifiedpermissions_schema', 'AWS::VerifiedPermissions::PolicyStore', {
  identifiers: ['{policy_store_id}'],
  facet: { presence: '/Schema/CedarJson' },
  lenses: [text('policy_store_id', '/PolicyStoreId'), block('definition', '/Schema', [json('value', '/CedarJson')])],
  unverified: {},
  source: storeDocs,
});

const entity = [text('entity_id', '/EntityId'), text('entity_type', '/EntityType')];

const policy = exact('aws_verifiedpermissions_policy', 'AWS::VerifiedPermissions::Policy', {
  identifiers: ['{policy_id}|{policy_store_id}'],
  lenses: [
    text('policy_store_id', '/PolicyStoreId'),
    block('definition', '/Definition', [
      block('static', '/Static', [text('description', '/Description'), text('statement', '/Statement')]),
      block('template_linked', '/TemplateLinked', [
        text('policy_template_id', '/PolicyTemplateId'),
        block('principal', '/Principal', entity),
        block('resource', '/Resource', entity),
      ]),
    ]),
  ],
  unverified: {},
  source: `${reference}/aws-resource-verifiedpermissions-policy.html`,
});

const policyTemplate = exact('aws_verifiedpermissions_policy_template', 'AWS::VerifiedPermissions::PolicyTemplate', {
  identifiers: ['{policy_store_id}|{policy_template_id}'],
  lenses: [
    text('policy_store_id', '/PolicyStoreId'),
    text('description', '/Description'),
    text('statement', '/Statement'),
  ],
  unverified: {},
  source: `${reference}/aws-resource-verifiedpermissions-policytemplate.html`,
});

const identitySource = exact('aws_verifiedpermissions_identity_source', 'AWS::VerifiedPermissions::IdentitySource', {
  identifiers: ['{id}|{policy_store_id}'],
  lenses: [
    text('policy_store_id', '/PolicyStoreId'),
    text('principal_entity_type', '/PrincipalEntityType', chosen),
    block('configuration', '/Configuration', [
      block('cognito_user_pool_configuration', '/CognitoUserPoolConfiguration', [
        text('user_pool_arn', '/UserPoolArn'),
        set('client_ids', '/ClientIds', chosen),
        block('group_configuration', '/GroupConfiguration', [text('group_entity_type', '/GroupEntityType')]),
      ]),
      block('open_id_connect_configuration', '/OpenIdConnectConfiguration', [
        text('issuer', '/Issuer'),
        text('entity_id_prefix', '/EntityIdPrefix'),
        block('group_configuration', '/GroupConfiguration', [
          text('group_claim', '/GroupClaim'),
          text('group_entity_type', '/GroupEntityType'),
        ]),
        block('token_selection', '/TokenSelection', [
          block('access_token_only', '/AccessTokenOnly', [
            list('audiences', '/Audiences'),
            text('principal_id_claim', '/PrincipalIdClaim', { default: 'sub' }),
          ]),
          block('identity_token_only', '/IdentityTokenOnly', [
            set('client_ids', '/ClientIds'),
            text('principal_id_claim', '/PrincipalIdClaim', { default: 'sub' }),
          ]),
        ]),
      ]),
    ]),
  ],
  unverified: {},
  source: `${reference}/aws-resource-verifiedpermissions-identitysource.html`,
});

export const verifiedPermissions: readonly TypeMapping[] = [
  policyStore,
  schema,
  policy,
  policyTemplate,
  identitySource,
];
