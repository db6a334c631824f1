/** Before anything is ordered: what it is, what speaks against it, and what is billed. */
import { useEffect, useRef } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import type { OrderCheck, OrderForm } from '../../../../../../src/domain/account-order/form/order-form';
import { Busy } from '../../../shared/parts/busy';
import { Fact, Facts } from '../../../shared/parts/facts';
import { Notice } from '../../../shared/parts/notice';
import { MORE, REVIEW, WHERE } from '../../../texts/new-order/form';
import type { FormState } from '../form-state';

interface ReviewProps {
  readonly offer: OrderForm;
  readonly state: FormState;
  readonly check: OrderCheck;
  readonly busy: boolean;
  readonly order: () => void;
  readonly back: () => void;
}

const NAMES_SHOWN = 20;

export function ReviewStep({ offer, state, check, busy, order, back }: ReviewProps) {
  const step = useRef<HTMLElement>(null);
  // The form that had the focus is gone.
  useEffect(() => step.current?.focus(), []);
  return (
    <section ref={step} tabIndex={-1} className="review" aria-labelledby="review">
      <Heading size="medium" as="h2" id="review">
        {REVIEW.title}
      </Heading>
      <What {...{ offer, state, check }} />
      <Warnings check={check} />
      <Notice appearance="information">
        <p>{REVIEW.billed}</p>
        <p>{REVIEW.approval}</p>
      </Notice>
      <div className="buttons">
        <Button appearance="primary" isLoading={busy} onClick={order}>
          {REVIEW.order}
        </Button>
        <Button appearance="subtle" isDisabled={busy} onClick={back}>
          {REVIEW.back}
        </Button>
        <Busy busy={busy} text={REVIEW.ordering} />
      </div>
    </section>
  );
}

function What({ offer, state, check }: Pick<ReviewProps, 'offer' | 'state' | 'check'>) {
  const names = check.names ?? [];
  const places = offer.organizations.flatMap((one) => [one, ...one.departments]);
  return (
    <Facts>
      <Fact term={REVIEW.terms.organization}>{places.find(({ id }) => id === state.orgId)?.name}</Fact>
      <Fact term={REVIEW.terms.profile}>{offer.profiles.find(({ id }) => id === state.certType)?.name}</Fact>
      <Fact term={REVIEW.terms.term}>{WHERE.days(Number(state.term))}</Fact>
      <Fact term={REVIEW.terms.names}>
        <ul className="mono">
          {names.slice(0, NAMES_SHOWN).map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
        {names.length > NAMES_SHOWN && REVIEW.more(names.length - NAMES_SHOWN)}
      </Fact>
      {check.key && <Fact term={REVIEW.terms.key}>{`${check.key.algorithm} ${check.key.size}`}</Fact>}
      {state.externalRequester !== '' && <Fact term={REVIEW.terms.requester}>{state.externalRequester}</Fact>}
      {state.dcvMode !== '' && <Fact term={REVIEW.terms.dcv}>{MORE.dcvModes[state.dcvMode]}</Fact>}
    </Facts>
  );
}

function Warnings({ check: { warnings, domains } }: Pick<ReviewProps, 'check'>) {
  const all = [
    ...warnings,
    ...domains.map(({ name, kind, domain }) =>
      kind === 'not-listed' ? REVIEW.notListed(name) : REVIEW.notValidated(name, domain),
    ),
  ];
  if (all.length === 0) return null;
  return (
    <Notice appearance="warning" title={REVIEW.warned}>
      <ul className="findings">
        {all.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}
