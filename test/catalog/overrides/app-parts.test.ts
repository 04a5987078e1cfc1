import { apigatewayDocs } from '../../../src/catalog/overrides/apigateway-docs.js';
import { apigatewayv2 } from '../../../src/catalog/overrides/apigatewayv2.js';
import { appDelivery } from '../../../src/catalog/overrides/app-delivery.js';
import { bedrockAgents } from '../../../src/catalog/overrides/bedrock-agents.js';
import { cognitoParts } from '../../../src/catalog/overrides/cognito-parts.js';
import { developerTools } from '../../../src/catalog/overrides/developer-tools.js';
import { lambdaParts } from '../../../src/catalog/overrides/lambda-parts.js';
import { describeInSync } from './planted.js';

const statement = (action: string) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::123456789012:root' }, Action: action, Resource: '*' }],
});

describeInSync([...apigatewayDocs, ...apigatewayv2, ...lambdaParts], {
  aws_api_gateway_documentation_part: {
    attributes: {
      rest_api_id: 'a',
      location: [{ type: 'METHOD', method: 'GET', path: '/x', name: '', status_code: '' }],
      properties: '{"description": "Example"}',
    },
    live: {
      DocumentationPartId: 'p',
      RestApiId: 'a',
      Location: { Type: 'METHOD', Method: 'GET', Path: '/x' },
      Properties: '{"description":"Example"}',
    },
    plants: [['/Properties', '{"description":"Other"}', 'properties']],
  },
  aws_api_gateway_documentation_version: {
    attributes: { rest_api_id: 'a', version: '1', description: 'x' },
    live: { RestApiId: 'a', DocumentationVersion: '1', Description: 'x' },
    plants: [['/Description', 'y', 'description']],
  },
  aws_apigatewayv2_integration: {
    attributes: {
      api_id: 'a',
      integration_type: 'HTTP_PROXY',
      integration_method: 'GET',
      integration_uri: 'https://example.com',
      connection_type: 'INTERNET',
      payload_format_version: '1.0',
      timeout_milliseconds: 30000,
      response_parameters: [
        { status_code: '403', mappings: { 'append:header.auth': '$context.authorizer.x' } },
        { status_code: '200', mappings: { 'overwrite:statuscode': '204', 'append:header.a': 'b' } },
      ],
    },
    live: {
      ApiId: 'a',
      IntegrationType: 'HTTP_PROXY',
      IntegrationMethod: 'GET',
      IntegrationUri: 'https://example.com',
      ConnectionType: 'INTERNET',
      PayloadFormatVersion: '1.0',
      TimeoutInMillis: 30000,
      ResponseParameters: {
        200: {
          ResponseParameters: [
            { Source: 'b', Destination: 'append:header.a' },
            { Source: '204', Destination: 'overwrite:statuscode' },
          ],
        },
        403: { ResponseParameters: [{ Source: '$context.authorizer.x', Destination: 'append:header.auth' }] },
      },
    },
    plants: [
      ['/ResponseParameters/200/ResponseParameters/1/Source', '200', 'response_parameters'],
      ['/ResponseParameters/500', { ResponseParameters: [{ Source: 'a', Destination: 'b' }] }, 'response_parameters'],
      ['/ResponseParameters', undefined, 'response_parameters'],
    ],
  },
  aws_lambda_event_source_mapping: {
    attributes: {
      uuid: 'u',
      function_name: 'f',
      enabled: true,
      topics: ['t'],
      self_managed_event_source: [{ endpoints: { KAFKA_BOOTSTRAP_SERVERS: 'b.example.com:9092,a.example.com:9092' } }],
      source_access_configuration: [{ type: 'VPC_SUBNET', uri: 'subnet:subnet-1' }],
    },
    live: {
      Id: 'u',
      FunctionName: 'arn:aws:lambda:eu-west-1:123456789012:function:f',
      Enabled: true,
      Topics: ['t'],
      SelfManagedEventSource: { Endpoints: { KafkaBootstrapServers: ['a.example.com:9092', 'b.example.com:9092'] } },
      SourceAccessConfigurations: [{ Type: 'VPC_SUBNET', URI: 'subnet:subnet-1' }],
    },
    plants: [
      [
        '/SelfManagedEventSource/Endpoints/KafkaBootstrapServers/-',
        'c.example.com:9092',
        'self_managed_event_source[0].endpoints',
      ],
    ],
  },
});

