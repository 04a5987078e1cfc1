import { kendra } from '../../../src/catalog/overrides/kendra.js';
import { describeInSync } from './planted.js';

const role = 'arn:aws:iam::123456789012:role/kendra';
const key = 'arn:aws:kms:eu-west-1:123456789012:key/5f0e5e1c-7d2a-4e0e-a4f2-86d8f35f5a11';

describeInSync(kendra, {
  aws_kendra_index: {
    attributes: {
      name: 'docs',
      description: 'All documents',
      edition: 'ENTERPRISE_EDITION',
      role_arn: role,
      user_context_policy: 'ATTRIBUTE_FILTER',
      capacity_units: [{ query_capacity_units: 0, storage_capacity_units: 1 }],
      server_side_encryption_configuration: [{ kms_key_id: key }],
      user_token_configurations: [
        {
          json_token_type_configuration: [],
          jwt_token_type_configuration: [
            { key_location: 'SECRET_MANAGER', secrets_manager_arn: 'arn:1', url: '', claim_regex: '', issuer: '' },
          ],
        },
      ],
      document_metadata_configuration_updates: [
        {
          name: '_authors',
          type: 'STRING_LIST_VALUE',
          relevance: [{ duration: '', freshness: false, importance: 1, rank_order: '', values_importance_map: {} }],
          search: [{ displayable: false, facetable: false, searchable: false, sortable: false }],
        },
        {
          name: 'team',
          type: 'STRING_VALUE',
          relevance: [{ importance: 2, values_importance_map: { core: 9 } }],
          search: [{ displayable: true, facetable: true, searchable: true, sortable: false }],
        },
      ],
    },
    live: {
      Id: 'i-1',
      Name: 'docs',
      Description: 'All documents',
      Edition: 'ENTERPRISE_EDITION',
      RoleArn: role,
      UserContextPolicy: 'ATTRIBUTE_FILTER',
      CapacityUnits: { QueryCapacityUnits: 0, StorageCapacityUnits: 1 },
      ServerSideEncryptionConfiguration: { KmsKeyId: key },
      UserTokenConfigurations: [
        { JwtTokenTypeConfiguration: { KeyLocation: 'SECRET_MANAGER', SecretManagerArn: 'arn:1' } },
      ],
      DocumentMetadataConfigurations: [
        {
          Name: 'team',
          Type: 'STRING_VALUE',
          Relevance: { Importance: 2, ValueImportanceItems: [{ Key: 'core', Value: 9 }] },
          Search: { Displayable: true, Facetable: true, Searchable: true, Sortable: false },
        },
        {
          Name: '_authors',
          Type: 'STRING_LIST_VALUE',
          Relevance: { Importance: 1 },
          Search: { Displayable: false, Facetable: false, Searchable: false, Sortable: false },
        },
      ],
    },
    plants: [
      ['/UserContextPolicy', 'USER_TOKEN', 'user_context_policy'],
      ['/CapacityUnits/QueryCapacityUnits', 3, 'capacity_units[0].query_capacity_units'],
      [
        '/DocumentMetadataConfigurations/0/Search/Searchable',
        false,
        'document_metadata_configuration_updates[1].search[0].searchable',
      ],
      [
        '/DocumentMetadataConfigurations/0/Relevance/ValueImportanceItems/0/Value',
        1,
        'document_metadata_configuration_updates[1].relevance[0].values_importance_map["core"]',
      ],
    ],
  },
  aws_kendra_faq: {
    attributes: {
      index_id: 'i-1',
      name: 'faq',
      description: '',
      file_format: null,
      language_code: 'en',
      role_arn: role,
      s3_path: [{ bucket: 'docs', key: 'faq.csv' }],
    },
    live: {
      Id: 'f-1',
      IndexId: 'i-1',
      Name: 'faq',
      FileFormat: 'CSV',
      LanguageCode: 'en',
      RoleArn: role,
      S3Path: { Bucket: 'docs', Key: 'faq.csv' },
    },
    plants: [
      ['/S3Path/Key', 'old.csv', 's3_path[0].key'],
      ['/LanguageCode', 'de', 'language_code'],
    ],
  },
  aws_kendra_data_source: {
    attributes: {
      index_id: 'i-1',
      name: 'site',
      type: 'WEBCRAWLER',
      role_arn: role,
      schedule: 'cron(9 10 1 * ? *)',
      language_code: 'en',
      configuration: [
        {
          s3_configuration: [],
          web_crawler_configuration: [
            {
              crawl_depth: 2,
              max_links_per_page: 100,
              max_urls_per_minute_crawl_rate: 300,
              max_content_size_per_page_in_mega_bytes: 50,
              url_inclusion_patterns: ['b', 'a'],
              urls: [
                {
                  seed_url_configuration: [{ seed_urls: ['https://example.org'], web_crawler_mode: 'HOST_ONLY' }],
                  site_maps_configuration: [],
                },
              ],
            },
          ],
        },
      ],
      custom_document_enrichment_configuration: [
        {
          role_arn: role,
          inline_configurations: [
            {
              condition: [
                {
                  condition_document_attribute_key: '_source_uri',
                  condition_on_value: [{ date_value: '', long_value: 0, string_list_value: [], string_value: 'draft' }],
                  operator: 'Contains',
                },
              ],
              document_content_deletion: true,
              target: [],
            },
          ],
        },
      ],
    },
    live: {
      Id: 'd-1',
      IndexId: 'i-1',
      Name: 'site',
      Type: 'WEBCRAWLER',
      RoleArn: role,
      Schedule: 'cron(9 10 1 * ? *)',
      LanguageCode: 'en',
      DataSourceConfiguration: {
        WebCrawlerConfiguration: {
          CrawlDepth: 2,
          MaxLinksPerPage: 100,
          MaxUrlsPerMinuteCrawlRate: 300,
          MaxContentSizePerPageInMegaBytes: 50,
          UrlInclusionPatterns: ['a', 'b'],
          Urls: { SeedUrlConfiguration: { SeedUrls: ['https://example.org'], WebCrawlerMode: 'HOST_ONLY' } },
        },
      },
      CustomDocumentEnrichmentConfiguration: {
        RoleArn: role,
        InlineConfigurations: [
          {
            Condition: {
              ConditionDocumentAttributeKey: '_source_uri',
              ConditionOnValue: { StringValue: 'draft' },
              Operator: 'Contains',
            },
            DocumentContentDeletion: true,
          },
        ],
      },
    },
    plants: [
      ['/Schedule', undefined, 'schedule'],
      [
        '/DataSourceConfiguration/WebCrawlerConfiguration/CrawlDepth',
        10,
        'configuration[0].web_crawler_configuration[0].crawl_depth',
      ],
      [
        '/DataSourceConfiguration/WebCrawlerConfiguration/Urls/SeedUrlConfiguration/WebCrawlerMode',
        'EVERYTHING',
        'configuration[0].web_crawler_configuration[0].urls[0].seed_url_configuration[0].web_crawler_mode',
      ],
    ],
  },
});
