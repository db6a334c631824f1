/** Does a bulk act's one certificate, and says what became of it. */
import type { Account } from '../../../../domain/account/account';
import type { Bulk, BulkItem } from '../../../../domain/bulk/bulk';
import { Problem } from '../../../../domain/problem';
import type { Ports } from '../../../ports/ports';
import type { ActNeeds } from '../../acts/acting';
import { doAct } from '../../acts/do-act';

export type ItemNeeds = ActNeeds & Pick<Ports, 'bulks'>;

export interface ItemEnd extends Pick<BulkItem, 'sslId' | 'state' | 'said'> {
  /** What stands in the way of all the others too, for now or until somebody acts. */
  readonly problem?: Problem;
}

/** Begun so often without an end, it is left to a person. */
const MOST_TRIES = 8;

/** The account itself cannot be used: no other certificate would fare better. */
const STOPPING: ReadonlySet<Problem['code']> = new Set(['scm-credentials', 'scm-token', 'scm-egress', 'scm-url']);

/** @param item as it was before this try */
export async function doItem(
  ports: ItemNeeds,
  account: Account,
  { bulk, item }: { readonly bulk: Bulk; readonly item: BulkItem },
): Promise<ItemEnd> {
  const { sslId, serialNumber, tries } = item;
  const press = `bulk:${bulk.id}:${sslId}`;
  try {
    const csr = item.request < 0 ? undefined : await ports.bulks.request(bulk.id, item.request);
    const { end, said = '' } = await doAct(ports, {
      ...{ account, sslId, serialNumber, press, ...(csr !== undefined && { csr }) },
      ...{ act: bulk.act, saying: bulk.saying, by: bulk.by, again: tries > 0 },
    });
    return { sslId, state: end, said };
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown;
    return endOf(item, thrown);
  }
}

function endOf({ sslId, tries }: BulkItem, problem: Problem): ItemEnd {
  const said = problem.message;
  if (STOPPING.has(problem.code)) return { sslId, state: 'waiting', said: '', problem };
  if (!problem.kind.retry) return { sslId, state: 'refused', said };
  if (tries + 1 < MOST_TRIES) return { sslId, state: 'waiting', said: '', problem };
  return { sslId, state: problem.kind.taken === 'maybe' ? 'unknown' : 'refused', said };
}
