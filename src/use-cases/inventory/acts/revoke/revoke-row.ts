/**
 * Revokes a certificate of an account, for good: exactly the one that the person looked at. What the app obtained through
 * an issue is revoked by that issue's certificate, with its checks, and told there.
 */
import type { Certificate } from '../../../../domain/certificate/certificate';
import { NO_TRANSITION } from '../../../../domain/order/order';
import { Problem } from '../../../../domain/problem';
import { CHOOSE_A_REASON, reasonOf } from '../../../../domain/revocation/reasons';
import { noteWish } from '../../../make-wish';
import type { ActNeeds, Acted, Acting } from '../acting';
import { ownCertificate } from '../own-certificate';
import { checkRow, rereadRow } from '../reread-row';

export async function revokeRow(ports: ActNeeds, acting: Acting): Promise<Acted> {
  const { account, row, saying } = acting;
  const reason = reasonOf(saying.reason);
  if (!reason)
    throw new Problem('invalid-input', CHOOSE_A_REASON, { faults: [{ field: 'reason', message: CHOOSE_A_REASON }] });
  const own = await ownCertificate(ports, row.serialNumber);
  if (own) return handOver(ports, acting, own);
  const now = await checkRow(ports, account, row);
  if (now.status === 'revoked') return { end: 'done', row: now };
  // A replacement keeps the id in SCM: what is asked for is the certificate, not the id.
  if (now.serialNumber !== row.serialNumber) throw new Problem('conflict', REPLACED);
  const words = saying.message === undefined ? reason.words : `${reason.words}: ${saying.message}`;
  await ports.accountActs.revoke(account, row.sslId, { code: reason.code, words });
  return { end: 'done', row: await rereadRow(ports, account, { row: now, known: { status: 'revoked' } }) };
}

const REPLACED =
  'SCM has another certificate under this id than the one in the inventory: it was replaced. Nothing was revoked; look at it as it is now, and decide again.';

/** The same press again is the same wish. */
async function handOver(ports: ActNeeds, { row, saying, press }: Acting, own: Certificate): Promise<Acted> {
  if (own.revoked) return { end: 'done', row };
  const { comments } = own.rule;
  const wish = {
    ...({ what: 'revoke', reason: saying.reason ?? '', executionId: press, arrivedAt: NO_TRANSITION } as const),
    rule: comments === undefined ? {} : { comments },
  };
  if (!(await noteWish(ports, own, wish)))
    throw new Problem('conflict', 'Its certificate changed just now. Nothing was done; look at it and decide again.');
  const [issue] = await ports.issueKeys.named([own.issueId]);
  return { end: 'handed', row, said: handedTo(issue?.key ?? 'an issue') };
}

const handedTo = (issue: string): string =>
  `The app obtained it through ${issue}: its own checks decide there, and the issue tells how it ended.`;
