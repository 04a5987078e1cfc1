import type { TypeMapping } from '../model.js';
import { block, blocks, exact, list, number, tagMap, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';

const bedrockagentFlow = exact('aws_bedrockagent_flow', 'AWS::Bedrock::Flow', {
  identifiers: ['{arn}'],
  lenses: [
    text('customer_encryption_key_arn', '/CustomerEncryptionKeyArn', { equivalences: ['kms-key'] }),
    block('definition', '/Definition', [
      blocks(
        'connection',
        '/Connections',
        ['Name'],
        [
          block('configuration', '/Configuration', [
            block('conditional', '/Conditional', [text('condition', '/Condition')]),
            block('data', '/Data', [text('source_output', '/SourceOutput'), text('target_input', '/TargetInput')]),
          ]),
          text('name', '/Name'),
          text('source', '/Source'),
          text('target', '/Target'),
          text('type', '/Type'),
        ],
      ),
      blocks(
        'node',
        '/Nodes',
        ['Name'],
        [
          block('configuration', '/Configuration', [
            block('agent', '/Agent', [text('agent_alias_arn', '/AgentAliasArn')]),
            block('condition', '/Condition', [
              blocks('condition', '/Conditions', 'list', [text('expression', '/Expression'), text('name', '/Name')]),
            ]),
            block('inline_code', '/InlineCode', [text('code', '/Code'), text('language', '/Language')]),
            block('knowledge_base', '/KnowledgeBase', [
              block('guardrail_configuration', '/GuardrailConfiguration', [
                text('guardrail_identifier', '/GuardrailIdentifier'),
                text('guardrail_version', '/GuardrailVersion'),
              ]),
              block('inference_configuration', '/InferenceConfiguration', [
                block('text', '/Text', [
                  number('max_tokens', '/MaxTokens'),
                  list('stop_sequences', '/StopSequences'),
                  number('temperature', '/Temperature'),
                  number('top_p', '/TopP'),
                ]),
              ]),
              text('knowledge_base_id', '/KnowledgeBaseId'),
              text('model_id', '/ModelId'),
              number('number_of_results', '/NumberOfResults'),
            ]),
            block('lambda_function', '/LambdaFunction', [text('lambda_arn', '/LambdaArn')]),
            block('lex', '/Lex', [text('bot_alias_arn', '/BotAliasArn'), text('locale_id', '/LocaleId')]),
            block('prompt', '/Prompt', [
              block('guardrail_configuration', '/GuardrailConfiguration', [
                text('guardrail_identifier', '/GuardrailIdentifier'),
                text('guardrail_version', '/GuardrailVersion'),
              ]),
              block('source_configuration', '/SourceConfiguration', [
                block('inline', '/Inline', [
                  block('inference_configuration', '/InferenceConfiguration', [
                    block('text', '/Text', [
                      number('max_tokens', '/MaxTokens'),
                      list('stop_sequences', '/StopSequences'),
                      number('temperature', '/Temperature'),
                      number('top_p', '/TopP'),
                    ]),
                  ]),
                  text('model_id', '/ModelId'),
                  block('template_configuration', '/TemplateConfiguration', [
                    block('text', '/Text', [
                      blocks('input_variable', '/InputVariables', 'list', [text('name', '/Name')]),
                      text('text', '/Text'),
                    ]),
                  ]),
                  text('template_type', '/TemplateType'),
                ]),
                block('resource', '/Resource', [text('prompt_arn', '/PromptArn')]),
              ]),
            ]),
            block('retrieval', '/Retrieval', [
              block('service_configuration', '/ServiceConfiguration', [
                block('s3', '/S3', [text('bucket_name', '/BucketName')]),
              ]),
            ]),
            block('storage', '/Storage', [
              block('service_configuration', '/ServiceConfiguration', [
                block('s3', '/S3', [text('bucket_name', '/BucketName')]),
              ]),
            ]),
          ]),
          blocks('input', '/Inputs', 'list', [
            text('category', '/Category'),
            text('expression', '/Expression'),
            text('name', '/Name'),
            text('type', '/Type'),
          ]),
          text('name', '/Name'),
          blocks('output', '/Outputs', 'list', [text('name', '/Name'), text('type', '/Type')]),
          text('type', '/Type'),
        ],
      ),
    ]),
    text('description', '/Description'),
    text('execution_role_arn', '/ExecutionRoleArn'),
    text('name', '/Name'),
    tagMap(),
  ],
  unverified: {
    'definition.node.configuration.collector': 'no-lens',
    'definition.node.configuration.input': 'no-lens',
    'definition.node.configuration.iterator': 'no-lens',
    'definition.node.configuration.output': 'no-lens',
    'definition.node.configuration.prompt.source_configuration.inline.additional_model_request_fields': 'not-returned',
    'definition.node.configuration.prompt.source_configuration.inline.template_configuration.chat': 'not-returned',
    'definition.node.configuration.prompt.source_configuration.inline.template_configuration.text.cache_point':
      'not-returned',
  },
  source: `${reference}/aws-resource-bedrock-flow.html`,
});

export const bedrockFlows: readonly TypeMapping[] = [bedrockagentFlow];
