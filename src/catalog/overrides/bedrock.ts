import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, exact, list, number, set, tagMap, tags, text, type LensOptions } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const free = { whenUnset: 'service-chooses' } as const;

/** Where nothing is overridden AWS answers its own prompts. */
const promptOverrides = block('prompt_override_configuration', '/PromptOverrideConfiguration', [
  text('override_lambda', '/OverrideLambda'),
  blocks(
    'prompt_configurations',
    '/PromptConfigurations',
    ['PromptType'],
    [
      text('prompt_type', '/PromptType'),
      text('prompt_state', '/PromptState', free),
      text('prompt_creation_mode', '/PromptCreationMode', free),
      text('parser_mode', '/ParserMode', free),
      text('base_prompt_template', '/BasePromptTemplate', free),
      block('inference_configuration', '/InferenceConfiguration', [
        set('stop_sequences', '/StopSequences', free),
        number('max_length', '/MaximumLength', free),
        number('temperature', '/Temperature', free),
        number('top_k', '/TopK', free),
        number('top_p', '/TopP', free),
      ]),
    ],
    free,
  ),
]);

const agent = exact('aws_bedrockagent_agent', 'AWS::Bedrock::Agent', {
  identifiers: ['{agent_id}', '{id}'],
  lenses: [
    text('agent_name', '/AgentName'),
    text('agent_resource_role_arn', '/AgentResourceRoleArn'),
    text('agent_collaboration', '/AgentCollaboration', { default: 'DISABLED' }),
    text('customer_encryption_key_arn', '/CustomerEncryptionKeyArn', { equivalences: ['kms-key'] }),
    text('description', '/Description'),
    text('foundation_model', '/FoundationModel'),
    text('instruction', '/Instruction'),
    number('idle_session_ttl_in_seconds', '/IdleSessionTTLInSeconds', free),
    block('guardrail_configuration', '/GuardrailConfiguration', [
      text('guardrail_identifier', '/GuardrailIdentifier', { equivalences: ['arn-or-name'] }),
      text('guardrail_version', '/GuardrailVersion'),
    ]),
    block('memory_configuration', '/MemoryConfiguration', [
      set('enabled_memory_types', '/EnabledMemoryTypes'),
      number('storage_days', '/StorageDays', free),
    ]),
    promptOverrides,
    tagMap(),
  ],
  unverified: { prepare_agent: 'terraform-only', skip_resource_in_use_check: 'terraform-only' },
  source: `${reference}/aws-resource-bedrock-agent.html`,
});

/** What happens to what comes in and what goes out; where nothing is set AWS answers that both are looked at. */
const directions: readonly Lens[] = [
  text('input_action', '/InputAction', free),
  bool('input_enabled', '/InputEnabled', free),
  text('output_action', '/OutputAction', free),
  bool('output_enabled', '/OutputEnabled', free),
];

function policies(attribute: string, property: string, key: string, children: readonly Lens[]): Lens {
  return blocks(attribute, property, [key], children);
}

const type = (options: LensOptions = {}): Lens => text('type', '/Type', options);

const guardrail = exact('aws_bedrock_guardrail', 'AWS::Bedrock::Guardrail', {
  identifiers: ['{guardrail_arn}'],
  lenses: [
    text('name', '/Name'),
    text('description', '/Description'),
    text('blocked_input_messaging', '/BlockedInputMessaging'),
    text('blocked_outputs_messaging', '/BlockedOutputsMessaging'),
    text('kms_key_arn', '/KmsKeyArn', { equivalences: ['kms-key'] }),
    block('cross_region_config', '/CrossRegionConfig', [
      text('guardrail_profile_identifier', '/GuardrailProfileArn', { equivalences: ['arn-or-name'] }),
    ]),
    block('content_policy_config', '/ContentPolicyConfig', [
      policies('filters_config', '/FiltersConfig', 'Type', [
        type(),
        text('input_strength', '/InputStrength'),
        text('output_strength', '/OutputStrength'),
        set('input_modalities', '/InputModalities', free),
        set('output_modalities', '/OutputModalities', free),
        ...directions,
      ]),
      block('tier_config', '/ContentFiltersTierConfig', [text('tier_name', '/TierName', free)]),
    ]),
    block('contextual_grounding_policy_config', '/ContextualGroundingPolicyConfig', [
      policies('filters_config', '/FiltersConfig', 'Type', [type(), number('threshold', '/Threshold')]),
    ]),
    block('sensitive_information_policy_config', '/SensitiveInformationPolicyConfig', [
      policies('pii_entities_config', '/PiiEntitiesConfig', 'Type', [type(), text('action', '/Action'), ...directions]),
      policies('regexes_config', '/RegexesConfig', 'Name', [
        text('name', '/Name'),
        text('pattern', '/Pattern'),
        text('description', '/Description'),
        text('action', '/Action'),
        ...directions,
      ]),
    ]),
    block('topic_policy_config', '/TopicPolicyConfig', [
      policies('topics_config', '/TopicsConfig', 'Name', [
        text('name', '/Name'),
        text('definition', '/Definition'),
        list('examples', '/Examples'),
        type(),
      ]),
      block('tier_config', '/TopicsTierConfig', [text('tier_name', '/TierName', free)]),
    ]),
    block('word_policy_config', '/WordPolicyConfig', [
      policies('managed_word_lists_config', '/ManagedWordListsConfig', 'Type', [type(), ...directions]),
      policies('words_config', '/WordsConfig', 'Text', [text('text', '/Text'), ...directions]),
    ]),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-bedrock-guardrail.html`,
});

export const bedrock: readonly TypeMapping[] = [agent, guardrail];
