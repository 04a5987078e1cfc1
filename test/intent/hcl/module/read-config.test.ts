import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../../../../src/intent/hcl/module/read-config.js';
import { read } from '../syntax/support.js';

const config = async (text: string): Promise<ReturnType<typeof readConfig>> =>
  readConfig('.', (await read(text)).body.blocks);

describe('declarations of a module', () => {
  it('are sensitive also where that is said in text', async () => {
    const { variables } = await config(
      'variable "a" {\n  sensitive = "true"\n}\nvariable "b" {\n  nullable = false\n}\nvariable "c" {}\n',
    );
    const said = [...variables.values()].map(({ sensitive, nullable }) => [sensitive, nullable]);
    expect(said).toEqual([
      [true, true],
      [false, false],
      [false, true],
    ]);
  });

  it('that were not read wholly may have any number of instances', async () => {
    const { resources, variables } = await config(
      'resource "a" "whole" {}\nresource "a" "part" {\n  x = 1 y = 2\n}\nvariable "v" {\n  sensitive = tru e\n}\n',
    );
    expect([...resources.values()].map(({ name, count }) => [name, count?.kind])).toEqual([
      ['whole', undefined],
      ['part', 'unreadable'],
    ]);
    expect(variables.get('v')?.sensitive).toBe(true);
  });
});
