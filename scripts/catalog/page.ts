import { counterpartOf } from '../../src/catalog/counterpart.js';
import type { AttributeCounts } from '../../src/domain/support.js';
import type { Product } from './build.js';

/** `docs/types.md`: every type of the AWS provider with what is known of it. */
export function typesPage(product: Product): string {
  const mapped = product.mappings.map((mapping) => {
    const { terraformType, status, reader } = mapping;
    const { cloudFormationType } = counterpartOf(mapping);
    return [terraformType, status, reader, shareOf(product.counts.get(terraformType)), cloudFormationType];
  });
  const unsupported = product.unsupported.map(({ terraformType, reason }) => {
    return [terraformType, 'unsupported', '', '', reason];
  });
  const rows = [...mapped, ...unsupported].sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  const count = (status: string): string => String(rows.filter((row) => row[1] === status).length);
  return [
    '# Supported types',
    '',
    '<!-- Written by `npm run catalog`; `driftline types` prints the same, and `--json` every lens. -->',
    '',
    `${count('exact')} types are exact (a person checked every attribute), ${count('inferred')} inferred (paired by rule), ` +
      `${count('unsupported')} unsupported. All readable \`awscc_*\` types and \`aws_cloudcontrolapi_resource\` work by rule.`,
    '',
    'Attributes: how many of those that can be set are compared; in brackets, how many cannot be compared for a known reason.',
    '',
    'Reader: `cloudcontrol`, or the SDK client of the service that is asked where Cloud Control cannot read the type. Names that ' +
      'begin with `Driftline::` are not CloudFormation’s: it has no type for these, and reports and snapshots need a name.',
    '',
    '| Terraform type | status | reader | attributes | CloudFormation type, or why not |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(([type = '', ...rest]) => `| \`${type}\` | ${rest.join(' | ')} |`),
    '',
  ].join('\n');
}

function shareOf(counts: AttributeCounts | undefined): string {
  if (counts === undefined) return '';
  const { settable, mapped, unverifiable } = counts;
  return `${String(mapped)} of ${String(settable)}${unverifiable > 0 ? ` (${String(unverifiable)})` : ''}`;
}
