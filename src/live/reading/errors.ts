import { stripVTControlCharacters } from 'node:util';
import type { LiveError, LiveRequest } from '../../domain/live.js';

/**
 * What a failure means for the read.
 * - `throttled`: slow down, try again until the deadline. `retry`: try again, a few times.
 * - `unreachable`: no connection; tried a few times, and if the endpoint never answered, not again for its region.
 * - `once`: one more try, then unreadable. `final`: unreadable.
 * - `malformed`: AWS refused this spelling of the identifier; another one may do.
 * - `absent`: this spelling names nothing. `credentials`, `region-credentials`: no further call makes sense
 *   (anywhere, or in this region).
 */
export type Handling =
  | 'throttled'
  | 'retry'
  | 'unreachable'
  | 'once'
  | 'final'
  | 'malformed'
  | 'absent'
  | 'credentials'
  | 'region-credentials';

export interface ErrorClass {
  readonly names: readonly string[];
  readonly handling: Handling;
  /** For people. `{type}`, `{id}`, `{region}`, `{action}` and `{message}` are filled in. */
  readonly sentence: string;
}

const said = 'AWS said: {message}';
const deniedSentence = `Reading {type} was denied: grant the scanning role {action}. ${said}`;

/**
 * Sources: Cloud Control API Reference, GetResource, "Errors"; AWS common error types; CloudFormation CLI user guide,
 * "Handler error codes"; Node.js "Common system errors".
 */
export const errorClasses: readonly ErrorClass[] = [
  {
    names: ['ResourceNotFoundException'],
    handling: 'absent',
    sentence: 'AWS has no {type} with the identifier {id} in {region}.',
  },
  {
    names: [
      'ThrottlingException',
      'Throttling',
      'ThrottledException',
      'RequestThrottledException',
      'TooManyRequestsException',
      'RequestLimitExceeded',
      'PriorRequestNotComplete',
      'SlowDown',
    ],
    handling: 'throttled',
    sentence:
      'AWS kept throttling the read of {type} until its deadline; scan again with a lower --concurrency or a longer --timeout.',
  },
  {
    names: [
      'ServiceInternalErrorException',
      'NetworkFailureException',
      'ResourceConflictException',
      'ConcurrentModificationException',
      'ConcurrentOperationException',
      'InternalFailure',
      'InternalServerError',
      'InternalServerException',
      'ServiceUnavailable',
      'ServiceUnavailableException',
      'RequestTimeout',
      'RequestTimeoutException',
    ],
    handling: 'retry',
    sentence: `AWS failed to answer the read of {type}, also when asked again; scan again later. ${said}`,
  },
  {
    names: ['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ECONNABORTED', 'EPROTO', 'SocketClosed'],
    handling: 'retry',
    sentence: 'The connection to AWS in {region} broke each time; check the network and scan again. ({message})',
  },
  {
    names: ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL'],
    handling: 'unreachable',
    sentence:
      'There is no connection to AWS for {type} in {region}; check the network, the region name and --endpoint-url. ({message})',
  },
  {
    names: ['TimeoutError'],
    handling: 'retry',
    sentence: 'No answer for {type} {id} before the deadline ({message}); scan again with a longer --timeout.',
  },
  {
    names: [
      'HandlerInternalFailureException',
      'HandlerFailureException',
      'NotStabilizedException',
      'GeneralServiceException',
    ],
    handling: 'once',
    sentence: `The read handler of {type} failed twice; look at {id} in the service's own console. ${said}`,
  },
  {
    names: ['MalformedProperties'],
    handling: 'once',
    sentence: 'The document that came back for {type} {id} is not a JSON object, twice ({message}); scan again later.',
  },
  {
    names: ['ServiceLimitExceededException'],
    handling: 'once',
    sentence: `A service quota stopped the read of {type}; scan again later or raise the quota. ${said}`,
  },
  {
    names: ['AccessDeniedException', 'AccessDenied', 'UnauthorizedOperation', 'NotAuthorized', 'AuthorizationError'],
    handling: 'final',
    sentence: deniedSentence,
  },
  {
    names: ['InvalidCredentialsException'],
    handling: 'final',
    sentence: `The service behind {type} refused the credentials; check that they are valid in {region}. ${said}`,
  },
  {
    names: ['UnsupportedActionException'],
    handling: 'final',
    sentence: '{type} has no read handler, so Cloud Control cannot look at it in {region}.',
  },
  {
    names: ['TypeNotFoundException', 'PrivateTypeException'],
    handling: 'final',
    sentence: 'Cloud Control in {region} does not know the type {type}; the service may not be offered there.',
  },
  {
    names: ['InvalidRequestException', 'ValidationException', 'ValidationError', 'InvalidParameterValueException'],
    handling: 'malformed',
    sentence: `AWS refused {id} as an identifier of {type}, so nothing is known about it; please report the type. ${said}`,
  },
  {
    names: ['CredentialsProviderError', 'TokenProviderError'],
    handling: 'credentials',
    sentence:
      'No usable AWS credentials: sign in (aws sso login, AWS_PROFILE, AWS_ACCESS_KEY_ID) or name a --profile, then scan again. ({message})',
  },
  {
    names: ['ExpiredTokenException', 'ExpiredToken', 'RequestExpired'],
    handling: 'credentials',
    sentence: 'The AWS credentials have expired: sign in again, then scan again. ({message})',
  },
  {
    names: [
      'UnrecognizedClientException',
      'InvalidClientTokenId',
      'InvalidSignatureException',
      'SignatureDoesNotMatch',
      'IncompleteSignature',
      'MissingAuthenticationToken',
      'MissingAuthenticationTokenException',
      'AuthFailure',
      'OptInRequired',
    ],
    handling: 'region-credentials',
    sentence:
      'AWS in {region} did not accept the credentials; check them, the clock, and that the region is enabled. ({message})',
  },
  {
    names: ['RegionUnknown'],
    handling: 'final',
    sentence: 'The region of {type} {id} is not known; name one with --region.',
  },
  {
    names: ['WrongAccount'],
    handling: 'final',
    sentence:
      '{message}. Name a profile or a role_arn for it under accounts in driftline.yaml, or scan with its credentials (--profile, --role-arn).',
  },
  {
    names: ['NotRecorded'],
    handling: 'final',
    sentence: 'The snapshot has no line for this {type}; record it again with a scan of the same state.',
  },
  {
    names: ['AmbiguousSnapshot'],
    handling: 'final',
    sentence: 'The snapshot has several lines for {type} {id} ({message}); the state does not say which one is meant.',
  },
  {
    names: ['MalformedSnapshotLine'],
    handling: 'final',
    sentence: 'The line of the snapshot for {type} {id} cannot be used ({message}); record the snapshot again.',
  },
];

