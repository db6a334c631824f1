/** Renews one certificate of an SCM account: by a person, or as one of many. Asked for twice it is renewed once. */
import type { Account } from '../../../domain/account/account';
import type { AccountOrder, AskedOrder } from '../../../domain/account-order/account-order';
import { ownNames } from '../../../domain/account-order/recognise';
import { Problem } from '../../../domain/problem';
import type { Ports } from '../../ports/ports';
import { claimOrder } from './steps/claim-order';
import { readListed } from './steps/listed-certificate';
import type { ListedNeeds } from './steps/listed-certificate';
import { readCsr } from './steps/read-csr';
import type { ReadCsr } from './steps/read-csr';
import { refuseRenewal } from './steps/refuse-renewal';

export interface RenewalAsk {
  readonly sslId: string;
  /** PEM or base64; empty: SCM takes the CSR of the old one, and so its key. */
  readonly csr: string;
  readonly dcvMode: AskedOrder['dcvMode'];
  readonly dcvEmail: string;
  /** The person has read that SCM renews it too, or did already, and wants it all the same. */
  readonly confirmed: boolean;
  /** Jira account id. */
  readonly by: string;
}

type RenewalNeeds = ListedNeeds & Pick<Ports, 'accountOrdering'>;

/**
 * Whoever asks has been let in before: nothing here looks at a person's rights. Billed once it is sent, which a job does.
 * @throws Problem `conflict` (fault at `confirmed` where a person may confirm), `invalid-input` for the CSR, and what SCM refuses
 */
export async function beginRenewal(ports: RenewalNeeds, account: Account, ask: RenewalAsk): Promise<AccountOrder> {
  const listed = await readListed(ports, account, { sslId: ask.sslId, what: 'Renew' });
  await refuseRenewal(ports, account, { listed, confirmed: ask.confirmed });
  const names = ownNames(listed);
  const read = ask.csr === '' ? SAME_CSR : await readFor(ports, ask.csr, names);
  const { dcvMode, dcvEmail, confirmed, by } = ask;
  return claimOrder(ports, {
    ...{ account: account.id, kind: 'renew', commonName: listed.commonName, confirmed, by },
    asked: { ...NOTHING_ELSE, csr: read.base64, names, dcvMode, dcvEmail },
    spkiSha256: read.spkiSha256,
    of: { sslId: ask.sslId, serialNumber: listed.serialNumber ?? '', known: null },
  });
}

const NOTHING_ELSE = {
  ...{ orgId: '', certType: '', term: 0, comments: '', externalRequester: '', customFields: [], reason: '' },
} as const;

/** SCM takes the CSR that it has. */
const SAME_CSR = { base64: '', spkiSha256: '' } as const;

async function readFor(ports: ListedNeeds, csr: string, names: readonly string[]): Promise<ReadCsr> {
  const read = await readCsr(ports, { csr, publicTrust: false });
  if (!isFor(read, names)) throw otherNames(names);
  return read;
}

function isFor({ names }: ReadCsr, own: readonly string[]): boolean {
  return [...names].sort().join() === [...own].sort().join();
}

function otherNames(names: readonly string[]): Problem {
  const message = `A renewal keeps the names of the certificate: ${names.slice(0, 10).join(', ')}${names.length > 10 ? ', …' : ''}. Make a CSR for these, or order a new certificate.`;
  return new Problem('invalid-input', 'The CSR cannot be used.', { faults: [{ field: 'csr', message }] });
}
