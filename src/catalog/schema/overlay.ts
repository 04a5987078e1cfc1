import type { Diagnostic } from '../../domain/diagnostic.js';
import { isObject, own, type Json, type JsonObject } from '../../domain/json.js';
import type { CatalogEntry, TypeCatalog } from '../catalog.js';
import type { Lens, Reason, TypeBinding, TypeMapping } from '../model.js';
import { awsccName } from '../rules/awscc-name.js';
import { awsccMapping, cloudControlMapping, cloudControlResource, type DocumentFacts } from '../rules/document.js';
import { changesNothing, type SchemaFacts, type SchemaTable } from './facts.js';
import { Transforms, TransformRunner } from './transforms.js';

export interface OverlaidCatalog extends TypeCatalog {
  /** What of AWS's own knowledge could not be used while comparing. */
  problems(): readonly Diagnostic[];
}

/**
 * The catalog with what AWS's registry says today. Knowledge is only added: what a person checked stays, and what the
 * shipped facts say already needs no second word.
 */
export function overlayCatalog(base: TypeCatalog, table: SchemaTable): OverlaidCatalog {
  return new Overlay(base, table);
}

class Overlay implements OverlaidCatalog {
  readonly #base: TypeCatalog;
  readonly #table: SchemaTable;
  readonly #runner = new TransformRunner();
  readonly #entries = new Map<string, CatalogEntry>();
  readonly #transforms = new Map<string, Transforms>();
  readonly #names: ReadonlyMap<string, SchemaFacts>;

  constructor(base: TypeCatalog, table: SchemaTable) {
    this.#base = base;
    this.#table = table;
    this.#names = new Map([...table.values()].map((facts) => [awsccName(facts.typeName), facts]));
  }

  problems(): readonly Diagnostic[] {
    return this.#runner.problems();
  }

  isGlobal(cloudFormationType: string): boolean {
    return this.#base.isGlobal(cloudFormationType);
  }

  homeOf(cloudFormationType: string): string | undefined {
    return this.#base.homeOf?.(cloudFormationType);
  }

