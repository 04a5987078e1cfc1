import type { TypeMapping } from '../model.js';
import { block, bool, exact, number, text, twin } from './dsl.js';

const source =
  'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-opensearchservice-domain-samloptions.html';
const chosen = { whenUnset: 'service-chooses' } as const;

/**
 * Who may sign in to the dashboards of a search domain. No facet: it shares `AdvancedSecurityOptions` with the domain's
 * own block, and each speaks for members of its own.
 */
const samlOptions = exact('aws_opensearch_domain_saml_options', 'AWS::OpenSearchService::Domain', {
  identifiers: ['{domain_name}', '{id}'],
  lenses: [
    text('domain_name', '/DomainName'),
    block('saml_options', '/AdvancedSecurityOptions/SAMLOptions', [
      bool('enabled', '/Enabled', { default: false }),
      block('idp', '/Idp', [text('entity_id', '/EntityId'), text('metadata_content', '/MetadataContent')]),
      text('roles_key', '/RolesKey', chosen),
      number('session_timeout_minutes', '/SessionTimeoutMinutes', { default: 60, args: { unset: 0 } }),
      text('subject_key', '/SubjectKey', chosen),
    ]),
  ],
  unverified: {
    'saml_options.master_backend_role': 'write-only',
    'saml_options.master_user_name': 'write-only',
  },
  source,
});

export const searchSaml: readonly TypeMapping[] = [
  samlOptions,
  twin('aws_elasticsearch_domain_saml_options', samlOptions),
];
