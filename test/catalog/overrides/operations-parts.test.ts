import { cloudformation } from '../../../src/catalog/overrides/cloudformation.js';
import { elasticBeanstalk } from '../../../src/catalog/overrides/elastic-beanstalk.js';
import { logDeliveries } from '../../../src/catalog/overrides/log-deliveries.js';
import { observability } from '../../../src/catalog/overrides/observability.js';
import { serviceCatalog } from '../../../src/catalog/overrides/service-catalog.js';
import { sesClassic } from '../../../src/catalog/overrides/ses-classic.js';
import { describeInSync } from './planted.js';

describeInSync([...elasticBeanstalk, ...cloudformation], {
  aws_elastic_beanstalk_application: {
    attributes: {
      name: 'app',
      description: 'd',
      appversion_lifecycle: [{ service_role: 'arn:aws:iam::123456789012:role/eb', max_count: 128, max_age_in_days: 0 }],
    },
    live: {
      ApplicationName: 'app',
      Description: 'd',
      ResourceLifecycleConfig: {
        ServiceRole: 'arn:aws:iam::123456789012:role/eb',
        VersionLifecycleConfig: {
          MaxCountRule: { Enabled: true, MaxCount: 128, DeleteSourceFromS3: false },
          MaxAgeRule: { Enabled: false, MaxAgeInDays: 180, DeleteSourceFromS3: false },
        },
      },
    },
    plants: [
      ['/ResourceLifecycleConfig/VersionLifecycleConfig/MaxCountRule/MaxCount', 1, 'appversion_lifecycle[0].max_count'],
      ['/Description', 'e', 'description'],
    ],
  },
  aws_elastic_beanstalk_environment: {
    attributes: {
      name: 'env',
      application: 'app',
      tier: 'WebServer',
      version_label: 'v1',
      setting: [
        { namespace: 'aws:ec2:vpc', name: 'Subnets', resource: '', value: 'subnet-b,subnet-a' },
        { namespace: 'aws:autoscaling:asg', name: 'MaxSize', resource: '', value: '4' },
        { namespace: 'aws:rds:dbinstance', name: 'DBPassword', resource: '', value: 'hunter2hunter2' },
      ],
    },
    live: {
      EnvironmentName: 'env',
      ApplicationName: 'app',
      CNAMEPrefix: 'env',
      Tier: { Name: 'WebServer', Type: 'Standard', Version: '1.0' },
      VersionLabel: 'v1',
      OptionSettings: [
        { Namespace: 'aws:autoscaling:asg', OptionName: 'MinSize', Value: '1' },
        { Namespace: 'aws:autoscaling:asg', OptionName: 'MaxSize', ResourceName: 'Group', Value: '4' },
        { Namespace: 'aws:ec2:vpc', OptionName: 'Subnets', Value: 'subnet-a,subnet-b' },
        { Namespace: 'aws:rds:dbinstance', OptionName: 'DBPassword', Value: '********' },
      ],
    },
    plants: [
      ['/VersionLabel', 'v2', 'version_label'],
      ['/OptionSettings/1/Value', '9', 'setting["aws:autoscaling:asg:MaxSize"]'],
      ['/OptionSettings/2/Value', 'subnet-a,subnet-c', 'setting["aws:ec2:vpc:Subnets"]'],
    ],
  },
  aws_cloudformation_stack: {
    attributes: {
      id: 'arn:stack',
      name: 's',
      capabilities: ['CAPABILITY_IAM'],
      notification_arns: [],
      parameters: { Size: '2', Secret: 'hunter2' },
      template_body: '{"Resources": {}}',
      tags: {},
    },
    live: {
      StackId: 'arn:stack',
      StackName: 's',
      Capabilities: ['CAPABILITY_IAM'],
      Parameters: { Size: '2', Secret: '****' },
      TemplateBody: '{"Resources":{}}',
    },
    plants: [
      ['/Parameters/Size', '3', 'parameters["Size"]'],
      ['/NotificationARNs', ['arn:topic'], 'notification_arns'],
      ['/TemplateBody', '{"Resources":{"A":{"Type":"AWS::SNS::Topic"}}}', 'template_body'],
      ['/RoleARN', 'arn:role', 'iam_role_arn'],
    ],
  },
  aws_cloudformation_stack_set: {
    attributes: {
      stack_set_id: 's:1',
      name: 's',
      permission_model: 'SELF_MANAGED',
      parameters: { A: 'b' },
      template_body: '{"Resources":{}}',
      managed_execution: [],
    },
    live: {
      StackSetId: 's:1',
      StackSetName: 's',
      AdministrationRoleARN: 'arn:aws:iam::123456789012:role/AWSCloudFormationStackSetAdministrationRole',
      ExecutionRoleName: 'AWSCloudFormationStackSetExecutionRole',
      ManagedExecution: { Active: false },
      PermissionModel: 'SELF_MANAGED',
      Parameters: [{ ParameterKey: 'A', ParameterValue: 'b' }],
      TemplateBody: '{"Resources":{}}',
    },
    plants: [
      ['/Parameters/0/ParameterValue', 'c', 'parameters["A"]'],
      ['/ExecutionRoleName', 'other', 'execution_role_name'],
      ['/Capabilities', ['CAPABILITY_NAMED_IAM'], 'capabilities'],
    ],
  },
});

