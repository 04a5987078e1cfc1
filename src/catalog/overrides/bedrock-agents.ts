import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, exact, json, list, number, set, tagMap, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

const metadataText: readonly Lens[] = [text('metadata_field', '/MetadataField'), text('text_field', '/TextField')];
const vectorFields: readonly Lens[] = [...metadataText, text('vector_field', '/VectorField')];
const patterns = block('crawler_configuration', '/CrawlerConfiguration', [
  block('filter_configuration', '/FilterConfiguration', [
    text('type', '/Type'),
    block('pattern_object_filter', '/PatternObjectFilter', [
      blocks(
        'filters',
        '/Filters',
        ['ObjectType'],
        [
          text('object_type', '/ObjectType'),
          set('exclusion_filters', '/ExclusionFilters'),
          set('inclusion_filters', '/InclusionFilters'),
        ],
      ),
    ]),
  ]),
]);
const signedIn: readonly Lens[] = [
  text('auth_type', '/AuthType'),
  text('credentials_secret_arn', '/CredentialsSecretArn'),
];
const cacheable: readonly Lens[] = [
  text('text', '/Text'),
  block('cache_point', '/CachePoint', [text('type', '/Type')]),
];
const inference = block('inference_configuration', '/InferenceConfiguration', [
  block('text', '/Text', [
    number('max_tokens', '/MaxTokens'),
    list('stop_sequences', '/StopSequences'),
    number('temperature', '/Temperature'),
    number('top_p', '/TopP'),
  ]),
]);
const inputs = blocks('input_variable', '/InputVariables', ['Name'], [text('name', '/Name')]);

const bedrockagentKnowledgeBase = exact('aws_bedrockagent_knowledge_base', 'AWS::Bedrock::KnowledgeBase', {
  identifiers: ['{id}'],
  lenses: [
    text('name', '/Name'),
    text('description', '/Description'),
    text('role_arn', '/RoleArn'),
    block('knowledge_base_configuration', '/KnowledgeBaseConfiguration', [
      text('type', '/Type'),
      block('vector_knowledge_base_configuration', '/VectorKnowledgeBaseConfiguration', [
        text('embedding_model_arn', '/EmbeddingModelArn'),
        block(
          'embedding_model_configuration',
          '/EmbeddingModelConfiguration',
          [
            block('bedrock_embedding_model_configuration', '/BedrockEmbeddingModelConfiguration', [
              number('dimensions', '/Dimensions', chosen),
              text('embedding_data_type', '/EmbeddingDataType', chosen),
            ]),
          ],
          chosen,
        ),
        block('supplemental_data_storage_configuration', '/SupplementalDataStorageConfiguration', [
          blocks('storage_location', '/SupplementalDataStorageLocations', 'list', [
            text('type', '/SupplementalDataStorageLocationType'),
            block('s3_location', '/S3Location', [text('uri', '/URI')]),
          ]),
        ]),
      ]),
    ]),
    block('storage_configuration', '/StorageConfiguration', [
      text('type', '/Type'),
      block('opensearch_serverless_configuration', '/OpensearchServerlessConfiguration', [
        text('collection_arn', '/CollectionArn'),
        text('vector_index_name', '/VectorIndexName'),
        block('field_mapping', '/FieldMapping', vectorFields),
      ]),
      block('pinecone_configuration', '/PineconeConfiguration', [
        text('connection_string', '/ConnectionString'),
        text('credentials_secret_arn', '/CredentialsSecretArn'),
        text('namespace', '/Namespace'),
        block('field_mapping', '/FieldMapping', metadataText),
      ]),
      block('rds_configuration', '/RdsConfiguration', [
        text('credentials_secret_arn', '/CredentialsSecretArn'),
        text('database_name', '/DatabaseName'),
        text('resource_arn', '/ResourceArn'),
        text('table_name', '/TableName'),
        block('field_mapping', '/FieldMapping', [
          ...vectorFields,
          text('custom_metadata_field', '/CustomMetadataField'),
          text('primary_key_field', '/PrimaryKeyField'),
        ]),
      ]),
    ]),
    tagMap(),
  ],
  unverified: { 'storage_configuration.redis_enterprise_cloud_configuration': 'not-returned' },
  source: `${reference}/aws-resource-bedrock-knowledgebase.html`,
});

