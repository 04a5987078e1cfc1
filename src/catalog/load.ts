import { existsSync, readFileSync } from 'node:fs';
import type { AttributeCounts } from '../domain/support.js';
import type { CatalogEntry, TypeCatalog } from './catalog.js';
import type { TypeMapping, Unsupported } from './model.js';
import { awsccMapping, cloudControlMapping, cloudControlResource, type DocumentFacts } from './rules/document.js';

interface Index {
  /** Terraform type → service file. */
  readonly types: Readonly<Record<string, string>>;
  readonly global: {
    readonly services: readonly string[];
    readonly types: readonly string[];
    /** Service → where it answers in the public partition. */
    readonly homes?: Table<string>;
  };
}
type Table<T> = Readonly<Record<string, T>>;

const folder = new URL('./generated/', import.meta.url);

/** Opens the generated catalog. Only the index is read now; a service's file is read when one of its types is asked for. */
export function loadCatalog(): TypeCatalog {
  return new GeneratedCatalog();
}

class GeneratedCatalog implements TypeCatalog {
  readonly #index = read('index.json') as Index;
  readonly #services = new Map<string, Table<TypeMapping>>();
  readonly #documents = new Map<string, Table<DocumentFacts>>();
  readonly #global = new Set([...this.#index.global.services, ...this.#index.global.types]);
  #unsupported: Table<Unsupported> | undefined;
  #awscc: Table<string> | undefined;
  #types: readonly string[] | undefined;
  #counts: Table<readonly [number, number, number]> | undefined;

  entry(terraformType: string, cloudFormationType?: string): CatalogEntry {
    if (terraformType === cloudControlResource) return this.#cloudControl(cloudFormationType);
    if (terraformType.startsWith('awscc_')) return this.#fromAwscc(terraformType);
    const service = get(this.#index.types, terraformType);
    const mapping = service === undefined ? undefined : get(this.#service(service), terraformType);
    if (mapping !== undefined) return { kind: 'mapped', mapping };
    this.#unsupported ??= read('unsupported.json') as Table<Unsupported>;
    return asEntry(
      get(this.#unsupported, terraformType) ?? gap(terraformType, null, 'the catalog does not know this resource type'),
    );
  }

  isGlobal(cloudFormationType: string): boolean {
    return this.#global.has(cloudFormationType) || this.#global.has(cloudFormationType.split('::')[1] ?? '');
  }

  homeOf(cloudFormationType: string): string | undefined {
    return get(this.#index.global.homes ?? {}, cloudFormationType.split('::')[1] ?? '');
  }

  types(): readonly string[] {
    this.#types ??= this.#allTypes();
    return this.#types;
  }

  counts(terraformType: string): AttributeCounts | undefined {
    this.#counts ??= read('attributes.json') as Table<readonly [number, number, number]>;
    const row = get(this.#counts, terraformType);
    return row && { settable: row[0], mapped: row[1], unverifiable: row[2] };
  }

  readPermissions(cloudFormationType: string, reader?: string): readonly string[] | undefined {
    const key = reader === undefined ? cloudFormationType : `${cloudFormationType} ${reader}`;
    const service = serviceOf(cloudFormationType);
    if (service === undefined) return undefined;
    return get((readIfThere(`permissions/${service}.json`) ?? {}) as Table<readonly string[]>, key);
  }

  listPermissions(cloudFormationType: string): readonly string[] | undefined {
    return get(read('list-permissions.json') as Table<readonly string[]>, cloudFormationType);
  }

  #allTypes(): readonly string[] {
    this.#unsupported ??= read('unsupported.json') as Table<Unsupported>;
    const named = [this.#index.types, this.#unsupported, this.#awsccNames()].flatMap((table) => Object.keys(table));
    return [...new Set([...named, cloudControlResource])].sort();
  }

  #service(service: string): Table<TypeMapping> {
    return cached(this.#services, service, () => read(`services/${service}.json`) as Table<TypeMapping>);
  }

  #document(typeName: string): DocumentFacts | undefined {
    const service = serviceOf(typeName);
    if (service === undefined) return undefined;
    const known = cached(
      this.#documents,
      service,
      () => (readIfThere(`documents/${service}.json`) ?? {}) as Table<DocumentFacts>,
    );
    return get(known, typeName);
  }

  #awsccNames(): Table<string> {
    this.#awscc ??= read('awscc.json') as Table<string>;
    return this.#awscc;
  }

  #fromAwscc(terraformType: string): CatalogEntry {
    const typeName = get(this.#awsccNames(), terraformType);
    const facts = typeName === undefined ? undefined : this.#document(typeName);
    if (facts === undefined) {
      return asEntry(gap(terraformType, null, 'no CloudFormation type has this name in the AWSCC provider'));
    }
    return asEntry(awsccMapping(facts, this.isGlobal(facts.typeName), this.homeOf(facts.typeName)));
  }

  #cloudControl(typeName: string | undefined): CatalogEntry {
    const facts = typeName === undefined ? undefined : this.#document(typeName);
    if (facts === undefined) {
      return asEntry(
        gap(cloudControlResource, typeName ?? null, 'its type_name is not a CloudFormation type that is known'),
      );
    }
    return asEntry(cloudControlMapping(facts, this.isGlobal(facts.typeName), this.homeOf(facts.typeName)));
  }
}

/** The name of a service's files; undefined where the text is no type name. */
function serviceOf(typeName: string): string | undefined {
  const service = (typeName.split('::')[1] ?? '').toLowerCase();
  return /^[a-z0-9]+$/.test(service) ? service : undefined;
}

function asEntry(found: TypeMapping | Unsupported): CatalogEntry {
  return 'reason' in found ? { kind: 'unsupported', unsupported: found } : { kind: 'mapped', mapping: found };
}

function gap(terraformType: string, cloudFormationType: string | null, reason: string): Unsupported {
  return { terraformType, cloudFormationType, reason };
}

/** Names come from state files: `__proto__` and `constructor` are no types. */
function get<T>(table: Table<T>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function cached<T>(cache: Map<string, T>, key: string, make: () => T): T {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  cache.set(key, made);
  return made;
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
}

function readIfThere(file: string): unknown {
  return existsSync(new URL(file, folder)) ? read(file) : undefined;
}
