import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../../../src/domain/json.js';
import { inState, loadText } from '../load-text.js';

const code = `
  provider "aws" {
    default_tags {
      tags = { Team = "ops" }
    }
  }
  resource "aws_s3_directory_bucket" "d" {
    bucket = "d--usw2-az1--x-s3"
  }`;

async function tagsAll(state?: JsonObject) {
  const known = state === undefined ? [] : [inState('aws_s3_directory_bucket.d', state)];
  const { instances } = await loadText(code, { state: known });
  return instances.get('aws_s3_directory_bucket.d')?.attributes.tags_all;
}

describe("the provider's default tags", () => {
  it.each([
    ['are those of what is still to be created', undefined, { Team: 'ops' }],
    ['are those of what the state has with tags', { tags_all: {} }, { Team: 'ops' }],
    ['are not those of what an older provider could not tag', { bucket: 'd--usw2-az1--x-s3' }, undefined],
  ])('%s', async (_, state, tags) => {
    expect(await tagsAll(state)).toEqual(tags);
  });
});
