import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { GivenVariable } from '../../../src/intent/hcl/module/variables.js';
import { loadStates } from '../../../src/intent/state/load.js';
import { contextOf, stateOf } from './backends/loopback.js';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'driftline-'));
});
afterEach(() => {
  rmSync(cwd, { recursive: true });
});

function put(path: string, content: string): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), content);
}

const block = (path: string): string => `
variable "environment" {
  type    = string
  default = "dev"
}
locals {
  names = { dev = "development", prod = "production" }
}
terraform {
  backend "local" {
    path = ${path}
  }
}
`;

async function load(given: readonly GivenVariable[] = []): Promise<unknown> {
  const { instances, diagnostics } = await loadStates(['root'], { ...contextOf(cwd), given });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return errors.length > 0 ? errors : instances.map(({ name }) => name);
}

describe('a backend block as OpenTofu evaluates it', () => {
  beforeEach(() => {
    put('root/states/development.tfstate', stateOf('dev'));
    put('root/states/production.tfstate', stateOf('prod'));
    put('prod.tfvars', 'environment = "prod"\n');
  });

  it('takes variables with their defaults, local values and functions', async () => {
    put('root/main.tf', block('"states/${lower(local.names[var.environment])}.tfstate"'));
    expect(await load()).toEqual(['dev']);
    put('root/terraform.tfvars', 'environment = "prod"\n');
    expect(await load()).toEqual(['prod']);
  });

  it('takes variables of the command line', async () => {
    put('root/main.tf', block('"states/${local.names[var.environment]}.tfstate"'));
    expect(await load([{ kind: 'variable', text: 'environment=prod' }])).toEqual(['prod']);
    expect(await load([{ kind: 'file', path: join(cwd, 'prod.tfvars') }])).toEqual(['prod']);
  });

  it.each([
    ['a resource', '"${aws_s3_bucket.states.id}.tfstate"'],
    ['a variable that is not declared', '"${var.other}.tfstate"'],
    ['itself', '"${local.again}.tfstate"'],
    ['a function that fails', 'file("none")'],
  ])('has no fixed value where it refers to %s', async (_, path) => {
    put('root/main.tf', `${block(path)}locals {\n  again = "\${local.again}"\n}\n`);
    expect(await load()).toEqual([
      expect.objectContaining({
        code: 'state-backend-unknown',
        summary: 'The local backend of root has settings without a fixed value: path',
        source: { file: 'root/main.tf', line: 10, column: 3 },
      }),
    ]);
  });
});
