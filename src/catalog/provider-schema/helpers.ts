import type { SchemaAttribute, Shape, Structure } from './model.js';

type Setting = 'optional' | 'optional computed' | 'required' | 'computed' | 'secret';
type Row = readonly [names: string, shape: Shape, setting: Setting];

const text: Shape = { kind: 'string' };
const count: Shape = { kind: 'number' };
const flag: Shape = { kind: 'bool' };
const texts: Shape = { kind: 'list', element: text };
const id: Row = ['id', text, 'computed'];
const triggers: Row = ['triggers', { kind: 'map', element: text }, 'optional'];
const keepers: Row = ['keepers', { kind: 'map', element: text }, 'optional'];

const letters: readonly Row[] = [
  id,
  keepers,
  ['length', count, 'required'],
  ['lower number numeric special upper', flag, 'optional computed'],
  ['min_lower min_numeric min_special min_upper', count, 'optional computed'],
  ['override_special', text, 'optional'],
];

/**
 * What AWS resources are given their names, waits and triggers by: types of the small providers that reach nothing
 * outside. Source: their documentation (hashicorp/null, hashicorp/random, hashicorp/time).
 */
export const helperResources: ReadonlyMap<string, Structure> = new Map([
  ['null_resource', structure([id, triggers])],
  ['time_sleep', structure([id, triggers, ['create_duration destroy_duration', text, 'optional']])],
  [
    'time_static',
    structure([
      id,
      triggers,
      ['rfc3339', text, 'optional computed'],
      ['day hour minute month second unix year', count, 'computed'],
    ]),
  ],
  [
    'random_id',
    structure([
      id,
      keepers,
      ['byte_length', count, 'required'],
      ['prefix', text, 'optional'],
      ['b64_std b64_url dec hex', text, 'computed'],
    ]),
  ],
  [
    'random_integer',
    structure([id, keepers, ['max min', count, 'required'], ['seed', text, 'optional'], ['result', count, 'computed']]),
  ],
  ['random_password', structure([...letters, ['bcrypt_hash result', text, 'secret']])],
  ['random_string', structure([...letters, ['result', text, 'computed']])],
  [
    'random_pet',
    structure([
      id,
      keepers,
      ['length', count, 'optional computed'],
      ['prefix', text, 'optional'],
      ['separator', text, 'optional computed'],
    ]),
  ],
  [
    'random_shuffle',
    structure([
      id,
      keepers,
      ['input', texts, 'required'],
      ['result_count', count, 'optional'],
      ['seed', text, 'optional'],
      ['result', texts, 'computed'],
    ]),
  ],
  ['random_uuid', structure([id, keepers, ['result', text, 'computed']])],
]);

const part: SchemaAttribute = {
  ...attribute(
    'part',
    listOf([
      ['content', text, 'required'],
      ['content_type', text, 'optional computed'],
      ['filename merge_type', text, 'optional'],
    ]),
    'optional',
  ),
  block: true,
};

/** Data sources of the same kind. Source: their documentation (hashicorp/cloudinit, hashicorp/tls). */
export const helperDataSources: ReadonlyMap<string, Structure> = new Map([
  [
    'cloudinit_config',
    new Map([
      ...structure([
        id,
        ['base64_encode gzip', flag, 'optional computed'],
        ['boundary', text, 'optional computed'],
        ['rendered', text, 'computed'],
      ]),
      ['part', part],
    ]),
  ],
  [
    'tls_certificate',
    structure([
      id,
      ['content url', text, 'optional'],
      ['verify_chain', flag, 'optional'],
      [
        'certificates',
        listOf([
          ['cert_pem issuer not_after not_before public_key_algorithm', text, 'computed'],
          ['serial_number sha1_fingerprint signature_algorithm subject', text, 'computed'],
          ['is_ca', flag, 'computed'],
          ['max_path_length version', count, 'computed'],
        ]),
        'computed',
      ],
    ]),
  ],
]);

function listOf(rows: readonly Row[]): Shape {
  return { kind: 'list', element: { kind: 'object', structure: structure(rows) } };
}

function structure(rows: readonly Row[]): Structure {
  return new Map(
    rows.flatMap(([names, shape, setting]) =>
      names.split(' ').map((name): [string, SchemaAttribute] => [name, attribute(name, shape, setting)]),
    ),
  );
}

function attribute(name: string, shape: Shape, setting: Setting): SchemaAttribute {
  return {
    name,
    shape,
    block: false,
    single: false,
    optional: setting === 'optional' || setting === 'optional computed',
    required: setting === 'required',
    computed: setting === 'computed' || setting === 'optional computed' || setting === 'secret',
    sensitive: setting === 'secret',
    ...(setting === 'optional' && { unset: { value: null } }),
  };
}
