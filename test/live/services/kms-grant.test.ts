import { describe, expect, it } from '@jest/globals';
import { serviceTypes } from '../../../src/live/services/index.js';
import { reader } from '../../../src/live/services/kms-grant.js';
import { readFrom } from './answering.js';

const key = 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const grant = {
  ...{ KeyId: key, GrantId: 'abc', Name: 'g', GranteePrincipal: 'arn:role', Operations: ['Encrypt'], CreationDate: 1 },
  ...{ IssuingAccount: 'arn:aws:iam::123456789012:root', Constraints: { EncryptionContextEquals: { team: 'a' } } },
};

describe('a grant', () => {
  it('is asked for by key and id', async () => {
    const { document, asked } = await readFrom(reader, `${key}|abc`, () => ({ Grants: [grant] }));
    expect(asked).toEqual([`TrentService.ListGrants ${JSON.stringify({ KeyId: key, GrantId: 'abc' })}`]);
    expect(document).toEqual({
      ...{ KeyId: key, Name: 'g', GranteePrincipal: 'arn:role', Operations: ['Encrypt'] },
      Constraints: { EncryptionContextEquals: { team: 'a' } },
    });
  });

  it('is not there where the key has none of the id', async () => {
    expect((await readFrom(reader, `${key}|abc`, () => ({ Grants: [] }))).document).toBeNull();
    const other = { Grants: [{ ...grant, GrantId: 'other' }] };
    expect((await readFrom(reader, `${key}|abc`, () => other)).document).toBeNull();
  });

  it('is gone with its key', async () => {
    const refused = readFrom(reader, `${key}|abc`, () => ({ __type: 'NotFoundException', message: 'no such key' }));
    await expect(refused).rejects.toMatchObject({ name: 'NotFoundException' });
    const { absent } = serviceTypes.find(({ typeName }) => typeName === 'Driftline::KMS::Grant') ?? {};
    expect(absent).toContain('NotFoundException');
  });
});
