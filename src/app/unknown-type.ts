import type { TypeCatalog } from '../catalog/catalog.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import { editDistance } from '../domain/edit-distance.js';

/** One diagnostic for each name that is no type, or has no CloudFormation type behind it. */
export function unknownTypes(names: readonly string[], catalog: Pick<TypeCatalog, 'entry' | 'types'>): Diagnostic[] {
  const known = catalog.types();
  return names.map((name) => {
    if (known.includes(name)) {
      return {
        severity: 'error',
        code: 'no-type-behind',
        summary: `${name} has no CloudFormation type`,
        detail: 'There is no schema to fetch for it. Leave it out.',
      };
    }
    const near = nearest(name, known);
    return {
      severity: 'error',
      code: 'unknown-type',
      summary: `${name} is not a resource type`,
      detail: `${near === undefined ? '' : `Did you mean ${near}? `}Name Terraform types (aws_sqs_queue) or CloudFormation's (AWS::SQS::Queue).`,
    };
  });
}

function nearest(name: string, known: readonly string[]): string | undefined {
  if (name.length > 100) return undefined;
  const close = known
    .map((type) => ({ type, distance: editDistance(name, type) }))
    .filter(({ distance }) => distance <= Math.max(2, Math.floor(name.length / 4)))
    .sort((a, b) => a.distance - b.distance);
  return close[0]?.type;
}
