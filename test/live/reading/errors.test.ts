import { describe, expect, it } from '@jest/globals';
import { clean, errorClasses, reasonFor, type Handling } from '../../../src/live/reading/errors.js';
import { toFailure } from '../../../src/live/reading/failure.js';
import { fastReader, readOnly, request, sendError, withAws } from '../helpers.js';

/** Calls that one read makes when AWS always answers with the error, and what the read then is. */
const outcomes: Readonly<Partial<Record<Handling, { calls: number; kind: string }>>> = {
  retry: { calls: 9, kind: 'unreadable' },
  once: { calls: 2, kind: 'unreadable' },
  final: { calls: 1, kind: 'unreadable' },
  malformed: { calls: 1, kind: 'unreadable' },
  absent: { calls: 2, kind: 'absent' },
  credentials: { calls: 1, kind: 'unreadable' },
  'region-credentials': { calls: 1, kind: 'unreadable' },
};

/** Names that only this process gives, never a response. */
const local =
  /^(E[A-Z_]+|SocketClosed|TimeoutError|MalformedProperties|CredentialsProviderError|TokenProviderError|RegionUnknown|WrongAccount|NotRecorded|AmbiguousSnapshot|MalformedSnapshotLine)$/;

const answered = errorClasses.flatMap(({ names, handling }) =>
  names.filter((name) => !local.test(name)).map((name) => ({ name, handling })),
);

describe('the error table', () => {
  it.each(answered.filter(({ handling }) => handling !== 'throttled'))(
    '$name is handled as $handling',
    async ({ name, handling }) => {
      await withAws(
        (_asked, response) => {
          sendError(response, name, 'because');
        },
        async (aws) => {
          const read = await readOnly(fastReader(aws.url), request('q'));
          expect({ calls: aws.asked.length, kind: read.kind }).toEqual(outcomes[handling]);
          expect(read).toMatchObject({ error: { name, message: 'because' }, identifier: 'q' });
        },
      );
    },
  );

  it.each(answered.filter(({ handling }) => handling === 'throttled'))(
    '$name is tried again until it works',
    async ({ name }) => {
      let left = 12;
      await withAws(
        (_asked, response) => {
          if (left-- > 0) sendError(response, name, 'Rate exceeded');
          else response.end('{"TypeName":"x","ResourceDescription":{"Identifier":"q","Properties":"{}"}}');
        },
        async (aws) => {
          const read = await readOnly(fastReader(aws.url), request('q'));
          expect(read.kind).toBe('found');
        },
      );
    },
  );

  it('lists each name once', () => {
    const names = errorClasses.flatMap((entry) => entry.names);
    expect(new Set(names).size).toBe(names.length);
  });

  it('has a sentence for every class that fills in completely', () => {
    for (const { names } of errorClasses) {
      const reason = reasonFor({ name: names[0] ?? '', message: 'because' }, request('q'), 'q');
      expect(reason).not.toMatch(/[{}]/);
      expect(reason.length).toBeGreaterThan(30);
    }
  });
});

describe('what handlers wrap', () => {
  const thrown = (name: string, message: string): Error => Object.assign(new Error(message), { name });

  it.each([
    ['GeneralServiceException', 'Rate exceeded (HandlerErrorCode: Throttling)', 'throttled'],
    ['HandlerInternalFailureException', 'Rate exceeded for operation', 'throttled'],
    ['GeneralServiceException', 'User: x is not authorized to perform: s3:GetBucketPolicy on y', 'final'],
    ['HandlerFailureException', 'no (HandlerErrorCode: AccessDenied)', 'final'],
    ['ResourceNotFoundException', 'gone (HandlerErrorCode: NotFound)', 'absent'],
    ['ResourceNotFoundException', 'odd (HandlerErrorCode: InvalidRequest)', 'final'],
    ['GeneralServiceException', 'parent gone (HandlerErrorCode: NotFound)', 'once'],
    ['HandlerFailureException', 'boom', 'once'],
  ])('%s "%s" is %s', (name, message, handling) => {
    expect(toFailure(thrown(name, message)).handling).toBe(handling);
  });

  it('names the missing action', () => {
    const error = {
      name: 'AccessDeniedException',
      message: 'User: x is not authorized to perform: s3:GetBucketPolicy on y',
    };
    expect(reasonFor(error, request('q'), 'q')).toContain('grant the scanning role s3:GetBucketPolicy');
  });
});

describe('failures without a name in the table', () => {
  it.each([
    [500, 9],
    [503, 9],
    [400, 1],
  ])('status %i takes %i calls', async (status, calls) => {
    await withAws(
      (_asked, response) => {
        sendError(response, 'StrangeException', 'odd \u001b[31mred\u001b[0m\u0007', status);
      },
      async (aws) => {
        const read = await readOnly(fastReader(aws.url), request('q'));
        expect(aws.asked.length).toBe(calls);
        expect(read).toMatchObject({ kind: 'unreadable', error: { name: 'StrangeException', message: 'odd red' } });
      },
    );
  });

  it('an answer that is no JSON is unreadable', async () => {
    await withAws(
      (_asked, response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        response.end('<html>Sign in to the hotel network</html>');
      },
      async (aws) => {
        const read = await readOnly(fastReader(aws.url), request('q'));
        expect(read.kind).toBe('unreadable');
        expect(aws.asked.length).toBe(2);
      },
    );
  });
});

describe('clean', () => {
  it('leaves no control, escape or direction characters and no more than was asked', () => {
    expect(clean('a\u001b]0;title\u0007b\nc\u202Ed\u0000')).toBe('ab c d');
    expect(clean('x'.repeat(900), 50)).toHaveLength(50);
  });
});
