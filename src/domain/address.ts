import type { InstanceKey, ProviderConfigurationAddress } from './resource.js';

/** One `module.NAME[KEY]` step. */
export interface ModuleStep {
  readonly name: string;
  readonly key?: InstanceKey;
}

/** An absolute resource instance address, taken apart. */
export interface ResourceAddress {
  /** From the root inwards; empty in the root module. */
  readonly module: readonly ModuleStep[];
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly name: string;
  readonly key?: InstanceKey;
}

export function formatModule(steps: readonly ModuleStep[]): string {
  return steps.map((step) => `module.${step.name}${formatKey(step.key)}`).join('.');
}

/** Prints an address exactly as Terraform does. */
export function formatAddress(address: ResourceAddress): string {
  return joinAddress(formatModule(address.module), address.mode, address.type, address.name, address.key);
}

/** The same from a module address that is printed already. */
export function joinAddress(
  module: string,
  mode: 'managed' | 'data',
  type: string,
  name: string,
  key?: InstanceKey,
): string {
  const prefix = module === '' ? '' : `${module}.`;
  return `${prefix}${mode === 'data' ? 'data.' : ''}${type}.${name}${formatKey(key)}`;
}

function formatKey(key: InstanceKey | undefined): string {
  if (key === undefined) return '';
  return typeof key === 'number' ? `[${String(key)}]` : `[${quoteKey(key)}]`;
}

const plainKey = /^[\w ./:@+=,*-]*$/;
const printable = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u;
const namedEscapes = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['"', '\\"'],
  ['\\', '\\\\'],
]);

/** Quotes an instance key as Terraform prints it: HCL escapes, `${` and `%{` doubled, unprintable characters by number. */
export function quoteKey(key: string): string {
  if (plainKey.test(key)) return `"${key}"`;
  const characters = Array.from(key);
  let text = '"';
  characters.forEach((character, index) => {
    const escape = namedEscapes.get(character);
    if (escape !== undefined) text += escape;
    else if (character === '$' || character === '%')
      text += characters[index + 1] === '{' ? character.repeat(2) : character;
    else text += printable.test(character) ? character : escapeByNumber(character);
  });
  return `${text}"`;
}

function escapeByNumber(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x10000 ? `\\u${code.toString(16).padStart(4, '0')}` : `\\U${code.toString(16).padStart(8, '0')}`;
}

/** Parses an absolute resource or resource instance address; undefined when the text is not one. */
export function parseAddress(text: string): ResourceAddress | undefined {
  const reader = new AddressReader(text);
  const module = reader.modules();
  const mode = reader.take('data.') ? 'data' : 'managed';
  const type = reader.name();
  // What is left of `module.a` here is a module, not a resource.
  if (type === undefined || type === 'module' || !reader.take('.')) return undefined;
  const name = reader.name();
  if (name === undefined) return undefined;
  const key = reader.key();
  if (!reader.atEnd()) return undefined;
  return { module, mode, type, name, ...(key === undefined ? {} : { key }) };
}

/** Whether a text can be the type or the name of a resource. */
export function isName(text: string): boolean {
  const reader = new AddressReader(text);
  return reader.name() !== undefined && reader.atEnd();
}

/** Parses a module instance address (`""` is the root module); undefined when the text is not one. */
export function parseModule(text: string): readonly ModuleStep[] | undefined {
  if (text === '') return [];
  const reader = new AddressReader(`${text}.`);
  const steps = reader.modules();
  return reader.atEnd() ? steps : undefined;
}

/** The module address without instance keys: what configuration, and a state's `dependencies`, say of it. */
export function staticModule(steps: readonly ModuleStep[]): string {
  return steps.map((step) => `module.${step.name}`).join('.');
}

/**
 * Parses `provider["registry.terraform.io/hashicorp/aws"].west`, the form before Terraform 0.13 (`provider.aws.west`),
 * and either inside a module. An OpenTofu configuration with instances keeps its key in the alias: `west["a"]`.
 */
export function parseProviderConfiguration(text: string): ProviderConfigurationAddress | undefined {
  const reader = new AddressReader(text);
  const module = formatModule(reader.modules());
  if (!reader.take('provider')) return undefined;
  const source = reader.key() ?? (reader.take('.') ? reader.name() : undefined);
  if (typeof source !== 'string' || source === '') return undefined;
  const aliased = reader.take('.');
  const alias = aliased ? reader.name() : undefined;
  const key = reader.key();
  if (!reader.atEnd() || aliased !== (alias !== undefined) || (key !== undefined && !aliased)) return undefined;
  const type = source.slice(source.lastIndexOf('/') + 1);
  return { module, source, type, ...(alias === undefined ? {} : { alias: `${alias}${formatKey(key)}` }) };
}

/** Terraform before 0.12 let names start with a digit, and states still hold them. */
const identifier = /\p{ID_Continue}[\p{ID_Continue}-]*/uy;
const number = /(?:0|[1-9]\d*)(?=\])/y;

class AddressReader {
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  atEnd(): boolean {
    return this.at === this.text.length;
  }

  take(token: string): boolean {
    if (!this.text.startsWith(token, this.at)) return false;
    this.at += token.length;
    return true;
  }

  /** `module.a["x"].module.b.`, as far as it goes. */
  modules(): ModuleStep[] {
    const steps: ModuleStep[] = [];
    for (;;) {
      const start = this.at;
      const name = this.take('module.') ? this.name() : undefined;
      const key = name === undefined ? undefined : this.key();
      if (name === undefined || !this.take('.')) {
        this.at = start;
        return steps;
      }
      steps.push({ name, ...(key === undefined ? {} : { key }) });
    }
  }

  name(): string | undefined {
    return this.match(identifier);
  }

  /** `[3]` or `["x"]`; leaves the position alone where there is none. */
  key(): InstanceKey | undefined {
    const start = this.at;
    if (!this.take('[')) return undefined;
    const digits = this.match(number);
    const key = digits === undefined ? this.quoted() : Number(digits);
    if (key !== undefined && this.take(']')) return key;
    this.at = start;
    return undefined;
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private quoted(): string | undefined {
    if (!this.take('"')) return undefined;
    let value = '';
    while (this.at < this.text.length) {
      if (this.take('"')) return value;
      const part = this.quotedPart();
      if (part === undefined) return undefined;
      value += part;
    }
    return undefined;
  }

  private quotedPart(): string | undefined {
    const character = this.text.charAt(this.at);
    if (character === '\\') return this.escape();
    const isDoubled = character === '$' || character === '%' ? this.take(`${character}${character}{`) : false;
    if (isDoubled) return `${character}{`;
    this.at++;
    return character;
  }

  private escape(): string | undefined {
    const pair = this.text.slice(this.at, this.at + 2);
    for (const [character, escaped] of namedEscapes) {
      if (escaped === pair && this.take(pair)) return character;
    }
    const digits = { '\\u': 4, '\\U': 8 }[pair];
    if (digits === undefined) return undefined;
    const hex = this.text.slice(this.at + 2, this.at + 2 + digits);
    const code = new RegExp(`^[0-9a-fA-F]{${String(digits)}}$`).test(hex) ? Number.parseInt(hex, 16) : 0x110000;
    if (code > 0x10ffff) return undefined;
    this.at += 2 + digits;
    return String.fromCodePoint(code);
  }
}
