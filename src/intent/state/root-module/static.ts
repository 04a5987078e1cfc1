import { basename, join } from 'node:path';
import { setOwn, type Json, type JsonObject } from '../../../domain/json.js';
import type { SourceLocation } from '../../../domain/diagnostic.js';
import { evaluateExpression } from '../../hcl/evaluate/evaluate.js';
import type { Scope } from '../../hcl/evaluate/scope.js';
import { filesAround } from '../../hcl/function-files.js';
import { functionsFor } from '../../hcl/functions/index.js';
import type { ModuleConfig } from '../../hcl/module/config.js';
import { readFolder } from '../../hcl/module/files.js';
import { ModuleInstance } from '../../hcl/module/module-instance.js';
import { readConfig } from '../../hcl/module/read-config.js';
import { readVariables, type GivenVariable } from '../../hcl/module/variables.js';
import type { Block, Body, Expression } from '../../hcl/syntax/ast.js';
import { isBool, isNumber, isText, itemsOf, membersOf, unknown, type Value } from '../../hcl/values/value.js';
import { formatNumber } from '../../hcl/values/number.js';
import type { Environment } from '../backends/backend.js';

/**
 * What of a root module is fixed before anything is planned: its `terraform` blocks, and what may stand in them. In
 * Terraform that is constants; OpenTofu also takes variables, locals and functions there.
 */
export interface StaticModule {
  /** Bodies of the `terraform` blocks. */
  readonly terraform: readonly Body[];
  readonly scope: Scope;
}

export interface StaticSources {
  readonly env: Environment;
  /** What the command line says of variables. */
  readonly given: readonly GivenVariable[];
  readonly workspace: string;
}

/** Undefined where the folder cannot be listed. */
export async function readStatic(path: string, sources: StaticSources): Promise<StaticModule | undefined> {
  const files = await readFolder(path);
  if (files === undefined) return undefined;
  const config = withoutEphemeral(readConfig(path, files.blocks));
  const { values } = await readVariables(config, { root: path, env: sources.env, given: sources.given });
  const functions = functionsFor(filesAround(path));
  const scope = new ModuleInstance(
    '',
    config,
    {
      workspace: sources.workspace,
      functions: () => functions,
      child: () => undefined,
      resourceValue: (_module, { type, name }) => unknown(`${type}.${name} is not known before a plan`),
      // Told where the configuration is compared; here the value is unknown, and that is said.
      problem: () => undefined,
    },
    (name) => values.get(name)?.value,
  );
  return { terraform: files.blocks.filter(({ type }) => type === 'terraform').map(({ body }) => body), scope };
}

/** An ephemeral value has no place in a resource, but may well open a state. */
function withoutEphemeral(config: ModuleConfig): ModuleConfig {
  const variables = [...config.variables].map(([name, declared]) => [name, { ...declared, ephemeral: false }] as const);
  return { ...config, variables: new Map(variables) };
}

/** A body as plain JSON: blocks are lists of objects. `unknown`: paths of what has no fixed value. */
export interface PlainBody {
  readonly settings: JsonObject;
  readonly unknown: readonly string[];
}

export function plainBody(body: Body, scope: Scope): PlainBody {
  const settings: JsonObject = {};
  const missing: string[] = [];
  for (const [name, { expression }] of body.attributes) {
    const value = plainExpression(expression, scope);
    if (value === undefined) missing.push(name);
    else setOwn(settings, name, value);
  }
  for (const block of body.blocks) {
    const inner = plainBody(block.body, scope);
    const known = Object.hasOwn(settings, block.type) ? settings[block.type] : undefined;
    setOwn(settings, block.type, [...(Array.isArray(known) ? known : []), inner.settings]);
    missing.push(...inner.unknown.map((name) => `${block.type}.${name}`));
  }
  return { settings, unknown: missing };
}

export function plainExpression(expression: Expression, scope: Scope): Json | undefined {
  return plain(evaluateExpression(expression, scope).value);
}

function plain(value: Value): Json | undefined {
  if (value.kind === 'null') return null;
  if (value.kind === 'unknown') return undefined;
  if (isText(value) || isBool(value)) return value.data;
  if (isNumber(value)) return formatNumber(value.data);
  const items = itemsOf(value);
  if (items !== undefined) {
    const list = items.map(plain);
    return list.every((item) => item !== undefined) ? list : undefined;
  }
  const object: JsonObject = {};
  for (const [key, member] of membersOf(value) ?? []) {
    const item = plain(member);
    if (item === undefined) return undefined;
    setOwn(object, key, item);
  }
  return object;
}

/** Where a block stands, with the folder as the user named it. */
export function placeOf({ headRange }: Block, folder: string): SourceLocation {
  const { file, start } = headRange;
  return { file: join(folder, basename(file)), line: start.line, column: start.column };
}
