import { describe, expect, it } from '@jest/globals';
import type { Configuration } from '../../../src/domain/configuration.js';
import { loadText } from './load-text.js';

/** `line: summary` of each diagnostic. */
const said = ({ diagnostics }: Configuration): readonly string[] =>
  diagnostics.map(({ summary, source }) => `${String(source?.line)}: ${summary}`);

describe('what depends on itself', () => {
  it('is said with its place, and the rest goes on', async () => {
    const configuration = await loadText({
      'main.tf': `locals {
  first  = local.second
  second = upper(local.first)
  fine   = "fine"
}
resource "aws_sns_topic" "a" {
  name         = local.first
  display_name = local.fine
}
resource "aws_sns_topic" "left" {
  name = aws_sns_topic.right.name
}
resource "aws_sns_topic" "right" {
  name = aws_sns_topic.left.name
}
resource "aws_sns_topic" "many" {
  count = length(aws_sns_topic.many)
}
module "round" {
  source = "./round"
  given  = module.round.given
}
output "o" {
  value = module.round.given
}
resource "aws_sns_topic" "b" {
  name = module.round.given
}`,
      'round/main.tf': `variable "given" {}
output "given" {
  value = var.given
}`,
    });
    expect(said(configuration)).toEqual([
      '2: local.first refers to itself',
      '13: aws_sns_topic.right refers to itself',
      '16: The number of aws_sns_topic.many depends on itself',
      '2: output.given refers to itself',
    ]);
    expect(configuration.instances.get('aws_sns_topic.a')?.attributes.display_name).toBe('fine');
    expect(configuration.instances.get('aws_sns_topic.a')?.unknown.get('name')).toBe('local.first refers to itself');
  });

  it('is not what goes through a module by different ways', async () => {
    const configuration = await loadText({
      'main.tf': `module "m" {
  source = "./m"
  one    = "x"
  two    = module.m.one
}
resource "aws_sns_topic" "a" {
  name = module.m.two
}`,
      'm/main.tf': `variable "one" {}
variable "two" {}
output "one" { value = "\${var.one}1" }
output "two" { value = "\${var.two}2" }`,
    });
    expect(said(configuration)).toEqual([]);
    expect(configuration.instances.get('aws_sns_topic.a')?.attributes.name).toBe('x12');
  });
});

describe('a number of instances that there cannot be', () => {
  it.each([
    ['count = -1', '2: count has a value that makes no instances'],
    ['count = "two"', '2: count has a value that makes no instances'],
    ['count = null', '2: count has a value that makes no instances'],
    ['for_each = ["a"]', '2: for_each has a value that makes no instances'],
    ['for_each = element([], 0)', '2: element: an empty list has no elements'],
  ])('%s is said with its place', async (argument, problem) => {
    const configuration = await loadText(`resource "aws_sns_topic" "t" {\n  ${argument}\n}`);
    expect(said(configuration)).toEqual([problem]);
    expect(configuration.unexpanded.map(({ address }) => address)).toEqual(['aws_sns_topic.t']);
  });

  it('is no mistake where it is only known after the apply', async () => {
    const configuration = await loadText(`
      resource "aws_sns_topic" "a" {}
      resource "aws_sns_topic" "b" { count = length(aws_sns_topic.a.arn) }
      resource "aws_sns_topic" "c" { for_each = toset([aws_sns_topic.a.arn]) }`);
    expect(said(configuration)).toEqual([]);
    expect(configuration.unexpanded.map(({ reason }) => reason)).toEqual(['known after apply', 'known after apply']);
  });
});

describe('blocks that declare nothing', () => {
  it('are left out, with a diagnostic', async () => {
    const configuration = await loadText(`resource "aws_sns_topic" {}
resource "aws_sns_topic" "fine" {}
variable {}
resource "aws_sns_topic" "too" "many" {}`);
    expect(said(configuration)).toEqual([
      '1: A resource block needs a type and a name',
      '3: A variable block needs one name',
      '4: A resource block needs a type and a name',
    ]);
    expect([...configuration.instances.keys()]).toEqual(['aws_sns_topic.fine']);
  });

  it('are modules of folders without a configuration too', async () => {
    const configuration = await loadText({
      'main.tf': 'module "empty" {\n  source = "./empty"\n}',
      'empty/README': '',
    });
    expect(said(configuration)).toEqual(['1: The source of module "empty" was not found']);
    expect(configuration.unexpanded.map(({ address }) => address)).toEqual(['module.empty']);
  });
});
