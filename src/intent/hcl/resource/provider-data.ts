import { withoutOptional } from '../values/convert.js';
import { objectOf, text, unknown, type Value } from '../values/value.js';
import type { EvaluatedInstance } from './instance.js';
import { typeOf } from './schema-type.js';

interface Partition {
  readonly name: string;
  readonly dnsSuffix: string;
  readonly reverseDns: string;
}

const commercial =
  /^(?:af|ap|ca|eu|il|me|mx|sa|us)-(?:central|east|north|northeast|northwest|south|southeast|southwest|west)-\d$/;

/** Partitions that hold still; whose regions cannot be told by their names is nobody's here. */
function partitionOf(region: string): Partition | undefined {
  if (/^us-gov-(?:east|west)-\d$/.test(region)) {
    return { name: 'aws-us-gov', dnsSuffix: 'amazonaws.com', reverseDns: 'com.amazonaws' };
  }
  if (/^cn-(?:north|northwest)-\d$/.test(region)) {
    return { name: 'aws-cn', dnsSuffix: 'amazonaws.com.cn', reverseDns: 'cn.com.amazonaws' };
  }
  return commercial.test(region) ? { name: 'aws', dnsSuffix: 'amazonaws.com', reverseDns: 'com.amazonaws' } : undefined;
}

/**
 * Data sources that ask nobody: the provider answers them from its own region. Undefined for all others, and where the
 * configuration does not say the region.
 */
export function providerData({ configured, body, structure }: EvaluatedInstance): Value | undefined {
  const { region } = configured.provider;
  if (region === undefined || structure === undefined || body.attributes.size > 0) return undefined;
  const partition = partitionOf(region);
  if (partition === undefined) return undefined;
  const told = answers(configured.type, region, partition);
  if (told === undefined) return undefined;
  const members = [...structure.values()].map(({ name, shape }): [string, Value] => {
    const answer = told.get(name);
    const type = withoutOptional(typeOf(shape));
    return [name, answer === undefined ? unknown('only the provider knows it', type) : text(answer)];
  });
  return objectOf(new Map(members));
}

function answers(type: string, region: string, partition: Partition): ReadonlyMap<string, string> | undefined {
  if (type === 'aws_region') {
    return new Map([
      ['id', region],
      ['name', region],
      ['region', region],
      ['endpoint', `ec2.${region}.${partition.dnsSuffix}`],
    ]);
  }
  if (type !== 'aws_partition') return undefined;
  return new Map([
    ['id', partition.name],
    ['partition', partition.name],
    ['dns_suffix', partition.dnsSuffix],
    ['reverse_dns_prefix', partition.reverseDns],
  ]);
}
