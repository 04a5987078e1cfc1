import type { Json } from '../../../domain/json.js';
import { parseJson } from '../../../domain/json-text.js';
import { firstUnknown, holdsSensitive, isText, itemsOf, marked, objectOf, text, type Value } from '../values/value.js';
import type { EvaluatedInstance } from './instance.js';
import { mergeDocument, policyText, type PolicyDocument, type Principals, type Statement } from './policy-text.js';
import type { ProjectedBlocks, ProjectedBody } from './project.js';
import { readPolicy } from './policy-source.js';
import { conditionInSet, inSetOrder, principalInSet, textInSet } from './set-order.js';

/** Something in the document is not known, or the provider would refuse it. */
class NotTold extends Error {}

/**
 * The value of `data.aws_iam_policy_document`, which needs nothing but its arguments: `json` as the provider prints it.
 * Undefined: not everything in it is known. Source: provider hashicorp/aws, `aws_iam_policy_document`.
 */
export function policyDocumentValue({ body, configured }: EvaluatedInstance): Value | undefined {
  try {
    if (configured.unknown.size > 0) return undefined;
    const document = documentOf(body);
    const sensitive = configured.sensitive.length > 0 || [...body.attributes.values()].some(holdsSensitive);
    const members = new Map([
      ['json', marked(text(policyText(document, 2)), sensitive)],
      ['minified_json', marked(text(policyText(document, 0)), sensitive)],
    ]);
    return { ...objectOf(members), open: 'it is read when Terraform runs' };
  } catch (error) {
    if (error instanceof NotTold) return undefined;
    throw error;
  }
}

function documentOf(body: ProjectedBody): PolicyDocument {
  const known = new Set(['source_policy_documents', 'override_policy_documents', 'policy_id', 'version']);
  const others = [...body.attributes].filter(([name, value]) => !known.has(name) && value.kind !== 'null');
  if (others.length > 0) throw new NotTold();
  const version = textOf(body.attributes.get('version')) ?? '2012-10-17';
  const id = textOf(body.attributes.get('policy_id'));
  const own: PolicyDocument = {
    version,
    statements: statementsOf(body.blocks.get('statement'), version),
    ...(id && { id }),
  };
  const sources = documentsIn(body.attributes.get('source_policy_documents'));
  unique(sources.flatMap(({ statements }) => statements));
  const empty: PolicyDocument = { version: '', statements: [] };
  return [...sources, own, ...documentsIn(body.attributes.get('override_policy_documents'))].reduce(
    mergeDocument,
    empty,
  );
}

function unique(statements: readonly Statement[]): void {
  const sids = statements.flatMap(({ sid }) => (sid === '' ? [] : [sid]));
  if (new Set(sids).size < sids.length) throw new NotTold();
}

function documentsIn(value: Value | undefined): readonly PolicyDocument[] {
  if (value === undefined || value.kind === 'null') return [];
  const items = value.kind === 'known' ? itemsOf(value) : undefined;
  if (items === undefined || firstUnknown(value) !== undefined) throw new NotTold();
  return items.flatMap((item) => {
    // The provider passes over what is null or empty.
    if (!isText(item) || item.data === '') return [];
    const parsed = parseJson(item.data);
    const document = parsed.ok && parsed.duplicateKeys.length === 0 ? readPolicy(parsed.value) : undefined;
    if (document === undefined) throw new NotTold();
    return [document];
  });
}

function bodiesOf(blocks: ProjectedBlocks | undefined): readonly ProjectedBody[] {
  if (blocks === undefined) return [];
  if (blocks.kind === 'unknown') throw new NotTold();
  return blocks.bodies;
}

function statementsOf(blocks: ProjectedBlocks | undefined, version: string): readonly Statement[] {
  const statements = bodiesOf(blocks).map((body): Statement => {
    const list = (name: string, variables = false): Json | undefined => {
      const items = textsOf(body.attributes.get(name));
      return listed(variables ? items.map((item) => withVariables(item, version)) : items);
    };
    return {
      sid: textOf(body.attributes.get('sid')) ?? '',
      effect: textOf(body.attributes.get('effect')) ?? 'Allow',
      actions: list('actions'),
      notActions: list('not_actions'),
      resources: list('resources', true),
      notResources: list('not_resources', true),
      principals: principalsOf(body.blocks.get('principals'), version),
      notPrincipals: principalsOf(body.blocks.get('not_principals'), version),
      conditions: conditionsOf(body.blocks.get('condition'), version),
    };
  });
  unique(statements);
  return statements;
}

function principalsOf(blocks: ProjectedBlocks | undefined, version: string): Principals | undefined {
  const bodies = bodiesOf(blocks);
  if (bodies.length === 0) return undefined;
  const principals = bodies.map((body) => ({
    type: required(body, 'type'),
    identifiers: inSetOrder(textsOf(body.attributes.get('identifiers')), textInSet),
  }));
  const found = new Map<string, Json>();
  for (const { type, identifiers } of inSetOrder(principals, principalInSet)) {
    const items = listed(identifiers.map((item) => withVariables(item, version))) ?? [];
    found.set(type, together(found.get(type), items));
  }
  return found;
}

function conditionsOf(blocks: ProjectedBlocks | undefined, version: string): Statement['conditions'] {
  const bodies = bodiesOf(blocks);
  if (bodies.length === 0) return undefined;
  const conditions = bodies.map((body) => ({
    test: required(body, 'test'),
    variable: required(body, 'variable'),
    values: textsOf(body.attributes.get('values')),
  }));
  const found = new Map<string, Map<string, Json>>();
  for (const { test, variable, values } of inSetOrder(conditions, conditionInSet)) {
    const variables = found.get(test) ?? new Map<string, Json>();
    const items = values.map((item) => withVariables(item, version));
    found.set(test, variables.set(variable, together(variables.get(variable), alone(items))));
  }
  return found;
}

function alone(items: readonly string[]): Json {
  const [only] = items;
  return items.length === 1 && only !== undefined ? only : [...items];
}

/** What several blocks of one kind say ends up in one list. */
function together(before: Json | undefined, items: Json): Json {
  return before === undefined ? items : [before, items].flat();
}

function required(body: ProjectedBody, name: string): string {
  const found = textOf(body.attributes.get(name));
  if (found === undefined) throw new NotTold();
  return found;
}

function textOf(value: Value | undefined): string | undefined {
  if (value === undefined || value.kind === 'null') return undefined;
  if (!isText(value)) throw new NotTold();
  return value.data;
}

function textsOf(value: Value | undefined): readonly string[] {
  if (value === undefined || value.kind === 'null') return [];
  const items = value.kind === 'known' ? itemsOf(value) : undefined;
  if (items === undefined) throw new NotTold();
  return items.map((item) => {
    const found = textOf(item);
    if (found === undefined) throw new NotTold();
    return found;
  });
}

/** One element stands alone; several are sorted backwards, as the provider has always done. */
function listed(items: readonly string[]): Json | undefined {
  if (items.length < 2) return items[0];
  return [...items].sort((a, b) => Buffer.compare(Buffer.from(b), Buffer.from(a)));
}

/** `&{…}` is how a policy variable is written in Terraform. */
function withVariables(item: string, version: string): string {
  if (!item.includes('&{')) return item;
  if (version !== '2012-10-17') throw new NotTold();
  return item.replaceAll('&{', '${');
}
