/**
 * The job of a certificate that the app renews for an SCM account: looks what is to be done about it, does that, and says when
 * it is looked at again. Delivered twice it orders once: the intent is a write on the version that was read, and the order has
 * a claim of its own.
 */
import type { JobEvent } from '../../../../domain/audit/job-events';
import { decideRow } from '../../../../domain/inventory/renewal/decide-row';
import type { RowFacts } from '../../../../domain/inventory/renewal/decide-row';
import { rowEvent } from '../../../../domain/inventory/renewal/row-events';
import { newsOfRefusal } from '../../../../domain/inventory/renewal/row-messages';
import { Problem } from '../../../../domain/problem';
import { DAY_MS, HOUR_MS } from '../../../../domain/validity';
import type { Job } from '../../../../domain/work/job';
import { forgetLook } from '../change-row';
import { termsOf } from '../row-terms';
import type { InCare } from '../tell-row';
import { carryOut, lookAgain, tellOnce } from './carry-out';
import { orderRenewal, readAnew } from './order-renewal';
import type { EngineNeeds } from './order-renewal';
import { orderOfRow } from './row-order';

/** What the job did, for the one line that it logs. */
interface LookedAfter {
  readonly row: string;
  readonly act: string;
  readonly happened: readonly JobEvent[];
}

/** @returns undefined where there was nothing to do */
export async function lookAfterRow(
  ports: EngineNeeds,
  { id, sslId }: Extract<Job, { kind: 'row-renewal' }>,
): Promise<LookedAfter | undefined> {
  const [row] = await ports.inventory.find(id, [sslId]);
  const account = row?.adopted && (await ports.accounts.find(id));
  if (!row || !account) {
    await forgetLook(ports, { account: id, sslId });
    return undefined;
  }
  if (account.enabled) return unlessRefused(ports, { account, row });
  await lookAgain(ports, row, ports.now() + DAY_MS);
  return undefined;
}

async function unlessRefused(ports: EngineNeeds, care: InCare): Promise<LookedAfter> {
  try {
    return await lookAfter(ports, care);
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown;
    return refused(ports, care, thrown);
  }
}

/** Nothing was ordered: what is sent is the order's own affair. What passes by itself is tried again, the rest is told. */
async function refused(ports: EngineNeeds, care: InCare, problem: Problem): Promise<LookedAfter> {
  const { row } = care;
  const { code, message: reason, kind } = problem;
  const name = nameOf(care);
  await lookAgain(ports, row, ports.now() + HOUR_MS);
  if (kind.retry) return { row: name, act: 'later', happened: [] };
  const happened = [rowEvent('row-renewal-refused', { ...row, code }, `${row.adopted?.at ?? 0}:${code}`)];
  try {
    await tellOnce(ports, care, newsOfRefusal(row, { code, reason }));
  } catch (thrown) {
    // Jira takes no issue now: told within the hour, or when somebody has mended that.
    if (!(thrown instanceof Problem)) throw thrown;
  }
  return { row: name, act: 'refused', happened };
}

const nameOf = ({ row: { account, sslId } }: InCare): string => `${account}:${sslId}`;

async function lookAfter(ports: EngineNeeds, care: InCare): Promise<LookedAfter> {
  const [order, unwanted] = [await orderOfRow(ports, care.row), await isUnwanted(ports, care)];
  const known = { ...(await (await termsOf(ports, care.account))(care.row)), order, unwanted };
  const decision = decideRow({ ...known, row: care.row }, ports.now());
  if (decision.act === 'renew' || decision.act === 'look') return askScm(ports, care, { ...known, act: decision.act });
  return { row: nameOf(care), act: decision.act, happened: await carryOut(ports, care, decision) };
}

type Known = Omit<RowFacts, 'row'>;

/** *Do Not Renew* on its issue is meant for this very certificate. */
async function isUnwanted({ issueAsks }: EngineNeeds, { row }: InCare): Promise<boolean> {
  const asks = row.issueId === '' ? undefined : await issueAsks.find(row.issueId);
  return asks?.letEnd === row.serialNumber;
}

interface Asked extends Known {
  /** What was to be done by what is stored. */
  readonly act: 'renew' | 'look';
}

/**
 * SCM is asked first how it stands: what people did there since counts. One odd answer is asked for again before it is told.
 * Where it answers for the first time after an outage, all that is due finds out at once: only the terms as they are after
 * that hold most of it back.
 */
async function askScm(ports: EngineNeeds, care: InCare, { act, ...before }: Asked): Promise<LookedAfter> {
  const fresh = { ...care, row: await readAnew(ports, care) };
  const known = act === 'renew' ? { ...before, ...(await (await termsOf(ports, care.account))(fresh.row)) } : before;
  const decision = decideRow({ ...known, row: fresh.row }, ports.now());
  if (decision.act === 'look' && act !== 'look') {
    await lookAgain(ports, fresh.row, ports.now() + HOUR_MS);
    return { row: nameOf(care), act: 'later', happened: [] };
  }
  const happened =
    decision.act === 'renew' ? await orderRenewal(ports, fresh, known) : await carryOut(ports, fresh, decision);
  return { row: nameOf(care), act: decision.act, happened: [...happened] };
}
