/** Carries out what was decided about a certificate that the app renews, but for ordering its renewal. */
import type { JobEvent } from '../../../../domain/audit/job-events';
import type { RowDecision } from '../../../../domain/inventory/renewal/decide-row';
import { rowEvent } from '../../../../domain/inventory/renewal/row-events';
import {
  newsOfDelay,
  newsOfGivingBack,
  newsOfOrder,
  newsOfPassOn,
  newsOfUnreadable,
} from '../../../../domain/inventory/renewal/row-messages';
import type { RowNews } from '../../../../domain/inventory/renewal/row-messages';
import type { InventoryRow } from '../../../../domain/inventory/rows/inventory-row';
import { asProblem } from '../../../../domain/problem';
import type { Problem } from '../../../../domain/problem';
import { DAY_MS, HOUR_MS } from '../../../../domain/validity';
import { letAppRenew } from '../adopt-row';
import { changeRow, giveBack } from '../change-row';
import { tellRow } from '../tell-row';
import type { InCare } from '../tell-row';
import type { EngineNeeds } from './order-renewal';

type CarriedOut = Exclude<RowDecision, { readonly act: 'renew' }>;
type DecisionOf<Act extends RowDecision['act']> = Extract<RowDecision, { readonly act: Act }>;

/** @throws Problem where something of it could not be done now; it is looked at again */
export function carryOut(ports: EngineNeeds, care: InCare, decision: CarriedOut): Promise<JobEvent[]> {
  switch (decision.act) {
    case 'wait':
      return waitUntil(ports, care, decision);
    case 'give-back':
      return stepBack(ports, care, decision);
    case 'pass-on':
      return passOn(ports, care, decision);
    case 'ask':
      return askPerson(ports, care, decision);
    case 'look':
      return tellUnreadable(ports, care);
    case 'warn':
      return warn(ports, care, decision);
  }
}

async function waitUntil(ports: EngineNeeds, { row }: InCare, { until }: DecisionOf<'wait'>): Promise<JobEvent[]> {
  await lookAgain(ports, row, until);
  return [];
}

/** People are told before: what was told stays told, and the app orders nothing meanwhile. */
async function stepBack(ports: EngineNeeds, care: InCare, { because }: DecisionOf<'give-back'>): Promise<JobEvent[]> {
  const { row } = care;
  const news = newsOfGivingBack(because, row);
  if (news) await tellRow(ports, care, news);
  await giveBack(ports, row);
  return [rowEvent('row-given-back', row, `${because}:${row.adopted?.at ?? 0}`)];
}

/** The certificate that came of it is renewed by the app from now on, or people are told why not; the one before by nobody. */
async function passOn(ports: EngineNeeds, { account, row }: InCare, to: DecisionOf<'pass-on'>): Promise<JobEvent[]> {
  const { sslId, orderId } = to;
  const [next] = await ports.inventory.find(account.id, [sslId]);
  if (!next || !row.adopted) {
    await lookAgain(ports, row, ports.now() + HOUR_MS);
    return [];
  }
  const refusal = await refusalOf(letAppRenew(ports, account, { row: next, by: row.adopted.by }));
  // Whoever let the app renew the one before has to know of the new one.
  const care = { account, row: { ...next, adopted: row.adopted } };
  if (refusal) await tellRow(ports, care, newsOfPassOn(orderId, { sslId, reason: refusal.message }));
  await giveBack(ports, row, { renewed: true });
  const end = refusal ? 'row-renewal-refused' : 'row-renewal-passed-on';
  return [rowEvent(end, { ...row, orderId, ...(refusal && { code: refusal.code }) }, orderId)];
}

/** With these SCM said nothing of the certificate: the account has to be mended first, and then it is tried again. */
const UNASKED: ReadonlySet<string> = new Set(['scm-credentials', 'scm-url', 'scm-egress']);

/** @returns what speaks against it for good. @throws Problem that may pass */
async function refusalOf(act: Promise<unknown>): Promise<Problem | undefined> {
  try {
    await act;
    return undefined;
  } catch (thrown) {
    const problem = asProblem(thrown);
    if (problem.kind.retry || UNASKED.has(problem.code)) throw problem;
    return problem;
  }
}

async function askPerson(
  ports: EngineNeeds,
  care: InCare,
  { orderId, ...how }: DecisionOf<'ask'>,
): Promise<JobEvent[]> {
  const news = newsOfOrder(orderId, how);
  await tellOnce(ports, care, news);
  return [rowEvent('row-renewal-failed', { ...care.row, orderId }, `${orderId}:${how.state}`)];
}

/** It was so before, and SCM was asked just now. */
async function tellUnreadable(ports: EngineNeeds, care: InCare): Promise<JobEvent[]> {
  await tellOnce(ports, care, newsOfUnreadable(care.row));
  return [];
}

async function warn(ports: EngineNeeds, care: InCare, late: DecisionOf<'warn'>): Promise<JobEvent[]> {
  await tellOnce(ports, care, newsOfDelay(late.orderId, late.sentence));
  return [];
}

/** Tells it and remembers that; looked at daily from then on. */
export async function tellOnce(ports: EngineNeeds, care: InCare, news: RowNews): Promise<void> {
  const { row } = care;
  await tellRow(ports, care, news);
  const next = (now: InventoryRow) => now.adopted && { ...now, adopted: { ...now.adopted, told: news.once } };
  await changeRow(ports, row, { next, at: ports.now() + DAY_MS });
}

export function lookAgain({ rowSchedule }: EngineNeeds, { account, sslId }: InventoryRow, at: number): Promise<void> {
  return rowSchedule.lookAt([{ account, sslId, at }]);
}
