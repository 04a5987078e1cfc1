import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseAddress, parseProviderConfiguration, formatModule } from '../../../src/domain/address.js';
import type { IntendedGraph } from '../../../src/domain/graph.js';
import type { JsonObject } from '../../../src/domain/json.js';
import type { ResourceInstance } from '../../../src/domain/resource.js';
import { buildGraph, isAwsInstance } from '../../../src/intent/graph/graph.js';
import { decodeState } from '../../../src/intent/state/decode.js';

const isGlobal = (type: string): boolean => type.startsWith('aws_iam_');

interface More {
  readonly provider?: string;
  readonly dependencies?: readonly string[];
  readonly stateFile?: string;
  readonly tainted?: boolean;
  readonly deposed?: string;
}

function instance(text: string, attributes: JsonObject = {}, more: More = {}): ResourceInstance {
  const address = parseAddress(text);
  const providerText = more.provider ?? 'provider["registry.terraform.io/hashicorp/aws"]';
  const provider = parseProviderConfiguration(providerText);
  if (address === undefined || provider === undefined) throw new Error('the test names no address');
  return {
    address: text,
    module: formatModule(address.module),
    mode: address.mode,
    type: address.type,
    name: address.name,
    ...(address.key === undefined ? {} : { key: address.key }),
    provider,
    providerText,
    schemaVersion: 0,
    attributes,
    sensitive: [],
    dependencies: more.dependencies ?? [],
    tainted: more.tainted ?? false,
    ...(more.deposed === undefined ? {} : { deposed: more.deposed }),
    stateFile: more.stateFile ?? 'f',
  };
}

function graphOf(instances: readonly ResourceInstance[], regionOption?: string): IntendedGraph {
  return buildGraph(instances, { isGlobal, ...(regionOption === undefined ? {} : { regionOption }) });
}

function places(instances: readonly ResourceInstance[], regionOption?: string): Record<string, unknown> {
  const { resources } = graphOf(instances, regionOption);
  return Object.fromEntries(
    resources.map(({ instance: { address }, placement: { account, region }, regionSource }) => [
      address,
      [account, region, regionSource],
    ]),
  );
}

function place(type: string, attributes: JsonObject): unknown {
  return places([instance(`${type}.a`, attributes)])[`${type}.a`];
}

const account = '111122223333';

