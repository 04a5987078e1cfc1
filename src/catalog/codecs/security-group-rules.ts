import { isAbsent, isObject, own, type Json, type JsonObject } from '../../domain/json.js';
import type { LensContext } from '../engine/context.js';
import { canonicalCidr } from './cidr.js';
import type { Codec, Part } from './codec.js';
import { asNumber } from './scalar.js';

/*
 * Terraform groups rules (one block, many sources); CloudFormation has one element a source. Arguments:
 * `direction`: `ingress` | `egress`; `form`: `inline` (blocks of aws_security_group, the default), `rule` (a whole
 * aws_security_group_rule) or `single` (a whole aws_vpc_security_group_ingress_rule or _egress_rule). `element`: the
 * property is one rule by itself (AWS::EC2::SecurityGroupIngress), not a list.
 */

type Form = 'inline' | 'rule' | 'single';
type Source = 'cidr' | 'cidr6' | 'prefix' | 'group';

interface Rule {
  readonly protocol: Json;
  readonly from: Json;
  readonly to: Json;
  readonly description: Json;
  readonly sources: readonly (readonly [Source, string])[];
}

function formOf(args: JsonObject): Form {
  const form = own(args, 'form');
  return form === 'rule' || form === 'single' ? form : 'inline';
}

function isEgress(args: JsonObject): boolean {
  return own(args, 'direction') === 'egress';
}

function texts(value: Json | undefined): string[] {
  const items = Array.isArray(value) ? value : [value];
  return items.filter((item): item is string => typeof item === 'string' && item !== '');
}

function ownGroup(attributes: JsonObject): string[] {
  const ofRule = texts(own(attributes, 'security_group_id'));
  return ofRule.length > 0 ? ofRule : texts(own(attributes, 'id'));
}

const sourcesOf: Readonly<Record<Form, readonly (readonly [string, Source])[]>> = {
  inline: [
    ['cidr_blocks', 'cidr'],
    ['ipv6_cidr_blocks', 'cidr6'],
    ['prefix_list_ids', 'prefix'],
    ['security_groups', 'group'],
  ],
  rule: [
    ['cidr_blocks', 'cidr'],
    ['ipv6_cidr_blocks', 'cidr6'],
    ['prefix_list_ids', 'prefix'],
    ['source_security_group_id', 'group'],
  ],
  single: [
    ['cidr_ipv4', 'cidr'],
    ['cidr_ipv6', 'cidr6'],
    ['prefix_list_id', 'prefix'],
    ['referenced_security_group_id', 'group'],
  ],
};

/** What one block (or resource) says. `self` names the group that the rule stands on, once. */
function ruleOf(block: JsonObject, form: Form, context: LensContext): Rule {
  const sources = sourcesOf[form].flatMap(([name, source]) =>
    texts(own(block, name)).map((value) => [source, value] as const),
  );
  const self = own(block, 'self') === true ? ownGroup(context.attributes) : [];
  const named = new Set(sources.map(([, value]) => value));
  return {
    protocol: own(block, form === 'single' ? 'ip_protocol' : 'protocol') ?? null,
    from: own(block, 'from_port') ?? null,
    to: own(block, 'to_port') ?? null,
    description: own(block, 'description') ?? null,
    sources: [...sources, ...self.filter((id) => !named.has(id)).map((id) => ['group', id] as const)],
  };
}

function properties(egress: boolean): Readonly<Record<Source, string>> {
  return {
    cidr: 'CidrIp',
    cidr6: 'CidrIpv6',
    prefix: egress ? 'DestinationPrefixListId' : 'SourcePrefixListId',
    group: egress ? 'DestinationSecurityGroupId' : 'SourceSecurityGroupId',
  };
}

function elementsOf(rule: Rule, egress: boolean): JsonObject[] {
  return rule.sources.map(([source, value]) => {
    const element: JsonObject = { IpProtocol: rule.protocol };
    if (rule.from !== null) element.FromPort = rule.from;
    if (rule.to !== null) element.ToPort = rule.to;
    if (rule.description !== null && rule.description !== '') element.Description = rule.description;
    // A group of another account is written `account/group`.
    const slash = source === 'group' ? value.indexOf('/') : -1;
    element[properties(egress)[source]] = value.slice(slash + 1);
    if (slash > 0 && !egress) element.SourceSecurityGroupOwnerId = value.slice(0, slash);
    return element;
  });
}

function blocksOf(attribute: Json, form: Form): JsonObject[] {
  const items = Array.isArray(attribute) ? attribute : form === 'inline' ? [] : [attribute];
  return items.filter(isObject);
}

