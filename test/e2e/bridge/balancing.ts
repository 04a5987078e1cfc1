import {
  DescribeLoadBalancerAttributesCommand as DescribeClassicAttributesCommand,
  DescribeLoadBalancersCommand as DescribeClassicCommand,
  DescribeTagsCommand as DescribeClassicTagsCommand,
  ElasticLoadBalancingClient,
} from '@aws-sdk/client-elastic-load-balancing';
import {
  DescribeListenerAttributesCommand,
  DescribeListenerCertificatesCommand,
  DescribeListenersCommand,
  DescribeLoadBalancerAttributesCommand,
  DescribeLoadBalancersCommand,
  DescribeRulesCommand,
  DescribeTagsCommand,
  DescribeTargetGroupAttributesCommand,
  DescribeTargetGroupsCommand,
  DescribeTargetHealthCommand,
  ElasticLoadBalancingV2Client,
  type Action,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Clients } from './clients.js';
import { tagList, type PropertyObject, type Reader } from './document.js';
import { found, parts, pick, plain, plainList, some } from './shape.js';

async function tagsOf(arn: string, clients: Clients) {
  const request = new DescribeTagsCommand({ ResourceArns: [arn] });
  return tagList((await clients.of(ElasticLoadBalancingV2Client).send(request)).TagDescriptions?.[0]?.Tags ?? []);
}

/** What the service lists for every balancer of the kind; the emulator knows only some of it. */
const alwaysListed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  application: {
    'access_logs.s3.prefix': '',
    'client_keep_alive.seconds': '3600',
    'connection_logs.s3.bucket': '',
    'connection_logs.s3.enabled': 'false',
    'connection_logs.s3.prefix': '',
    'health_check_logs.s3.enabled': 'false',
    'load_balancing.cross_zone.enabled': 'true',
    'routing.http.preserve_host_header.enabled': 'false',
    'routing.http.x_amzn_tls_version_and_cipher_suite.enabled': 'false',
    'routing.http.xff_client_port.enabled': 'false',
    'routing.http.xff_header_processing.mode': 'append',
    'waf.fail_open.enabled': 'false',
    'zonal_shift.config.enabled': 'false',
  },
  network: {
    'access_logs.s3.prefix': '',
    'dns_record.client_routing_policy': 'any_availability_zone',
    'zonal_shift.config.enabled': 'false',
  },
};

function keyed(
  known: readonly { Key?: string | undefined; Value?: string | undefined }[],
  filled: Readonly<Record<string, string>> = {},
) {
  const all = { ...filled, ...Object.fromEntries(known.map(({ Key = '', Value = '' }) => [Key, Value])) };
  return Object.entries(all)
    .map(([Key, Value]) => ({ Key, Value }))
    .reverse();
}

const loadBalancer: Reader = async (arn, clients) => {
  const client = clients.of(ElasticLoadBalancingV2Client);
  const answer = await found(client.send(new DescribeLoadBalancersCommand({ LoadBalancerArns: [arn] })));
  const one = answer?.LoadBalancers?.[0];
  if (one === undefined) return undefined;
  const attributes = await client.send(new DescribeLoadBalancerAttributesCommand({ LoadBalancerArn: arn }));
  const subnets = one.AvailabilityZones?.map(({ SubnetId }) => SubnetId).reverse() ?? [];
  // The emulator lists what application balancers have for network balancers, too.
  const own = (attributes.Attributes ?? []).filter(
    ({ Key = '' }) => one.Type === 'application' || !/^(routing|idle_timeout|waf)/.test(Key),
  );
  return {
    CanonicalHostedZoneID: one.CanonicalHostedZoneId,
    DNSName: one.DNSName,
    EnablePrefixForIpv6SourceNat: 'off',
    IpAddressType: one.IpAddressType ?? 'ipv4',
    LoadBalancerArn: arn,
    LoadBalancerAttributes: keyed(own, alwaysListed[one.Type ?? '']),
    LoadBalancerFullName: arn.split(':loadbalancer/')[1],
    LoadBalancerName: one.LoadBalancerName,
    Name: one.LoadBalancerName,
    Scheme: one.Scheme,
    SecurityGroups: one.SecurityGroups ?? [],
    SubnetMappings: subnets.map((SubnetId) => ({ SubnetId })),
    Subnets: subnets,
    Tags: await tagsOf(arn, clients),
    Type: one.Type,
  };
};

