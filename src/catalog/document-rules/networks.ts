import type { PropertyRule } from '../rules/shape.js';
import type { DocumentRules, Row } from './row.js';

const permission = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html';
/** All ports: EC2 answers -1 where a rule for every protocol names none. */
const allPorts: Row = { standard: -1, source: permission };
const dns: PropertyRule = { same: ['dns-name'] };
const dnsSource = 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DomainNameFormat.html';

/** Services keep names of headers in lower case. */
const header: Row = { same: ['ignore-case'], source: 'https://www.rfc-editor.org/rfc/rfc9110#section-5.1' };

export const networks: DocumentRules = {
  'AWS::EC2::SecurityGroup': {
    '/SecurityGroupEgress/*/FromPort': allPorts,
    '/SecurityGroupEgress/*/ToPort': allPorts,
    '/SecurityGroupIngress/*/FromPort': allPorts,
    '/SecurityGroupIngress/*/ToPort': allPorts,
  },
  'AWS::EC2::SecurityGroupEgress': { '/FromPort': allPorts, '/ToPort': allPorts },
  'AWS::EC2::SecurityGroupIngress': { '/FromPort': allPorts, '/ToPort': allPorts },
  'AWS::Route53::HostedZone': { '/Name': { ...dns, source: dnsSource } },
  'AWS::Route53Resolver::ResolverRule': { '/DomainName': { ...dns, source: dnsSource } },
  'AWS::CloudFront::Distribution': {
    // The first member is the primary origin.
    '/DistributionConfig/OriginGroups/Items/*/Members/Items': {
      order: 'list',
      source: 'https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_OriginGroupMembers.html',
    },
    '/DistributionConfig/HttpVersion': {
      same: ['ignore-case'],
      source: 'https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_DistributionConfig.html',
    },
  },
  'AWS::ApiGateway::RestApi': {
    '/Policy': {
      same: ['execute-api-policy'],
      source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies.html',
    },
  },
  'AWS::ApiGatewayV2::Api': {
    '/CorsConfiguration/AllowHeaders/*': header,
    '/CorsConfiguration/ExposeHeaders/*': header,
  },
  'AWS::Lambda::Url': { '/Cors/AllowHeaders/*': header, '/Cors/ExposeHeaders/*': header },
};
