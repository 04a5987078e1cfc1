import { CsvError, parse } from 'csv-parse/sync';
import type { TfFunction } from '../evaluate/scope.js';
import { stringType, type Type } from '../values/type.js';
import { known, listOf, unknown, type Value } from '../values/value.js';
import { define, fail, textOf, type Failure } from './define.js';

/** Rows of text, as Go's `encoding/csv` reads them; undefined where the text is none. */
function rows(text: string): readonly (readonly string[])[] | undefined {
  try {
    return parse(text.replaceAll('\r\n', '\n'), {
      record_delimiter: '\n',
      skip_empty_lines: true,
      relax_column_count: true,
    });
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

/** A list of objects, whose attributes the first row names. */
function decode(text: string): Value | Failure {
  // A carriage return that ends no line is not read alike everywhere.
  if (/\r(?!\n)/.test(text)) return unknown('the CSV text has lone carriage returns');
  const [header, ...records] = rows(text) ?? [];
  if (header === undefined) return fail('the text is no CSV with a header');
  const names = header.map((name) => textOf(name).data as string);
  if (new Set(names).size < names.length) return fail('two columns have the same name');
  const type: Type = { kind: 'object', attributes: new Map(names.map((name) => [name, stringType])) };
  if (records.some((record) => record.length !== names.length))
    return fail('a row has not as many fields as the header');
  return listOf(
    type,
    records.map((record) => known(type, new Map(names.map((name, index) => [name, textOf(record[index] ?? '')])))),
  );
}

export const csvFunctions: readonly TfFunction[] = [
  define('csvdecode', { parameters: [{ name: 'str', type: stringType }], call: (given) => decode(given.text(0)) }),
];