const bedrockagentDataSource = exact('aws_bedrockagent_data_source', 'AWS::Bedrock::DataSource', {
  identifiers: ['{knowledge_base_id}|{data_source_id}'],
  lenses: [
    text('name', '/Name'),
    text('description', '/Description'),
    text('knowledge_base_id', '/KnowledgeBaseId'),
    text('data_deletion_policy', '/DataDeletionPolicy', { default: 'DELETE' }),
    block('data_source_configuration', '/DataSourceConfiguration', [
      text('type', '/Type'),
      block('s3_configuration', '/S3Configuration', [
        text('bucket_arn', '/BucketArn'),
        text('bucket_owner_account_id', '/BucketOwnerAccountId', chosen),
        set('inclusion_prefixes', '/InclusionPrefixes'),
      ]),
      block('confluence_configuration', '/ConfluenceConfiguration', [
        patterns,
        block('source_configuration', '/SourceConfiguration', [
          ...signedIn,
          text('host_type', '/HostType'),
          text('host_url', '/HostUrl'),
        ]),
      ]),
      block('salesforce_configuration', '/SalesforceConfiguration', [
        patterns,
        block('source_configuration', '/SourceConfiguration', [...signedIn, text('host_url', '/HostUrl')]),
      ]),
      block('share_point_configuration', '/SharePointConfiguration', [
        patterns,
        block('source_configuration', '/SourceConfiguration', [
          ...signedIn,
          text('domain', '/Domain'),
          text('host_type', '/HostType'),
          set('site_urls', '/SiteUrls'),
          text('tenant_id', '/TenantId'),
        ]),
      ]),
      block('web_configuration', '/WebConfiguration', [
        block('crawler_configuration', '/CrawlerConfiguration', [
          block(
            'crawler_limits',
            '/CrawlerLimits',
            [number('max_pages', '/MaxPages', chosen), number('rate_limit', '/RateLimit', chosen)],
            chosen,
          ),
          set('exclusion_filters', '/ExclusionFilters'),
          set('inclusion_filters', '/InclusionFilters'),
          text('scope', '/Scope', chosen),
          text('user_agent', '/UserAgent', chosen),
        ]),
        block('source_configuration', '/SourceConfiguration', [
          block('url_configuration', '/UrlConfiguration', [
            blocks('seed_urls', '/SeedUrls', ['Url'], [text('url', '/Url')]),
          ]),
        ]),
      ]),
    ]),
    block('server_side_encryption_configuration', '/ServerSideEncryptionConfiguration', [
      text('kms_key_arn', '/KmsKeyArn', { equivalences: ['kms-key'] }),
    ]),
    block(
      'vector_ingestion_configuration',
      '/VectorIngestionConfiguration',
      [
        block('chunking_configuration', '/ChunkingConfiguration', [
          text('chunking_strategy', '/ChunkingStrategy'),
          block('fixed_size_chunking_configuration', '/FixedSizeChunkingConfiguration', [
            number('max_tokens', '/MaxTokens'),
            number('overlap_percentage', '/OverlapPercentage'),
          ]),
          block('hierarchical_chunking_configuration', '/HierarchicalChunkingConfiguration', [
            // First the layer of the parents, then that of the children.
            blocks('level_configuration', '/LevelConfigurations', 'list', [number('max_tokens', '/MaxTokens')]),
            number('overlap_tokens', '/OverlapTokens'),
          ]),
          block('semantic_chunking_configuration', '/SemanticChunkingConfiguration', [
            number('breakpoint_percentile_threshold', '/BreakpointPercentileThreshold'),
            number('buffer_size', '/BufferSize'),
            number('max_token', '/MaxTokens'),
          ]),
        ]),
        block('custom_transformation_configuration', '/CustomTransformationConfiguration', [
          block('intermediate_storage', '/IntermediateStorage', [
            block('s3_location', '/S3Location', [text('uri', '/URI')]),
          ]),
          blocks('transformation', '/Transformations', 'list', [
            text('step_to_apply', '/StepToApply'),
            block('transformation_function', '/TransformationFunction', [
              block('transformation_lambda_configuration', '/TransformationLambdaConfiguration', [
                text('lambda_arn', '/LambdaArn'),
              ]),
            ]),
          ]),
        ]),
        block('parsing_configuration', '/ParsingConfiguration', [
          text('parsing_strategy', '/ParsingStrategy'),
          block('bedrock_foundation_model_configuration', '/BedrockFoundationModelConfiguration', [
            text('model_arn', '/ModelArn'),
            block('parsing_prompt', '/ParsingPrompt', [text('parsing_prompt_string', '/ParsingPromptText')]),
          ]),
        ]),
      ],
      chosen,
    ),
  ],
  unverified: {},
  source: `${reference}/aws-resource-bedrock-datasource.html`,
});

