import { basename, join } from 'node:path';
import type { Diagnostic, SourceLocation } from '../../../domain/diagnostic.js';
import { evaluateExpression } from '../evaluate/evaluate.js';
import type { Scope } from '../evaluate/scope.js';
import type { Expression } from '../syntax/ast.js';
import { parseExpression, readFile } from '../syntax/read-file.js';
import { isPrimitive } from '../values/type.js';
import { firstUnknown, text, unknown, type Value } from '../values/value.js';
import type { ModuleConfig, Variable } from './config.js';
import { readConstraint } from './constraint.js';
import { fileNames, textOf } from './folder.js';

/** What is said on the command line, in its order: `--var name=value` or `--var-file path`. */
export type GivenVariable =
  { readonly kind: 'variable'; readonly text: string } | { readonly kind: 'file'; readonly path: string };

export interface RootVariable {
  readonly value: Value;
  /** A place in a file, or the name of what was set: `TF_VAR_retention`, `--var`. */
  readonly source: SourceLocation;
}

export interface RootVariables {
  readonly values: ReadonlyMap<string, RootVariable>;
  readonly diagnostics: readonly Diagnostic[];
}

export interface VariableSources {
  /** The root module's folder, as the user would name it. */
  readonly root: string;
  readonly env: Readonly<Partial<Record<string, string>>>;
  readonly given: readonly GivenVariable[];
}

/**
 * Values of the root module's input variables, a later source before an earlier one: `TF_VAR_*`, `terraform.tfvars`,
 * `terraform.tfvars.json`, `*.auto.tfvars` and `*.auto.tfvars.json` in the order of their names, the command line.
 * Source: Terraform's documentation, "Variable definition precedence".
 */
export async function readVariables(config: ModuleConfig, sources: VariableSources): Promise<RootVariables> {
  const reader = new Reader(config);
  await reader.environment(sources.env);
  const names = (await fileNames(sources.root)) ?? [];
  const automatic = names.filter((name) => /\.auto\.tfvars(?:\.json)?$/.test(name)).sort();
  const usual = ['terraform.tfvars', 'terraform.tfvars.json'].filter((name) => names.includes(name));
  for (const name of [...usual, ...automatic]) await reader.file(join(sources.root, name), false);
  for (const given of sources.given) {
    if (given.kind === 'file') await reader.file(given.path, true);
    else await reader.option(given.text);
  }
  reader.checkUnset();
  return { values: reader.values, diagnostics: reader.diagnostics };
}

class Reader {
  readonly values = new Map<string, RootVariable>();
  readonly diagnostics: Diagnostic[] = [];
  readonly #config: ModuleConfig;

  constructor(config: ModuleConfig) {
    this.#config = config;
  }

  /** Variables of the environment that nothing declares are other modules' affair. */
  async environment(env: VariableSources['env']): Promise<void> {
    for (const declared of this.#config.variables.values()) {
      const name = `TF_VAR_${declared.name}`;
      const written = env[name];
      if (written !== undefined) await this.#set(declared, written, { file: name });
    }
  }

  async option(written: string): Promise<void> {
    const at = written.indexOf('=');
    const name = written.slice(0, Math.max(at, 0));
    const source = { file: '--var' };
    if (!/^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{N}\p{M}\p{Pc}-]*$/u.test(name)) {
      this.#say(
        'config-variable-option',
        '--var is not of the form name=value',
        'Write --var name=value, without spaces around "=".',
        source,
      );
      return;
    }
    const declared = this.#config.variables.get(name);
    if (declared === undefined) this.#undeclared(name, source);
    else await this.#set(declared, written.slice(at + 1), source);
  }

  async #set(declared: Variable, written: string, source: SourceLocation): Promise<void> {
    const type = declared.type === undefined ? undefined : readConstraint(declared.type);
    if (declared.type !== undefined && type === undefined) {
      this.values.set(declared.name, { value: unknown(`the type of var.${declared.name} could not be read`), source });
    } else if (type === undefined || isPrimitive(type)) {
      this.values.set(declared.name, { value: text(written), source });
    } else this.#evaluate(declared.name, await parseExpression(written, source.file), source);
  }

  /** A file of values; `asked`: named by the user, so that it has to be there. */
  async file(path: string, asked: boolean): Promise<void> {
    const found = await textOf(path);
    if (!found.ok) {
      const detail = `${found.problem}. Values that it gives are not known. Check the path${asked ? ' behind --var-file' : ''} and its permissions.`;
      this.#say('config-variables-unreadable', `${path} could not be read`, detail, { file: path });
      return;
    }
    const { body, diagnostics } = await readFile(path, found.text, 'values');
    this.diagnostics.push(...diagnostics);
    for (const { name, expression, nameRange } of body.attributes.values()) {
      const source = { file: path, line: nameRange.start.line, column: nameRange.start.column };
      if (this.#config.variables.has(name)) this.#evaluate(name, expression, source);
      else this.#undeclared(name, source);
    }
    for (const { type, headRange } of body.blocks) {
      const source = { file: path, line: headRange.start.line, column: headRange.start.column };
      this.#say(
        'config-variable-block',
        `${basename(path)} has a block "${type}"`,
        'A file of values has only name = value.',
        source,
      );
    }
  }

  #evaluate(name: string, expression: Expression, source: SourceLocation): void {
    const { value, problems } = evaluateExpression(expression, constants);
    this.values.set(name, { value, source });
    if (problems.length === 0 && firstUnknown(value) === undefined) return;
    this.#say(
      'config-variable-value',
      `The value of var.${name} could not be read`,
      'Values of root variables are constants: no references, no functions. The variable counts as unknown.',
      source,
    );
  }

  #undeclared(name: string, source: SourceLocation): void {
    this.#say(
      'config-variable-undeclared',
      `A value is given for "${name}", and there is no such variable`,
      `Declare it (variable "${name}" {}), or take the value away. It is not used.`,
      source,
    );
  }

  checkUnset(): void {
    for (const { name, default: fallback, range } of this.#config.variables.values()) {
      if (fallback !== undefined || this.values.has(name)) continue;
      const { file, start } = range;
      this.#say(
        'config-variable-unset',
        `var.${name} has no value`,
        `It has no default. Give it with --var, --var-file or TF_VAR_${name}; until then what depends on it is unknown.`,
        { file, line: start.line, column: start.column },
      );
    }
  }

  #say(code: string, summary: string, detail: string, source: SourceLocation): void {
    this.diagnostics.push({ severity: 'warning', code, summary, detail, source });
  }
}

const constants: Scope = { resolve: () => undefined, call: () => undefined };
