import type { TfFunction } from '../evaluate/scope.js';
import { stringType } from '../values/type.js';
import { objectOf, unknown, type Value } from '../values/value.js';
import { define, fail, textOf, type Failure } from './define.js';

const string = (name: string) => ({ name, type: stringType });
const sections = ['partition', 'service', 'region', 'account_id', 'resource'] as const;

/** Sections of an ARN, the resource with all its colons; undefined where it is none. */
function split(arn: string): readonly string[] | undefined {
  const [, ...parts] = /^arn:([^:]*):([^:]*):([^:]*):([^:]*):(.*)$/s.exec(arn) ?? [];
  return parts.length === sections.length ? parts : undefined;
}

function parse(arn: string): Value | Failure {
  const parts = split(arn);
  if (parts === undefined) return fail('the text is no ARN');
  return objectOf(new Map(sections.map((section, index) => [section, textOf(parts[index] ?? '')])));
}

/** An IAM role's ARN without the role's path. */
function trimPath(arn: string): Value | Failure {
  const [partition, service, region, account, resource = ''] = split(arn) ?? [];
  if (service !== 'iam' || !resource.startsWith('role/') || region !== '')
    return unknown('this is no ARN of a role', stringType);
  const name = resource.slice(resource.lastIndexOf('/') + 1);
  if (name === '') return unknown('this is no ARN of a role', stringType);
  return textOf(`arn:${partition}:iam::${account}:role/${name}`);
}

/** A product as in a `User-Agent` header; of one without a version or a comment the spelling is not known. */
function userAgent(name: string, version: string, comment: string): Value {
  return name === '' || version === '' || comment === ''
    ? unknown('a part of it is empty', stringType)
    : textOf(`${name}/${version} (${comment})`);
}

/** Functions of the AWS provider, as the provider's documentation has them. */
export const awsFunctions: readonly TfFunction[] = [
  define('provider::aws::arn_parse', { parameters: [string('arn')], call: (given) => parse(given.text(0)) }),
  define('provider::aws::arn_build', {
    parameters: sections.map(string),
    returns: stringType,
    call: (given) => textOf(`arn:${sections.map((_, index) => given.text(index)).join(':')}`),
  }),
  define('provider::aws::trim_iam_role_path', {
    parameters: [string('arn')],
    returns: stringType,
    call: (given) => trimPath(given.text(0)),
  }),
  define('provider::aws::user_agent', {
    parameters: ['product_name', 'product_version', 'comment'].map(string),
    returns: stringType,
    call: (given) => userAgent(given.text(0), given.text(1), given.text(2)),
  }),
];
