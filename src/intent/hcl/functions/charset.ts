import iconv from 'iconv-lite';
import type { TfFunction } from '../evaluate/scope.js';
import { stringType } from '../values/type.js';
import { unknown, type Value } from '../values/value.js';
import { decodeBase64 } from './encoding.js';
import { define, fail, textOf, type Failure } from './define.js';

/** Character sets that are the same here and in Go, by IANA's names. */
const certain =
  /^(?:utf-8|utf-16le|utf-16be|us-ascii|iso-8859-(?:[1-9]|1[03456])|windows-125[0-8]|koi8-[ru]|shift_jis|euc-jp|euc-kr|big5|gbk)$/i;

const notCertain = unknown('this character set is not certain here', stringType);

function encode(text: string, charset: string): Value | Failure {
  if (!certain.test(charset)) return notCertain;
  const bytes = iconv.encode(text, charset);
  // What the character set lacks is replaced here and refused by Terraform.
  if (iconv.decode(bytes, charset, { stripBOM: false }) !== text)
    return fail('the text has letters that the character set lacks');
  return textOf(bytes.toString('base64'));
}

function decode(source: string, charset: string): Value | Failure {
  const bytes = decodeBase64(source);
  if (bytes === undefined) return fail('the text is no valid Base64');
  if (!certain.test(charset)) return notCertain;
  const text = iconv.decode(bytes, charset, { stripBOM: false });
  if (text.includes('\uFFFD')) return notCertain;
  return iconv.encode(text, charset).equals(bytes) ? textOf(text) : notCertain;
}

const string = (name: string) => ({ name, type: stringType });

export const charsetFunctions: readonly TfFunction[] = [
  define('textencodebase64', {
    parameters: [string('string'), string('encoding')],
    returns: stringType,
    call: (given) => encode(given.text(0), given.text(1)),
  }),
  define('textdecodebase64', {
    parameters: [string('source'), string('encoding')],
    returns: stringType,
    call: (given) => decode(given.text(0), given.text(1)),
  }),
];
