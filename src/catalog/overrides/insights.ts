import type { TypeMapping } from '../model.js';
import { block, blocks, exact, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

const graph = exact('aws_detective_graph', 'AWS::Detective::Graph', {
  identifiers: ['{graph_arn}', '{id}'],
  lenses: [tags()],
  unverified: {},
  source: `${reference}/aws-resource-detective-graph.html`,
});

const member = exact('aws_detective_member', 'AWS::Detective::MemberInvitation', {
  identifiers: ['{graph_arn}|{account_id}'],
  lenses: [
    text('graph_arn', '/GraphArn'),
    text('account_id', '/MemberId'),
    // Mail addresses come back as the account's owner wrote them.
    text('email_address', '/MemberEmailAddress', { equivalences: ['ignore-case'] }),
  ],
  unverified: { disable_email_notification: 'write-only', message: 'write-only' },
  source: `${reference}/aws-resource-detective-memberinvitation.html`,
});

const admin = exact('aws_detective_organization_admin_account', 'AWS::Detective::OrganizationAdmin', {
  identifiers: ['{account_id}'],
  lenses: [text('account_id', '/AccountId')],
  unverified: {},
  source: `${reference}/aws-resource-detective-organizationadmin.html`,
});

const channel = exact('aws_devopsguru_notification_channel', 'AWS::DevOpsGuru::NotificationChannel', {
  identifiers: ['{id}'],
  lenses: [
    block(
      'filters',
      '/Config/Filters',
      [set('message_types', '/MessageTypes', chosen), set('severities', '/Severities', chosen)],
      chosen,
    ),
    block('sns', '/Config/Sns', [text('topic_arn', '/TopicArn')]),
  ],
  unverified: {},
  source: `${reference}/aws-resource-devopsguru-notificationchannel.html`,
});

const filter = '/ResourceCollectionFilter';

/** A collection of all resources of the account has no name in CloudFormation. */
const collection = exact('aws_devopsguru_resource_collection', 'AWS::DevOpsGuru::ResourceCollection', {
  identifiers: ['{type}'],
  when: { attribute: 'type', in: ['AWS_CLOUD_FORMATION', 'AWS_TAGS'] },
  lenses: [
    text('type', '/ResourceCollectionType'),
    block('cloudformation', `${filter}/CloudFormation`, [set('stack_names', '/StackNames')]),
    blocks(
      'tags',
      `${filter}/Tags`,
      ['AppBoundaryKey'],
      [text('app_boundary_key', '/AppBoundaryKey'), set('tag_values', '/TagValues')],
    ),
  ],
  unverified: {},
  source: `${reference}/aws-resource-devopsguru-resourcecollection.html`,
});

const pipeline = exact('aws_datapipeline_pipeline', 'AWS::DataPipeline::Pipeline', {
  identifiers: ['{id}'],
  lenses: [text('name', '/Name'), text('description', '/Description'), tags('/PipelineTags')],
  unverified: {},
  source: `${reference}/aws-resource-datapipeline-pipeline.html`,
});

const assessment = exact('aws_auditmanager_assessment', 'AWS::AuditManager::Assessment', {
  identifiers: ['{id}'],
  lenses: [
    text('framework_id', '/FrameworkId'),
    block('assessment_reports_destination', '/AssessmentReportsDestination', [
      text('destination', '/Destination'),
      text('destination_type', '/DestinationType'),
    ]),
    blocks('roles', '/Roles', 'set', [text('role_arn', '/RoleArn'), text('role_type', '/RoleType')]),
    block('scope', '/Scope', [
      blocks('aws_accounts', '/AwsAccounts', ['Id'], [text('id', '/Id')]),
      // Audit Manager derives the services from the framework by now, whatever was asked for.
      blocks('aws_services', '/AwsServices', ['ServiceName'], [text('service_name', '/ServiceName')], chosen),
    ]),
    tags(),
  ],
  unverified: { description: 'write-only', name: 'write-only' },
  source: `${reference}/aws-resource-auditmanager-assessment.html`,
});

const eventIntegration = exact('aws_appintegrations_event_integration', 'AWS::AppIntegrations::EventIntegration', {
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/Name'),
    text('description', '/Description'),
    text('eventbridge_bus', '/EventBridgeBus'),
    block('event_filter', '/EventFilter', [text('source', '/Source')]),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-appintegrations-eventintegration.html`,
});

export const insights: readonly TypeMapping[] = [
  graph,
  member,
  admin,
  channel,
  collection,
  pipeline,
  assessment,
  eventIntegration,
];
