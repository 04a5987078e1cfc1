import type { Finding, Verdict } from '../../domain/finding.js';
import { verdicts } from '../../domain/finding.js';
import type { Report } from '../../domain/report.js';
import { hanging } from './layout.js';
import { count, safe, shorten } from './safe.js';

const mostAddresses = 5;
const longestAddress = 400;

/** How the code stands to the states: changes by verdict, what is to be created and destroyed, what cannot be told. */
export function configurationLines({ configuration }: Report, width: number, verbose: boolean): string[] {
  if (configuration === undefined) return [];
  const { toCreate, toDestroy, unexpanded } = configuration;
  const counted = verdicts.filter((verdict) => configuration.verdicts[verdict] > 0);
  const changes = counted.map((verdict) => `${count(configuration.verdicts[verdict])} ${words[verdict]}`);
  const list = (what: string, addresses: readonly string[]): string[] =>
    addresses.length === 0 ? [] : [`${count(addresses.length)} ${what} (${listed(addresses, verbose)})`];
  const parts = [
    ...(changes.length === 0 ? ['no change'] : changes),
    ...list('to be created', toCreate),
    ...list('to be destroyed', toDestroy),
    ...list(
      'of which the code does not tell how many',
      unexpanded.map(({ address }) => address),
    ),
  ];
  return hanging(`configuration: ${parts.join(', ')}`, width, '', '  ');
}

const words: Readonly<Record<Verdict, string>> = {
  drifted: 'drifted',
  'back-ported': 'back-ported',
  conflict: 'in conflict',
  pending: 'pending',
  ignored: 'ignored',
};

function listed(addresses: readonly string[], verbose: boolean): string {
  const shown = verbose ? addresses : addresses.slice(0, mostAddresses);
  const rest = addresses.length - shown.length;
  const names = shown.map((address) => safe(shorten(address, longestAddress))).join(', ');
  return rest > 0 ? `${names} and ${count(rest)} more` : names;
}

/** For one line a finding: the verdicts of its changes, where they say more than that something drifted. */
export function verdictsText({ changes, next }: Finding): string {
  const found = verdicts.filter((verdict) => changes.some((change) => change.verdict === verdict));
  const said = [
    ...(found.some((verdict) => verdict !== 'drifted') ? found : []),
    ...(next === undefined ? [] : [`next apply ${next} it`]),
  ];
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
}