describeInSync([...sesClassic, ...serviceCatalog], {
  aws_ses_configuration_set: {
    attributes: {
      name: 'c',
      delivery_options: [{ tls_policy: 'Require' }],
      reputation_metrics_enabled: false,
      sending_enabled: true,
    },
    live: {
      Name: 'c',
      DeliveryOptions: { TlsPolicy: 'REQUIRE' },
      ReputationOptions: { ReputationMetricsEnabled: false },
      SendingOptions: { SendingEnabled: true },
    },
    plants: [
      ['/DeliveryOptions/TlsPolicy', 'OPTIONAL', 'delivery_options[0].tls_policy'],
      ['/SendingOptions/SendingEnabled', false, 'sending_enabled'],
    ],
  },
  aws_ses_template: {
    attributes: { id: 't', name: 't', subject: 'Hello', html: '<p>hi</p>', text: 'hi' },
    live: { Id: 't', Template: { TemplateName: 't', SubjectPart: 'Hello', HtmlPart: '<p>hi</p>', TextPart: 'hi' } },
    plants: [['/Template/HtmlPart', '<p>ho</p>', 'html']],
  },
  aws_servicecatalog_portfolio: {
    attributes: { id: 'port-1', name: 'p', description: 'd', provider_name: 'it' },
    live: { Id: 'port-1', DisplayName: 'p', PortfolioName: 'p', Description: 'd', ProviderName: 'it' },
    plants: [['/ProviderName', 'other', 'provider_name']],
  },
  aws_ecrpublic_repository_policy: {
    attributes: { repository_name: 'r', policy: '{"Version":"2008-10-17","Statement":[]}' },
    live: { RepositoryName: 'r', RepositoryPolicyText: { Version: '2008-10-17', Statement: [] } },
    presence: '/RepositoryPolicyText',
    plants: [
      ['/RepositoryPolicyText/Statement/-', { Effect: 'Allow', Principal: '*', Action: 'ecr-public:*' }, 'policy'],
    ],
  },
});

