import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../src/domain/json.js';
import { loadText } from '../intent/hcl/load-text.js';
import { liveQueue, queue } from './queue.js';
import { findingsOf, shown, type Code } from './situation.js';

const type = 'aws_sqs_queue';

/** What the evaluation of a configuration makes of it, the provider's defaults included. */
async function codeOf(body: string): Promise<Code> {
  const { instances } = await loadText(`resource "aws_sqs_queue" "x" {\n${body}\n}`);
  const instance = instances.get('aws_sqs_queue.x');
  return { attributes: instance?.attributes ?? {}, ...(instance?.defaults && { defaults: instance.defaults }) };
}

async function changes(body: string, state: JsonObject, live: JsonObject): Promise<string[]> {
  const situation = { name: '', expected: [], type, state, live, code: await codeOf(body) };
  return shown(findingsOf(situation)).map((line) => line.replace(/main\.tf:\d+/, 'main.tf'));
}

describe('what the code leaves out', () => {
  it('goes back to the default of the provider where AWS has something else', async () => {
    const found = await changes('name = "jobs"', queue({ visibility_timeout_seconds: 30 }), liveQueue());
    expect(found).toEqual(['visibility_timeout_seconds drifted reverts main.tf']);
  });

  it('is pending where the state and AWS have what the code said before', async () => {
    const found = await changes('name = "jobs"', queue(), liveQueue());
    expect(found).toEqual(['visibility_timeout_seconds pending applies main.tf = 30']);
  });

  it('is in a conflict where state, AWS and default are three', async () => {
    const found = await changes('name = "jobs"', queue(), liveQueue({ VisibilityTimeout: 90 }));
    expect(found).toEqual(['visibility_timeout_seconds conflict overwrites main.tf = 30']);
  });

  it('was brought about by hand where AWS has the default already', async () => {
    const found = await changes('name = "jobs"', queue(), liveQueue({ VisibilityTimeout: 30 }));
    expect(found).toEqual(['visibility_timeout_seconds back-ported keeps main.tf = 30']);
  });

  it('changes nothing where the state has the default, or does not know the argument', async () => {
    expect(await changes('name = "jobs"\nvisibility_timeout_seconds = 60', queue(), liveQueue())).toEqual([]);
    const older = queue();
    delete older.visibility_timeout_seconds;
    expect(await changes('name = "jobs"', older, liveQueue({ VisibilityTimeout: 30 }))).toEqual([]);
  });

  it('is taken away where the provider has no default', async () => {
    const body = 'name = "jobs"\nvisibility_timeout_seconds = 60';
    const key = { KmsMasterKeyId: 'alias/mine' };
    const found = await changes(body, queue({ kms_master_key_id: 'alias/mine' }), liveQueue(key));
    expect(found).toEqual(['kms_master_key_id pending applies main.tf = null']);
    const drifted = await changes(body, queue({ kms_master_key_id: null }), liveQueue(key));
    expect(drifted).toEqual(['kms_master_key_id drifted reverts main.tf']);
  });
});
