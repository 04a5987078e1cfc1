import { asKept, keptForms, type KeptForm } from '../../../catalog/provider-schema/kept-form.js';
import { overlookedIn, overlooking } from '../../../catalog/provider-schema/overlooked.js';
import { own, type JsonObject } from '../../../domain/json.js';
import { compareText, isText, itemsOf, known, nullOf, unknown, type Value } from '../values/value.js';
import type { ProjectedBlocks, ProjectedBody } from './project.js';

/** What is written, in the text that the provider makes of it before anybody sees it: `6` of a rule is `tcp`. */
export function asProviderKeeps(body: ProjectedBody, type: string): ProjectedBody {
  const forms = keptForms(type);
  const kept = forms.size === 0 ? body : keptBody(body, forms, '');
  return type === 'aws_acm_certificate' ? withOwnName(kept) : kept;
}

function keptBody(body: ProjectedBody, forms: ReadonlyMap<string, KeptForm>, prefix: string): ProjectedBody {
  const attributes = new Map(body.attributes);
  for (const [name, value] of attributes) {
    const form = forms.get(`${prefix}${name}`);
    if (form !== undefined) attributes.set(name, keptText(value, form));
  }
  const blocks = new Map<string, ProjectedBlocks>();
  for (const [name, block] of body.blocks) {
    const bodies = block.kind === 'known' && block.bodies.map((inner) => keptBody(inner, forms, `${prefix}${name}.`));
    blocks.set(name, bodies === false ? block : { ...block, kind: 'known', bodies });
  }
  return { attributes, blocks };
}

function keptText(value: Value, form: KeptForm): Value {
  if (!isText(value)) return value;
  const text = asKept(value.data, form);
  if (text === value.data) return value;
  return text === undefined
    ? unknown('the provider keeps it in another form', value.type, value.sensitive)
    : known(value.type, text, value.sensitive);
}

/** The same where a difference from the state is overlooked: the plan has what the state has. */
export function asStateHas(body: ProjectedBody, type: string, state: JsonObject | undefined): ProjectedBody {
  const overlooked = overlookedIn(type);
  if (overlooked.size === 0) return body;
  const attributes = new Map(body.attributes);
  for (const [name, kind] of overlooked) {
    const value = attributes.get(name);
    const before = state === undefined ? null : (own(state, name) ?? null);
    if (value === undefined || !isText(value)) continue;
    const planned = before === null || typeof before === 'string' ? overlooking(value.data, before, kind) : undefined;
    attributes.set(name, plannedText(planned, value));
  }
  return { ...body, attributes };
}

function plannedText(text: string | null | undefined, { type, sensitive }: Value): Value {
  if (text === null) return nullOf(type, sensitive);
  return text === undefined
    ? unknown('the provider may leave it as the state has it', type, sensitive)
    : known(type, text, sensitive);
}

/** A certificate is for its own name too: the provider puts it among the alternative ones. */
function withOwnName(body: ProjectedBody): ProjectedBody {
  const [own, others] = [body.attributes.get('domain_name'), body.attributes.get('subject_alternative_names')];
  if (own === undefined || others?.kind !== 'known' || own.kind === 'null') return body;
  const items = itemsOf(others) ?? [];
  if (items.length === 0) return body;
  if (!isText(own) || !items.every(isText)) {
    const doubt = unknown('the provider adds the name of the certificate', others.type, others.sensitive);
    return { ...body, attributes: new Map(body.attributes).set('subject_alternative_names', doubt) };
  }
  if (items.some(({ data }) => data === own.data)) return body;
  const all = [...items, own].sort((a, b) => compareText(a.data, b.data));
  return {
    ...body,
    attributes: new Map(body.attributes).set('subject_alternative_names', known(others.type, all, others.sensitive)),
  };
}