describeInSync(appDelivery, {
  aws_appconfig_extension: {
    attributes: {
      name: 'e',
      description: null,
      action_point: [
        {
          point: 'ON_DEPLOYMENT_COMPLETE',
          action: [{ name: 'notify', role_arn: 'arn:r', uri: 'arn:sns', description: '' }],
        },
        { point: 'ON_DEPLOYMENT_START', action: [{ name: 'a', uri: 'arn:b', role_arn: 'arn:r' }] },
      ],
      parameter: [{ name: 'p', required: true, description: 'd' }],
    },
    live: {
      Id: 'i',
      Name: 'e',
      Actions: {
        ON_DEPLOYMENT_START: [{ Name: 'a', Uri: 'arn:b', RoleArn: 'arn:r' }],
        ON_DEPLOYMENT_COMPLETE: [{ Name: 'notify', Uri: 'arn:sns', RoleArn: 'arn:r' }],
      },
      Parameters: { p: { Required: true, Description: 'd' } },
    },
    plants: [
      ['/Actions/ON_DEPLOYMENT_COMPLETE/0/Uri', 'arn:other', 'action_point'],
      ['/Parameters/p/Description', 'e', 'parameter[0].description'],
    ],
  },
  aws_appsync_api: {
    attributes: {
      name: 'api',
      owner_contact: null,
      event_config: [
        {
          auth_provider: [
            { auth_type: 'API_KEY' },
            { auth_type: 'AWS_LAMBDA', lambda_authorizer_config: [{ authorizer_uri: 'arn:f' }] },
          ],
          connection_auth_mode: [{ auth_type: 'AWS_LAMBDA' }],
          default_publish_auth_mode: [{ auth_type: 'API_KEY' }],
          default_subscribe_auth_mode: [{ auth_type: 'API_KEY' }],
        },
      ],
    },
    live: {
      Name: 'api',
      EventConfig: {
        AuthProviders: [
          {
            AuthType: 'AWS_LAMBDA',
            LambdaAuthorizerConfig: { AuthorizerUri: 'arn:f', AuthorizerResultTtlInSeconds: 300 },
          },
          { AuthType: 'API_KEY' },
        ],
        ConnectionAuthModes: [{ AuthType: 'AWS_LAMBDA' }],
        DefaultPublishAuthModes: [{ AuthType: 'API_KEY' }],
        DefaultSubscribeAuthModes: [{ AuthType: 'API_KEY' }],
      },
    },
    plants: [
      [
        '/EventConfig/AuthProviders/0/LambdaAuthorizerConfig/AuthorizerUri',
        'arn:g',
        'event_config[0].auth_provider[1].lambda_authorizer_config[0].authorizer_uri',
      ],
      ['/EventConfig/ConnectionAuthModes/-', { AuthType: 'API_KEY' }, 'event_config[0].connection_auth_mode'],
    ],
  },
  aws_apprunner_auto_scaling_configuration_version: {
    attributes: { auto_scaling_configuration_name: 'a', max_concurrency: 50, max_size: 25, min_size: 1 },
    live: { AutoScalingConfigurationName: 'a', MaxConcurrency: 50, MaxSize: 25, MinSize: 1 },
    plants: [['/MaxSize', 2, 'max_size']],
  },
  aws_apprunner_vpc_connector: {
    attributes: { vpc_connector_name: 'v', subnets: ['subnet-2', 'subnet-1'], security_groups: ['sg-1'] },
    live: { VpcConnectorName: 'v', Subnets: ['subnet-1', 'subnet-2'], SecurityGroups: ['sg-1'] },
    plants: [['/SecurityGroups/-', 'sg-2', 'security_groups']],
  },
});