/** Source: CloudFormation reference, `IpProtocol` of a security group rule: these four names and no others. */
const protocolNames: ReadonlyMap<string, string> = new Map([
  ['all', '-1'],
  ['1', 'icmp'],
  ['6', 'tcp'],
  ['17', 'udp'],
  ['58', 'icmpv6'],
]);

function canonicalProtocol(value: Json | undefined): string {
  const text = String(typeof value === 'number' ? value : typeof value === 'string' ? value : '')
    .trim()
    .toLowerCase();
  return protocolNames.get(text) ?? text;
}

const withPorts: ReadonlySet<string> = new Set(['tcp', 'udp', 'icmp', 'icmpv6']);

/**
 * Ports carry meaning for TCP, UDP and ICMP only: "any other protocol allows traffic on all ports, regardless of any
 * ports you specify" (EC2 API reference, `IpPermission`); AWS then answers -1. For ICMP, -1 and absent both say
 * every type or code.
 */
function setPorts(result: JsonObject, element: JsonObject, protocol: string): void {
  const open = protocol === 'tcp' || protocol === 'udp' ? null : -1;
  const told = withPorts.has(protocol);
  const from = told ? (asNumber(own(element, 'FromPort') ?? null) ?? open) : -1;
  const to = told ? (asNumber(own(element, 'ToPort') ?? null) ?? open) : -1;
  if (from !== null) result.FromPort = from;
  if (to !== null) result.ToPort = to;
}

/** The account itself, as far as it is known here. */
function ownAccounts(context: LensContext): string[] {
  const arn = own(context.attributes, 'arn');
  const ofArn = typeof arn === 'string' ? arn.split(':')[4] : undefined;
  return texts([context.account ?? null, own(context.attributes, 'owner_id') ?? null, ofArn ?? null]);
}

const canonicalKeys = ['CidrIp', 'CidrIpv6'] as const;
const plainKeys = [
  'SourcePrefixListId',
  'SourceSecurityGroupId',
  'DestinationPrefixListId',
  'DestinationSecurityGroupId',
] as const;

function normalElement(element: JsonObject, context: LensContext): JsonObject {
  const protocol = canonicalProtocol(own(element, 'IpProtocol'));
  const result: JsonObject = { IpProtocol: protocol };
  setPorts(result, element, protocol);
  for (const key of canonicalKeys) for (const cidr of texts(own(element, key))) result[key] = canonicalCidr(cidr);
  for (const key of plainKeys) for (const id of texts(own(element, key))) result[key] = id;
  // Long deprecated in egress rules, where it says the same.
  if ('DestinationSecurityGroupId' in result) delete result.SourceSecurityGroupId;
  for (const owner of texts(own(element, 'SourceSecurityGroupOwnerId'))) {
    // The group id alone is unique; the owner is worth saying only where it is known to be somebody else.
    const accounts = ownAccounts(context);
    if (accounts.length > 0 && !accounts.includes(owner)) result.SourceSecurityGroupOwnerId = owner;
  }
  // AWS names a group by name only outside a VPC; inside, the name follows from the id.
  if (!('SourceSecurityGroupId' in result)) {
    for (const name of texts(own(element, 'SourceSecurityGroupName'))) result.SourceSecurityGroupName = name;
  }
  for (const text of texts(own(element, 'Description'))) result.Description = text;
  return result;
}

/** Elements that differ in nothing but their source, as one block. */
function toBlocks(elements: readonly JsonObject[], args: JsonObject): JsonObject[] {
  const names = properties(isEgress(args));
  const blocks = new Map<string, JsonObject>();
  for (const element of elements) {
    const head = ['IpProtocol', 'FromPort', 'ToPort', 'Description'].map((key) => own(element, key) ?? null);
    const block = blocks.get(JSON.stringify(head)) ?? emptyBlock(element);
    blocks.set(JSON.stringify(head), block);
    for (const [name, source] of sourcesOf.inline) {
      const list = block[name];
      if (Array.isArray(list))
        list.push(...texts(own(element, names[source])).map((id) => withOwner(id, element, source)));
    }
  }
  return [...blocks.values()];
}

function withOwner(id: string, element: JsonObject, source: Source): string {
  const [owner] = source === 'group' ? texts(own(element, 'SourceSecurityGroupOwnerId')) : [];
  return owner === undefined ? id : `${owner}/${id}`;
}

function emptyBlock(element: JsonObject): JsonObject {
  const protocol = canonicalProtocol(own(element, 'IpProtocol'));
  const port = (name: string): Json => (withPorts.has(protocol) ? (own(element, name) ?? null) : 0);
  return {
    protocol,
    from_port: port('FromPort'),
    to_port: port('ToPort'),
    description: own(element, 'Description') ?? '',
    cidr_blocks: [],
    ipv6_cidr_blocks: [],
    prefix_list_ids: [],
    security_groups: [],
    self: false,
  };
}

