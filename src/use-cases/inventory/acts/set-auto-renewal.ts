/** Switches SCM's own automated renewal of a certificate on or off. Twice is as good as once. */
import { NOT_FOR } from '../../../domain/inventory/acts/row-acts';
import { Problem } from '../../../domain/problem';
import type { ActNeeds, Acted, Acting } from './acting';
import { ownerOf } from './own-certificate';
import { rereadRow } from './reread-row';

/** @throws Problem `conflict` where it is to be switched on for what a profile renews */
export async function setAutoRenewal(ports: ActNeeds, { account, row, act, saying }: Acting): Promise<Acted> {
  const on = act === 'auto-renew-on';
  if (on && (await ownerOf(ports, row.serialNumber)) !== undefined) {
    throw new Problem('conflict', NOT_FOR['profile-renews']);
  }
  const { daysBefore } = saying;
  await ports.accountActs.setAutoRenewal(account, row.sslId, { on, ...(daysBefore !== undefined && { daysBefore }) });
  const known = { autoRenew: on ? 'scheduled' : 'not-scheduled' } as const;
  return { end: 'done', row: await rereadRow(ports, account, { row, known }) };
}
