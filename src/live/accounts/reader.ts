import type { LiveRead, LiveReader, LiveRequest } from '../../domain/live.js';
import type { AccessOptions } from '../credentials.js';
import { failure } from '../reading/failure.js';
import { reasonFor } from '../reading/errors.js';

/** How one account is reached, as `accounts` of `driftline.yaml` says it. */
export interface AccountAccess {
  readonly profile?: string;
  /** Assumed with the credentials of the profile, or with the usual ones. */
  readonly roleArn?: string;
  readonly externalId?: string;
}

/** The same door, with the credentials of an account: a role of the command line is for the usual ones only. */
export function accessOf(usual: AccessOptions, access: AccountAccess): AccessOptions {
  const { region, endpointUrl, credentials } = usual;
  const profile = access.profile ?? usual.profile;
  const { roleArn, externalId } = access;
  return {
    ...(region === undefined ? {} : { region }),
    ...(endpointUrl === undefined ? {} : { endpointUrl }),
    ...(credentials === undefined ? {} : { credentials }),
    ...(profile === undefined ? {} : { profile }),
    ...(roleArn === undefined ? {} : { roleArn }),
    ...(externalId === undefined ? {} : { externalId }),
  };
}

export interface AccountsOptions {
  readonly accounts: ReadonlyMap<string, AccountAccess>;
  /** The account of the usual credentials, where STS said it. */
  readonly caller?: string;
  /** One endpoint stands for all accounts, so that no credentials are the wrong ones. */
  readonly anyAccount: boolean;
  /** Account of the credentials that `access` gives, where STS says it. Asked once for each account. */
  readonly identify: (access: AccountAccess) => Promise<string | undefined>;
  /** A reader with the usual credentials, or with those of an account. */
  readonly open: (account: string | undefined, access?: AccountAccess) => LiveReader;
}

/**
 * Reads every resource with credentials of the account that it lives in. What no credentials were named for is unreadable
 * and never asked for: with those of another account AWS would call all of it not found.
 */
export function createAccountsReader(options: AccountsOptions): LiveReader {
  const usual = options.open(options.caller);
  const readers = new Map<string, Promise<LiveReader | string>>();
  const opened: LiveReader[] = [usual];
  const readerOf = (account: string, access: AccountAccess): Promise<LiveReader | string> => {
    const known = readers.get(account);
    if (known !== undefined) return known;
    const opening = verify(account, access, options).then((problem) => {
      if (problem !== undefined) return problem;
      const reader = options.open(account, access);
      opened.push(reader);
      return reader;
    });
    readers.set(account, opening);
    return opening;
  };
  return {
    calls: () => opened.reduce((sum, reader) => sum + reader.calls(), 0),
    async *read(requests: readonly LiveRequest[], signal: AbortSignal): AsyncGenerator<LiveRead, void, undefined> {
      const { own, others } = byAccount(requests, options);
      yield* usual.read(own, signal);
      // One after the other: `--concurrency` bounds all of them together.
      for (const [account, group] of others) {
        if (signal.aborted) return;
        const access = options.accounts.get(account);
        const reader = access === undefined ? unmapped(account, options) : await readerOf(account, access);
        if (typeof reader !== 'string') yield* reader.read(group, signal);
        else for (const request of group) yield refused(request, reader);
      }
    },
  };
}

interface Grouped {
  /** For the usual credentials. */
  readonly own: readonly LiveRequest[];
  readonly others: ReadonlyMap<string, readonly LiveRequest[]>;
}

function byAccount(requests: readonly LiveRequest[], options: AccountsOptions): Grouped {
  const own: LiveRequest[] = [];
  const others = new Map<string, LiveRequest[]>();
  for (const request of requests) {
    const { account } = request;
    const group = account === undefined ? undefined : others.get(account);
    if (group !== undefined) group.push(request);
    else if (account === undefined || account === options.caller) own.push(request);
    else others.set(account, [request]);
  }
  const unnamed = [...others.keys()].filter((account) => !options.accounts.has(account));
  // Who the caller is may be unknown; it can still be no more than one account.
  const trusted = options.caller === undefined && (options.anyAccount || unnamed.length === 1) ? unnamed : [];
  for (const account of trusted) {
    own.push(...(others.get(account) ?? []));
    others.delete(account);
  }
  return { own, others };
}

function unmapped(account: string, { caller }: AccountsOptions): string {
  const mine =
    caller === undefined
      ? 'STS did not say whose the credentials are (sign in first)'
      : `the credentials are for ${caller}`;
  return `It lives in account ${account}, and ${mine}`;
}

/** Why the credentials named for an account must not be used for it. */
async function verify(account: string, access: AccountAccess, options: AccountsOptions): Promise<string | undefined> {
  const named = access.roleArn ?? `the profile ${access.profile ?? 'default'}`;
  const ofRole = access.roleArn?.split(':')[4];
  if (ofRole !== undefined && ofRole !== account) {
    return `It lives in account ${account}, and driftline.yaml names a role of account ${ofRole} for it (${named})`;
  }
  const actual = await options.identify(access);
  if (actual === account || (actual === undefined && (ofRole === account || options.anyAccount))) return undefined;
  return actual === undefined
    ? `It lives in account ${account}, and STS did not say whose the credentials of ${named} are (sign in first)`
    : `It lives in account ${account}, and driftline.yaml names credentials of account ${actual} for it (${named})`;
}

function refused(request: LiveRequest, message: string): LiveRead {
  const { live } = failure('WrongAccount', message);
  const identifier = request.identifiers[0] ?? '';
  return { kind: 'unreadable', request, identifier, error: live, reason: reasonFor(live, request, identifier) };
}
