import { describe, expect, it } from '@jest/globals';
import { isOwnDoor } from '../../../src/live/services/doors.js';

describe('the API that is asked', () => {
  it.each([
    ['AWS as it is', undefined, {}, true],
    ['one endpoint for everything', 'http://127.0.0.1:1', {}, false],
    [
      'one endpoint for everything, which beats the environment',
      'http://x',
      { AWS_ENDPOINT_URL_ROUTE_53: 'http://y' },
      false,
    ],
    ['one endpoint for everything in the environment', undefined, { AWS_ENDPOINT_URL: 'http://x' }, false],
    ['an endpoint in the place of Cloud Control', undefined, { AWS_ENDPOINT_URL_CLOUDCONTROL: 'http://x' }, false],
    [
      'an endpoint of its own',
      undefined,
      { AWS_ENDPOINT_URL: 'http://x', AWS_ENDPOINT_URL_ROUTE_53: 'http://y' },
      true,
    ],
    ['an endpoint of another service', undefined, { AWS_ENDPOINT_URL_S3: 'http://x' }, true],
    ['a variable without a value', undefined, { AWS_ENDPOINT_URL: '' }, true],
  ] as const)('of %s', (_name, endpointUrl, environment, own) => {
    expect(isOwnDoor('route-53', endpointUrl, environment)).toBe(own);
  });
});
