import { describe, expect, it } from '@jest/globals';
import { loadText } from '../load-text.js';

const asking = `
  data "aws_region" "here" {}
  data "aws_partition" "here" {}
  resource "aws_sns_topic" "t" {
    name         = data.aws_region.here.name
    display_name = "arn:\${data.aws_partition.here.partition}:iam"
    tags         = { Host = "ec2.\${data.aws_partition.here.dns_suffix}" }
  }`;

async function topic(provider: string) {
  const { instances } = await loadText(`${provider}\n${asking}`);
  const found = instances.get('aws_sns_topic.t');
  return { attributes: found?.attributes, unknown: [...(found?.unknown.keys() ?? [])] };
}

describe('data sources that the provider answers by itself', () => {
  it.each([
    ['eu-central-1', 'arn:aws:iam', 'ec2.amazonaws.com'],
    ['us-gov-west-1', 'arn:aws-us-gov:iam', 'ec2.amazonaws.com'],
    ['cn-north-1', 'arn:aws-cn:iam', 'ec2.amazonaws.com.cn'],
  ])('are known from the region %s of the configuration', async (region, partition, host) => {
    const { attributes, unknown } = await topic(`provider "aws" { region = "${region}" }`);
    expect(attributes).toMatchObject({ name: region, display_name: partition, tags: { Host: host } });
    expect(unknown).toEqual([]);
  });

  it.each([
    ['is not in the configuration', 'provider "aws" {}'],
    ['is of a partition that its name does not tell', 'provider "aws" { region = "us-iso-east-1" }'],
  ])('stay unknown where the region %s', async (_why, provider) => {
    expect((await topic(provider)).unknown).toEqual(expect.arrayContaining(['name', 'display_name']));
  });
});
