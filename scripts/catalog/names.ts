/** A name in Terraform's or CloudFormation's spelling, reduced to its letters and digits: `dbinstance`. */
export function letters(name: string): string {
  return name.replace(/[^a-zA-Z0-9]/g, '').toLowerCase();
}

/** `policies` → `policy`, `addresses` → `address`, `subnets` → `subnet`; words that only look plural stay. */
export function singular(word: string): string {
  if (/(?:ss|us|is|ics|dns|https|aws|tls|rds|sns|sqs|ecs|eks|efs|ebs|kms|dms|emrs|iops)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:sses|xes|ches|shes)$/.test(word)) return word.slice(0, -2);
  return word.replace(/s$/, '');
}
