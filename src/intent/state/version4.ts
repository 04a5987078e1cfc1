import {
  formatModule,
  isName,
  joinAddress,
  parseAddress,
  parseModule,
  parseProviderConfiguration,
} from '../../domain/address.js';
import { isObject, own, type Json, type JsonObject } from '../../domain/json.js';
import type { InstanceKey, ProviderConfigurationAddress, ResourceInstance } from '../../domain/resource.js';
import { unfoldFlatAttributes } from './flat-attributes.js';
import type { Problems } from './problems.js';
import { readSensitiveAttributes } from './sensitive-paths.js';

/** What all instances of one entry of `resources` share. */
interface Resource {
  readonly where: string;
  readonly module: string;
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly name: string;
  /** Absent where each instance names its own, as OpenTofu writes it. */
  readonly providerText: string | undefined;
}

/**
 * Reads the resources of a state of format version 4, one entry at a time: a malformed one becomes a diagnostic, the
 * others are used. Attributes are handed on as parsed, not copied.
 */
export class Version4Decoder {
  private readonly file: string;
  private readonly problems: Problems;
  private readonly providers = new Map<string, ProviderConfigurationAddress | undefined>();
  private readonly modules = new Map<string, string | undefined>();
  private readonly seen = new Set<string>();
  private flat = 0;

  constructor(file: string, problems: Problems) {
    this.file = file;
    this.problems = problems;
  }

  decode(root: JsonObject): ResourceInstance[] {
    const instances: ResourceInstance[] = [];
    for (const [index, entry] of list(own(root, 'resources')).entries()) {
      const resource = this.readResource(entry, `Resource number ${index + 1}`);
      if (resource === null || !isObject(entry)) continue;
      for (const [position, item] of list(own(entry, 'instances')).entries()) {
        const instance = this.readInstance(resource, item, position);
        if (instance !== null) instances.push(instance);
      }
    }
    this.reportFlat();
    return instances;
  }

  private readResource(entry: Json, where: string): Resource | null {
    if (!isObject(entry)) return this.reject(where, 'It is not an object');
    const { mode, type, name } = { mode: own(entry, 'mode'), type: own(entry, 'type'), name: own(entry, 'name') };
    if (typeof type !== 'string' || !isName(type) || typeof name !== 'string' || !isName(name)) {
      return this.reject(where, 'Its type or its name is missing or is no name');
    }
    if (mode !== 'managed' && mode !== 'data') return this.reject(where, 'Its mode is neither "managed" nor "data"');
    const module = this.readModule(own(entry, 'module'));
    if (module === undefined) return this.reject(where, 'Its module address cannot be read');
    const address = joinAddress(module, mode, type, name);
    if (!Array.isArray(own(entry, 'instances'))) return this.reject(address, 'It has no list of instances');
    const provider = own(entry, 'provider') ?? undefined;
    if (provider !== undefined && typeof provider !== 'string') return this.reject(address, 'Its provider is not text');
    return { where: address, module, mode, type, name, providerText: provider };
  }

  private readModule(value: Json | undefined): string | undefined {
    if (value === undefined || value === null || value === '') return '';
    if (typeof value !== 'string') return undefined;
    return memo(this.modules, value, () => {
      const steps = parseModule(value);
      return steps === undefined ? undefined : formatModule(steps);
    });
  }

