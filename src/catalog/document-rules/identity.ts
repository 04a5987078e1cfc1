import { standardAttributes } from '../rules/cognito-attributes.js';
import type { DocumentRules } from './row.js';

const issuer = 'https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateOpenIDConnectProvider.html';
const source = 'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html';

export const identity: DocumentRules = {
  'AWS::Cognito::UserPool': {
    '/Schema': {
      extra: [
        {
          key: 'Name',
          value: 'Required',
          defaults: {
            ...Object.fromEntries(standardAttributes.map((name) => [name, [false]])),
            sub: [true],
          },
        },
      ],
      source,
    },
    '/Schema/*/Name': { same: ['cognito-custom-attribute'], source },
  },
  'AWS::IAM::OIDCProvider': {
    '/ThumbprintList/*': { same: ['ignore-case'], source: issuer },
    '/Url': { same: ['issuer-url'], source: issuer },
  },
};
