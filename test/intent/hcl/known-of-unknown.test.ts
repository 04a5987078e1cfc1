import { describe, expect, it } from '@jest/globals';
import { loadText } from './load-text.js';

/** What a tag of a queue comes out as; undefined where it is not known. `u` is a text that only an apply tells. */
async function valueOf(expression: string): Promise<unknown> {
  const { instances, diagnostics } = await loadText(`
    resource "aws_vpc" "v" { cidr_block = "10.0.0.0/16" }
    locals { u = aws_vpc.v.id }
    resource "aws_sqs_queue" "q" { tags = { Value = tostring(${expression}) } }`);
  expect(diagnostics).toEqual([]);
  const queue = instances.get('aws_sqs_queue.q');
  const tags = queue?.attributes.tags;
  return [...(queue?.unknown.keys() ?? [])].some((path) => path.startsWith('tags'))
    ? undefined
    : (tags as { readonly Value: string }).Value;
}

describe('a value that is not known', () => {
  it.each([
    ['"x-${local.u}" == null', 'false'],
    ['"x-${local.u}" != null', 'true'],
    ['null == "${local.u}-x"', 'false'],
    ['"x-${local.u}" == ""', 'false'],
    ['"x-${local.u}" == "y-1"', 'false'],
    ['"x-${local.u}" == null ? 1 : 2', '2'],
    ['join("", [local.u]) == null', 'false'],
    ['compact([local.u]) == null', 'false'],
    ['format("%s-a", local.u) == null', 'false'],
    ['lower(local.u) != null', 'true'],
    ['jsonencode({ a = local.u }) == null', 'false'],
  ])('is compared by what it cannot be: %s', async (expression, value) => {
    expect(await valueOf(expression)).toBe(value);
  });

  it.each([
    'local.u == null',
    '"${local.u}" == null',
    'tostring(local.u) == null',
    'try(local.u, "a") == null',
    'try(cidrhost(local.u, 1), null) == null',
    // It may be unknown only here, and fail in Terraform.
    'try(cidrhost(local.u, 1) == null, "a")',
    'can("x-${local.u}" == null)',
    'try("x-${local.u}", null) == null',
    '"${local.u}-x" == ""',
    '"x-${local.u}" == "x-1"',
    // Composition may take the last character in: the text may begin with é.
    '"e${local.u}" == "\\u00e9"',
    '"\\u1100${local.u}" == "\\uac00"',
    'join("-", ["a", local.u]) == ""',
    'coalesce(local.u, "a") == "a"',
  ])('stays so where it may be equal: %s', async (expression) => {
    expect(await valueOf(expression)).toBeUndefined();
  });

  it('keeps through a variable what it cannot be', async () => {
    const { instances, unexpanded } = await loadText({
      'main.tf': `
        resource "aws_vpc" "v" { cidr_block = "10.0.0.0/16" }
        module "m" {
          source = "./m"
          name   = "q-\${aws_vpc.v.id}"
        }`,
      'm/main.tf': `
        variable "name" {
          type    = string
          default = null
        }
        resource "aws_sqs_queue" "q" { count = var.name != null && var.name != "" ? 1 : 0 }`,
    });
    expect(unexpanded).toEqual([]);
    expect([...instances.keys()]).toContain('module.m.aws_sqs_queue.q[0]');
  });
});
