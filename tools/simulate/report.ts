/** The last words of a simulation: its figures, each promise, and what was found against it. */
import { tableOf } from '../table';
import { isBroken } from './judge/verdict';
import type { Verdict } from './judge/verdict';
import type { Figures, Report } from './simulation';

const number = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 2 });

function rowsOf(figures: Figures): string[][] {
  const { settled } = figures;
  return [
    ['renewals', number(figures.renewals)],
    ['of them by people', number(figures.byPeople)],
    ['at their latest safe moment', number(figures.atLatest)],
    ['orders at SCM', number(figures.orders)],
    ['faults met', number(figures.faults)],
    ['outages of SCM', number(figures.outages)],
    ['lost answers settled by a person', number(settled.ordered + settled.notOrdered)],
    ['of them ordered after all', number(settled.ordered)],
    ['domains validated by hand', number(figures.validatedByHand)],
    ['expiries of names validated by hand', number(figures.expiredByHand.length)],
    ['expiries with a lost answer in a week without SCM', number(figures.expiredUnreachable.length)],
    ['largest share of the mean on a day', number(figures.largestShare)],
  ];
}

const verdictRow = (verdict: Verdict): string[] => [
  verdict.promise,
  number(verdict.found),
  number(verdict.limit),
  isBroken(verdict) ? 'BROKEN' : 'kept',
];

/** No promise, but somebody should look. */
function toldApart({ expiredByHand, expiredUnreachable }: Figures): string[] {
  return [
    ...listed('Expired under domains that are validated by hand:', expiredByHand),
    ...listed(
      'Expired with a lost answer, in a week in which SCM was reachable for less than a day:',
      expiredUnreachable,
    ),
  ];
}

const listed = (head: string, all: readonly string[]): string[] =>
  all.length === 0 ? [] : ['', head, ...all.map((one) => `  ${one}`)];

export function textOf({ figures, verdicts }: Report): string {
  const broken = verdicts.filter(isBroken);
  return [
    tableOf([['figure', ''], ...rowsOf(figures)]),
    '',
    tableOf([['promise', 'found', 'limit', ''], ...verdicts.map(verdictRow)]),
    ...toldApart(figures),
    ...broken.flatMap(({ promise, examples }) => ['', `BROKEN: ${promise}`, ...examples.map((one) => `  ${one}`)]),
  ].join('\n');
}