describeInSync([...observability, ...logDeliveries], {
  aws_prometheus_workspace: {
    attributes: {
      arn: 'arn:w',
      alias: 'a',
      logging_configuration: [{ log_group_arn: 'arn:aws:logs:eu-west-1:123456789012:log-group:g' }],
    },
    live: {
      Arn: 'arn:w',
      Alias: 'a',
      LoggingConfiguration: { LogGroupArn: 'arn:aws:logs:eu-west-1:123456789012:log-group:g:*' },
      WorkspaceConfiguration: { RetentionPeriodInDays: 150 },
    },
    plants: [
      ['/LoggingConfiguration', undefined, 'logging_configuration[0].log_group_arn'],
      ['/Alias', 'b', 'alias'],
      ['/AlertManagerDefinition', 'alertmanager_config: {}', 'alert_manager_definition'],
    ],
  },
  aws_prometheus_alert_manager_definition: {
    attributes: { workspace_id: 'ws-1', definition: 'alertmanager_config: |\n  route: {}\n' },
    live: { WorkspaceId: 'ws-1', AlertManagerDefinition: 'alertmanager_config: |\n  route: {}\n' },
    presence: '/AlertManagerDefinition',
    plants: [['/AlertManagerDefinition', 'alertmanager_config: |\n  route: {x: y}\n', 'definition']],
  },
  aws_prometheus_workspace_configuration: {
    attributes: {
      workspace_id: 'ws-1',
      retention_period_in_days: 60,
      limits_per_label_set: [{ label_set: { env: 'dev' }, limits: [{ max_series: 100 }] }],
    },
    live: {
      WorkspaceId: 'ws-1',
      WorkspaceConfiguration: {
        RetentionPeriodInDays: 60,
        LimitsPerLabelSets: [{ LabelSet: [{ Name: 'env', Value: 'dev' }], Limits: { MaxSeries: 100 } }],
        OutOfOrderTimeWindowInSeconds: 60,
      },
    },
    plants: [['/WorkspaceConfiguration/RetentionPeriodInDays', 1, 'retention_period_in_days']],
  },
  aws_prometheus_query_logging_configuration: {
    attributes: {
      workspace_id: 'ws-1',
      destination: [
        {
          cloudwatch_logs: [{ log_group_arn: 'arn:aws:logs:eu-west-1:123456789012:log-group:q:*' }],
          filters: [{ qsp_threshold: 1000 }],
        },
      ],
    },
    live: {
      WorkspaceId: 'ws-1',
      QueryLoggingConfiguration: {
        Destinations: [
          {
            CloudWatchLogs: { LogGroupArn: 'arn:aws:logs:eu-west-1:123456789012:log-group:q:*' },
            Filters: { QspThreshold: 1000 },
          },
        ],
      },
    },
    presence: '/QueryLoggingConfiguration',
    plants: [
      ['/QueryLoggingConfiguration/Destinations/0/Filters/QspThreshold', 9, 'destination[0].filters[0].qsp_threshold'],
    ],
  },
  aws_prometheus_scraper: {
    attributes: {
      arn: 'arn:s',
      scrape_configuration: 'global:\n  scrape_interval: 30s\n',
      source: [{ eks: [{ cluster_arn: 'arn:c', subnet_ids: ['subnet-2', 'subnet-1'], security_group_ids: ['sg-1'] }] }],
      destination: [{ amp: [{ workspace_arn: 'arn:w' }] }],
    },
    live: {
      Arn: 'arn:s',
      ScrapeConfiguration: {
        ConfigurationBlob: Buffer.from('global:\n  scrape_interval: 30s\n').toString('base64'),
      },
      Source: {
        EksConfiguration: { ClusterArn: 'arn:c', SubnetIds: ['subnet-1', 'subnet-2'], SecurityGroupIds: ['sg-1'] },
      },
      Destination: { AmpConfiguration: { WorkspaceArn: 'arn:w' } },
    },
    plants: [
      ['/Destination/AmpConfiguration/WorkspaceArn', 'arn:x', 'destination[0].amp[0].workspace_arn'],
      [
        '/ScrapeConfiguration/ConfigurationBlob',
        Buffer.from('global: {}\n').toString('base64'),
        'scrape_configuration',
      ],
    ],
  },
  aws_grafana_workspace: {
    attributes: {
      id: 'g-1',
      name: 'g',
      account_access_type: 'CURRENT_ACCOUNT',
      authentication_providers: ['SAML', 'AWS_SSO'],
      permission_type: 'SERVICE_MANAGED',
      data_sources: ['PROMETHEUS'],
      network_access_control: [],
    },
    live: {
      Id: 'g-1',
      Name: 'g',
      AccountAccessType: 'CURRENT_ACCOUNT',
      AuthenticationProviders: ['AWS_SSO', 'SAML'],
      PermissionType: 'SERVICE_MANAGED',
      DataSources: ['PROMETHEUS'],
    },
    plants: [
      ['/DataSources/-', 'CLOUDWATCH', 'data_sources'],
      ['/AuthenticationProviders', ['SAML'], 'authentication_providers'],
    ],
  },
  aws_synthetics_canary: {
    attributes: {
      name: 'c',
      artifact_s3_location: 's3://bucket/canary/',
      execution_role_arn: 'arn:r',
      handler: 'index.handler',
      runtime_version: 'syn-nodejs-puppeteer-9.1',
      failure_retention_period: 31,
      schedule: [{ expression: 'rate(60 minutes)', duration_in_seconds: 0 }],
      run_config: [{ timeout_in_seconds: 60, memory_in_mb: 1000, active_tracing: false }],
      vpc_config: [],
    },
    live: {
      Name: 'c',
      ArtifactS3Location: 'bucket/canary',
      ExecutionRoleArn: 'arn:r',
      Code: { Handler: 'index.handler', SourceLocationArn: 'arn:layer' },
      RuntimeVersion: 'syn-nodejs-puppeteer-9.1',
      FailureRetentionPeriod: 31,
      SuccessRetentionPeriod: 31,
      Schedule: { Expression: 'rate(1 hour)', DurationInSeconds: '0' },
      RunConfig: { TimeoutInSeconds: 60, MemoryInMB: 1000, ActiveTracing: false },
      VPCConfig: { SubnetIds: [], SecurityGroupIds: [] },
    },
    plants: [
      ['/Schedule/Expression', 'rate(5 minutes)', 'schedule[0].expression'],
      ['/ArtifactS3Location', 's3://bucket/other', 'artifact_s3_location'],
      ['/Code/Handler', 'other.handler', 'handler'],
      ['/SuccessRetentionPeriod', 1, 'success_retention_period'],
    ],
  },
  aws_chatbot_slack_channel_configuration: {
    attributes: {
      configuration_name: 'c',
      iam_role_arn: 'arn:r',
      slack_channel_id: 'C1',
      slack_team_id: 'T1',
      logging_level: 'ERROR',
      sns_topic_arns: ['arn:b', 'arn:a'],
      user_authorization_required: true,
    },
    live: {
      ConfigurationName: 'c',
      IamRoleArn: 'arn:r',
      SlackChannelId: 'C1',
      SlackWorkspaceId: 'T1',
      LoggingLevel: 'ERROR',
      SnsTopicArns: ['arn:a', 'arn:b'],
      UserRoleRequired: true,
      GuardrailPolicies: ['arn:aws:iam::aws:policy/AdministratorAccess'],
    },
    plants: [
      ['/UserRoleRequired', false, 'user_authorization_required'],
      ['/LoggingLevel', 'NONE', 'logging_level'],
    ],
  },
  aws_cloudwatch_contributor_insight_rule: {
    attributes: { rule_name: 'r', rule_definition: '{"Schema": {"Name": "CloudWatchLogRule", "Version": 1}}' },
    live: {
      RuleName: 'r',
      RuleState: 'ENABLED',
      RuleBody: '{"Schema":{"Name":"CloudWatchLogRule","Version":1}}',
    },
    plants: [
      ['/RuleState', 'DISABLED', 'rule_state'],
      ['/RuleBody', '{"Schema":{"Name":"CloudWatchLogRule","Version":2}}', 'rule_definition'],
    ],
  },
  aws_cloudwatch_log_delivery_destination: {
    attributes: {
      name: 'd',
      delivery_destination_configuration: [
        { destination_resource_arn: 'arn:aws:logs:eu-west-1:123456789012:log-group:g' },
      ],
    },
    live: {
      Name: 'd',
      DeliveryDestinationType: 'CWL',
      DestinationResourceArn: 'arn:aws:logs:eu-west-1:123456789012:log-group:g:*',
    },
    plants: [
      [
        '/DestinationResourceArn',
        'arn:aws:logs:eu-west-1:123456789012:log-group:h',
        'delivery_destination_configuration[0].destination_resource_arn',
      ],
    ],
  },
  aws_cloudwatch_log_delivery: {
    attributes: {
      delivery_source_name: 's',
      delivery_destination_arn: 'arn:d',
      record_fields: ['b', 'a'],
      s3_delivery_configuration: [{ suffix_path: '{yyyy}', enable_hive_compatible_path: false }],
    },
    live: {
      DeliverySourceName: 's',
      DeliveryDestinationArn: 'arn:d',
      RecordFields: ['b', 'a'],
      S3SuffixPath: '{yyyy}',
      S3EnableHiveCompatiblePath: false,
    },
    plants: [
      ['/RecordFields', ['a', 'b'], 'record_fields'],
      ['/S3SuffixPath', '{MM}', 's3_delivery_configuration[0].suffix_path'],
    ],
  },
});
