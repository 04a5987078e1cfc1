import type { SchemaAttribute, Shape, Structure } from './model.js';

type Setting = 'optional' | 'required' | 'computed';

/** The types of Terraform's own provider. Source: Terraform's documentation, `terraform_data`, `terraform_remote_state`. */
export const builtInResources: ReadonlyMap<string, Structure> = new Map([
  [
    'terraform_data',
    structure([
      ['id', { kind: 'string' }, 'computed'],
      ['input', { kind: 'dynamic' }, 'optional'],
      ['output', { kind: 'dynamic' }, 'computed'],
      ['triggers_replace', { kind: 'dynamic' }, 'optional'],
    ]),
  ],
]);

export const builtInDataSources: ReadonlyMap<string, Structure> = new Map([
  [
    'terraform_remote_state',
    structure([
      ['backend', { kind: 'string' }, 'required'],
      ['config', { kind: 'dynamic' }, 'optional'],
      ['defaults', { kind: 'dynamic' }, 'optional'],
      ['outputs', { kind: 'dynamic' }, 'computed'],
      ['workspace', { kind: 'string' }, 'optional'],
    ]),
  ],
]);

function structure(rows: readonly (readonly [string, Shape, Setting])[]): Structure {
  return new Map(
    rows.map(([name, shape, setting]): [string, SchemaAttribute] => [
      name,
      {
        name,
        shape,
        block: false,
        single: false,
        optional: setting === 'optional',
        required: setting === 'required',
        computed: setting === 'computed',
        sensitive: false,
      },
    ]),
  );
}