const bedrockagentAgentAlias = exact('aws_bedrockagent_agent_alias', 'AWS::Bedrock::AgentAlias', {
  identifiers: ['{agent_id}|{agent_alias_id}'],
  lenses: [
    text('agent_alias_name', '/AgentAliasName'),
    text('agent_id', '/AgentId'),
    text('description', '/Description'),
    blocks(
      'routing_configuration',
      '/RoutingConfiguration',
      'list',
      [text('agent_version', '/AgentVersion', chosen)],
      chosen,
    ),
    tagMap(),
  ],
  unverified: { 'routing_configuration.provisioned_throughput': 'not-returned' },
  source: `${reference}/aws-resource-bedrock-agentalias.html`,
});

const bedrockagentPrompt = exact('aws_bedrockagent_prompt', 'AWS::Bedrock::Prompt', {
  identifiers: ['{arn}'],
  lenses: [
    text('name', '/Name'),
    text('description', '/Description'),
    text('customer_encryption_key_arn', '/CustomerEncryptionKeyArn', { equivalences: ['kms-key'] }),
    text('default_variant', '/DefaultVariant'),
    blocks(
      'variant',
      '/Variants',
      ['Name'],
      [
        text('name', '/Name'),
        json('additional_model_request_fields', '/AdditionalModelRequestFields'),
        block('gen_ai_resource', '/GenAiResource', [
          block('agent', '/Agent', [text('agent_identifier', '/AgentIdentifier')]),
        ]),
        inference,
        blocks('metadata', '/Metadata', ['Key'], [text('key', '/Key'), text('value', '/Value')]),
        text('model_id', '/ModelId'),
        text('template_type', '/TemplateType'),
        block('template_configuration', '/TemplateConfiguration', [
          block('chat', '/Chat', [
            inputs,
            blocks('message', '/Messages', 'list', [
              text('role', '/Role'),
              blocks('content', '/Content', 'list', cacheable),
            ]),
            blocks('system', '/System', 'list', cacheable),
            block('tool_configuration', '/ToolConfiguration', [
              blocks('tool', '/Tools', 'list', [
                block('cache_point', '/CachePoint', [text('type', '/Type')]),
                block('tool_spec', '/ToolSpec', [
                  text('name', '/Name'),
                  text('description', '/Description'),
                  block('input_schema', '/InputSchema', [json('json', '/Json')]),
                ]),
              ]),
              block('tool_choice', '/ToolChoice', [block('tool', '/Tool', [text('name', '/Name')])]),
            ]),
          ]),
          block('text', '/Text', [...cacheable, inputs]),
        ]),
      ],
    ),
    tagMap(),
  ],
  unverified: {
    'variant.template_configuration.chat.tool_configuration.tool_choice.any': 'no-lens',
    'variant.template_configuration.chat.tool_configuration.tool_choice.auto': 'no-lens',
  },
  source: `${reference}/aws-resource-bedrock-prompt.html`,
});

const bedrockGuardrailVersion = exact('aws_bedrock_guardrail_version', 'AWS::Bedrock::GuardrailVersion', {
  identifiers: ['{guardrail_arn:arn-name}|{version}'],
  lenses: [text('description', '/Description'), text('guardrail_arn', '/GuardrailArn')],
  unverified: { skip_destroy: 'terraform-only' },
  source: `${reference}/aws-resource-bedrock-guardrailversion.html`,
});

const bedrockInferenceProfile = exact('aws_bedrock_inference_profile', 'AWS::Bedrock::ApplicationInferenceProfile', {
  identifiers: ['{arn}'],
  lenses: [text('description', '/Description'), tags(), text('name', '/InferenceProfileName')],
  unverified: { model_source: 'write-only' },
  source: `${reference}/aws-resource-bedrock-applicationinferenceprofile.html`,
});

export const bedrockAgents: readonly TypeMapping[] = [
  bedrockagentKnowledgeBase,
  bedrockagentDataSource,
  bedrockagentAgentAlias,
  bedrockagentPrompt,
  bedrockGuardrailVersion,
  bedrockInferenceProfile,
];