/** One block in the words of a rule resource. */
function toResource(block: JsonObject, args: JsonObject): JsonObject {
  const first = (name: string): Json => texts(own(block, name))[0] ?? null;
  const { protocol = null, from_port = null, to_port = null, description = null } = block;
  if (formOf(args) === 'rule') {
    const { cidr_blocks = [], ipv6_cidr_blocks = [], prefix_list_ids = [] } = block;
    const lists = { cidr_blocks, ipv6_cidr_blocks, prefix_list_ids };
    const type = isEgress(args) ? 'egress' : 'ingress';
    return {
      type,
      protocol,
      from_port,
      to_port,
      description,
      ...lists,
      source_security_group_id: first('security_groups'),
    };
  }
  const ports = withPorts.has(canonicalProtocol(protocol)) ? { from_port, to_port } : {};
  const sources = {
    cidr_ipv4: first('cidr_blocks'),
    cidr_ipv6: first('ipv6_cidr_blocks'),
    prefix_list_id: first('prefix_list_ids'),
    referenced_security_group_id: first('security_groups'),
  };
  return { ip_protocol: protocol, ...ports, description: description === '' ? null : description, ...sources };
}

/** Where the source of a whole element is written. */
function sourceAttribute(element: JsonObject, form: Form, egress: boolean): string | undefined {
  const names = properties(egress);
  return sourcesOf[form].find(([, kind]) => !isAbsent(own(element, names[kind])))?.[0];
}

/** Where a property of one element is written in Terraform. */
function attributeOf(property: string, form: Form, egress: boolean): string | undefined {
  const names = properties(egress);
  const source = sourcesOf[form].find(([, kind]) => names[kind] === property);
  if (source !== undefined) return source[0];
  switch (property) {
    case 'IpProtocol':
      return form === 'single' ? 'ip_protocol' : 'protocol';
    case 'FromPort':
      return 'from_port';
    case 'ToPort':
      return 'to_port';
    case 'Description':
      return 'description';
    default:
      return undefined;
  }
}

function partsOf(args: JsonObject): readonly Part[] {
  const form = formOf(args);
  const names = properties(isEgress(args));
  const pairs: readonly Part[] = [
    [form === 'single' ? 'ip_protocol' : 'protocol', 'IpProtocol'],
    ['from_port', 'FromPort'],
    ['to_port', 'ToPort'],
    ['description', 'Description'],
    ...sourcesOf[form].map(([attribute, source]): Part => [attribute, names[source]]),
  ];
  return pairs.map(([attribute, property]) =>
    form === 'inline' ? [`[*].${attribute}`, `/*/${property}`] : [attribute, `/${property}`],
  );
}

export const securityGroupRules: Codec = {
  name: 'security-group-rules',
  arrays: 'set',
  inside: 'value',
  put(attribute, args, context) {
    if (attribute === null) return undefined;
    const form = formOf(args);
    const rulesOf = blocksOf(attribute, form).map((item) => ruleOf(item, form, context));
    const elements = rulesOf.flatMap((rule) => elementsOf(rule, isEgress(args)));
    return own(args, 'element') === true ? elements[0] : elements;
  },
  get(property, args, context) {
    const list = Array.isArray(property) ? property : [property];
    const elements = list.filter(isObject).map((element) => normalElement(element, context));
    const blocks = toBlocks(elements, args);
    if (formOf(args) === 'inline') return blocks;
    return blocks[0] === undefined ? undefined : toResource(blocks[0], args);
  },
  normal(property, _args, context) {
    const one = (element: Json): Json => (isObject(element) ? normalElement(element, context) : element);
    return Array.isArray(property) ? property.map(one) : one(property);
  },
  trace(path, args, attribute, intended) {
    const form = formOf(args);
    if (form !== 'inline' && isObject(intended)) return sourceAttribute(intended, form, isEgress(args));
    const [index, property] = path.length > 1 ? path : [undefined, path[0]];
    const name = property === undefined ? undefined : attributeOf(property, form, isEgress(args));
    if (form !== 'inline' || name === undefined) return name;
    const block = blockAt(attribute, Number(index));
    return block === undefined ? undefined : `[${block}].${name}`;
  },
  parts: partsOf,
};

/** The inline block that the element at `index` was expanded from. */
function blockAt(attribute: Json, index: number): number | undefined {
  let next = 0;
  for (const [at, item] of blocksOf(attribute, 'inline').entries()) {
    const named = sourcesOf.inline.reduce((sum, [name]) => sum + texts(own(item, name)).length, 0);
    next += named + (own(item, 'self') === true ? 1 : 0);
    if (index < next) return at;
  }
  return undefined;
}