const targetGroup: Reader = async (arn, clients) => {
  const client = clients.of(ElasticLoadBalancingV2Client);
  const answer = await found(client.send(new DescribeTargetGroupsCommand({ TargetGroupArns: [arn] })));
  const one = answer?.TargetGroups?.[0];
  if (one === undefined) return undefined;
  const attributes = await client.send(new DescribeTargetGroupAttributesCommand({ TargetGroupArn: arn }));
  const health = await client.send(new DescribeTargetHealthCommand({ TargetGroupArn: arn }));
  const application = one.Protocol === 'HTTP' || one.Protocol === 'HTTPS';
  return {
    ...pick(one, 'HealthCheckEnabled', 'HealthCheckIntervalSeconds', 'HealthCheckPath', 'HealthCheckPort'),
    ...pick(one, 'HealthCheckProtocol', 'HealthCheckTimeoutSeconds', 'HealthyThresholdCount'),
    ...pick(one, 'UnhealthyThresholdCount', 'Port', 'Protocol', 'ProtocolVersion', 'TargetType', 'VpcId'),
    IpAddressType: one.IpAddressType ?? 'ipv4',
    LoadBalancerArns: one.LoadBalancerArns,
    Matcher: application && one.Matcher?.HttpCode ? { HttpCode: one.Matcher.HttpCode } : undefined,
    Name: one.TargetGroupName,
    Tags: await tagsOf(arn, clients),
    TargetGroupArn: arn,
    TargetGroupAttributes: keyed(attributes.Attributes ?? []),
    TargetGroupFullName: arn.split(':').pop(),
    TargetGroupName: one.TargetGroupName,
    Targets: some((health.TargetHealthDescriptions ?? []).map(({ Target }) => pick(Target, 'Id', 'Port'))),
  };
};

function actions(list: readonly Action[] | undefined): PropertyObject[] {
  return (list ?? []).map((one) => ({
    ...pick(one, 'AuthenticateCognitoConfig', 'AuthenticateOidcConfig', 'FixedResponseConfig', 'ForwardConfig'),
    ...pick(one, 'Order', 'RedirectConfig', 'TargetGroupArn', 'Type'),
    ...(one.Type === 'forward' && one.TargetGroupArn && !one.ForwardConfig
      ? {
          ForwardConfig: {
            TargetGroups: [{ TargetGroupArn: one.TargetGroupArn, Weight: 1 }],
            TargetGroupStickinessConfig: { Enabled: false },
          },
        }
      : {}),
  }));
}

const listener: Reader = async (arn, clients) => {
  const client = clients.of(ElasticLoadBalancingV2Client);
  const one = (await found(client.send(new DescribeListenersCommand({ ListenerArns: [arn] }))))?.Listeners?.[0];
  if (one === undefined) return undefined;
  const attributes = await found(client.send(new DescribeListenerAttributesCommand({ ListenerArn: arn })));
  const encrypted = one.Protocol === 'HTTPS' || one.Protocol === 'TLS';
  return {
    AlpnPolicy: some(one.AlpnPolicy),
    Certificates: some(plainList(one.Certificates?.map((part) => pick(part, 'CertificateArn')))),
    DefaultActions: actions(one.DefaultActions),
    ListenerArn: arn,
    ListenerAttributes: keyed(attributes?.Attributes ?? []),
    LoadBalancerArn: one.LoadBalancerArn,
    MutualAuthentication: encrypted && one.Protocol === 'HTTPS' ? { Mode: 'off' } : undefined,
    Port: one.Port,
    Protocol: one.Protocol,
    SslPolicy: encrypted ? (one.SslPolicy ?? 'ELBSecurityPolicy-2016-08') : undefined,
    Tags: await tagsOf(arn, clients),
  };
};

