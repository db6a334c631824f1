/** The form of a new order, its review, and the word that it is on its way. */
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { offeredTerms } from '../../../../../src/domain/account-order/form/offered-terms';
import type { OrderForm as Offer } from '../../../../../src/domain/account-order/form/order-form';
import { useKey } from '../../shared/csr/new-key/use-key';
import { usePasted } from '../../shared/csr/own/pasted-csr';
import { readyKey, readyPasted } from '../../shared/csr/parts/ready-csr';
import { useLeaveWarning } from '../../shared/csr/parts/use-leave-warning';
import '../../shared/csr/request.css';
import { Busy } from '../../shared/parts/busy';
import { Notice } from '../../shared/parts/notice';
import { REVIEW } from '../../texts/new-order/form';
import { CsrPart } from './fields/csr-part';
import type { Way } from './fields/csr-part';
import { CustomFields } from './fields/custom-fields';
import { MoreFields } from './fields/more-fields';
import { WhereFields } from './fields/where-fields';
import { EMPTY_FORM } from './form-state';
import type { FormState } from './form-state';
import './new-order.css';
import { PlacedNotice } from './review/placed-notice';
import { ReviewStep } from './review/review-step';
import { useNewOrder } from './use-new-order';
import type { NewOrderWork } from './use-new-order';

interface OrderFormProps {
  readonly account: string;
  readonly offer: Offer;
  readonly another: () => void;
}

export function OrderForm({ account, offer, another }: OrderFormProps) {
  const [state, setState] = useState(EMPTY_FORM);
  const [way, choose] = useState<Way>('key');
  const [keyWork, pasted] = [useKey(), usePasted()];
  const work = useNewOrder(account);
  useLeaveWarning(keyWork.made !== undefined && !keyWork.saved);
  const { step, busy, faults, refused } = work;
  const { csr, missing, keyFile } = way === 'key' ? readyKey(keyWork) : readyPasted(pasted.pasted);
  const filled: FormState = way === 'key' ? { ...state, names: '' } : state;
  const change = (changes: Partial<FormState>) => setState((now) => ({ ...now, ...changes }));
  if (step.at === 'placed') return <PlacedNotice keyFile={keyFile} another={another} />;
  const isReview = step.at === 'review';
  return (
    <div className="request new-order">
      {refused && <Notice appearance="error">{refused.message}</Notice>}
      {isReview && (
        <ReviewStep
          {...{ offer, busy, state: filled, check: step.check, back: work.back }}
          order={() => void work.place(filled, csr)}
        />
      )}
      <div className="way" hidden={isReview}>
        <WhereFields {...{ offer, state, change, faults }} />
        <CsrPart
          {...{ way, choose, keyWork, pasted, change, faults }}
          names={state.names}
          publicTrust={trustOf(offer, state)}
        />
        <CustomFields {...{ offer, state, change, faults }} />
        <MoreFields {...{ offer, state, change, faults }} />
        <CheckRow {...{ busy, missing }} faulty={isFaulty(work)} check={() => void work.check(filled, csr)} />
      </div>
    </div>
  );
}

const isFaulty = ({ faults, refused }: NewOrderWork): boolean => faults.length > 0 && !refused;

interface CheckRowProps {
  readonly busy: boolean;
  readonly missing: string | undefined;
  readonly faulty: boolean;
  readonly check: () => void;
}

function CheckRow({ busy, missing, faulty, check }: CheckRowProps) {
  return (
    <>
      <div role="status" className="field-faults">
        {faulty && <p>{REVIEW.faulty}</p>}
        {missing !== undefined && <p className="subtle">{missing}</p>}
      </div>
      <div className="buttons">
        <Button appearance="primary" isLoading={busy} isDisabled={missing !== undefined} onClick={check}>
          {REVIEW.check}
        </Button>
        <Busy busy={busy} text={REVIEW.checking} />
      </div>
    </>
  );
}

function trustOf({ profiles, now }: Offer, { certType }: FormState): boolean {
  const profile = profiles.find(({ id }) => id === certType);
  return !profile || !offeredTerms(profile.terms, now).isPrivate;
}
