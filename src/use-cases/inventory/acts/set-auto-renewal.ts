/** Switches SCM's own automated renewal of a certificate on or off. Twice is as good as once. */
import type { ActNeeds, Acted, Acting } from './acting';
import { rereadRow } from './reread-row';

export async function setAutoRenewal(ports: ActNeeds, { account, row, act, saying }: Acting): Promise<Acted> {
  const on = act === 'auto-renew-on';
  const { daysBefore } = saying;
  await ports.accountActs.setAutoRenewal(account, row.sslId, { on, ...(daysBefore !== undefined && { daysBefore }) });
  const known = { autoRenew: on ? 'scheduled' : 'not-scheduled' } as const;
  return { end: 'done', row: await rereadRow(ports, account, { row, known }) };
}
