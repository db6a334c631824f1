/** Replaces one certificate of an SCM account by one with another key, or other names, that ends when the old one would have. */
import type { Account } from '../../../domain/account/account';
import type { AccountOrder, AskedOrder } from '../../../domain/account-order/account-order';
import { objectionToReplacement } from '../../../domain/account-order/decide-order';
import { ownNames } from '../../../domain/account-order/recognise';
import { Problem } from '../../../domain/problem';
import { claimOrder } from './steps/claim-order';
import { readListed, refuseObjection } from './steps/listed-certificate';
import type { ListedNeeds } from './steps/listed-certificate';
import { readCsr } from './steps/read-csr';

export interface ReplacementAsk {
  readonly sslId: string;
  /** PEM or base64. */
  readonly csr: string;
  /** Beside those of the CSR; empty: those of the CSR, and those of the certificate where the CSR has none. */
  readonly names: readonly string[];
  /** Whether the certificate keeps every name that it has, also one that the CSR leaves out; else that one is gone. */
  readonly keepsNames: boolean;
  /** 1 to 512 characters, for SCM. */
  readonly reason: string;
  readonly dcvMode: AskedOrder['dcvMode'];
  readonly dcvEmail: string;
  readonly confirmed: boolean;
  /** Jira account id. */
  readonly by: string;
}

/**
 * As `beginRenewal`; not billed, and the old certificate stays good until it is revoked.
 * @throws Problem `conflict` (fault at `confirmed` where a person may confirm), `invalid-input`, and what SCM refuses
 */
export async function beginReplacement(
  ports: ListedNeeds,
  account: Account,
  ask: ReplacementAsk,
): Promise<AccountOrder> {
  const { sslId, names, dcvMode, dcvEmail, confirmed, by } = ask;
  const reason = ask.reason.trim();
  if (reason === '') throw faultAt('reason', 'SCM wants to know why the certificate is replaced.');
  const listed = await readListed(ports, account, { sslId, what: 'Replace' });
  refuseObjection(objectionToReplacement(listed, ports.now()), confirmed);
  const read = await readCsr(ports, { csr: ask.csr, publicTrust: false, names });
  const kept = ask.keepsNames || read.names.length === 0 ? ownNames(listed) : [];
  return claimOrder(ports, {
    ...{ account: account.id, kind: 'replace', commonName: read.commonName || listed.commonName, confirmed, by },
    asked: {
      ...{ orgId: '', certType: '', term: 0, comments: '', externalRequester: '', customFields: [] },
      ...{ csr: read.base64, names: [...new Set([...read.names, ...kept])], dcvMode, dcvEmail, reason },
    },
    spkiSha256: read.spkiSha256,
    of: { sslId, serialNumber: listed.serialNumber ?? '', known: null },
  });
}

function faultAt(field: string, message: string): Problem {
  return new Problem('invalid-input', 'Some of the input cannot be used.', { faults: [{ field, message }] });
}
