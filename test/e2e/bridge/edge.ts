import { ACMClient, DescribeCertificateCommand, ListTagsForCertificateCommand } from '@aws-sdk/client-acm';
import { GetHostedZoneCommand, ListTagsForResourceCommand, Route53Client } from '@aws-sdk/client-route-53';
import {
  GetIPSetCommand,
  GetRegexPatternSetCommand,
  GetRuleGroupCommand,
  GetWebACLCommand,
  GetWebACLForResourceCommand,
  ListTagsForResourceCommand as ListWafTagsCommand,
  WAFV2Client,
} from '@aws-sdk/client-wafv2';
import type { Clients } from './clients.js';
import { tagList, type Property, type PropertyObject, type Reader } from './document.js';
import { found, parts, pick, plain } from './shape.js';

const certificate: Reader = async (arn, clients) => {
  const client = clients.of(ACMClient);
  const one = (await found(client.send(new DescribeCertificateCommand({ CertificateArn: arn }))))?.Certificate;
  if (one === undefined) return undefined;
  const { Tags = [] } = await client.send(new ListTagsForCertificateCommand({ CertificateArn: arn }));
  return {
    CertificateArn: arn,
    CertificateExport: 'DISABLED',
    CertificateTransparencyLoggingPreference: plain(one.Options).CertificateTransparencyLoggingPreference ?? 'ENABLED',
    DomainName: one.DomainName,
    KeyAlgorithm: one.KeyAlgorithm,
    SubjectAlternativeNames: one.SubjectAlternativeNames,
    Tags: tagList(Tags),
  };
};

const hostedZone: Reader = async (id, clients) => {
  const client = clients.of(Route53Client);
  const answer = await found(client.send(new GetHostedZoneCommand({ Id: id })));
  const one = answer?.HostedZone;
  if (one === undefined) return undefined;
  const tags = await client.send(new ListTagsForResourceCommand({ ResourceType: 'hostedzone', ResourceId: id }));
  const comment = one.Config?.Comment;
  return {
    HostedZoneConfig: comment ? { Comment: comment } : {},
    HostedZoneFeatures: { EnableAcceleratedRecovery: false },
    HostedZoneTags: tagList(tags.ResourceTagSet?.Tags ?? []),
    Id: id,
    Name: one.Name,
    NameServers: answer?.DelegationSet?.NameServers ?? [],
    VPCs: (answer?.VPCs ?? []).map((part) => pick(part, 'VPCId', 'VPCRegion')),
  };
};

type Scope = 'REGIONAL' | 'CLOUDFRONT';

async function wafTags(arn: string | undefined, clients: Clients) {
  const request = new ListWafTagsCommand({ ResourceARN: arn });
  return tagList((await clients.of(WAFV2Client).send(request)).TagInfoForResource?.TagList ?? []);
}

/** Search strings are bytes in the API, which the SDK decodes, and text here; ARNs inside statements are spelled `Arn`. */
function rules(list: readonly object[] | undefined): PropertyObject[] {
  const text = (value: unknown): Property => {
    if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8');
    if (Array.isArray(value)) return value.map(text);
    if (typeof value !== 'object' || value === null) return value as Property;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name === 'ARN' ? 'Arn' : name, text(inner)]),
    );
  };
  return (list ?? []).map((rule) => ({ RuleLabels: [], ...(text(rule) as PropertyObject) }));
}

const webAcl: Reader = async (identifier, clients) => {
  const [Name, Id, scope] = parts(identifier);
  const request = new GetWebACLCommand({ Name, Id, Scope: scope as Scope });
  const one = (await found(clients.of(WAFV2Client).send(request)))?.WebACL;
  if (one === undefined) return undefined;
  return {
    Arn: one.ARN,
    Capacity: one.Capacity,
    DefaultAction: plain(one.DefaultAction),
    Description: one.Description ?? '',
    Id,
    LabelNamespace: one.LabelNamespace ?? `awswaf:123456789012:webacl:${Name}:`,
    Name,
    OnSourceDDoSProtectionConfig: { ALBLowReputationMode: 'ACTIVE_UNDER_DDOS' },
    Rules: rules(one.Rules).reverse(),
    Scope: scope,
    Tags: await wafTags(one.ARN, clients),
    TokenDomains: [],
    VisibilityConfig: plain(one.VisibilityConfig),
  };
};

const ruleGroup: Reader = async (identifier, clients) => {
  const [Name, Id, scope] = parts(identifier);
  const request = new GetRuleGroupCommand({ Name, Id, Scope: scope as Scope });
  const one = (await found(clients.of(WAFV2Client).send(request)))?.RuleGroup;
  if (one === undefined) return undefined;
  return {
    Arn: one.ARN,
    AvailableLabels: [],
    Capacity: one.Capacity,
    ConsumedLabels: [],
    Description: one.Description ?? '',
    Id,
    LabelNamespace: `awswaf:123456789012:rulegroup:${Name}:`,
    Name,
    Rules: rules(one.Rules),
    Scope: scope,
    Tags: await wafTags(one.ARN, clients),
    VisibilityConfig: plain(one.VisibilityConfig),
  };
};

const ipSet: Reader = async (identifier, clients) => {
  const [Name, Id, scope] = parts(identifier);
  const request = new GetIPSetCommand({ Name, Id, Scope: scope as Scope });
  const one = (await found(clients.of(WAFV2Client).send(request)))?.IPSet;
  if (one === undefined) return undefined;
  return {
    Addresses: [...(one.Addresses ?? [])].reverse(),
    Arn: one.ARN,
    Description: one.Description ?? '',
    IPAddressVersion: one.IPAddressVersion,
    Id,
    Name,
    Scope: scope,
    Tags: await wafTags(one.ARN, clients),
  };
};

const patternSet: Reader = async (identifier, clients) => {
  const [Name, Id, scope] = parts(identifier);
  const request = new GetRegexPatternSetCommand({ Name, Id, Scope: scope as Scope });
  const one = (await found(clients.of(WAFV2Client).send(request)))?.RegexPatternSet;
  if (one === undefined) return undefined;
  return {
    Arn: one.ARN,
    Description: one.Description ?? '',
    Id,
    Name,
    RegularExpressionList: one.RegularExpressionList?.map(({ RegexString }) => RegexString).reverse() ?? [],
    Scope: scope,
    Tags: await wafTags(one.ARN, clients),
  };
};

const webAclAssociation: Reader = async (identifier, clients) => {
  const [ResourceArn, WebACLArn] = parts(identifier);
  const request = new GetWebACLForResourceCommand({ ResourceArn });
  const one = (await found(clients.of(WAFV2Client).send(request)))?.WebACL;
  return one?.ARN === WebACLArn ? { ResourceArn, WebACLArn } : undefined;
};

export const edge: Readonly<Record<string, Reader>> = {
  'AWS::CertificateManager::Certificate': certificate,
  'AWS::Route53::HostedZone': hostedZone,
  'AWS::WAFv2::IPSet': ipSet,
  'AWS::WAFv2::RegexPatternSet': patternSet,
  'AWS::WAFv2::RuleGroup': ruleGroup,
  'AWS::WAFv2::WebACL': webAcl,
  'AWS::WAFv2::WebACLAssociation': webAclAssociation,
};