  types(): readonly string[] {
    return [...new Set([...this.#base.types(), ...this.#names.keys()])].sort();
  }

  counts(terraformType: string): ReturnType<TypeCatalog['counts']> {
    return this.#base.counts(terraformType);
  }

  listPermissions(cloudFormationType: string): readonly string[] | undefined {
    return this.#base.listPermissions(cloudFormationType);
  }

  readPermissions(cloudFormationType: string, reader?: string): readonly string[] | undefined {
    const known = this.#base.readPermissions(cloudFormationType, reader);
    if (known !== undefined) return known;
    const actions = this.#table.get(cloudFormationType)?.readPermissions.filter(isAction) ?? [];
    return actions.length === 0 ? undefined : actions;
  }

  /** The same object each time: what is compiled from it is kept by identity. */
  entry(terraformType: string, cloudFormationType?: string): CatalogEntry {
    const key = `${terraformType} ${cloudFormationType ?? ''}`;
    let entry = this.#entries.get(key);
    if (entry === undefined) {
      entry = this.#overlaid(terraformType, cloudFormationType);
      this.#entries.set(key, entry);
    }
    return entry;
  }

  #overlaid(terraformType: string, cloudFormationType: string | undefined): CatalogEntry {
    const entry = this.#base.entry(terraformType, cloudFormationType);
    if (entry.kind === 'mapped') return { kind: 'mapped', mapping: this.#mapping(entry.mapping) };
    const typeName = entry.unsupported.cloudFormationType;
    const facts =
      this.#table.get(cloudFormationType ?? typeName ?? '') ??
      (typeName === null ? this.#names.get(terraformType) : undefined);
    if (facts?.readable !== true) return entry;
    if (terraformType === cloudControlResource || terraformType === awsccName(facts.typeName)) {
      return this.#newDocument(terraformType, facts);
    }
    const reason =
      `AWS can read ${facts.typeName} now, but this release of driftline does not know which attribute is which ` +
      'property; a newer release may';
    return { kind: 'unsupported', unsupported: { ...entry.unsupported, reason } };
  }

  /** A document needs no lenses: a type that is new, or that AWS can read by now, is compared by rule. */
  #newDocument(terraformType: string, facts: SchemaFacts): CatalogEntry {
    const document: DocumentFacts = { ...facts, awscc: awsccName(facts.typeName) };
    const make = terraformType === cloudControlResource ? cloudControlMapping : awsccMapping;
    const made = make(document, this.isGlobal(facts.typeName), this.homeOf(facts.typeName));
    if ('reason' in made) return { kind: 'unsupported', unsupported: made };
    return { kind: 'mapped', mapping: this.#withTransforms(made) };
  }

  #mapping(mapping: TypeMapping): TypeMapping {
    const { alternatives, companions } = mapping;
    return {
      ...this.#binding(mapping, mapping.status),
      ...(alternatives && { alternatives: alternatives.map((one) => this.#binding(one, mapping.status)) }),
      ...(companions && { companions: companions.map((one) => this.#binding(one, mapping.status)) }),
    };
  }

  #binding<T extends TypeBinding>(binding: T, status: TypeMapping['status']): T {
    const facts = this.#table.get(binding.cloudFormationType);
    if (facts === undefined) return binding;
    const shipped = this.#shipped(binding.cloudFormationType);
    const writeOnly = added(facts.writeOnly, shipped?.writeOnly);
    const unordered = status === 'inferred' ? added(facts.unordered, shipped?.unordered) : new Set<string>();
    const unverified: Record<string, Reason> = { ...binding.unverified };
    const change: LensChange = { facts, writeOnly, unordered, unverified };
    const lenses =
      writeOnly.size + unordered.size > 0 || isDocument(binding) ? changed(binding.lenses, change) : binding.lenses;
    return this.#withTransforms({ ...binding, lenses, unverified });
  }

  /** What was shipped of the type's document, where anything was. */
  #shipped(typeName: string): Pick<DocumentFacts, 'writeOnly' | 'unordered'> | undefined {
    const entry = this.#base.entry(cloudControlResource, typeName);
    const args = entry.kind === 'mapped' ? entry.mapping.lenses[0]?.args : undefined;
    return args && { writeOnly: texts(own(args, 'writeOnly')), unordered: texts(own(args, 'unordered')) };
  }

  #withTransforms<T extends TypeBinding>(binding: T): T {
    const facts = this.#table.get(binding.cloudFormationType);
    if (facts === undefined || Object.keys(facts.transforms).length === 0) return binding;
    let transforms = this.#transforms.get(facts.typeName);
    if (transforms === undefined) {
      transforms = new Transforms(facts.typeName, facts.transforms, this.#runner);
      this.#transforms.set(facts.typeName, transforms);
    }
    return { ...binding, transforms };
  }
}

/** Where nothing is known of what was shipped, nothing can be told to be new. */
function added(now: readonly string[], before: readonly string[] | undefined): ReadonlySet<string> {
  if (before === undefined) return new Set();
  const known = new Set(before);
  return new Set(now.filter((path) => !known.has(path)));
}

const isAction = (text: string): boolean => /^[a-z][a-z0-9-]*:[A-Z][A-Za-z0-9]*$/.test(text) && changesNothing(text);

function texts(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

interface LensChange {
  readonly facts: SchemaFacts;
  readonly writeOnly: ReadonlySet<string>;
  readonly unordered: ReadonlySet<string>;
  /** Takes the attributes whose lens goes. */
  readonly unverified: Record<string, Reason>;
}

const documentCodecs: ReadonlySet<string> = new Set(['awscc-document', 'embedded-document']);

const isDocument = ({ lenses }: TypeBinding): boolean => lenses.some(({ codec }) => documentCodecs.has(codec));

function changed(lenses: readonly Lens[], change: LensChange, attribute = '', property = ''): Lens[] {
  return lenses.flatMap((lens): Lens[] => {
    if (documentCodecs.has(lens.codec)) return [{ ...lens, args: withFacts(lens.args ?? {}, change.facts) }];
    const name = [attribute, lens.attribute].filter((part) => part !== '').join('.');
    const place = property + lens.property.replace(/\/\{[^}]*\}/g, '/*');
    if (lens.property !== '' && name !== '' && isAt(place, change.writeOnly)) {
      change.unverified[name] = 'write-only';
      return [];
    }
    const inside = lens.codec === 'blocks' ? `${place}/*` : place;
    const ordered = (lens.order ?? 'list') === 'list' && change.unordered.has(place) && lens.codec !== 'block';
    return [
      {
        ...lens,
        ...(ordered && { order: 'set' as const }),
        ...(lens.children && { children: changed(lens.children, change, name, inside) }),
      },
    ];
  });
}

/** At one of the paths, or inside of what is there. */
function isAt(place: string, paths: ReadonlySet<string>): boolean {
  return [...paths].some((path) => place === path || place.startsWith(`${path}/`));
}

/** A document's lists, with what the schema says on top. */
function withFacts(args: JsonObject, facts: SchemaFacts): JsonObject {
  const union = (key: string, more: readonly string[]): Json =>
    [...new Set([...texts(own(args, key)), ...more])].sort();
  const rules = own(args, 'rules');
  return {
    ...args,
    ...(isObject(rules) && { rules }),
    readOnly: union('readOnly', facts.readOnly),
    writeOnly: union('writeOnly', facts.writeOnly),
    unordered: union('unordered', facts.unordered),
  };
}