describe('the place of one instance', () => {
  it.each<[string, string, JsonObject, unknown]>([
    [
      'the region attribute beats the ARN',
      'aws_sqs_queue',
      { region: 'eu-west-2', arn: `arn:aws:sqs:eu-west-1:${account}:q` },
      [account, 'eu-west-2', 'region-attribute'],
    ],
    ['the ARN', 'aws_sqs_queue', { arn: `arn:aws:sqs:eu-west-1:${account}:q` }, [account, 'eu-west-1', 'arn']],
    [
      'an id that is an ARN',
      'aws_lb_listener',
      { id: `arn:aws:elasticloadbalancing:eu-west-1:${account}:listener/app/a/b/c` },
      [account, 'eu-west-1', 'arn'],
    ],
    [
      'other partitions',
      'aws_sqs_queue',
      { arn: `arn:aws-us-gov:sqs:us-gov-west-1:${account}:q` },
      [account, 'us-gov-west-1', 'arn'],
    ],
    [
      'an ARN without a region',
      'aws_s3_bucket',
      { arn: 'arn:aws:s3:::b', region: 'eu-west-1' },
      [undefined, 'eu-west-1', 'region-attribute'],
    ],
    [
      'the zone',
      'aws_subnet',
      { availability_zone: 'eu-west-1a', owner_id: account },
      [account, 'eu-west-1', 'availability-zone'],
    ],
    [
      'a zone of GovCloud',
      'aws_subnet',
      { availability_zone: 'us-gov-west-1b' },
      [undefined, 'us-gov-west-1', 'availability-zone'],
    ],
    [
      'a local zone',
      'aws_subnet',
      { availability_zone: 'us-west-2-lax-1a' },
      [undefined, 'us-west-2', 'availability-zone'],
    ],
    [
      'a wavelength zone',
      'aws_subnet',
      { availability_zone: 'us-east-1-wl1-bos-wlz-1' },
      [undefined, 'us-east-1', 'availability-zone'],
    ],
    [
      'no zone at all',
      'aws_lb_target_group_attachment',
      { availability_zone: 'all' },
      [undefined, undefined, 'unknown'],
    ],
    [
      'a key that may be elsewhere',
      'aws_ebs_volume',
      { kms_key_id: `arn:aws:kms:eu-west-1:${account}:key/k` },
      [undefined, undefined, 'unknown'],
    ],
    [
      'the ARN of a target',
      'aws_cloudwatch_event_target',
      { arn: `arn:aws:sqs:eu-west-1:${account}:q`, id: 'r-t' },
      [undefined, undefined, 'unknown'],
    ],
    ['the account of a member', 'aws_guardduty_member', { account_id: account }, [undefined, undefined, 'unknown']],
    [
      'its own account id',
      'aws_s3_account_public_access_block',
      { account_id: account },
      [account, undefined, 'unknown'],
    ],
    [
      'a region about something else',
      'aws_servicequotas_template',
      { region: 'eu-west-1' },
      [undefined, undefined, 'unknown'],
    ],
    [
      'the account of AWS itself',
      'aws_iam_policy',
      { arn: 'arn:aws:iam::aws:policy/P' },
      [undefined, 'us-east-1', 'global'],
    ],
    ['global', 'aws_iam_role', { arn: `arn:aws:iam::${account}:role/r` }, [account, 'us-east-1', 'global']],
    [
      'global in China',
      'aws_iam_role',
      { arn: `arn:aws-cn:iam::${account}:role/r` },
      [account, 'cn-north-1', 'global'],
    ],
    [
      'global in GovCloud',
      'aws_iam_role',
      { arn: `arn:aws-us-gov:iam::${account}:role/r` },
      [account, 'us-gov-west-1', 'global'],
    ],
    [
      'odd values',
      'aws_sqs_queue',
      { region: '\u001b[31m', arn: 7, id: 'arn:', availability_zone: [], owner_id: '1' },
      [undefined, undefined, 'unknown'],
    ],
  ])('%s', (_, type, attributes, expected) => {
    expect(place(type, attributes)).toEqual(expected);
  });
});

describe('the place of what has no region', () => {
  it('is where its service answers, in the public partition', () => {
    const homeOf = (type: string): string | undefined => (type === 'aws_iam_far' ? 'us-west-2' : undefined);
    const regionOf = (type: string, arn: string): string | undefined =>
      buildGraph([instance(`${type}.a`, { arn })], { isGlobal, homeOf }).resources[0]?.placement.region;
    expect(regionOf('aws_iam_far', `arn:aws:far::${account}:thing/a`)).toBe('us-west-2');
    expect(regionOf('aws_iam_role', `arn:aws:iam::${account}:role/a`)).toBe('us-east-1');
    expect(regionOf('aws_iam_far', `arn:aws-us-gov:far::${account}:thing/a`)).toBe('us-gov-west-1');
  });

  it('of a firewall for CloudFront is in its ARN', () => {
    const arn = `arn:aws:wafv2:us-east-1:${account}:global/webacl/shop/8db5286a`;
    expect(place('aws_wafv2_web_acl', { arn, scope: 'CLOUDFRONT' })).toEqual([account, 'us-east-1', 'arn']);
    expect(place('aws_wafv2_web_acl_logging_configuration', { id: arn, resource_arn: arn })).toEqual([
      account,
      'us-east-1',
      'arn',
    ]);
  });
});

