import { describe, expect, it, jest } from '@jest/globals';
import type { LiveRead, LiveRequest } from '../../../src/domain/live.js';
import { createCloudControlReader, type ReaderEvent } from '../../../src/live/cloudcontrol/reader.js';
import {
  account,
  credentials,
  fastReader,
  readAll,
  readOnly,
  request,
  sendError,
  sendProperties,
  withAws,
  type Answer,
} from '../helpers.js';

// A busy machine makes these slow, not wrong.
jest.setTimeout(60_000);

const answerAll: Answer = ({ input }, response) => {
  sendProperties(response, input.Identifier ?? '', '{"VisibilityTimeout":30}');
};

function anywhere(identifier: string): LiveRequest {
  return { id: identifier, typeName: 'AWS::SQS::Queue', identifiers: [identifier], global: false };
}

/** Answers by identifier; what is not listed is not found. */
function by(answers: Readonly<Record<string, Answer>>): Answer {
  return (asked, response, incoming) => {
    const answer = answers[asked.input.Identifier ?? ''];
    if (answer === undefined) sendError(response, 'ResourceNotFoundException', 'was not found');
    else answer(asked, response, incoming);
  };
}

describe('one read', () => {
  it('asks GetResource in the region of the request', async () => {
    await withAws(answerAll, async (aws) => {
      const read = await readOnly(fastReader(aws.url), request('q', { region: 'ap-south-1', account }));
      expect(read).toMatchObject({
        kind: 'found',
        identifier: 'q',
        region: 'ap-south-1',
        account,
        properties: { VisibilityTimeout: 30 },
      });
      expect(aws.asked).toEqual([
        {
          target: 'CloudApiService.GetResource',
          region: 'ap-south-1',
          input: { TypeName: 'AWS::SQS::Queue', Identifier: 'q' },
        },
      ]);
    });
  });

  it.each([
    ['eu-west-1', 'us-east-1'],
    ['cn-northwest-1', 'cn-north-1'],
    ['eu-isoe-west-1', 'eu-isoe-west-1'],
    ['us-gov-east-1', 'us-gov-west-1'],
  ])('asks for a global type of %s in %s', async (region, home) => {
    await withAws(answerAll, async (aws) => {
      await readOnly(fastReader(aws.url), request('r', { typeName: 'AWS::IAM::Role', global: true, region }));
      expect(aws.asked.map((asked) => asked.region)).toEqual([home]);
    });
  });

  it.each([
    ['eu-west-1', 'us-west-2'],
    [undefined, 'us-west-2'],
    // It is a home of the public partition only.
    ['us-gov-east-1', 'us-gov-west-1'],
  ])('asks for a global type with a home of its own, placed in %s, in %s', async (region, home) => {
    await withAws(answerAll, async (aws) => {
      const place = { typeName: 'AWS::NetworkManager::Site', global: true, home: 'us-west-2' };
      await readOnly(fastReader(aws.url), request('r', { ...place, ...(region === undefined ? {} : { region }) }));
      expect(aws.asked.map((asked) => asked.region)).toEqual([home]);
    });
  });

  it('keeps the digits of large numbers', async () => {
    const answer: Answer = (_asked, response) => {
      sendProperties(response, 'q', '{"Big":12345678901234567890,"__proto__":{"a":1}}');
    };
    await withAws(answer, async (aws) => {
      const read = await readOnly(fastReader(aws.url), request('q'));
      expect(JSON.stringify(read.kind === 'found' && read.properties)).toBe(
        '{"Big":"12345678901234567890","__proto__":{"a":1}}',
      );
    });
  });

  it('counts each call, retries included', async () => {
    let left = 3;
    const answer: Answer = (asked, response, incoming) => {
      if (left-- > 0) sendError(response, 'ServiceInternalErrorException', 'oops', 500);
      else answerAll(asked, response, incoming);
    };
    await withAws(answer, async (aws) => {
      const reader = fastReader(aws.url);
      await readOnly(reader, request('q'));
      expect(reader.calls()).toBe(4);
      expect(aws.asked.length).toBe(4);
    });
  });

  it('tells about throttling', async () => {
    const events: ReaderEvent[] = [];
    let left = 2;
    const answer: Answer = (asked, response, incoming) => {
      if (left-- > 0) sendError(response, 'ThrottlingException', 'Rate exceeded');
      else answerAll(asked, response, incoming);
    };
    await withAws(answer, async (aws) => {
      await readOnly(fastReader(aws.url, { onThrottle: (event) => events.push(event) }), request('q'));
    });
    expect(events.map(({ event, error, region }) => [event, error, region])).toEqual([
      ['retry', 'ThrottlingException', 'eu-west-1'],
      ['retry', 'ThrottlingException', 'eu-west-1'],
    ]);
  });
});

