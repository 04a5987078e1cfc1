import type { Lens, Reason, TypeMapping } from '../../model.js';
import { exact, tags, text } from '../dsl.js';

/** What RDS, and the databases that are built on it, have in common. */
export const chosen = { whenUnset: 'service-chooses' } as const;
/** Names are kept in lower case. */
export const anyCase = { equivalences: ['ignore-case'] } as const;
export const chosenName = { ...chosen, ...anyCase } as const;
export const maintenanceWindow = { ...chosen, equivalences: ['maintenance-window'] } as const;

export const groupUnverified = { name_prefix: 'creation-only', 'parameter.apply_method': 'not-returned' } as const;

export interface ParameterGroup {
  /** Where CloudFormation has the name. */
  readonly name: string;
  readonly parameters: Lens;
  readonly unverified?: Readonly<Record<string, Reason>>;
  readonly source: string;
}

/** A group of parameters, of instances or of clusters. */
export function parameterGroup(terraformType: string, typeName: string, group: ParameterGroup): TypeMapping {
  return exact(terraformType, typeName, {
    identifiers: ['{name:lower}', '{name}', '{id}'],
    lenses: [
      text('name', group.name, anyCase),
      text('description', '/Description'),
      text('family', '/Family', anyCase),
      group.parameters,
      tags(),
    ],
    unverified: { ...groupUnverified, ...group.unverified },
    source: group.source,
  });
}