describe('the place learned from others', () => {
  const arn = { arn: `arn:aws:sqs:eu-west-1:${account}:q` };

  it('is that of what it depends on through the same provider configuration', () => {
    const west = 'provider["registry.terraform.io/hashicorp/aws"].west';
    expect(
      places([
        instance('aws_s3_bucket.a', { region: 'eu-west-1' }),
        instance('aws_s3_bucket.b', { region: 'eu-west-2' }),
        instance('aws_sqs_queue.west', { region: 'us-west-2' }, { provider: west }),
        instance('aws_s3_bucket_versioning.a', {}, { dependencies: ['aws_s3_bucket.a', 'aws_sqs_queue.west'] }),
        instance('aws_s3_bucket_versioning.b', {}, { dependencies: ['aws_s3_bucket.b'] }),
        instance('aws_s3_bucket_versioning.both', {}, { dependencies: ['aws_s3_bucket.a', 'aws_s3_bucket.b'] }),
      ]),
    ).toMatchObject({
      'aws_s3_bucket_versioning.a': [undefined, 'eu-west-1', 'sibling'],
      'aws_s3_bucket_versioning.b': [undefined, 'eu-west-2', 'sibling'],
      'aws_s3_bucket_versioning.both': [undefined, undefined, 'unknown'],
    });
  });

  it('is that of all others of its provider configuration, in the same state', () => {
    const others = [
      instance('aws_sqs_queue.q', arn),
      instance('aws_iam_role.r', { arn: `arn:aws:iam::${account}:role/r` }),
    ];
    expect(places([...others, instance('aws_x.a'), instance('aws_x.b', {}, { stateFile: 'g' })])).toMatchObject({
      'aws_x.a': [account, 'eu-west-1', 'provider-siblings'],
      'aws_x.b': [undefined, undefined, 'unknown'],
    });
    const more = instance('aws_sqs_queue.p', { arn: 'arn:aws:sqs:eu-west-2:444455556666:q' });
    expect(places([...others, more, instance('aws_x.a')])['aws_x.a']).toEqual([undefined, undefined, 'unknown']);
  });

  it('comes from data resources that name the account and the region', () => {
    expect(
      places([
        instance('data.aws_caller_identity.me', { account_id: account, arn: `arn:aws-cn:iam::${account}:user/u` }),
        instance('data.aws_region.here', { name: 'cn-northwest-1' }),
        instance('data.aws_vpc.other', { arn: 'arn:aws:ec2:eu-west-1:444455556666:vpc/v' }),
        instance('aws_x.a'),
        instance('aws_iam_user.u'),
      ]),
    ).toEqual({
      'aws_x.a': [account, 'cn-northwest-1', 'provider-siblings'],
      'aws_iam_user.u': [account, 'cn-north-1', 'global'],
    });
  });

  it('is the option where nothing tells, and unknown without it', () => {
    const instances = [instance('aws_x.a'), instance('aws_iam_role.r')];
    expect(places(instances, 'us-gov-east-1')).toEqual({
      'aws_x.a': [undefined, 'us-gov-east-1', 'option'],
      'aws_iam_role.r': [undefined, 'us-gov-west-1', 'global'],
    });
    expect(graphOf(instances, 'eu-west-1').diagnostics).toEqual([]);
    expect(graphOf(instances).diagnostics).toMatchObject([
      { severity: 'info', code: 'graph-region-unknown', address: 'aws_x.a' },
    ]);
  });
});

describe('what belongs to the graph', () => {
  it('is managed, current and of an AWS provider', () => {
    const random = 'provider["registry.terraform.io/hashicorp/random"]';
    const instances = [
      instance('aws_x.a', {}, { tainted: true }),
      instance('aws_x.a', {}, { deposed: '0a1b2c3d', tainted: true }),
      instance('data.aws_x.a'),
      instance('random_pet.a', {}, { provider: random }),
      instance('awscc_sqs_queue.a', {}, { provider: 'provider["registry.terraform.io/hashicorp/awscc"]' }),
      instance('aws_cloudcontrolapi_resource.a'),
    ];
    expect(instances.map(isAwsInstance)).toEqual([true, true, true, false, true, true]);
    const { resources, diagnostics } = graphOf(instances, 'eu-west-1');
    expect(resources.map(({ instance: { address } }) => address)).toEqual([
      'aws_x.a',
      'awscc_sqs_queue.a',
      'aws_cloudcontrolapi_resource.a',
    ]);
    expect(diagnostics.map(({ code, severity, address }) => [code, severity, address])).toEqual([
      ['graph-tainted', 'info', 'aws_x.a'],
      ['graph-deposed', 'info', 'aws_x.a'],
    ]);
    expect(diagnostics[1]?.detail).toMatch(/still exists in AWS, and Terraform means to destroy it/);
  });
});

