import type { CloudFormationType, CloudFormationTypes } from '../cloudformation/types.js';
import { letters, singular } from '../names.js';
import { serviceAliases, type ServiceAlias } from './services.js';
import type { HandPair } from './table.js';

export type Pairing =
  | { readonly kind: 'paired'; readonly type: CloudFormationType; readonly by: 'rule' | 'hand' }
  | { readonly kind: 'unpaired'; readonly reason: string };

export const noCounterpart = 'no CloudFormation counterpart is known';

/** Says for a Terraform type which CloudFormation type holds it: by hand where the table says so, else by name. */
export class Pairer {
  readonly #types: CloudFormationTypes;
  readonly #table: ReadonlyMap<string, HandPair>;
  readonly #aliases: readonly ServiceAlias[];
  readonly #byService = new Map<string, CloudFormationType[]>();

  constructor(types: CloudFormationTypes, table: ReadonlyMap<string, HandPair>) {
    this.#types = types;
    this.#table = table;
    for (const type of types.values()) {
      const siblings = this.#byService.get(type.service);
      if (siblings === undefined) this.#byService.set(type.service, [type]);
      else siblings.push(type);
    }
    this.#aliases = serviceAliases(this.#byService.keys());
  }

  pair(terraformType: string): Pairing {
    const hand = this.#table.get(terraformType);
    if (hand !== undefined) return this.#byHand(terraformType, hand);
    const type = this.#byName(terraformType.replace(/^aws_/, ''));
    return type === undefined ? { kind: 'unpaired', reason: noCounterpart } : { kind: 'paired', type, by: 'rule' };
  }

  #byHand(terraformType: string, hand: HandPair): Pairing {
    if (hand.type === null) return { kind: 'unpaired', reason: hand.why };
    const type = this.#types.get(hand.type);
    if (type === undefined) throw new Error(`the pair of ${terraformType} names ${hand.type}, which does not exist`);
    return { kind: 'paired', type, by: 'hand' };
  }

  /** The only type of the service whose name is one of the spellings; nothing when two compete. */
  #byName(tail: string): CloudFormationType | undefined {
    const alias = this.#aliases.find(({ prefix }) => tail === prefix || tail.startsWith(`${prefix}_`));
    if (alias === undefined) return undefined;
    const rest = tail.slice(alias.prefix.length + 1);
    const spellings = [letters(rest), letters(tail), ...(alias.keep === undefined ? [] : [letters(alias.keep + rest)])];
    const found = new Set<CloudFormationType>();
    for (const type of this.#byService.get(alias.service) ?? []) {
      const name = letters(type.resource);
      if (spellings.includes(name) || spellings.map(singular).includes(singular(name))) found.add(type);
    }
    const [only] = found;
    return found.size === 1 ? only : undefined;
  }
}
