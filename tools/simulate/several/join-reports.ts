/** One report of several worlds: what must not happen counts in all of them, what has a limit is told of the worst one. */
import type { Verdict } from '../judge/verdict';
import { MOST_EXAMPLES } from '../judge/verdict';
import type { Figures, Report } from '../simulation';

/** @param reports one at least */
export function joinedReport([first, ...others]: readonly [Report, ...Report[]]): Report {
  return others.reduce(
    (one, other) => ({
      figures: bothFigures(one.figures, other.figures),
      verdicts: one.verdicts.map((verdict, index) => bothVerdicts(verdict, other.verdicts[index])),
    }),
    first,
  );
}

function bothVerdicts(one: Verdict, other: Verdict | undefined): Verdict {
  if (other?.promise !== one.promise) throw new Error(`The worlds were judged by other promises: ${one.promise}`);
  if (one.limit > 0) return one.found / one.limit >= other.found / other.limit ? one : other;
  const examples = [...one.examples, ...other.examples].slice(0, MOST_EXAMPLES);
  return { ...one, found: one.found + other.found, examples };
}

function bothFigures(one: Figures, other: Figures): Figures {
  return {
    renewals: one.renewals + other.renewals,
    byPeople: one.byPeople + other.byPeople,
    orders: one.orders + other.orders,
    settled: {
      ordered: one.settled.ordered + other.settled.ordered,
      notOrdered: one.settled.notOrdered + other.settled.notOrdered,
    },
    atLatest: one.atLatest + other.atLatest,
    expiredUnreachable: [...one.expiredUnreachable, ...other.expiredUnreachable],
    expiredByHand: [...one.expiredByHand, ...other.expiredByHand],
    faults: one.faults + other.faults,
    outages: one.outages + other.outages,
    largestShare: Math.max(one.largestShare, other.largestShare),
    validatedByHand: one.validatedByHand + other.validatedByHand,
  };
}
