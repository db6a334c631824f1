/** Revokes the certificate that SCM had under an id before it was replaced, by its serial number; the present one stays valid. */
import type { FormerCertificate } from '../../../../domain/inventory/rows/former-certificate';
import { Problem } from '../../../../domain/problem';
import { CHOOSE_A_REASON, reasonOf } from '../../../../domain/revocation/reasons';
import type { ActNeeds, Acted, Acting } from '../acting';
import { checkRow } from '../reread-row';
import { writeOwn } from '../here/write-own';

export async function revokeBefore(ports: ActNeeds, { account, row, saying }: Acting): Promise<Acted> {
  const reason = reasonOf(saying.reason);
  if (!reason)
    throw new Problem('invalid-input', CHOOSE_A_REASON, { faults: [{ field: 'reason', message: CHOOSE_A_REASON }] });
  const { former } = row;
  if (!former) throw CHANGED;
  const now = await checkRow(ports, account, row);
  // Never the one that is in use, whatever a list may have said in between.
  if (now.serialNumber !== row.serialNumber || former.serialNumber === now.serialNumber) throw CHANGED;
  const words = saying.message === undefined ? reason.words : `${reason.words}: ${saying.message}`;
  await revokeInScm(() => ports.accountActs.revokeSerial(account, former.serialNumber, { code: reason.code, words }));
  const revoked: FormerCertificate = { ...former, revokedAt: ports.now() };
  const written = await writeOwn(ports, row, (read) =>
    read.former?.serialNumber === former.serialNumber ? { ...read, former: revoked } : undefined,
  );
  return { end: 'done', row: written };
}

/** Whether an SCM still knows a certificate that it has replaced is nowhere written. */
async function revokeInScm(revoke: () => Promise<void>): Promise<void> {
  try {
    await revoke();
  } catch (thrown) {
    if (!(thrown instanceof Problem) || thrown.code !== 'scm-unknown-certificate') throw thrown;
    throw new Problem('scm-unknown-certificate', NOT_KNOWN);
  }
}

const NOT_KNOWN =
  'SCM does not know the certificate before any more. Someone with access to SCM has Sectigo revoke it by its serial number.';
const CHANGED = new Problem(
  'conflict',
  'SCM has another certificate under this id by now. Nothing was revoked; look at it as it is, and decide again.',
);
