/** Whether what a question is about has changed since it was asked. */
import type { Offers } from '../../../../../../src/domain/acts/offers';
import type { AskedFirst } from '../../../texts/order/acts';
import { DIALOG } from '../../../texts/order/acts';

interface Asked {
  readonly act: AskedFirst;
  /** What was shown then. */
  readonly shownFor: string;
}

/** @param now what can be done by now. @returns a sentence; undefined when nothing has */
export function whatChanged({ act, shownFor }: Asked, now: Offers): string | undefined {
  const offer = now.offers.find((one) => one.act === act);
  if (now.shownFor !== shownFor || !offer) return DIALOG.changedSo;
  return offer.whyNot;
}
