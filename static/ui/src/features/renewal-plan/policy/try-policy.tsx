/** Another policy, tried on the plan without saving anything, and what it would change. */
import { useEffect, useRef } from 'react';
import Button from '@atlaskit/button/new';
import type { PlanDifference } from '../../../../../../src/domain/renewal/plan/compare-plans';
import type { DayLoad } from '../../../../../../src/domain/renewal/plan/daily-load';
import type { PlanSource } from '../../../../../../src/domain/renewal/plan/facts/plan-source';
import { TRY } from '../../../texts/renewal-plan/policy';
import { Difference } from './difference';
import { PolicyForm } from './policy-form';
import type { TryPolicy } from './use-tried';

interface TryPolicyProps {
  readonly trying: TryPolicy;
  /** That are planned: it is tried on all of them. */
  readonly sources: readonly PlanSource[];
  readonly difference?: PlanDifference | undefined;
  readonly before: readonly DayLoad[];
  readonly after: readonly DayLoad[];
}

export function TryPolicySection({ trying, sources, difference, ...loads }: TryPolicyProps) {
  const { fields, faults, begin, change, stop } = trying;
  const isFaulty = Object.keys(faults).length > 0;
  const top = useFocusOnSwitch(fields !== undefined);
  return (
    <section className="plan-card" aria-label={TRY.title}>
      <h2 className="plan-title" ref={top} tabIndex={-1}>
        {TRY.title}
      </h2>
      <p className="subtle">{[TRY.lead, TRY.keep].join(' ')}</p>
      {fields === undefined ? (
        <div className="buttons">
          <Button onClick={begin}>{TRY.begin}</Button>
        </div>
      ) : (
        <>
          {sources.length > 1 && <p>{TRY.ofMany}</p>}
          {sources.some(({ kind }) => kind === 'account') && <p>{TRY.ofAccounts}</p>}
          <PolicyForm {...{ fields, faults, change }} />
          <p role="status" className="field-warning">
            {isFaulty && TRY.faulty}
          </p>
          {difference && <Difference difference={difference} {...loads} />}
          <div className="buttons">
            <Button onClick={stop}>{TRY.stop}</Button>
          </div>
        </>
      )}
    </section>
  );
}

/** The button that was pressed is gone: what took its place is read. */
function useFocusOnSwitch(isOpen: boolean) {
  const top = useRef<HTMLHeadingElement>(null);
  const before = useRef(isOpen);
  useEffect(() => {
    if (before.current === isOpen) return;
    before.current = isOpen;
    top.current?.focus();
  }, [isOpen]);
  return top;
}
