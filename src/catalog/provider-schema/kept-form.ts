import { keptContainers } from './container-text.js';

/**
 * How the provider keeps the text of an argument, where that is another text than the one written and can be told from it:
 * a plan and a state show this one. Unlike the forms of `rewritten.ts`, which only say where doubt is due, these are
 * exact. Source: `StateFunc` in the schemas of provider hashicorp/aws 5, confirmed by its plans.
 */
export type KeptForm = 'containers' | 'lower-case' | 'domain-name' | 'trimmed' | 'security-group-protocol';

const weekly: Readonly<Record<string, KeptForm>> = { preferred_maintenance_window: 'lower-case' };
const window: Readonly<Record<string, KeptForm>> = { maintenance_window: 'lower-case' };
const inlineRules: Readonly<Record<string, KeptForm>> = {
  'ingress.protocol': 'security-group-protocol',
  'egress.protocol': 'security-group-protocol',
};

/** Terraform type → argument, by the names of the blocks that lead to it. */
const forms: Readonly<Record<string, Readonly<Record<string, KeptForm>>>> = {
  aws_dax_cluster: window,
  aws_db_instance: window,
  aws_docdb_cluster: weekly,
  aws_docdb_cluster_instance: weekly,
  aws_ecs_task_definition: { container_definitions: 'containers' },
  aws_elasticache_cluster: window,
  aws_elasticache_replication_group: window,
  aws_key_pair: { public_key: 'trimmed' },
  aws_neptune_cluster: weekly,
  aws_neptune_cluster_instance: weekly,
  aws_rds_cluster: weekly,
  aws_rds_cluster_instance: weekly,
  aws_redshift_cluster: weekly,
  aws_route53_record: { name: 'domain-name', 'alias.name': 'domain-name' },
  aws_route53_zone: { name: 'domain-name' },
  aws_security_group: inlineRules,
  aws_default_security_group: inlineRules,
  aws_security_group_rule: { protocol: 'security-group-protocol' },
};

/** Forms of a type's arguments, by their path without indices: `name`, `alias.name`. */
export function keptForms(terraformType: string): ReadonlyMap<string, KeptForm> {
  const own = Object.hasOwn(forms, terraformType) ? forms[terraformType] : undefined;
  return new Map(Object.entries(own ?? {}));
}

/** By the numbers that IANA gives them. */
const protocols: Readonly<Record<string, string>> = { all: '-1', '1': 'icmp', '6': 'tcp', '17': 'udp', '58': 'icmpv6' };

/** The text as it is kept; undefined where that cannot be told. */
export function asKept(text: string, form: KeptForm): string | undefined {
  const lower = text.toLowerCase();
  switch (form) {
    case 'containers':
      return keptContainers(text);
    case 'lower-case':
      return lower;
    case 'trimmed':
      return text.trim();
    case 'domain-name':
      // Escapes are undone there, and the root zone is a name of its own.
      return /[\\"]/.test(text) || text === '.' ? undefined : lower.replace(/\.$/, '');
    case 'security-group-protocol':
      return Object.hasOwn(protocols, lower) ? protocols[lower] : lower;
  }
}
