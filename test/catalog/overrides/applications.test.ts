import { amplify } from '../../../src/catalog/overrides/amplify.js';
import { appconfig } from '../../../src/catalog/overrides/appconfig.js';
import { apprunner } from '../../../src/catalog/overrides/apprunner.js';
import { describeInSync } from './planted.js';

describeInSync(appconfig, {
  aws_appconfig_application: {
    attributes: { id: 'a', name: 'shop', description: '', tags_all: {} },
    live: { ApplicationId: 'a', Name: 'shop', Tags: [] },
    plants: [['/Description', 'by hand', 'description']],
  },
  aws_appconfig_environment: {
    attributes: {
      application_id: 'a',
      environment_id: 'e',
      name: 'prod',
      description: '',
      monitor: [
        { alarm_arn: 'arn:b', alarm_role_arn: 'arn:role' },
        { alarm_arn: 'arn:a', alarm_role_arn: 'arn:role' },
      ],
      tags_all: {},
    },
    live: {
      ApplicationId: 'a',
      EnvironmentId: 'e',
      Name: 'prod',
      Monitors: [
        { AlarmArn: 'arn:a', AlarmRoleArn: 'arn:role' },
        { AlarmArn: 'arn:b', AlarmRoleArn: 'arn:role' },
      ],
      Tags: [],
    },
    plants: [
      ['/Monitors/0', undefined, 'monitor[1]'],
      ['/Monitors/1/AlarmRoleArn', 'arn:other', 'monitor[0].alarm_role_arn'],
    ],
  },
  aws_appconfig_configuration_profile: {
    attributes: {
      application_id: 'a',
      configuration_profile_id: 'p',
      name: 'flags',
      description: '',
      location_uri: 'hosted',
      retrieval_role_arn: '',
      type: 'AWS.Freeform',
      validator: [{ type: 'JSON_SCHEMA', content: '{"type":"object","title":"flags"}' }],
      tags_all: {},
    },
    live: {
      ApplicationId: 'a',
      ConfigurationProfileId: 'p',
      Name: 'flags',
      LocationUri: 'hosted',
      Type: 'AWS.Freeform',
      Validators: [{ Type: 'JSON_SCHEMA', Content: '{"title": "flags", "type": "object"}' }],
      Tags: [],
    },
    plants: [
      ['/Validators/0/Content', '{"title": "flags", "type": "array"}', 'validator[0].content'],
      ['/Validators/0', undefined, 'validator[0]'],
    ],
  },
  aws_appconfig_deployment_strategy: {
    attributes: {
      id: 's',
      name: 'slow',
      description: '',
      deployment_duration_in_minutes: 30,
      final_bake_time_in_minutes: 0,
      growth_factor: 20,
      growth_type: 'LINEAR',
      replicate_to: 'NONE',
      tags_all: {},
    },
    live: {
      Id: 's',
      Name: 'slow',
      DeploymentDurationInMinutes: 30,
      FinalBakeTimeInMinutes: 0,
      GrowthFactor: 20,
      GrowthType: 'LINEAR',
      ReplicateTo: 'NONE',
      Tags: [],
    },
    plants: [
      ['/GrowthFactor', 100, 'growth_factor'],
      ['/FinalBakeTimeInMinutes', 10, 'final_bake_time_in_minutes'],
      ['/GrowthType', 'EXPONENTIAL', 'growth_type'],
    ],
  },
  aws_appconfig_hosted_configuration_version: {
    attributes: {
      application_id: 'a',
      configuration_profile_id: 'p',
      version_number: 3,
      content: '{}',
      content_type: 'application/json',
      description: '',
    },
    live: {
      ApplicationId: 'a',
      ConfigurationProfileId: 'p',
      VersionNumber: '3',
      ContentType: 'application/json',
      Content: '{}',
    },
    plants: [['/ContentType', 'text/plain', 'content_type']],
  },
});