const listenerRule: Reader = async (arn, clients) => {
  const client = clients.of(ElasticLoadBalancingV2Client);
  const one = (await found(client.send(new DescribeRulesCommand({ RuleArns: [arn] }))))?.Rules?.[0];
  if (one === undefined) return undefined;
  return {
    Actions: actions(one.Actions),
    Conditions: plainList(one.Conditions).reverse(),
    IsDefault: one.IsDefault ?? false,
    Priority: Number(one.Priority),
    RuleArn: arn,
    Tags: await tagsOf(arn, clients),
    Transforms: [],
  };
};

const listenerCertificate: Reader = async (identifier, clients) => {
  const [ListenerArn] = parts(identifier);
  const request = new DescribeListenerCertificatesCommand({ ListenerArn });
  const all = (await found(clients.of(ElasticLoadBalancingV2Client).send(request)))?.Certificates;
  if (all === undefined) return undefined;
  const extra = all.filter(({ IsDefault }) => IsDefault !== true).map((part) => pick(part, 'CertificateArn'));
  return { Certificates: extra, ListenerArn };
};

const classic: Reader = async (LoadBalancerName, clients) => {
  const client = clients.of(ElasticLoadBalancingClient);
  const answer = await found(client.send(new DescribeClassicCommand({ LoadBalancerNames: [LoadBalancerName] })));
  const one = answer?.LoadBalancerDescriptions?.[0];
  if (one === undefined) return undefined;
  const described = await client.send(new DescribeClassicAttributesCommand({ LoadBalancerName }));
  const attributes = described.LoadBalancerAttributes;
  const tagged = await client.send(new DescribeClassicTagsCommand({ LoadBalancerNames: [LoadBalancerName] }));
  const log = attributes?.AccessLog;
  return {
    AccessLoggingPolicy: log?.Enabled
      ? { EmitInterval: log.EmitInterval, Enabled: true, S3BucketName: log.S3BucketName, S3BucketPrefix: '' }
      : undefined,
    AppCookieStickinessPolicy: [],
    AvailabilityZones: one.AvailabilityZones,
    ConnectionDrainingPolicy: { Timeout: 300, ...plain(attributes?.ConnectionDraining) },
    ConnectionSettings: plain(attributes?.ConnectionSettings),
    CrossZone: attributes?.CrossZoneLoadBalancing?.Enabled ?? false,
    DNSName: one.DNSName,
    HealthCheck: Object.fromEntries(
      Object.entries(plain(one.HealthCheck)).map(([name, value]) => [name, String(value as string | number)]),
    ),
    Instances: some(one.Instances?.map(({ InstanceId }) => InstanceId)),
    LBCookieStickinessPolicy: [],
    Listeners: (one.ListenerDescriptions ?? []).map(({ Listener: part, PolicyNames }) => ({
      InstancePort: String(part?.InstancePort),
      InstanceProtocol: part?.InstanceProtocol?.toUpperCase(),
      LoadBalancerPort: String(part?.LoadBalancerPort),
      PolicyNames: PolicyNames ?? [],
      Protocol: part?.Protocol?.toUpperCase(),
    })),
    LoadBalancerName,
    Policies: [],
    Scheme: one.Scheme,
    SecurityGroups: one.SecurityGroups ?? [],
    Subnets: one.Subnets ?? [],
    Tags: tagList(tagged.TagDescriptions?.[0]?.Tags ?? []),
  };
};

export const balancing: Readonly<Record<string, Reader>> = {
  'AWS::ElasticLoadBalancing::LoadBalancer': classic,
  'AWS::ElasticLoadBalancingV2::Listener': listener,
  'AWS::ElasticLoadBalancingV2::ListenerCertificate': listenerCertificate,
  'AWS::ElasticLoadBalancingV2::ListenerRule': listenerRule,
  'AWS::ElasticLoadBalancingV2::LoadBalancer': loadBalancer,
  'AWS::ElasticLoadBalancingV2::TargetGroup': targetGroup,
};
