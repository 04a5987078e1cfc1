import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, exact, lens, list, map, number, set, tags, text } from './dsl.js';

const free = { whenUnset: 'service-chooses' } as const;

const artifacts = (attribute: string, property: string): Lens =>
  lens('members', attribute, property, { order: 'list', args: { field: 'Name' } });

/** Tokens in it come back as asterisks, and the provider keeps only their hash. */
const configuration = map('configuration', '/Configuration', { sensitive: true, equivalences: ['masked-by-service'] });

const typeOf = (property: string): readonly Lens[] => [
  text('category', `${property}/Category`),
  text('owner', `${property}/Owner`),
  text('provider', `${property}/Provider`),
  text('version', `${property}/Version`),
];

const action: readonly Lens[] = [
  text('name', '/Name'),
  ...typeOf('/ActionTypeId'),
  configuration,
  artifacts('input_artifacts', '/InputArtifacts'),
  artifacts('output_artifacts', '/OutputArtifacts'),
  text('namespace', '/Namespace'),
  text('region', '/Region', free),
  text('role_arn', '/RoleArn'),
  number('run_order', '/RunOrder', { default: 1, args: { unset: 0 } }),
  number('timeout_in_minutes', '/TimeoutInMinutes'),
];

const conditions = blocks('condition', '/Conditions', 'list', [
  text('result', '/Result'),
  blocks('rule', '/Rules', 'list', [
    text('name', '/Name'),
    list('commands', '/Commands'),
    configuration,
    artifacts('input_artifacts', '/InputArtifacts'),
    text('region', '/Region', free),
    text('role_arn', '/RoleArn'),
    block('rule_type_id', '', typeOf('/RuleTypeId')),
  ]),
]);

const patterns = (attribute: string, property: string): Lens =>
  block(attribute, property, [set('includes', '/Includes'), set('excludes', '/Excludes')]);

const trigger: readonly Lens[] = [
  text('provider_type', '/ProviderType'),
  block('git_configuration', '/GitConfiguration', [
    text('source_action_name', '/SourceActionName'),
    blocks('pull_request', '/PullRequest', 'list', [
      set('events', '/Events'),
      patterns('branches', '/Branches'),
      patterns('file_paths', '/FilePaths'),
    ]),
    blocks('push', '/Push', 'list', [
      patterns('branches', '/Branches'),
      patterns('file_paths', '/FilePaths'),
      patterns('tags', '/Tags'),
    ]),
  ]),
];

function store(prefix: string): readonly Lens[] {
  return [
    text('location', `${prefix}/Location`),
    text('type', `${prefix}/Type`),
    block('encryption_key', `${prefix}/EncryptionKey`, [
      text('id', '/Id', { equivalences: ['kms-key'] }),
      text('type', '/Type'),
    ]),
  ];
}

const firstStoreRegion = 'artifact_store.0.region';

const pipeline = exact('aws_codepipeline', 'AWS::CodePipeline::Pipeline', {
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/Name'),
    text('role_arn', '/RoleArn'),
    text('execution_mode', '/ExecutionMode', { default: 'SUPERSEDED' }),
    text('pipeline_type', '/PipelineType', { default: 'V1' }),
    // One store has no region; where there are several, each has its own.
    block('artifact_store', '/ArtifactStore', store(''), {
      when: { attribute: firstStoreRegion, in: [null, ''] },
    }),
    blocks('artifact_store', '/ArtifactStores', ['Region'], [text('region', '/Region'), ...store('/ArtifactStore')], {
      when: { attribute: firstStoreRegion, notIn: [null, ''] },
    }),
    blocks('stage', '/Stages', 'list', [
      text('name', '/Name'),
      blocks('action', '/Actions', ['Name'], action),
      block('before_entry', '/BeforeEntry', [conditions]),
      block('on_success', '/OnSuccess', [conditions]),
      block('on_failure', '/OnFailure', [
        text('result', '/Result'),
        block('retry_configuration', '/RetryConfiguration', [text('retry_mode', '/RetryMode')]),
        conditions,
      ]),
    ]),
    // A source that is connected to its repository brings a trigger of its own.
    blocks('trigger', '/Triggers', 'list', trigger, free),
    blocks(
      'variable',
      '/Variables',
      ['Name'],
      [text('name', '/Name'), text('default_value', '/DefaultValue'), text('description', '/Description')],
    ),
    tags(),
  ],
  unverified: {
    'stage.before_entry.condition.rule.timeout_in_minutes': 'not-returned',
    'stage.on_failure.condition.rule.timeout_in_minutes': 'not-returned',
    'stage.on_success.condition.rule.timeout_in_minutes': 'not-returned',
  },
  source:
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-codepipeline-pipeline.html',
});

export const codepipeline: readonly TypeMapping[] = [pipeline];
