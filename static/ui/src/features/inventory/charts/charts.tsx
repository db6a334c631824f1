/** The pictures of an account's certificates, from the counts of the last import. */
import type { InventorySnapshot } from '../../../../../../src/domain/inventory/snapshot';
import { CHARTS, weekInWords } from '../../../texts/inventory/charts';
import { nameOf, statusName } from '../filter/choices';
import { EMPTY_FIELDS } from '../filter/fields';
import type { Fields } from '../filter/fields';
import { useDays } from '../list/days';
import { Breakdown } from './breakdown';
import { ChartTable } from './chart-table';
import { PaceTable, RuleSentences } from './pace';
import { pacesOf, rulesIn, weeksOf } from './weeks';
import type { Week } from './weeks';
import { WeeksChart } from './weeks-chart';

interface ChartsProps {
  readonly snapshot: InventorySnapshot;
  readonly choose: (change: Partial<Fields>) => void;
}

export function Charts({ snapshot, choose }: ChartsProps) {
  const days = useDays();
  const weeks = weeksOf(snapshot);
  const paces = pacesOf(snapshot);
  const rules = rulesIn(weeks, paces);
  const chooseWeek = ({ first, last }: Week) =>
    choose({ ...EMPTY_FIELDS, show: 'between', from: inputDay(first), until: inputDay(last), status: 'issued' });
  const all = { ...EMPTY_FIELDS, show: 'all' } as const;
  return (
    <div className="charts">
      <section aria-label={CHARTS.weeks} className="chart-weeks">
        <h3 className="breakdown-title">{CHARTS.weeks}</h3>
        <p className="subtle">{CHARTS.weeksHelp}</p>
        <WeeksChart weeks={weeks} rules={rules} days={days} choose={chooseWeek} />
        <RuleSentences rules={rules} days={days} />
        <ChartTable
          title={CHARTS.weeks}
          head={[CHARTS.week, CHARTS.ends]}
          rows={weeks.map(({ first, last, count }) => [weekInWords(days(first), days(last)), String(count)])}
        />
        <PaceTable snapshot={snapshot} paces={paces} days={days} />
      </section>
      <div className="breakdowns">
        <Breakdown
          title={CHARTS.status}
          kinds={snapshot.byStatus}
          nameOf={({ value }) => statusName(value)}
          choose={(status) => choose({ ...all, status })}
        />
        <Breakdown
          title={CHARTS.profile}
          kinds={snapshot.byProfile}
          nameOf={nameOf}
          choose={(certTypeId) => choose({ ...all, certTypeId })}
        />
        <Breakdown
          title={CHARTS.key}
          kinds={snapshot.byKeyType}
          nameOf={nameOf}
          choose={(keyType) => choose({ ...all, keyType })}
        />
        <Breakdown
          title={CHARTS.organization}
          kinds={snapshot.byOrganization}
          nameOf={nameOf}
          choose={(orgId) => choose({ ...all, orgId })}
        />
      </div>
    </div>
  );
}

/** As a control for days takes it. */
const inputDay = (epochMs: number): string => new Date(epochMs).toISOString().slice(0, 10);