describeInSync(developerTools, {
  aws_codeartifact_repository: {
    attributes: {
      repository: 'r',
      domain: 'd',
      domain_owner: '123456789012',
      upstream: [{ repository_name: 'a' }, { repository_name: 'b' }],
      external_connections: [],
    },
    live: { RepositoryName: 'r', DomainName: 'd', DomainOwner: '123456789012', Upstreams: ['a', 'b'] },
    plants: [
      ['/Upstreams', ['b', 'a'], 'upstream'],
      ['/ExternalConnections', ['public:npmjs'], 'external_connections'],
      ['/PermissionsPolicyDocument', statement('codeartifact:*'), 'permissions_policy'],
    ],
  },
  aws_codeartifact_domain_permissions_policy: {
    attributes: {
      domain: 'd',
      resource_arn: 'arn:d',
      policy_document: JSON.stringify(statement('codeartifact:CreateRepository')),
    },
    live: { DomainName: 'd', PermissionsPolicyDocument: statement('codeartifact:CreateRepository') },
    presence: '/PermissionsPolicyDocument',
    plants: [['/PermissionsPolicyDocument', statement('codeartifact:*'), 'policy_document']],
  },
  aws_codestarconnections_connection: {
    attributes: { name: 'c', provider_type: 'GitHub', host_arn: null },
    live: {
      ConnectionName: 'c',
      ProviderType: 'GitHub',
      HostArn: 'arn:aws:codestar-connections:us-west-2:000000000000:host/00000000-0000-0000-0000-000000000000',
    },
    plants: [['/Tags', [{ Key: 'a', Value: 'b' }], 'tags["a"]']],
  },
  aws_codestarnotifications_notification_rule: {
    attributes: {
      name: 'n',
      detail_type: 'FULL',
      resource: 'arn:p',
      event_type_ids: ['codepipeline-pipeline-pipeline-execution-failed'],
      status: 'ENABLED',
      target: [{ address: 'arn:t', type: 'SNS', status: 'ACTIVE' }],
    },
    live: {
      Name: 'n',
      DetailType: 'FULL',
      Resource: 'arn:p',
      EventTypeIds: ['codepipeline-pipeline-pipeline-execution-failed'],
      Status: 'ENABLED',
      Targets: [{ TargetAddress: 'arn:t', TargetType: 'SNS' }],
    },
    plants: [
      ['/Status', 'DISABLED', 'status'],
      ['/EventTypeIds/-', 'other', 'event_type_ids'],
    ],
  },
  aws_codebuild_fleet: {
    attributes: {
      name: 'f',
      base_capacity: 1,
      compute_type: 'BUILD_GENERAL1_SMALL',
      environment_type: 'LINUX_CONTAINER',
      overflow_behavior: 'ON_DEMAND',
      vpc_config: [{ vpc_id: 'vpc-1', subnets: ['subnet-1'], security_group_ids: ['sg-1'] }],
    },
    live: {
      Name: 'f',
      BaseCapacity: 1,
      ComputeType: 'BUILD_GENERAL1_SMALL',
      EnvironmentType: 'LINUX_CONTAINER',
      OverflowBehavior: 'ON_DEMAND',
      FleetVpcConfig: { VpcId: 'vpc-1', Subnets: ['subnet-1'], SecurityGroupIds: ['sg-1'] },
    },
    plants: [
      ['/BaseCapacity', 5, 'base_capacity'],
      ['/FleetVpcConfig/SecurityGroupIds/0', 'sg-2', 'vpc_config[0].security_group_ids'],
    ],
  },
});

