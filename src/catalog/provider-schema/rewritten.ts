/**
 * Arguments that the provider keeps in another form than they were written in, by type, or for every type by `*`.
 * `hash`: nothing can be said of the text from the state. The others name the normal form; text that is in it already
 * stays as it is. Source: `StateFunc` in the schemas of provider hashicorp/aws 5 and 6.
 */
export type RewrittenForm = 'hash' | 'lower-case' | 'upper-case' | 'domain-name' | 'trimmed' | 'protocol';

const everywhere: Readonly<Record<string, RewrittenForm>> = {
  engine: 'lower-case',
  protocol: 'protocol',
  ip_protocol: 'protocol',
  public_key: 'trimmed',
  certificate_body: 'trimmed',
  certificate_chain: 'trimmed',
  private_key: 'trimmed',
  domain_name: 'domain-name',
};

const byType: Readonly<Record<string, Readonly<Record<string, RewrittenForm>>>> = {
  aws_instance: { user_data: 'hash' },
  aws_launch_configuration: { user_data: 'hash' },
  aws_spot_instance_request: { user_data: 'hash' },
  aws_route53_record: { name: 'domain-name' },
  aws_route53_zone: { name: 'domain-name' },
  aws_elasticache_cluster: { cluster_id: 'lower-case' },
  aws_elasticache_replication_group: { replication_group_id: 'lower-case' },
  aws_elasticache_parameter_group: { name: 'lower-case' },
  aws_elasticache_subnet_group: { name: 'lower-case' },
  aws_db_instance: { identifier: 'lower-case' },
  aws_lb_listener: { protocol: 'upper-case' },
  aws_alb_listener: { protocol: 'upper-case' },
  aws_lb_target_group: { protocol: 'upper-case' },
  aws_alb_target_group: { protocol: 'upper-case' },
};

/** The form that the provider keeps an argument in, where it is not simply what was written. */
export function rewrittenForm(terraformType: string, attribute: string): RewrittenForm | undefined {
  const own = Object.hasOwn(byType, terraformType) ? byType[terraformType] : undefined;
  if (own !== undefined && Object.hasOwn(own, attribute)) return own[attribute];
  return Object.hasOwn(everywhere, attribute) ? everywhere[attribute] : undefined;
}

/** Whether the text is in the form already, so that the provider keeps it as it is. */
export function isInForm(text: string, form: RewrittenForm): boolean {
  switch (form) {
    case 'hash':
      return false;
    case 'lower-case':
      return text === text.toLowerCase();
    case 'upper-case':
      return text === text.toUpperCase();
    case 'domain-name':
      return text === text.toLowerCase() && !text.endsWith('.') && !text.includes('\\');
    case 'trimmed':
      return text === text.trim();
    case 'protocol':
      return /^(?:-1|tcp|udp|icmp|icmpv6)$/.test(text);
  }
}
