import { codecs } from '../../src/catalog/codecs/index.js';
import { equivalences } from '../../src/catalog/equivalence/index.js';
import {
  reasons,
  type Claim,
  type Condition,
  type Lens,
  type TypeBinding,
  type TypeMapping,
} from '../../src/catalog/model.js';
import { serviceTypes } from '../../src/live/services/index.js';
import { hasProperty, type CloudFormationType } from './cloudformation/types.js';
import type { Sources } from './sources.js';
import { attributeAt, settableLeaves, type TerraformAttributes } from './terraform/schema.js';

const structural = new Set(['block', 'blocks']);
/** What a template may name besides attributes. */
const surroundings = new Set(['account', 'region', 'partition', 'each']);

interface Subject {
  readonly attributes: TerraformAttributes;
  readonly other: readonly string[];
  readonly type: CloudFormationType;
  readonly problems: string[];
  /** Attributes (dotted) that some lens speaks for, with everything below them. */
  readonly covered: Set<string>;
}

/** What is wrong with a mapping that people wrote, one line each; empty when nothing is. */
export function checkExact(mapping: TypeMapping, sources: Sources): readonly string[] {
  const attributes = sources.schema[mapping.terraformType];
  if (attributes === undefined) return [`provider 6.25 has no resource type ${mapping.terraformType}`];
  const other = sources.other.get(mapping.terraformType) ?? [];
  const bindings: readonly TypeBinding[] = [mapping, ...(mapping.alternatives ?? [])];
  const companions = mapping.companions ?? [];
  const strange = [...bindings, ...companions].filter(
    ({ cloudFormationType }) => typeNamed(cloudFormationType, sources) === undefined,
  );
  if (strange.length > 0)
    return strange.map(({ cloudFormationType }) => `CloudFormation has no type ${cloudFormationType}`);
  const elsewhere = companions.flatMap(({ lenses }) =>
    lenses.filter(({ owned }) => owned !== true).map(({ attribute }) => attribute),
  );
  const named = (name: string, { cloudFormationType }: TypeBinding, problems: readonly string[]): readonly string[] =>
    problems.map((problem) => `${name} ${cloudFormationType}: ${problem}`);
  return [
    ...bindings.flatMap((binding, index) => {
      const subject = checkBinding(binding, attributes, other, sources);
      const problems = [...subject.problems, ...unaccounted(subject, elsewhere)];
      return index === 0 ? problems : named('alternative', binding, problems);
    }),
    ...companions.flatMap((binding) =>
      named('companion', binding, checkBinding(binding, attributes, other, sources).problems),
    ),
    ...checkClaims(mapping.terraformType, mapping.claims ?? [], sources),
  ];
}

/** What is wrong with the claims of a type, whether it can be read itself or not. */
export function checkClaims(terraformType: string, claims: readonly Claim[], sources: Sources): readonly string[] {
  const attributes = sources.schema[terraformType];
  if (attributes === undefined) return [`provider 6.25 has no resource type ${terraformType}`];
  const other = sources.other.get(terraformType) ?? [];
  return claims.flatMap((claim) => {
    const prefix = `claim ${claim.cloudFormationType}: `;
    if (!sources.types.has(claim.cloudFormationType)) return [`${prefix}CloudFormation has no such type`];
    const { problems, ...subject } = checkBinding(claim, attributes, other, sources);
    if (claim.each !== undefined) checkAttribute(claim.each, 'each', { ...subject, problems });
    return problems.map((problem) => prefix + problem);
  });
}

function checkBinding(
  binding: TypeBinding & Partial<Pick<Claim, 'everywhere'>>,
  attributes: TerraformAttributes,
  other: readonly string[],
  sources: Sources,
): Subject {
  const type = typeNamed(binding.cloudFormationType, sources);
  if (type === undefined) throw new Error(`CloudFormation has no type ${binding.cloudFormationType}`);
  const subject: Subject = { attributes, other, type, problems: [], covered: new Set() };
  const unread = whyUnread(binding, type);
  if (unread !== undefined) subject.problems.push(unread);
  if (binding.identifiers.length === 0 && binding.everywhere !== true) subject.problems.push('no identifier template');
  checkTemplates(binding.identifiers, subject);
  if (binding.aliases !== undefined) checkTemplates(binding.aliases, subject);
  if (binding.listed !== undefined) checkTemplates(Object.values(binding.listed.model), subject);
  if (binding.facet?.presence !== undefined && !hasProperty(type, binding.facet.presence)) {
    subject.problems.push(`facet: ${type.typeName} has no property ${binding.facet.presence}`);
  }
  if (binding.when !== undefined) checkCondition(binding.when, 'binding', subject);
  for (const lens of binding.lenses) checkLens(inDocument(lens, binding, subject), '', '', subject);
  for (const [path, reason] of Object.entries(binding.unverified)) {
    if (!Object.hasOwn(reasons, reason)) subject.problems.push(`unverified ${path}: unknown reason "${reason}"`);
    checkAttribute(path, 'unverified', subject);
    subject.covered.add(path);
  }
  return subject;
}

function typeNamed(typeName: string, { types, own }: Sources): CloudFormationType | undefined {
  return types.get(typeName) ?? own.get(typeName);
}

