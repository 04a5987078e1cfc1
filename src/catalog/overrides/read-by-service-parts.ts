import type { TypeMapping } from '../model.js';
import { block, bool, exact, map, tags, text } from './dsl.js';

/** More types of services that Cloud Control cannot read, or reads by a name that Terraform does not keep. */

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

/** Cloud Control reads it by an id that CloudFormation makes up. */
const gatewayResponse = exact('aws_api_gateway_gateway_response', 'AWS::ApiGateway::GatewayResponse', {
  reader: 'api-gateway',
  identifiers: ['{rest_api_id}|{response_type}'],
  lenses: [
    text('rest_api_id', '/RestApiId'),
    text('response_type', '/ResponseType'),
    // Each type of response has a code and a template of its own where nobody chose others.
    text('status_code', '/StatusCode', chosen),
    map('response_parameters', '/ResponseParameters'),
    map('response_templates', '/ResponseTemplates', chosen),
  ],
  unverified: {},
  source: 'https://docs.aws.amazon.com/apigateway/latest/api/API_GetGatewayResponse.html',
});

const instance = exact('aws_service_discovery_instance', 'AWS::ServiceDiscovery::Instance', {
  reader: 'servicediscovery',
  identifiers: ['{service_id}|{instance_id}'],
  lenses: [
    text('service_id', '/ServiceId'),
    text('instance_id', '/InstanceId'),
    map('attributes', '/InstanceAttributes'),
  ],
  unverified: {},
  source: 'https://docs.aws.amazon.com/cloud-map/latest/api/API_GetInstance.html',
});

const reportGroup = exact('aws_codebuild_report_group', 'AWS::CodeBuild::ReportGroup', {
  reader: 'codebuild',
  identifiers: ['{arn}', '{id}'],
  lenses: [
    text('name', '/Name'),
    text('type', '/Type'),
    block('export_config', '/ExportConfig', [
      text('type', '/ExportConfigType'),
      block('s3_destination', '/S3Destination', [
        text('bucket', '/Bucket'),
        bool('encryption_disabled', '/EncryptionDisabled', { default: false }),
        text('encryption_key', '/EncryptionKey', { equivalences: ['kms-key'] }),
        text('packaging', '/Packaging', { default: 'NONE' }),
        text('path', '/Path'),
      ]),
    ]),
    tags(),
  ],
  unverified: { delete_reports: 'terraform-only' },
  source: `${reference}/aws-resource-codebuild-reportgroup.html`,
});

const sourceCredential = exact('aws_codebuild_source_credential', 'AWS::CodeBuild::SourceCredential', {
  reader: 'codebuild',
  identifiers: ['{arn}', '{id}'],
  lenses: [text('auth_type', '/AuthType'), text('server_type', '/ServerType')],
  unverified: { token: 'write-only', user_name: 'write-only' },
  source: `${reference}/aws-resource-codebuild-sourcecredential.html`,
});

export const readByServiceParts: readonly TypeMapping[] = [gatewayResponse, instance, reportGroup, sourceCredential];