describeInSync([...bedrockAgents, ...cognitoParts], {
  aws_bedrockagent_knowledge_base: {
    attributes: {
      id: 'KB',
      name: 'kb',
      role_arn: 'arn:r',
      knowledge_base_configuration: [
        {
          type: 'VECTOR',
          vector_knowledge_base_configuration: [
            { embedding_model_arn: 'arn:m', supplemental_data_storage_configuration: [] },
          ],
        },
      ],
      storage_configuration: [
        {
          type: 'OPENSEARCH_SERVERLESS',
          opensearch_serverless_configuration: [
            {
              collection_arn: 'arn:c',
              vector_index_name: 'i',
              field_mapping: [{ metadata_field: 'm', text_field: 't', vector_field: 'v' }],
            },
          ],
        },
      ],
    },
    live: {
      KnowledgeBaseId: 'KB',
      Name: 'kb',
      RoleArn: 'arn:r',
      KnowledgeBaseConfiguration: {
        Type: 'VECTOR',
        VectorKnowledgeBaseConfiguration: { EmbeddingModelArn: 'arn:m' },
      },
      StorageConfiguration: {
        Type: 'OPENSEARCH_SERVERLESS',
        OpensearchServerlessConfiguration: {
          CollectionArn: 'arn:c',
          VectorIndexName: 'i',
          FieldMapping: { MetadataField: 'm', TextField: 't', VectorField: 'v' },
        },
      },
    },
    plants: [
      ['/RoleArn', 'arn:s', 'role_arn'],
      [
        '/StorageConfiguration/OpensearchServerlessConfiguration/FieldMapping/TextField',
        'x',
        'storage_configuration[0].opensearch_serverless_configuration[0].field_mapping[0].text_field',
      ],
    ],
  },
  aws_bedrockagent_data_source: {
    attributes: {
      name: 'd',
      knowledge_base_id: 'KB',
      data_deletion_policy: 'RETAIN',
      data_source_configuration: [
        { type: 'S3', s3_configuration: [{ bucket_arn: 'arn:aws:s3:::b', inclusion_prefixes: ['docs/'] }] },
      ],
      vector_ingestion_configuration: [],
    },
    live: {
      Name: 'd',
      KnowledgeBaseId: 'KB',
      DataDeletionPolicy: 'RETAIN',
      DataSourceConfiguration: {
        Type: 'S3',
        S3Configuration: { BucketArn: 'arn:aws:s3:::b', InclusionPrefixes: ['docs/'] },
      },
    },
    plants: [
      ['/DataDeletionPolicy', 'DELETE', 'data_deletion_policy'],
      [
        '/DataSourceConfiguration/S3Configuration/InclusionPrefixes/-',
        'secret/',
        'data_source_configuration[0].s3_configuration[0].inclusion_prefixes',
      ],
    ],
  },
  aws_cognito_risk_configuration: {
    attributes: {
      user_pool_id: 'p',
      client_id: null,
      account_takeover_risk_configuration: [{ actions: [{ high_action: [{ event_action: 'BLOCK', notify: true }] }] }],
      risk_exception_configuration: [{ blocked_ip_range_list: ['10.1.0.0/32', '10.0.0.0/32'] }],
    },
    live: {
      UserPoolId: 'p',
      ClientId: 'ALL',
      AccountTakeoverRiskConfiguration: { Actions: { HighAction: { EventAction: 'BLOCK', Notify: true } } },
      RiskExceptionConfiguration: { BlockedIPRangeList: ['10.0.0.0/32', '10.1.0.0/32'] },
    },
    plants: [
      [
        '/AccountTakeoverRiskConfiguration/Actions/HighAction/EventAction',
        'NO_ACTION',
        'account_takeover_risk_configuration[0].actions[0].high_action[0].event_action',
      ],
      [
        '/RiskExceptionConfiguration/SkippedIPRangeList',
        ['0.0.0.0/0'],
        'risk_exception_configuration[0].skipped_ip_range_list',
      ],
    ],
  },
});