function whyUnread(
  { reader = 'cloudcontrol' }: TypeBinding,
  { typeName, readable }: CloudFormationType,
): string | undefined {
  if (reader === 'cloudcontrol') return readable ? undefined : `Cloud Control has no read handler for ${typeName}`;
  const known = serviceTypes.some((type) => type.typeName === typeName && type.reader === reader);
  return known ? undefined : `src/live/services has no reader of ${typeName} through ${reader}`;
}

/** Lenses of what is listed point into the gathered document; its elements are documents of the type. */
function inDocument(lens: Lens, { listed }: TypeBinding, subject: Subject): Lens {
  if (listed === undefined) return lens;
  if (lens.property !== `/${listed.as}`) subject.problems.push(`lens for ${lens.property}: not in /${listed.as}`);
  const { attribute, args, children, order, owned } = lens;
  return {
    ...{ attribute, codec: 'block', property: '' },
    ...(args && { args }),
    ...(children && { children }),
    ...(order && { order }),
    ...(owned && { owned }),
  };
}

function checkTemplates(templates: readonly string[], subject: Subject): void {
  for (const template of templates) {
    for (const [, path = ''] of template.matchAll(/\{([\w.]+)[^{}]*\}/g)) {
      if (!surroundings.has(path)) checkAttribute(withoutIndices(path), `identifier ${template}`, subject);
    }
  }
}

function checkLens(lens: Lens, prefix: string, pointer: string, subject: Subject): void {
  const path = lens.attribute === '' ? prefix : prefix === '' ? lens.attribute : `${prefix}.${lens.attribute}`;
  const here = pointer + lens.property;
  const name = path === '' ? `lens for ${here}` : `lens ${path}`;
  if (lens.owned === true && attributeAt(subject.attributes, path) !== undefined) {
    subject.problems.push(`${name}: owned, but the Terraform type has the attribute`);
  }
  if (lens.attribute !== '' && lens.owned !== true) checkAttribute(path, 'lens', subject);
  if (!structural.has(lens.codec) && !codecs.has(lens.codec)) {
    subject.problems.push(`${name}: unknown codec "${lens.codec}"`);
  }
  for (const id of lens.equivalences ?? []) {
    if (!equivalences.has(id)) subject.problems.push(`${name}: unknown equivalence "${id}"`);
  }
  if (lens.source === undefined && !hasProperty(subject.type, here)) {
    subject.problems.push(`${name}: ${subject.type.typeName} has no property ${here}`);
  }
  for (const condition of [lens.when, ...(lens.defaults ?? []).map((value) => value.when)]) {
    if (condition !== undefined) checkCondition(condition, name, subject);
  }
  for (const [, attribute = ''] of lens.property.matchAll(/\{[^=}]+=@([^}]*)\}/g)) {
    checkAttribute(attribute, `${name}: selector`, subject);
  }
  checkOrder(lens, here, name, subject);
  if (lens.children === undefined) {
    if (lens.owned !== true) subject.covered.add(path);
  } else {
    const inside = lens.codec === 'blocks' ? `${here}/*` : here;
    for (const child of lens.children) {
      checkLens(lens.owned === true ? { ...child, owned: true } : child, path, inside, subject);
    }
  }
}

function checkCondition(condition: Condition, name: string, subject: Subject): void {
  checkAttribute(withoutIndices(condition.attribute), `${name}: condition`, subject);
}

function checkOrder(lens: Lens, pointer: string, name: string, subject: Subject): void {
  if (lens.order === undefined || typeof lens.order === 'string' || lens.source !== undefined) return;
  for (const key of lens.order) {
    const element = lens.codec === 'block' && lens.contributes !== true ? pointer : `${pointer}/*`;
    if (!hasProperty(subject.type, `${element}/${key.replace(/^\//, '')}`)) {
      subject.problems.push(`${name}: its elements have no property ${key} to be matched by`);
    }
  }
}

function withoutIndices(path: string): string {
  return path
    .split('.')
    .filter((step) => !/^\d+$/.test(step))
    .join('.');
}

function checkAttribute(path: string, where: string, subject: Subject): void {
  if (attributeAt(subject.attributes, path) !== undefined || insideAny(path, subject.attributes)) return;
  if (subject.other.some((known) => path === known || path.startsWith(`${known}.`))) return;
  subject.problems.push(
    `${where}: ${path} is no attribute, neither in 6.25 nor in catalog-sources/other-versions.json`,
  );
}

/** The schema does not say what is inside an attribute of type `any`, a map, or a recursive block. */
function insideAny(path: string, attributes: TerraformAttributes): boolean {
  const steps = path.split('.');
  return steps.some((_step, index) => {
    const above = index === 0 ? undefined : attributeAt(attributes, steps.slice(0, index).join('.'));
    return above?.type === 'any' || (above?.type === 'map' && above.attributes === undefined);
  });
}

/** Settable attributes that are neither behind a lens nor listed as unverified. */
function unaccounted(subject: Subject, elsewhere: readonly string[]): readonly string[] {
  for (const path of elsewhere) subject.covered.add(path);
  if (subject.covered.has('')) return [];
  const missing = settableLeaves(subject.attributes).filter((path) => {
    const steps = path.split('.');
    return !steps.some((_step, index) => subject.covered.has(steps.slice(0, index + 1).join('.')));
  });
  return missing.map((path) => `not accounted for: ${path} (needs a lens or an entry in unverified)`);
}