describe('several spellings of an identifier', () => {
  it('takes the first that AWS knows', async () => {
    await withAws(by({ 'arn|name': answerAll }), async (aws) => {
      const read = await readOnly(fastReader(aws.url), request(['name|arn', 'arn|name', 'name']));
      expect(read).toMatchObject({ kind: 'found', identifier: 'arn|name' });
      expect(aws.asked.map(({ input }) => input.Identifier)).toEqual(['name|arn', 'arn|name']);
    });
  });

  it.each(['ValidationException', 'InvalidRequestException', 'HandlerInternalFailureException'])(
    'goes on to the next after %s',
    async (name) => {
      const wrong: Answer = (_asked, response) => {
        sendError(response, name);
      };
      await withAws(by({ wrong, right: answerAll }), async (aws) => {
        const read = await readOnly(fastReader(aws.url), request(['wrong', 'right']));
        expect(read).toMatchObject({ kind: 'found', identifier: 'right' });
      });
    },
  );

  it('does not go on after a denial', async () => {
    const denied: Answer = (_asked, response) => {
      sendError(response, 'AccessDeniedException');
    };
    await withAws(by({ first: denied, second: answerAll }), async (aws) => {
      const read = await readOnly(fastReader(aws.url), request(['first', 'second']));
      expect(read).toMatchObject({ kind: 'unreadable', identifier: 'first', error: { name: 'AccessDeniedException' } });
      expect(aws.asked.length).toBe(1);
    });
  });

  it('calls nothing absent when one spelling was refused as malformed', async () => {
    const refused: Answer = (_asked, response) => {
      sendError(response, 'ValidationException', 'must be an ARN');
    };
    await withAws(by({ name: refused }), async (aws) => {
      const read = await readOnly(fastReader(aws.url), request(['name', 'arn']));
      expect(read).toMatchObject({ kind: 'unreadable', identifier: 'name', error: { name: 'ValidationException' } });
    });
  });

  it('without any identifier, is unreadable without a call', async () => {
    await withAws(answerAll, async (aws) => {
      expect((await readOnly(fastReader(aws.url), request([]))).kind).toBe('unreadable');
      expect(aws.asked.length).toBe(0);
    });
  });
});

describe('what AWS does not find', () => {
  it('is absent after a second look under every spelling', async () => {
    await withAws(by({}), async (aws) => {
      const read = await readOnly(fastReader(aws.url), request(['a', 'b']));
      expect(read).toMatchObject({ kind: 'absent', error: { name: 'ResourceNotFoundException' } });
      expect(aws.asked.map(({ input }) => input.Identifier)).toEqual(['a', 'b', 'a', 'b']);
    });
  });

  it('is asked for once where its absence is the usual case', async () => {
    await withAws(by({}), async (aws) => {
      const read = await readOnly(fastReader(aws.url), { ...request(['a', 'b']), optional: true });
      expect(read).toMatchObject({ kind: 'absent' });
      expect(aws.asked.map(({ input }) => input.Identifier)).toEqual(['a', 'b']);
    });
  });

  it('is found when it was only late', async () => {
    let looks = 0;
    const late: Answer = (asked, response, incoming) => {
      if (looks++ === 0) sendError(response, 'ResourceNotFoundException');
      else answerAll(asked, response, incoming);
    };
    await withAws(late, async (aws) => {
      expect((await readOnly(fastReader(aws.url), request('q'))).kind).toBe('found');
    });
  });

  it('is unreadable when the second look fails', async () => {
    let looks = 0;
    const answer: Answer = (_asked, response) => {
      sendError(response, looks++ === 0 ? 'ResourceNotFoundException' : 'AccessDeniedException');
    };
    await withAws(answer, async (aws) => {
      expect((await readOnly(fastReader(aws.url), request('q'))).kind).toBe('unreadable');
    });
  });

  it('waits before the second look without holding up other reads', async () => {
    const many = Array.from({ length: 30 }, (_, index) => request(`gone-${index}`));
    await withAws(by({}), async (aws) => {
      const started = performance.now();
      const reads = await readAll(fastReader(aws.url, { secondLookMilliseconds: 300, concurrency: 2 }), many);
      const took = performance.now() - started;
      expect(reads.map(({ kind }) => kind)).toEqual(many.map(() => 'absent'));
      expect(took).toBeGreaterThan(220);
      expect(took).toBeLessThan(4000);
    });
  });
});

