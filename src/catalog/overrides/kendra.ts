import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, exact, json, keyed, number, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

/** Every field of the index stands here, also those that Kendra brings along. */
const fields = blocks(
  'document_metadata_configuration_updates',
  '/DocumentMetadataConfigurations',
  ['Name'],
  [
    text('name', '/Name'),
    text('type', '/Type'),
    block(
      'relevance',
      '/Relevance',
      [
        text('duration', '/Duration', chosen),
        bool('freshness', '/Freshness', { default: false }),
        number('importance', '/Importance', { ...chosen, args: { unset: 0 } }),
        text('rank_order', '/RankOrder', chosen),
        keyed('values_importance_map', '/ValueImportanceItems', 'Key', 'Value', chosen),
      ],
      chosen,
    ),
    block(
      'search',
      '/Search',
      [
        bool('displayable', '/Displayable'),
        bool('facetable', '/Facetable'),
        bool('searchable', '/Searchable'),
        bool('sortable', '/Sortable'),
      ],
      chosen,
    ),
  ],
  chosen,
);

const index = exact('aws_kendra_index', 'AWS::Kendra::Index', {
  identifiers: ['{id}'],
  lenses: [
    text('name', '/Name'),
    text('description', '/Description'),
    text('edition', '/Edition', { default: 'ENTERPRISE_EDITION' }),
    text('role_arn', '/RoleArn'),
    text('user_context_policy', '/UserContextPolicy', { default: 'ATTRIBUTE_FILTER' }),
    block(
      'capacity_units',
      '/CapacityUnits',
      [
        number('query_capacity_units', '/QueryCapacityUnits'),
        number('storage_capacity_units', '/StorageCapacityUnits'),
      ],
      chosen,
    ),
    block('server_side_encryption_configuration', '/ServerSideEncryptionConfiguration', [
      text('kms_key_id', '/KmsKeyId', { equivalences: ['kms-key'] }),
    ]),
    blocks('user_token_configurations', '/UserTokenConfigurations', 'list', [
      block('json_token_type_configuration', '/JsonTokenTypeConfiguration', [
        text('group_attribute_field', '/GroupAttributeField'),
        text('user_name_attribute_field', '/UserNameAttributeField'),
      ]),
      block('jwt_token_type_configuration', '/JwtTokenTypeConfiguration', [
        text('claim_regex', '/ClaimRegex'),
        text('group_attribute_field', '/GroupAttributeField'),
        text('issuer', '/Issuer'),
        text('key_location', '/KeyLocation'),
        text('secrets_manager_arn', '/SecretManagerArn'),
        text('url', '/URL'),
        text('user_name_attribute_field', '/UserNameAttributeField'),
      ]),
    ]),
    fields,
    tags(),
  ],
  unverified: { user_group_resolution_configuration: 'not-returned' },
  source: `${reference}/aws-resource-kendra-index.html`,
});