  private readInstance(resource: Resource, item: Json, position: number): ResourceInstance | null {
    const where = `Instance number ${position + 1} of ${resource.where}`;
    if (!isObject(item)) return this.reject(where, 'It is not an object');
    const key = own(item, 'index_key') ?? undefined;
    if (!isInstanceKey(key)) return this.reject(where, 'Its index_key is neither text nor a whole number');
    const address = joinAddress(resource.module, resource.mode, resource.type, resource.name, key);
    const providerText = own(item, 'provider') ?? resource.providerText;
    if (typeof providerText !== 'string') return this.reject(address, 'It names no provider');
    const provider = memo(this.providers, providerText, () => parseProviderConfiguration(providerText));
    if (provider === undefined) return this.reject(address, 'Its provider address cannot be read');
    const attributes = this.readAttributes(item);
    if (attributes === undefined) return this.reject(address, 'Its attributes are not an object');
    const deposed = own(item, 'deposed') ?? '';
    if (typeof deposed !== 'string' || !/^\w{0,40}$/.test(deposed))
      return this.reject(address, 'Its deposed key is no key');
    if (this.isRepeated(`${address} ${deposed}`))
      return this.reject(address, 'The same instance is listed twice; the first one is used');
    const instance: Mutable<ResourceInstance> = {
      address,
      module: resource.module,
      mode: resource.mode,
      type: resource.type,
      name: resource.name,
      provider,
      providerText,
      schemaVersion: this.readSchemaVersion(item),
      attributes,
      sensitive: this.readSensitive(item, address),
      dependencies: this.readDependencies(item, address, resource.module),
      tainted: own(item, 'status') === 'tainted',
      stateFile: this.file,
    };
    const identity = own(item, 'identity');
    if (key !== undefined) instance.key = key;
    if (deposed !== '') instance.deposed = deposed;
    if (isObject(identity)) instance.identity = identity;
    return instance;
  }

  /** Neither kind of attributes is odd but valid: an instance without any. */
  private readAttributes(item: JsonObject): JsonObject | undefined {
    const attributes = own(item, 'attributes') ?? undefined;
    if (attributes !== undefined) return isObject(attributes) ? attributes : undefined;
    const flat = own(item, 'attributes_flat') ?? undefined;
    if (flat === undefined) return {};
    if (!isObject(flat)) return undefined;
    this.flat++;
    return unfoldFlatAttributes(flat);
  }

  private readSchemaVersion(item: JsonObject): number {
    const version = own(item, 'schema_version');
    return typeof version === 'number' && Number.isInteger(version) && version >= 0 ? version : 0;
  }

  private readSensitive(item: JsonObject, address: string): ResourceInstance['sensitive'] {
    const { paths, malformed } = readSensitiveAttributes(own(item, 'sensitive_attributes'));
    if (malformed) {
      this.problems.malformedDetail(
        address,
        'A path in sensitive_attributes cannot be read, so more than it says is treated as sensitive',
      );
    }
    return paths;
  }

  /** `depends_on` is what Terraform 0.12 wrote: relative to the module where it was upgraded from format 3. */
  private readDependencies(item: JsonObject, address: string, module: string): readonly string[] {
    const current = own(item, 'dependencies') ?? undefined;
    const value = current ?? own(item, 'depends_on') ?? undefined;
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      this.problems.malformedDetail(address, 'Its dependencies are not a list');
      return [];
    }
    const texts = value.filter((entry) => typeof entry === 'string');
    if (texts.length < value.length) this.problems.malformedDetail(address, 'A dependency is not text');
    if (current !== undefined || module === '') return texts;
    return texts.map((text) =>
      text.startsWith('module.') || parseAddress(text) === undefined ? text : `${module}.${text}`,
    );
  }

  private isRepeated(identity: string): boolean {
    if (this.seen.has(identity)) return true;
    this.seen.add(identity);
    return false;
  }

  private reject(where: string, what: string): null {
    this.problems.malformed(where, what);
    return null;
  }

  private reportFlat(): void {
    if (this.flat === 0) return;
    this.problems.add(
      'info',
      'state-flat-attributes',
      `${this.flat} instance(s) in ${this.file} keep their attributes in the form of Terraform 0.11`,
      'They are read, but every value in them is text and may lack newer attributes. `terraform apply -refresh-only` rewrites them in the current form.',
    );
  }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function isInstanceKey(key: Json | undefined): key is InstanceKey | undefined {
  if (key === undefined || typeof key === 'string') return true;
  return typeof key === 'number' && Number.isInteger(key) && key >= 0;
}

function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

function memo<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined || known.has(key)) return found as T;
  const made = make();
  known.set(key, made);
  return made;
}
