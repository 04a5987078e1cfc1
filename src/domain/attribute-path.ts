/**
 * A Terraform attribute path as people write it: `versioning_configuration[0].status`, `tags["Owner"]`.
 * A step is an attribute name, a list index, or a map key.
 */
export type AttributeStep =
  | { readonly kind: 'attribute'; readonly name: string }
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'key'; readonly key: string };

export type AttributePath = readonly AttributeStep[];

export function formatAttributePath(path: AttributePath): string {
  let text = '';
  for (const step of path) {
    if (step.kind === 'attribute') text += text === '' ? step.name : `.${step.name}`;
    else text += step.kind === 'index' ? `[${String(step.index)}]` : `[${quote(step.key)}]`;
  }
  return text;
}

/** Quotes a string as HCL does: template introducers doubled, control characters escaped. */
export function quote(text: string): string {
  return JSON.stringify(text).replaceAll('${', '$${').replaceAll('%{', '%%{');
}
