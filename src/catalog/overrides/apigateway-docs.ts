import type { TypeMapping } from '../model.js';
import { block, exact, json, map, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';

const apiGatewayDocumentationPart = exact('aws_api_gateway_documentation_part', 'AWS::ApiGateway::DocumentationPart', {
  identifiers: ['{documentation_part_id}|{rest_api_id}'],
  lenses: [
    block('location', '/Location', [
      text('method', '/Method', { default: '*' }),
      text('name', '/Name'),
      text('path', '/Path', { default: '/' }),
      text('status_code', '/StatusCode', { default: '*' }),
      text('type', '/Type'),
    ]),
    json('properties', '/Properties'),
    text('rest_api_id', '/RestApiId'),
  ],
  unverified: {},
  source: `${reference}/aws-resource-apigateway-documentationpart.html`,
});

const apiGatewayDocumentationVersion = exact(
  'aws_api_gateway_documentation_version',
  'AWS::ApiGateway::DocumentationVersion',
  {
    identifiers: ['{version}|{rest_api_id}'],
    lenses: [
      text('description', '/Description'),
      text('rest_api_id', '/RestApiId'),
      text('version', '/DocumentationVersion'),
    ],
    unverified: {},
    source: `${reference}/aws-resource-apigateway-documentationversion.html`,
  },
);

const apigatewayv2IntegrationResponse = exact(
  'aws_apigatewayv2_integration_response',
  'AWS::ApiGatewayV2::IntegrationResponse',
  {
    identifiers: ['{api_id}|{integration_id}|{id}'],
    lenses: [
      text('api_id', '/ApiId'),
      text('content_handling_strategy', '/ContentHandlingStrategy'),
      text('integration_id', '/IntegrationId'),
      text('integration_response_key', '/IntegrationResponseKey'),
      map('response_templates', '/ResponseTemplates'),
      text('template_selection_expression', '/TemplateSelectionExpression'),
    ],
    unverified: {},
    source: `${reference}/aws-resource-apigatewayv2-integrationresponse.html`,
  },
);

export const apigatewayDocs: readonly TypeMapping[] = [
  apiGatewayDocumentationPart,
  apiGatewayDocumentationVersion,
  apigatewayv2IntegrationResponse,
];
