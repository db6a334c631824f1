/** The plan of what is chosen: how much each day takes, what another policy would change, each renewal, and the years to come. */
import { useMemo, useState } from 'react';
import Button from '@atlaskit/button/new';
import { keyOf } from '../../../../../src/domain/renewal/plan/facts/plan-source';
import type { PlanSource } from '../../../../../src/domain/renewal/plan/facts/plan-source';
import { forecastRenewals } from '../../../../../src/domain/renewal/plan/forecast';
import type { PlanEntry } from '../../../../../src/domain/renewal/plan/plan';
import { PageHead } from '../../shared/page/page-head';
import { Notice } from '../../shared/parts/notice';
import { PAGE, READING, readSentence } from '../../texts/renewal-plan/page';
import { TRY_AGAIN } from '../../texts/shared';
import { ALL, ChoiceForm } from './choice/choice-form';
import { BEGIN, rangeFrom } from './choice/range';
import { useDomains } from './data/use-domains';
import { policiesOf, useCertificates } from './data/use-plan';
import { usePlanCertificates } from './data/use-plan-certificates';
import type { PlanCertificates } from './data/use-plan-certificates';
import { ForecastCards } from './forecast/forecast-cards';
import { Planned } from './planned';

interface RenewalPlanProps {
  readonly sources: readonly PlanSource[];
  /** Epoch milliseconds. */
  readonly now: number;
}

export function RenewalPlan({ sources, now }: RenewalPlanProps) {
  const [chosen, choose] = useState(() => (sources.length === 1 && sources[0] ? keyOf(sources[0]) : ALL));
  const [range, setRange] = useState(() => rangeFrom(BEGIN, now).range ?? { from: now, until: now });
  const planned = useMemo(
    () => (chosen === ALL ? sources : sources.filter((source) => keyOf(source) === chosen)),
    [sources, chosen],
  );
  const { parts, ...reading } = usePlanCertificates(planned);
  // Half a plan would say less than it seems to.
  const isReady = reading.isWhole || reading.refused !== undefined;
  const domains = useDomains(sources);
  const { certificates, doubled } = useCertificates(planned, parts);
  const forecasts = useMemo(
    () => forecastRenewals({ certificates, policyOf: policiesOf(planned), domains }, now),
    [certificates, planned, domains, now],
  );
  const names = useMemo(() => new Map(sources.map((source) => [keyOf(source), source.name])), [sources]);
  const nameOfSource = ({ certificate }: PlanEntry) => names.get(certificate.source) ?? '';
  return (
    <>
      <PageHead title={PAGE.title} />
      <p className="subtle plan-lead">{PAGE.lead}</p>
      <ChoiceForm {...{ sources, chosen, choose, now, range, setRange }} />
      <Reading {...reading} count={certificates.length} doubled={doubled} />
      {isReady && (
        <>
          {/* What is tried on one choice says nothing of another. */}
          <Planned key={chosen} {...{ sources: planned, certificates, domains, range, now, nameOfSource }} />
          <ForecastCards forecasts={forecasts} />
        </>
      )}
    </>
  );
}

interface ReadingProps extends Omit<PlanCertificates, 'certificates'> {
  readonly count: number;
  readonly doubled: number;
}

function Reading({ count, doubled, isWhole, refused, again }: ReadingProps) {
  return (
    <>
      <p role="status" className="subtle plan-read">
        {isWhole || refused ? readSentence(count, doubled) : READING.sofar(count)}
      </p>
      {refused && (
        <Notice appearance="error" title={READING.failed} actions={<Button onClick={again}>{TRY_AGAIN}</Button>}>
          {`${refused.message} ${READING.incomplete}`}
        </Notice>
      )}
    </>
  );
}
