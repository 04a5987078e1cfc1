import { randomUUID } from 'node:crypto';
import { anywhere } from '../snapshot/format.js';
import type { Snapshot } from '../snapshot/open.js';
import type { Caller, Reply } from './wire.js';

const namespace = 'https://sts.amazonaws.com/doc/2011-06-15/';

/** STS speaks the query protocol: a form in, XML out. */
export function sts(snapshot: Snapshot, form: URLSearchParams, caller: Caller): Reply {
  const action = form.get('Action') ?? '';
  if (action !== 'GetCallerIdentity') {
    return stsError(403, 'AccessDenied', 'User is not authorized to perform this action on a replayed snapshot');
  }
  const account = caller.account ?? accountOf(snapshot);
  // A made-up number would make a scan refuse every resource as another account's.
  if (account === undefined) return stsError(403, 'AccessDenied', 'The snapshot was not recorded in one account');
  const body = `<GetCallerIdentityResponse xmlns="${namespace}"><GetCallerIdentityResult><Arn>arn:aws:sts::${account}:assumed-role/replay/driftline</Arn><UserId>AROAREPLAY:driftline</UserId><Account>${account}</Account></GetCallerIdentityResult><ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></GetCallerIdentityResponse>`;
  return { status: 200, contentType: 'text/xml', body };
}

export function stsError(status: number, code: string, message: string): Reply {
  const body = `<ErrorResponse xmlns="${namespace}"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`;
  return { status, contentType: 'text/xml', body };
}

/** The one account of the snapshot; undefined where there is none or several. Only a plain number goes into XML. */
function accountOf(snapshot: Snapshot): string | undefined {
  const accounts = new Set<string>();
  for (const { account } of snapshot.resources.all()) if (account !== anywhere) accounts.add(account);
  const [account, ...others] = accounts;
  return account !== undefined && others.length === 0 && /^\d{12}$/.test(account) ? account : undefined;
}