const unknownSentence = `The read of {type} {id} failed with {name}. ${said}`;

const byName = new Map(errorClasses.flatMap((entry) => entry.names.map((name) => [name, entry] as const)));

export function errorClass(name: string): ErrorClass | undefined {
  return byName.get(name);
}

const reasonLength = 500;

/** One sentence for people about a failed read; no control characters, at most 500 characters. */
export function reasonFor(
  error: LiveError,
  request: LiveRequest,
  identifier: string,
  actions: readonly string[] = ['cloudformation:GetResource and the read permissions of the type'],
): string {
  const values: Readonly<Record<string, string>> = {
    type: request.typeName,
    id: clean(identifier, 120),
    region: request.region ?? 'the region asked',
    action: deniedAction(error.message) ?? actions.join(' and '),
    message: clean(error.message, 240),
    name: clean(error.name, 80),
  };
  return clean(
    sentenceFor(error).replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole),
    reasonLength,
  );
}

/** By what the handler's own error says, where it is wrapped in a coarser one. */
function sentenceFor({ name, message }: LiveError): string {
  const code = handlerErrorCode(message);
  const known = errorClass(name);
  const wrapped = known?.handling === 'once' || known?.handling === 'final';
  if (wrapped && (code === 'AccessDenied' || deniedAction(message) !== undefined)) return deniedSentence;
  if (known === undefined || (known.handling === 'absent' && !confirmsAbsence(code))) return unknownSentence;
  return known.sentence;
}

/** The handler's own verdict inside a message. Source: CloudFormation CLI user guide, "Handler error codes". */
export function handlerErrorCode(message: string): string | undefined {
  return /HandlerErrorCode: (\w+)/.exec(message)?.[1];
}

export function confirmsAbsence(code: string | undefined): boolean {
  return code === undefined || code === 'NotFound';
}

/** The action AWS named as missing: `... is not authorized to perform: s3:GetBucketPolicy on resource ...`. */
function deniedAction(message: string): string | undefined {
  return /not authorized to perform:? ([\w-]+:\w+)/i.exec(message)?.[1];
}

/** Text from AWS is untrusted: no control, bidi or escape characters, one line, at most `length` characters. */
export function clean(text: string, length = 400): string {
  // Whole escape sequences go, not only their first character, or "[31m" would stay behind.
  const line = stripVTControlCharacters(text)
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  return line.length <= length ? line : `${line.slice(0, length - 1)}…`;
}