describe('documents that are none', () => {
  it.each([['{"a":'], ['[]'], ['"text"'], [''], ['null']])('%j is asked for again, then unreadable', async (text) => {
    const answer: Answer = (_asked, response) => {
      sendProperties(response, 'q', text);
    };
    await withAws(answer, async (aws) => {
      const read = await readOnly(fastReader(aws.url), request('q'));
      expect(read).toMatchObject({ kind: 'unreadable', error: { name: 'MalformedProperties' } });
      expect(aws.asked.length).toBe(2);
    });
  });
});

describe('time', () => {
  it('a read that is never answered is unreadable at the deadline, after one more try', async () => {
    await withAws(
      () => undefined,
      async (aws) => {
        const started = performance.now();
        const read = await readOnly(fastReader(aws.url, { timeoutSeconds: 0.4 }), request('q'));
        expect(read).toMatchObject({ kind: 'unreadable', error: { name: 'TimeoutError' } });
        expect(performance.now() - started).toBeLessThan(2000);
        expect(aws.asked.length).toBe(2);
      },
    );
  });

  it('a read that is lost once is found', async () => {
    let lost = false;
    const answer: Answer = (asked, response, incoming) => {
      if (lost) answerAll(asked, response, incoming);
      lost = true;
    };
    await withAws(answer, async (aws) => {
      expect((await readOnly(fastReader(aws.url, { timeoutSeconds: 1 }), request('q'))).kind).toBe('found');
    });
  });

  it('throttling until the deadline is called so', async () => {
    const answer: Answer = (_asked, response) => {
      sendError(response, 'ThrottlingException', 'Rate exceeded');
    };
    await withAws(answer, async (aws) => {
      const read = await readOnly(fastReader(aws.url, { timeoutSeconds: 0.5 }), request('q'));
      expect(read).toMatchObject({ kind: 'unreadable', error: { name: 'ThrottlingException' } });
      expect(read.kind === 'unreadable' && read.reason).toContain('--concurrency');
    });
  });

  it('closed sockets are tried again', async () => {
    let left = 4;
    const answer: Answer = (asked, response, incoming) => {
      if (left-- > 0) incoming.socket.destroy();
      else answerAll(asked, response, incoming);
    };
    await withAws(answer, async (aws) => {
      expect((await readOnly(fastReader(aws.url), request('q'))).kind).toBe('found');
    });
  });

  it('stops promptly and without throwing when aborted', async () => {
    const hang: Answer = () => undefined;
    const controller = new AbortController();
    await withAws(by({ ok: answerAll, hang }), async (aws) => {
      const reads: LiveRead[] = [];
      const started = performance.now();
      for await (const read of fastReader(aws.url).read([request('ok'), request('hang')], controller.signal)) {
        reads.push(read);
        controller.abort();
      }
      expect(reads.map(({ kind }) => kind)).toEqual(['found']);
      expect(performance.now() - started).toBeLessThan(1000);
    });
  });
});

