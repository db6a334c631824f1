/** A new order on its way from the form over the review to SCM. The form's own id makes it one order, however often it is sent. */
import { useRef, useState } from 'react';
import { orderCalls } from '../../../../../src/contract/certificates/order-calls';
import type { Refused } from '../../../../../src/contract/result';
import type { OrderCheck } from '../../../../../src/domain/account-order/form/order-form';
import type { FieldFault } from '../../../../../src/domain/problem';
import { ask } from '../../shared/backend/ask';
import { draftOf } from './form-state';
import type { FormState } from './form-state';

type Step = { readonly at: 'form' } | { readonly at: 'review'; readonly check: OrderCheck } | { readonly at: 'placed' };

export interface NewOrderWork {
  readonly step: Step;
  readonly busy: boolean;
  readonly faults: readonly FieldFault[];
  readonly refused: Refused | undefined;
  readonly check: (state: FormState, csr: string) => Promise<void>;
  readonly place: (state: FormState, csr: string) => Promise<void>;
  readonly back: () => void;
}

const NOTHING = { busy: false, faults: [], refused: undefined } as const;

export function useNewOrder(account: string): NewOrderWork {
  const form = useRef(crypto.randomUUID());
  const [step, setStep] = useState<Step>({ at: 'form' });
  const [state, setState] = useState<Pick<NewOrderWork, 'busy' | 'faults' | 'refused'>>(NOTHING);
  const draft = (filled: FormState, csr: string) => draftOf(filled, { account, form: form.current, csr });
  const check = async (filled: FormState, csr: string) => {
    setState({ ...NOTHING, busy: true });
    const answer = await ask(orderCalls.checkOrder, draft(filled, csr));
    if (!answer.ok) {
      setState({ ...NOTHING, refused: answer, faults: answer.faults });
      return;
    }
    setState({ ...NOTHING, faults: answer.data.faults });
    if (answer.data.faults.length === 0) setStep({ at: 'review', check: answer.data });
  };
  const place = async (filled: FormState, csr: string) => {
    setState({ ...NOTHING, busy: true });
    const answer = await ask(orderCalls.placeOrder, draft(filled, csr));
    if (answer.ok) {
      setState(NOTHING);
      setStep({ at: 'placed' });
      return;
    }
    setState({ ...NOTHING, refused: answer, faults: answer.faults });
    if (answer.faults.length > 0) setStep({ at: 'form' });
  };
  return { ...state, step, check, place, back: () => setStep({ at: 'form' }) };
}