describeInSync(amplify, {
  aws_amplify_app: {
    attributes: {
      arn: 'arn:app',
      name: 'site',
      build_spec: 'version: 1',
      cache_config: [{ type: 'AMPLIFY_MANAGED_NO_COOKIES' }],
      custom_headers: '',
      custom_rule: [
        { condition: '', source: '/api/<*>', status: '200', target: 'https://api.example/<*>' },
        { condition: '', source: '/<*>', status: '404', target: '/index.html' },
      ],
      description: '',
      enable_branch_auto_deletion: false,
      environment_variables: { STAGE: 'prod' },
      iam_service_role_arn: '',
      job_config: [],
      platform: 'WEB',
      repository: 'https://github.com/example/site',
      tags_all: {},
    },
    live: {
      Arn: 'arn:app',
      AppId: 'd1',
      Name: 'site',
      BuildSpec: 'version: 1',
      CacheConfig: { Type: 'AMPLIFY_MANAGED_NO_COOKIES' },
      CustomRules: [
        { Source: '/api/<*>', Status: '200', Target: 'https://api.example/<*>' },
        { Source: '/<*>', Status: '404', Target: '/index.html' },
      ],
      EnableBranchAutoDeletion: false,
      EnvironmentVariables: [{ Name: 'STAGE', Value: 'prod' }],
      JobConfig: { BuildComputeType: 'STANDARD_8GB' },
      Platform: 'WEB',
      Repository: 'https://github.com/example/site',
      Tags: [],
    },
    plants: [
      ['/EnvironmentVariables/0/Value', 'dev', 'environment_variables["STAGE"]'],
      ['/CustomRules/1/Target', '/other.html', 'custom_rule[1].target'],
      ['/Platform', 'WEB_COMPUTE', 'platform'],
    ],
  },
  aws_amplify_branch: {
    attributes: {
      arn: 'arn:b',
      app_id: 'd1',
      branch_name: 'main',
      description: '',
      enable_auto_build: true,
      enable_performance_mode: false,
      enable_pull_request_preview: false,
      environment_variables: {},
      framework: 'React',
      stage: '',
      tags_all: {},
    },
    live: {
      Arn: 'arn:b',
      AppId: 'd1',
      BranchName: 'main',
      EnableAutoBuild: true,
      EnablePerformanceMode: false,
      EnablePullRequestPreview: false,
      EnvironmentVariables: [],
      Framework: 'React',
      Stage: 'NONE',
      Tags: [],
    },
    plants: [
      ['/EnableAutoBuild', false, 'enable_auto_build'],
      ['/Stage', 'PRODUCTION', 'stage'],
    ],
  },
  aws_amplify_domain_association: {
    attributes: {
      arn: 'arn:d',
      app_id: 'd1',
      domain_name: 'example.com',
      enable_auto_sub_domain: false,
      sub_domain: [
        { branch_name: 'main', prefix: 'www' },
        { branch_name: 'main', prefix: '' },
      ],
      certificate_settings: [{ type: 'AMPLIFY_MANAGED', custom_certificate_arn: '' }],
    },
    live: {
      Arn: 'arn:d',
      AppId: 'd1',
      DomainName: 'example.com',
      DomainStatus: 'AVAILABLE',
      EnableAutoSubDomain: false,
      SubDomainSettings: [
        { BranchName: 'main', Prefix: '' },
        { BranchName: 'main', Prefix: 'www' },
      ],
      Certificate: { CertificateType: 'AMPLIFY_MANAGED', CertificateVerificationDNSRecord: '_x CNAME _y' },
    },
    plants: [
      ['/SubDomainSettings/1/BranchName', 'dev', 'sub_domain[0].branch_name'],
      ['/EnableAutoSubDomain', true, 'enable_auto_sub_domain'],
      ['/Certificate/CertificateType', 'CUSTOM', 'certificate_settings[0].type'],
    ],
  },
});

describeInSync(apprunner, {
  aws_apprunner_service: {
    attributes: {
      arn: 'arn:svc',
      service_name: 'web',
      encryption_configuration: [],
      health_check_configuration: [
        { healthy_threshold: 1, interval: 5, path: '/', protocol: 'TCP', timeout: 2, unhealthy_threshold: 5 },
      ],
      instance_configuration: [{ cpu: '1 vCPU', instance_role_arn: '', memory: '2 GB' }],
      network_configuration: [
        {
          egress_configuration: [{ egress_type: 'DEFAULT', vpc_connector_arn: '' }],
          ingress_configuration: [{ is_publicly_accessible: true }],
          ip_address_type: 'IPV4',
        },
      ],
      observability_configuration: [],
      source_configuration: [
        {
          auto_deployments_enabled: false,
          authentication_configuration: [],
          code_repository: [],
          image_repository: [
            {
              image_identifier: 'public.ecr.aws/x/web:1',
              image_repository_type: 'ECR_PUBLIC',
              image_configuration: [
                { port: '8080', runtime_environment_variables: { STAGE: 'prod' }, runtime_environment_secrets: {} },
              ],
            },
          ],
        },
      ],
    },
    live: {
      ServiceArn: 'arn:svc',
      ServiceName: 'web',
      Status: 'RUNNING',
      HealthCheckConfiguration: {
        HealthyThreshold: 1,
        Interval: 5,
        Path: '/',
        Protocol: 'TCP',
        Timeout: 2,
        UnhealthyThreshold: 5,
      },
      InstanceConfiguration: { Cpu: '1024', Memory: '2048' },
      NetworkConfiguration: {
        EgressConfiguration: { EgressType: 'DEFAULT' },
        IngressConfiguration: { IsPubliclyAccessible: true },
        IpAddressType: 'IPV4',
      },
      SourceConfiguration: {
        AutoDeploymentsEnabled: false,
        ImageRepository: {
          ImageIdentifier: 'public.ecr.aws/x/web:1',
          ImageRepositoryType: 'ECR_PUBLIC',
          ImageConfiguration: { Port: '8080', RuntimeEnvironmentVariables: [{ Name: 'STAGE', Value: 'prod' }] },
        },
      },
    },
    plants: [
      ['/InstanceConfiguration/Cpu', '2048', 'instance_configuration[0].cpu'],
      [
        '/NetworkConfiguration/IngressConfiguration/IsPubliclyAccessible',
        false,
        'network_configuration[0].ingress_configuration[0].is_publicly_accessible',
      ],
      [
        '/SourceConfiguration/ImageRepository/ImageIdentifier',
        'public.ecr.aws/x/web:2',
        'source_configuration[0].image_repository[0].image_identifier',
      ],
      [
        '/SourceConfiguration/ImageRepository/ImageConfiguration/RuntimeEnvironmentVariables/0/Value',
        'dev',
        'source_configuration[0].image_repository[0].image_configuration[0].runtime_environment_variables["STAGE"]',
      ],
      ['/HealthCheckConfiguration/Protocol', 'HTTP', 'health_check_configuration[0].protocol'],
    ],
  },
});