const faq = exact('aws_kendra_faq', 'AWS::Kendra::Faq', {
  identifiers: ['{faq_id}|{index_id}', '{id:before:/}|{index_id}'],
  lenses: [
    text('index_id', '/IndexId'),
    text('name', '/Name'),
    text('description', '/Description'),
    text('file_format', '/FileFormat', { default: 'CSV' }),
    text('language_code', '/LanguageCode', chosen),
    text('role_arn', '/RoleArn'),
    block('s3_path', '/S3Path', [text('bucket', '/Bucket'), text('key', '/Key')]),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-kendra-faq.html`,
});

const bucket = block('s3_configuration', '/S3Configuration', [
  block('access_control_list_configuration', '/AccessControlListConfiguration', [text('key_path', '/KeyPath')]),
  text('bucket_name', '/BucketName'),
  block('documents_metadata_configuration', '/DocumentsMetadataConfiguration', [text('s3_prefix', '/S3Prefix')]),
  set('exclusion_patterns', '/ExclusionPatterns'),
  set('inclusion_patterns', '/InclusionPatterns'),
  set('inclusion_prefixes', '/InclusionPrefixes'),
]);

const crawler = block('web_crawler_configuration', '/WebCrawlerConfiguration', [
  block('authentication_configuration', '/AuthenticationConfiguration', [
    blocks('basic_authentication', '/BasicAuthentication', 'set', [
      // The ARN of a secret, not what is in it.
      text('credentials', '/Credentials'),
      text('host', '/Host'),
      number('port', '/Port'),
    ]),
  ]),
  number('crawl_depth', '/CrawlDepth', { default: 2 }),
  number('max_content_size_per_page_in_mega_bytes', '/MaxContentSizePerPageInMegaBytes', chosen),
  number('max_links_per_page', '/MaxLinksPerPage', { default: 100 }),
  number('max_urls_per_minute_crawl_rate', '/MaxUrlsPerMinuteCrawlRate', { default: 300 }),
  block('proxy_configuration', '/ProxyConfiguration', [
    text('credentials', '/Credentials'),
    text('host', '/Host'),
    number('port', '/Port'),
  ]),
  set('url_exclusion_patterns', '/UrlExclusionPatterns'),
  set('url_inclusion_patterns', '/UrlInclusionPatterns'),
  block('urls', '/Urls', [
    block('seed_url_configuration', '/SeedUrlConfiguration', [
      set('seed_urls', '/SeedUrls'),
      text('web_crawler_mode', '/WebCrawlerMode', { default: 'HOST_ONLY' }),
    ]),
    block('site_maps_configuration', '/SiteMapsConfiguration', [set('site_maps', '/SiteMaps')]),
  ]),
]);

function value(attribute: string, property: string): Lens {
  return block(attribute, property, [
    text('date_value', '/DateValue', { equivalences: ['same-instant'] }),
    number('long_value', '/LongValue'),
    set('string_list_value', '/StringListValue'),
    text('string_value', '/StringValue'),
  ]);
}

function condition(attribute: string, property: string): Lens {
  return block(attribute, property, [
    text('condition_document_attribute_key', '/ConditionDocumentAttributeKey'),
    value('condition_on_value', '/ConditionOnValue'),
    text('operator', '/Operator'),
  ]);
}

function hook(attribute: string, property: string): Lens {
  return block(attribute, property, [
    condition('invocation_condition', '/InvocationCondition'),
    text('lambda_arn', '/LambdaArn'),
    text('s3_bucket', '/S3Bucket'),
  ]);
}

const enrichment = block('custom_document_enrichment_configuration', '/CustomDocumentEnrichmentConfiguration', [
  blocks('inline_configurations', '/InlineConfigurations', 'set', [
    condition('condition', '/Condition'),
    bool('document_content_deletion', '/DocumentContentDeletion'),
    block('target', '/Target', [
      text('target_document_attribute_key', '/TargetDocumentAttributeKey'),
      value('target_document_attribute_value', '/TargetDocumentAttributeValue'),
      bool('target_document_attribute_value_deletion', '/TargetDocumentAttributeValueDeletion'),
    ]),
  ]),
  hook('post_extraction_hook_configuration', '/PostExtractionHookConfiguration'),
  hook('pre_extraction_hook_configuration', '/PreExtractionHookConfiguration'),
  text('role_arn', '/RoleArn'),
]);

const dataSource = exact('aws_kendra_data_source', 'AWS::Kendra::DataSource', {
  identifiers: ['{data_source_id}|{index_id}', '{id:before:/}|{index_id}'],
  lenses: [
    text('index_id', '/IndexId'),
    text('name', '/Name'),
    text('description', '/Description'),
    text('type', '/Type'),
    text('role_arn', '/RoleArn'),
    text('schedule', '/Schedule'),
    text('language_code', '/LanguageCode', chosen),
    block('configuration', '/DataSourceConfiguration', [
      bucket,
      block('template_configuration', '/TemplateConfiguration', [json('template', '/Template')]),
      crawler,
    ]),
    enrichment,
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-kendra-datasource.html`,
});

export const kendra: readonly TypeMapping[] = [index, faq, dataSource];
