/** An ACME account as it is written, and the one that a call is about. */
import type { AcmeAccount } from '../../directory/acme-book';
import type { ScmState } from '../../scm-state';
import { Refusal } from '../../wire/refusal';
import type { AdminCall } from '../admin-call';
import { idIn } from '../wire/rules';

/** @throws Refusal 404 -1601 for an unknown account, one of the other kind, and one beyond the caller's reach */
export function accountOf(call: AdminCall, { directory }: ScmState): AcmeAccount {
  const account = directory.acme.find(idIn(call.param('id')));
  const universal = call.href.includes('/pca/');
  if (!account || (account.profileName !== undefined) !== universal || !call.reaches(account.organizationId)) {
    throw new Refusal(-1601, 'id', 404);
  }
  return account;
}

/** Carries the HMAC key, which is a secret. */
export function accountBean(account: AcmeAccount, { version }: AdminCall): object {
  const { id, accountId, macId, macKey, acmeServer, name, organizationId, certValidationType, orderNumber } = account;
  const anchor = String(orderNumber);
  const validated = certValidationType !== undefined && certValidationType !== 'DV';
  return {
    ...{ id, accountId, macId, macKey, acmeServer, name, organizationId },
    ...(certValidationType && { certValidationType, status: account.clients.length > 0 ? 'valid' : 'pending' }),
    ...(validated && { ovOrderNumber: orderNumber, ovAnchorID: anchor, validationId: anchor }),
    contacts: account.clients[0]?.contacts ?? '',
    ...(version === 'v1' && { domains: [...account.domains.keys()].map((domain) => ({ name: domain })) }),
  };
}

/** In lists the keys of universal accounts are empty. */
export function universalBean({ id, accountId, macId, macKey, ...rest }: AcmeAccount, shown: boolean): object {
  const { acmeServer, name, organizationId, profileName } = rest;
  return {
    id,
    accountId,
    macId: shown ? macId : '',
    macKey: shown ? macKey : '',
    acmeServer,
    name,
    organizationId,
    profileName,
  };
}