describe('dependencies', () => {
  function dependsOn(instances: readonly ResourceInstance[], address: string): readonly string[] | undefined {
    return graphOf(instances).resources.find((resource) => resource.instance.address === address)?.dependsOn;
  }

  it('are all instances of the resource, and only those in the graph', () => {
    const a = instance(
      'aws_x.a',
      {},
      { dependencies: ['aws_y.b', 'data.aws_y.b', 'random_pet.p', 'not an address', 'aws_y.b'] },
    );
    const others = [
      instance('aws_y.b[0]'),
      instance('aws_y.b[1]'),
      instance('data.aws_y.b'),
      instance('aws_y.b[0]', {}, { stateFile: 'g' }),
    ];
    expect(dependsOn([a, ...others], 'aws_x.a')).toEqual(['aws_y.b[0]', 'aws_y.b[1]']);
  });

  it('prefer the same module instance', () => {
    const keys = ['p', 'q'];
    const instances = keys.flatMap((key) => [
      instance(
        `module.m["${key}"].aws_x.a`,
        {},
        { dependencies: ['module.m.aws_y.b', 'module.m.module.n.aws_z.c', 'aws_root.r', 'module.k.aws_y.b'] },
      ),
      instance(`module.m["${key}"].aws_y.b`),
      instance(`module.m["${key}"].module.n[0].aws_z.c`),
      instance(`module.m["${key}"].module.n[1].aws_z.c`),
      instance(`module.k["${key}"].aws_y.b`),
    ]);
    expect(dependsOn([instance('aws_root.r'), ...instances], 'module.m["q"].aws_x.a')).toEqual([
      'module.m["q"].aws_y.b',
      'module.m["q"].module.n[0].aws_z.c',
      'module.m["q"].module.n[1].aws_z.c',
      'aws_root.r',
      'module.k["p"].aws_y.b',
      'module.k["q"].aws_y.b',
    ]);
  });

  it('and places of a hundred thousand instances are a matter of seconds', () => {
    const instances: ResourceInstance[] = [];
    for (let i = 0; i < 100_000; i++) {
      const resource = Math.floor(i / 1000);
      const dependencies = resource === 0 ? [] : [`aws_x.r${resource - 1}`];
      instances.push(
        instance(`aws_x.r${resource}[${i % 1000}]`, { arn: `arn:aws:x:eu-west-1:${account}:${i}` }, { dependencies }),
      );
    }
    const started = performance.now();
    const { resources } = graphOf(instances);
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(resources.at(-1)?.dependsOn).toHaveLength(1000);
    // Shared, not copied: a thousand instances with a thousand dependencies each.
    expect(resources.at(-1)?.dependsOn).toBe(resources.at(-2)?.dependsOn);
  }, 40_000);
});

it('places a whole decoded state', () => {
  const company = readFileSync(new URL('../state/company.tfstate', import.meta.url), 'utf8');
  expect(places(decodeState(company, 'f').instances)).toEqual({
    'aws_sqs_queue.orders["eu"]': [account, 'eu-west-1', 'arn'],
    'aws_sqs_queue_policy.orders': [account, 'eu-west-1', 'sibling'],
    'module.web["blue"].module.net[0].aws_subnet.private[0]': ['444455556666', 'us-west-2', 'availability-zone'],
    'module.web["blue"].module.net[0].aws_vpc.this': ['444455556666', 'us-west-2', 'arn'],
    'aws_db_instance.main': [account, 'eu-west-1', 'arn'],
  });
});

describe('where the code says an instance is', () => {
  const code = { region: 'ap-south-1', roleArns: ['arn:aws:iam::222222222222:role/deploy'], defaultTags: {} };
  const placed = (attributes: JsonObject, regionOption?: string) => {
    const options = { isGlobal, providerOf: () => code, ...(regionOption === undefined ? {} : { regionOption }) };
    const [resource] = buildGraph([instance('aws_sqs_queue_policy.p', attributes)], options).resources;
    return { ...resource?.placement, from: resource?.regionSource };
  };

  it('counts where the state does not tell, before --region', () => {
    expect(placed({ id: 'p' }, 'eu-west-1')).toEqual({
      ...{ region: 'ap-south-1', account: '222222222222', from: 'provider-configuration' },
    });
  });

  it('does not count where the state does', () => {
    const arn = 'arn:aws:sqs:eu-west-1:111111111111:q';
    expect(placed({ arn })).toEqual({ region: 'eu-west-1', account: '111111111111', from: 'arn' });
  });
});
