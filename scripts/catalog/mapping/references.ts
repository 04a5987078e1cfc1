/** How a name says that its value refers to something: by ARN, by id, by name. */
function kindOf(name: string): string {
  return /(arns?|ids?|identifiers?|names?)$/i.exec(name)?.[1]?.toLowerCase().replace(/s$/, '') ?? '';
}

const kmsKey = /kms.*key|kms_?(?:id|arn)$/i;

/** Equivalences for a reference that the two sides may spell differently. */
export function referenceEquivalences(attribute: string, property: string): readonly string[] {
  if (kmsKey.test(attribute) && kmsKey.test(property)) return ['kms-key'];
  return kindOf(attribute) === kindOf(property) ? [] : ['arn-or-name'];
}

/** Lists are compared element by element as they stand: both sides have to spell references the same way. */
export function refersAlike(attribute: string, pointer: string): boolean {
  const [a, b] = [kindOf(attribute), kindOf(pointer)];
  return a === b || a === '' || b === '' || !(a === 'arn' || b === 'arn');
}
