import { describe, expect, it } from '@jest/globals';
import { locateState } from '../../src/app/locate-state.js';

const backend = (type: string, config: object) => JSON.stringify({ version: 3, backend: { type, config } });

async function locate(files: Readonly<Record<string, string>>, dir = '/infra') {
  const located = await locateState(dir, (path) => Promise.resolve(files[path]));
  return located.kind === 'found' ? located.path : located.diagnostic;
}

describe('the state of a folder', () => {
  it('is its terraform.tfstate', async () => {
    expect(await locate({ '/infra/terraform.tfstate': '{}' })).toBe('/infra/terraform.tfstate');
  });

  it('is the file itself where a file is named', async () => {
    expect(await locate({ '/infra/my.tfstate': '{}' }, '/infra/my.tfstate')).toBe('/infra/my.tfstate');
  });

  it('is where the local backend puts it', async () => {
    const files = {
      '/infra/.terraform/terraform.tfstate': backend('local', { path: '../state/prod.tfstate' }),
      '/state/prod.tfstate': '{}',
    };
    expect(await locate(files)).toBe('/state/prod.tfstate');
  });

  it('is that of the chosen workspace', async () => {
    const files = {
      '/infra/.terraform/environment': 'staging\n',
      '/infra/terraform.tfstate': '{}',
      '/infra/terraform.tfstate.d/staging/terraform.tfstate': '{}',
    };
    expect(await locate(files)).toBe('/infra/terraform.tfstate.d/staging/terraform.tfstate');
  });

  it('is not a local left-over where the backend is remote', async () => {
    const files = {
      '/infra/.terraform/terraform.tfstate': backend('s3', { bucket: 'b' }),
      '/infra/terraform.tfstate': '{}',
    };
    expect(await locate(files)).toMatchObject({
      code: 'state-backend',
      detail: expect.stringContaining('terraform state pull'),
    });
  });

  it('is nowhere, and what to do is said', async () => {
    expect(await locate({})).toMatchObject({ code: 'no-state', detail: expect.stringContaining('--state FILE') });
    expect(await locate({ '/infra/.terraform/terraform.tfstate': 'no json' })).toMatchObject({ code: 'no-state' });
  });
});
