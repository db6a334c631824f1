/** What the rules that shorten the lives of certificates mean for those of this account. */
import type { RenewalPace } from '../../../../../../src/domain/inventory/list/renewal-pace';
import type { InventorySnapshot } from '../../../../../../src/domain/inventory/snapshot';
import { CHARTS, paceMeaning, ruleInWords } from '../../../texts/inventory/charts';
import { Numbers } from './chart-table';
import { issuedIn } from './weeks';
import type { Rule } from './weeks';

type Days = (epochMs: number) => string;

export function RuleSentences({ rules, days }: { readonly rules: readonly Rule[]; readonly days: Days }) {
  return rules.map((rule) => (
    <p key={rule.from} className="weeks-meaning">
      {ruleInWords(rule, days(rule.from), rule.after)}
    </p>
  ));
}

interface PaceTableProps {
  readonly snapshot: InventorySnapshot;
  readonly paces: readonly RenewalPace[];
  readonly days: Days;
}

export function PaceTable({ snapshot: { at, byStatus }, paces, days }: PaceTableProps) {
  const rows = paces.map(({ from, maximumDays, renewedAfterDays, perWeek }) => [
    from <= at ? CHARTS.inForce(days(from)) : days(from),
    ...[CHARTS.days(maximumDays), CHARTS.days(renewedAfterDays), String(perWeek)],
  ]);
  return (
    <details className="chart-table">
      <summary>{CHARTS.pace}</summary>
      <p className="subtle">{paceMeaning(issuedIn(byStatus))}</p>
      <Numbers
        title={CHARTS.pace}
        head={[CHARTS.paceFrom, CHARTS.paceLife, CHARTS.paceRenewed, CHARTS.pacePerWeek]}
        rows={rows}
      />
    </details>
  );
}
