/** How the day of a renewal comes about, from the rule to what moved it. */
import type { RenewalView } from '../../../../../../src/domain/renewal/words/renewal-view';
import { boundInWords } from '../../../../../../src/domain/renewal/words/why-then';
import { Moment } from '../../../shared/time/moment';
import { caRows } from './ca-rows';
import type { Row } from './ca-rows';
import { moversInWords, ownInWords, ruleInWords, WHY } from '../../../texts/order/renewal';

export function RenewalTable({ view }: { readonly view: RenewalView }) {
  return (
    <table className="why-then-table">
      <caption className="for-ears">{WHY.caption}</caption>
      <tbody>
        {rowsOf(view).map(({ head, cell }) => (
          <tr key={head}>
            <th scope="row">{head}</th>
            <td>{cell}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function rowsOf({ schedule, timing, caWindow, own, turn, domainsValidUntil, timeZone }: RenewalView): readonly Row[] {
  const { rule, target, at, movedBy, freeze, latestSafe } = schedule;
  const bound = boundInWords(rule, timing);
  const moment = (head: string, epochMs: number | undefined): Row[] =>
    epochMs === undefined ? [] : [{ head, cell: <Moment epochMs={epochMs} /> }];
  return [
    { head: WHY.rule, cell: ruleInWords(timing, own?.timing !== undefined) },
    ...(bound === undefined ? [] : [{ head: WHY.bound, cell: bound }]),
    ...(own ? [{ head: WHY.setBy, cell: ownInWords(own) }] : []),
    ...(caWindow ? caRows(caWindow) : []),
    ...moment(WHY.target, target),
    { head: WHY.moved, cell: moversInWords(movedBy, freeze) },
    ...moment(WHY.domains, domainsValidUntil),
    ...moment(WHY.begins, at),
    ...moment(WHY.turn, turn),
    { head: WHY.latestSafe, cell: <LatestSafe epochMs={latestSafe} /> },
    { head: WHY.zone, cell: timeZone },
  ];
}

function LatestSafe({ epochMs }: { readonly epochMs: number }) {
  return (
    <>
      <Moment epochMs={epochMs} /> <span className="subtle">{WHY.latestSafeMeans}</span>
    </>
  );
}