describe('one cause, met once', () => {
  const many: readonly LiveRequest[] = Array.from({ length: 60 }, (_, index) => request(`q${index}`));

  it('expired credentials stop the calls', async () => {
    const answer: Answer = (_asked, response) => {
      sendError(response, 'ExpiredTokenException', 'The security token included in the request is expired');
    };
    await withAws(answer, async (aws) => {
      const reads = await readAll(fastReader(aws.url, { concurrency: 4 }), many);
      expect(reads).toHaveLength(60);
      expect(reads.every((read) => read.kind === 'unreadable' && read.error.name === 'ExpiredTokenException')).toBe(
        true,
      );
      expect(aws.asked.length).toBeLessThanOrEqual(4);
    });
  });

  it('a region that is not enabled does not stop the others', async () => {
    const answer: Answer = (asked, response, incoming) => {
      if (asked.region === 'me-south-1') sendError(response, 'UnrecognizedClientException');
      else answerAll(asked, response, incoming);
    };
    const requests = many.map((one, index) => ({ ...one, region: index % 2 === 0 ? 'me-south-1' : 'eu-west-1' }));
    await withAws(answer, async (aws) => {
      const reads = await readAll(fastReader(aws.url, { concurrency: 4 }), requests);
      expect(reads.filter(({ kind }) => kind === 'found')).toHaveLength(30);
      expect(aws.asked.filter(({ region }) => region === 'me-south-1').length).toBeLessThanOrEqual(4);
    });
  });

  it('an endpoint that is not there is not asked for each resource', async () => {
    let url = '';
    await withAws(answerAll, (aws) => {
      url = aws.url;
      return Promise.resolve();
    });
    const reader = fastReader(url, { concurrency: 4 });
    const reads = await readAll(reader, many);
    expect(new Set(reads.map((read) => read.kind === 'unreadable' && read.error.name))).toEqual(
      new Set(['ECONNREFUSED']),
    );
    expect(reader.calls()).toBeLessThanOrEqual(16);
  });

  it('resources of another account are not asked for', async () => {
    await withAws(answerAll, async (aws) => {
      const reader = fastReader(aws.url, { account: '210987654321' });
      const [own, foreign, unknown] = await readAll(reader, [
        request('a', { account: '210987654321' }),
        request('b', { account }),
        request('c'),
      ]).then((reads) => ['a', 'b', 'c'].map((id) => reads.find((read) => read.request.id === id)));
      expect([own?.kind, foreign?.kind, unknown?.kind]).toEqual(['found', 'unreadable', 'found']);
      expect(foreign).toMatchObject({ error: { name: 'WrongAccount' } });
      expect(aws.asked.map(({ input }) => input.Identifier).sort()).toEqual(['a', 'c']);
    });
  });
});

/** Runs with exactly these AWS variables set. */
async function withEnvironment<Result>(
  values: Readonly<Record<string, string>>,
  use: () => Promise<Result>,
): Promise<Result> {
  const before = process.env;
  const others = Object.entries(before).filter(([key]) => !key.startsWith('AWS_'));
  process.env = { ...Object.fromEntries(others), ...values };
  try {
    return await use();
  } finally {
    process.env = before;
  }
}

describe('credentials, region and endpoint', () => {
  const quiet = {
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: '/nowhere/config',
    AWS_SHARED_CREDENTIALS_FILE: '/nowhere/credentials',
  };
  const keys = { AWS_ACCESS_KEY_ID: 'AKIDENV', AWS_SECRET_ACCESS_KEY: 'secret' };
  const options = { concurrency: 2, timeoutSeconds: 5, secondLookMilliseconds: 0 };

  it.each(['AWS_REGION', 'AWS_DEFAULT_REGION'])('come from the environment (%s)', async (variable) => {
    await withAws(answerAll, (aws) =>
      withEnvironment(
        { ...quiet, ...keys, [variable]: 'sa-east-1', AWS_ENDPOINT_URL_CLOUDCONTROL: aws.url },
        async () => {
          expect((await readOnly(createCloudControlReader(options), anywhere('q'))).kind).toBe('found');
          expect(aws.asked.map(({ region }) => region)).toEqual(['sa-east-1']);
        },
      ),
    );
  });

  it('the endpoint may be one for all services', async () => {
    await withAws(answerAll, (aws) =>
      withEnvironment({ ...quiet, ...keys, AWS_ENDPOINT_URL: aws.url }, async () => {
        expect((await readOnly(createCloudControlReader(options), request('q'))).kind).toBe('found');
      }),
    );
  });

  it('without credentials nothing is sent, and every read says why', async () => {
    await withAws(answerAll, (aws) =>
      withEnvironment(quiet, async () => {
        const reader = createCloudControlReader({ ...options, endpointUrl: aws.url });
        const reads = await readAll(reader, [request('a'), request('b'), request('c')]);
        expect(reads.map((read) => read.kind === 'unreadable' && read.error.name)).toEqual(
          Array(3).fill('CredentialsProviderError'),
        );
        expect(reader.calls()).toBe(0);
        expect(aws.asked.length).toBe(0);
      }),
    );
  });

  it('without a region a read says so', async () => {
    await withAws(answerAll, (aws) =>
      withEnvironment(quiet, async () => {
        const read = await readOnly(
          createCloudControlReader({ ...options, credentials, endpointUrl: aws.url }),
          anywhere('q'),
        );
        expect(read).toMatchObject({ kind: 'unreadable', error: { name: 'RegionUnknown' } });
        expect(aws.asked.length).toBe(0);
      }),
    );
  });
});
