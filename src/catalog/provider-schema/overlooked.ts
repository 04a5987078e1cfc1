/**
 * Differences from the state that the provider overlooks: a plan then has what the state has, not what is written.
 * Source: `DiffSuppressFunc` in the schemas of provider hashicorp/aws 5, confirmed by its plans.
 */
export type Overlooked = 'protocol-number' | 'standard-class';

const differences: Readonly<Record<string, Readonly<Record<string, Overlooked>>>> = {
  aws_dynamodb_table: { table_class: 'standard-class' },
  aws_network_acl_rule: { protocol: 'protocol-number' },
};

export function overlookedIn(terraformType: string): ReadonlyMap<string, Overlooked> {
  const own = Object.hasOwn(differences, terraformType) ? differences[terraformType] : undefined;
  return new Map(Object.entries(own ?? {}));
}

/** By the numbers that IANA gives them; those that the provider knows by name too. */
const protocols: Readonly<Record<string, string>> = { all: '-1', tcp: '6', udp: '17', icmp: '1' };

/**
 * What a plan has where the code says `text` and the state has `before` (null: nothing, or no state): a text, or null.
 * Undefined: it cannot be told.
 */
export function overlooking(text: string, before: string | null, kind: Overlooked): string | null | undefined {
  switch (kind) {
    case 'standard-class':
      return text === 'STANDARD' && (before === null || before === '') ? null : text;
    case 'protocol-number': {
      if (before === null || before === text) return text;
      const [one, other] = [numberOf(text), numberOf(before)];
      if (one === undefined || other === undefined) return undefined;
      return one === other ? before : text;
    }
  }
}

function numberOf(protocol: string): string | undefined {
  return Object.hasOwn(protocols, protocol)
    ? protocols[protocol]
    : Object.values(protocols).find((one) => one === protocol);
}
