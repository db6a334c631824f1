/** What of the app's renewal of an account's certificate goes into the audit list. */
import { BY_APP } from '../../audit/audit-event';
import type { JobEvent } from '../../audit/job-events';
import type { Outcome } from '../../audit/outcome';

/** The acts, and how each has ended. */
const ENDS = {
  'row-renewal-ordered': 'done',
  'row-renewal-refused': 'refused',
  'row-renewal-failed': 'failed',
  'row-renewal-passed-on': 'done',
  'row-given-back': 'done',
} as const satisfies Record<string, Outcome>;

export type RowRenewalAct = keyof typeof ENDS;

interface Of {
  readonly account: string;
  readonly sslId: string;
  readonly orderId?: string;
  readonly code?: string;
}

/** @param once tells it from the same act at another time */
export function rowEvent(
  act: RowRenewalAct,
  { account, sslId, orderId, code = '' }: Of,
  once: string | number,
): JobEvent {
  const subject = {
    scmAccountId: account,
    certificateId: `${account}:${sslId}`,
    ...(orderId !== undefined && { orderId }),
  };
  const facts = { actor: BY_APP, act, outcome: ENDS[act], code, ...subject };
  return { once: `${account}:${sslId}:${act}:${once}`, facts };
}
