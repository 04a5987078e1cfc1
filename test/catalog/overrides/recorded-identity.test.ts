import { describe, expect, it } from '@jest/globals';
import { apigatewayMethods } from '../../../src/catalog/overrides/apigateway-methods.js';
import { apigateway } from '../../../src/catalog/overrides/apigateway.js';
import { apigatewayv2 } from '../../../src/catalog/overrides/apigatewayv2.js';
import { appconfig } from '../../../src/catalog/overrides/appconfig.js';
import { appsync } from '../../../src/catalog/overrides/appsync.js';
import { cognito } from '../../../src/catalog/overrides/cognito.js';
import { ecrPolicies } from '../../../src/catalog/overrides/ecr-policies.js';
import { iamMembers } from '../../../src/catalog/overrides/iam-members.js';
import { route53Health } from '../../../src/catalog/overrides/route53-health.js';
import { ses } from '../../../src/catalog/overrides/ses.js';
import { changedAttributes, recordings, type AlwaysWritten } from './recordings.js';

/** Documents that AWS really returned for identity, API and application types, against the templates they were made from. */
const mappings = [
  apigateway,
  apigatewayMethods,
  apigatewayv2,
  appconfig,
  appsync,
  cognito,
  ecrPolicies,
  iamMembers,
  route53Health,
  ses,
].flat();

/** What Terraform always writes, and a template may leave to CloudFormation. */
const alwaysWritten: AlwaysWritten = [
  ['name', 'UserPoolName'],
  ['name', 'ClientName'],
  ['rest_api_id', 'RestApiId'],
];

/** What was changed by hand in the recorded accounts, or is not in the template for a reason of its own. */
const changed: Readonly<Record<string, readonly string[]>> = {
  // The template leaves the canary's deployment out, Terraform never.
  'AWS__ApiGateway__Stage__2 as aws_api_gateway_stage': ['canary_settings[0].deployment_id'],
  'AWS__Cognito__UserPoolClient__3 as aws_cognito_managed_user_pool_client': ['refresh_token_validity'],
  'AWS__Cognito__UserPoolClient__3 as aws_cognito_user_pool_client': ['refresh_token_validity'],
  // What Cognito finds out about a provider; Terraform's state holds it as soon as it was read.
  'AWS__Cognito__UserPoolIdentityProvider__1 as aws_cognito_identity_provider': [
    'provider_details["attributes_url"]',
    'provider_details["attributes_url_add_attributes"]',
    'provider_details["authorize_url"]',
    'provider_details["oidc_issuer"]',
    'provider_details["token_request_method"]',
    'provider_details["token_url"]',
  ],
  'AWS__Cognito__UserPoolIdentityProvider__2 as aws_cognito_identity_provider': [
    'provider_details["ActiveEncryptionCertificate"]',
    'provider_details["SSORedirectBindingURI"]',
  ],
};

const cases = recordings(mappings, 'identity and API types were not checked');

(cases.length > 0 ? describe : describe.skip)('a recorded document against its template', () => {
  it('is there for many types', () => {
    expect(new Set(cases.map(({ mapping }) => mapping.cloudFormationType)).size).toBeGreaterThan(30);
  });

  it.each(cases.map((item) => [`${item.name} as ${item.mapping.terraformType}`, item] as const))(
    '%s shows what was changed and nothing else',
    (name, item) => {
      expect(changedAttributes(item, alwaysWritten)).toEqual(changed[name] ?? []);
    },
  );
});
