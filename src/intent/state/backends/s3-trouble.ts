import { networkTrouble, StateTrouble, thrownParts } from './trouble.js';

interface Asked {
  readonly bucket: string;
  /** What was asked for, as an IAM action. */
  readonly action: string;
}

type Say = (asked: Asked, message: string) => readonly [code: string, what: string, next: string];

const denied: Say = ({ bucket, action }, message) =>
  message.includes('kms:')
    ? [
        'state-no-permission',
        'is encrypted with a KMS key that these credentials may not use',
        `Grant kms:Decrypt on the key. AWS said: ${message}`,
      ]
    : [
        'state-no-permission',
        'may not be read with these credentials',
        `Grant ${action} on the bucket ${bucket}, and s3:ListBucket, without which S3 also says so of a key that does not exist. AWS said: ${message}`,
      ];

const noCredentials: Say = (_asked, message) => [
  'state-no-credentials',
  'cannot be read without AWS credentials',
  `Sign in (aws sso login, AWS_PROFILE, AWS_ACCESS_KEY_ID), or name a profile (s3://bucket/key?profile=NAME). ${message}`,
];

const wrongCredentials: Say = (_asked, message) => [
  'state-no-credentials',
  'was asked for with credentials that AWS does not accept',
  `They have expired or are not of this account or partition: sign in again. AWS said: ${message}`,
];

const wrongRegion: Say = ({ bucket }, message) => [
  'state-wrong-region',
  `is in another region than the one asked`,
  `Name the region of the bucket ${bucket}: s3://bucket/key?region=…, or \`region\` of the backend. AWS said: ${message}`,
];

/** By error code. Source: Amazon S3 API Reference, "Error responses". */
const answers: Readonly<Partial<Record<string, Say>>> = {
  NoSuchBucket: ({ bucket }) => [
    'state-not-found',
    `cannot be read: there is no bucket ${bucket}`,
    'Check its name, the partition, and the endpoint.',
  ],
  NoSuchKey: ({ bucket }) => [
    'state-not-found',
    'does not exist',
    `The bucket ${bucket} has no such key. Nothing was applied yet, the key is another one, or the workspace is: see \`terraform workspace list\`.`,
  ],
  AccessDenied: denied,
  Forbidden: denied,
  AllAccessDisabled: denied,
  'KMS.DisabledException': denied,
  CredentialsProviderError: noCredentials,
  TokenProviderError: noCredentials,
  ExpiredToken: wrongCredentials,
  InvalidAccessKeyId: wrongCredentials,
  InvalidToken: wrongCredentials,
  SignatureDoesNotMatch: wrongCredentials,
  PermanentRedirect: wrongRegion,
  AuthorizationHeaderMalformed: wrongRegion,
  IllegalLocationConstraintException: wrongRegion,
  InvalidObjectState: () => [
    'state-unreadable',
    'is archived (Glacier)',
    'Restore the object; a state does not belong into an archive class.',
  ],
  InvalidRequest: (_asked, message) =>
    /server side encryption/i.test(message)
      ? [
          'state-encrypted',
          'is encrypted with a key of the customer (SSE-C)',
          'Give the key: `sse_customer_key` of the backend, or AWS_SSE_CUSTOMER_KEY.',
        ]
      : ['state-unreadable', 'could not be read', `S3 refused the request: ${message}`],
};

/** Turns what the SDK threw into a diagnostic with a next step. */
export function s3Trouble(error: unknown, file: string, asked: Asked): StateTrouble {
  if (error instanceof StateTrouble) return error;
  const { name, message, status } = thrownParts(error);
  const say = answers[name] ?? (status === undefined ? undefined : byStatus[status]);
  if (say !== undefined) return new StateTrouble(...withFile(say(asked, message), file));
  const network = networkTrouble(error, file);
  if (network !== undefined) return network;
  if (/region is missing/i.test(message)) {
    return new StateTrouble(
      'state-wrong-region',
      file,
      'cannot be read without a region',
      'Name it: s3://bucket/key?region=eu-west-1, --region or AWS_REGION.',
    );
  }
  return new StateTrouble(
    'state-unreadable',
    file,
    `could not be read (${name})`,
    `S3 said: ${message}. Try \`aws s3 cp ${file} -\` with the same credentials.`,
  );
}

const byStatus: Readonly<Partial<Record<number, Say>>> = { 301: wrongRegion, 403: denied };

function withFile(
  [code, what, next]: readonly [string, string, string],
  file: string,
): readonly [string, string, string, string] {
  return [code, file, what, next];
}
