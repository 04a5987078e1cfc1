import type { TfFunction } from '../evaluate/scope.js';
import { stringType } from '../values/type.js';
import { unknown, type Value } from '../values/value.js';
import { define, fail, textOf, type Failure } from './define.js';

const string = (name: string) => ({ name, type: stringType });

/** Bytes of Base64 text as Go reads it: padded, line breaks ignored; undefined where it is none. */
export function decodeBase64(text: string): Buffer | undefined {
  const plain = text.replace(/[\r\n]/g, '');
  return plain.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(plain) ? Buffer.from(plain, 'base64') : undefined;
}

/** Undefined where the bytes are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decoded(text: string): Value | Failure {
  const bytes = decodeBase64(text);
  if (bytes === undefined) return fail('the text is no valid Base64');
  const result = decodeUtf8(bytes);
  return result === undefined ? fail('what the Base64 text stands for is not UTF-8') : textOf(result);
}

/** As in the query of a URL. */
function urlEncode(text: string): string {
  return encodeURIComponent(text)
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}

function urlDecode(text: string): Value | Failure {
  if (/%(?![0-9A-Fa-f]{2})/.test(text)) return fail('the text has a broken % sequence');
  const bytes = text
    .replaceAll('+', ' ')
    .split(/((?:%[0-9A-Fa-f]{2})+)/)
    .map((part, index) =>
      Buffer.from(index % 2 === 1 ? part.replaceAll('%', '') : part, index % 2 === 1 ? 'hex' : 'utf8'),
    );
  const result = decodeUtf8(Buffer.concat(bytes));
  return result === undefined ? unknown('the text is not UTF-8', stringType) : textOf(result);
}

export const encodingFunctions: readonly TfFunction[] = [
  define('base64encode', {
    parameters: [string('str')],
    returns: stringType,
    call: (given) => textOf(Buffer.from(given.text(0)).toString('base64')),
  }),
  define('base64decode', { parameters: [string('str')], returns: stringType, call: (given) => decoded(given.text(0)) }),
  define('base64gzip', {
    parameters: [string('str')],
    returns: stringType,
    call: () => unknown('compressed bytes differ from program to program', stringType),
  }),
  define('urlencode', {
    parameters: [string('str')],
    returns: stringType,
    call: (given) => textOf(urlEncode(given.text(0))),
  }),
  define('urldecode', { parameters: [string('str')], returns: stringType, call: (given) => urlDecode(given.text(0)) }),
];
