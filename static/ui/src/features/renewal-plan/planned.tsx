/** The plan itself: its load, another policy tried on it, and its renewals as a list and as a file. */
import { useMemo, useState } from 'react';
import type { CertificateToPlan } from '../../../../../src/domain/renewal/plan/certificate-to-plan';
import { comparePlans } from '../../../../../src/domain/renewal/plan/compare-plans';
import { dailyLoad, dayWithin, fullestDay } from '../../../../../src/domain/renewal/plan/daily-load';
import type { DayLoad } from '../../../../../src/domain/renewal/plan/daily-load';
import type { DomainState } from '../../../../../src/domain/account/reference-data';
import type { PlanSource } from '../../../../../src/domain/renewal/plan/facts/plan-source';
import type { PlanEntry, PlanRange } from '../../../../../src/domain/renewal/plan/plan';
import { isOrder } from '../../../../../src/domain/renewal/plan/plan';
import { DAY_MS } from '../../../../../src/domain/validity';
import { LIST } from '../../texts/renewal-plan/list';
import { fullestSentence, ROUNDS, totalsSentence } from '../../texts/renewal-plan/page';
import { useDayNames } from './data/day-names';
import { policiesOf, usePlan } from './data/use-plan';
import { ExportPlan } from './list/export-plan';
import { PlanList } from './list/plan-list';
import { freezesOn } from './load/freezes-on';
import { LoadSection } from './load/load-section';
import { TryPolicySection } from './policy/try-policy';
import { useTried } from './policy/use-tried';

interface PlannedProps {
  readonly sources: readonly PlanSource[];
  readonly certificates: readonly CertificateToPlan[];
  readonly domains: readonly DomainState[];
  readonly range: PlanRange;
  readonly now: number;
  readonly nameOfSource: (entry: PlanEntry) => string;
}

export function Planned({ sources, nameOfSource, ...asked }: PlannedProps) {
  const { range } = asked;
  const trying = useTried(sources);
  const { tried } = trying;
  const [chosenDay, setDay] = useState<number>();
  const saved = usePlan({ ...asked, policyOf: useMemo(() => policiesOf(sources), [sources]) });
  const other = usePlan({ ...asked, policyOf: useMemo(() => tried && policiesOf(sources, tried), [sources, tried]) });
  const entries = tried ? other : saved;
  const [before, load] = useMemo(() => [dailyLoad(saved, range), dailyLoad(entries, range)], [saved, entries, range]);
  const difference = useMemo(() => (tried ? comparePlans(saved, other) : undefined), [tried, saved, other]);
  const policies = sources.map(({ policy }) => tried ?? policy);
  const day = load.some((one) => one.day === chosenDay) ? chosenDay : undefined;
  const shown = day === undefined ? entries : entries.filter((entry) => dayWithin(entry, range) === day);
  return (
    <>
      <Totals {...{ entries, load, range }} />
      <LoadSection
        load={load}
        before={tried && before}
        cap={policies.length === 1 ? policies[0]?.dailyCap : undefined}
        freezesOf={freezesOn(policies)}
        chosen={day}
        choose={(next) => setDay(next === day ? undefined : next)}
      />
      <TryPolicySection {...{ trying, sources, difference, before, after: load }} />
      <div className="plan-list-title">
        <h2 className="plan-title">{LIST.title}</h2>
        <ExportPlan {...{ entries, range, nameOfSource }} />
      </div>
      <PlanList
        // Another list begins at its first page.
        key={`${range.from} ${range.until} ${String(day)}`}
        {...{ entries: shown, day, nameOfSource }}
        showAll={() => setDay(undefined)}
      />
    </>
  );
}

interface TotalsProps {
  readonly entries: readonly PlanEntry[];
  readonly load: readonly DayLoad[];
  readonly range: PlanRange;
}

function Totals({ entries, load, range }: TotalsProps) {
  const nameOf = useDayNames();
  const sum = (who: 'byApp' | 'byPerson' | 'byScm') => load.reduce((total, day) => total + day[who], 0);
  const fullest = fullestDay(load);
  const totals = { byApp: sum('byApp'), byPerson: sum('byPerson'), byScm: sum('byScm') };
  const left = entries.filter((entry) => !isOrder(entry)).length;
  const [from, until] = [range.from, range.until].map((at) => nameOf(Math.floor(at / DAY_MS)));
  return (
    <p role="status" className="plan-totals">
      {[
        totalsSentence({ ...totals, left, from: from ?? '', until: until ?? '' }),
        ...(fullest ? [fullestSentence(nameOf(fullest.day), fullest.total)] : []),
        ...(entries.some(({ round }) => round > 1) ? [ROUNDS] : []),
      ].join(' ')}
    </p>
  );
}
