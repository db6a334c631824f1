/** One page of the rows: counted before anything is made, and then made in fifties. */
import { BY_APP } from '../../../../domain/audit/audit-event';
import type { Making, MakingResult } from '../../../../domain/inventory/issues/making/making';
import { BULK } from '../../../../domain/inventory/issues/making/making-pace';
import { Problem } from '../../../../domain/problem';
import { makeBatch } from './make-batch';
import type { BatchEnd } from './make-batch';
import { orProblem } from '../../or-problem';
import { pageFor } from './pages';
import type { MakingNeeds, MakingRun, MakingStep } from './run';

export async function countRows(ports: MakingNeeds, _run: MakingRun, making: Making): Promise<MakingStep> {
  const { fitting, cursor } = await pageFor(ports, making, ports.now());
  return { next: { ...making, total: making.total + fitting.length, cursor } };
}

export async function makeRows(ports: MakingNeeds, run: MakingRun, making: Making): Promise<MakingStep> {
  const { fitting, cursor } = await pageFor(ports, making, ports.now());
  const ends: BatchEnd[] = [];
  const { holder, account } = run;
  for (let start = 0; start < fitting.length; start += BULK) {
    const rows = fitting.slice(start, start + BULK);
    const batch = { rows, holder, accountName: account.name, again: making.begunBy !== BY_APP };
    const end = await orProblem(async () => makeBatch(ports, { ...batch, place: await run.place() }));
    // The same page again, from where it stands then.
    if (end instanceof Problem) return { ...counted(making, ends), problem: end };
    run.spent.points += end.points;
    ends.push(end);
    if (end.problem) return { ...counted(making, ends), problem: end.problem };
  }
  const { next, results } = counted(making, ends);
  return { next: { ...next, cursor }, results };
}

function counted(making: Making, ends: readonly BatchEnd[]) {
  const results = ends.flatMap((end): readonly MakingResult[] => end.results);
  const made = results.filter(({ key }) => key !== '').length;
  const next = {
    ...making,
    ...{ made: making.made + made, madeNow: making.madeNow + made },
    failed: making.failed + results.length - made,
    busy: ends.reduce((sum, { busy }) => sum + busy, making.busy),
  };
  return { next, results };
}
