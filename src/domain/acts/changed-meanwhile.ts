/** What is said to whoever pressed a button of a screen that is out of date. */
import type { Certificate } from '../certificate/certificate';
import type { Order } from '../order/order';
import { WORDS } from '../order/order-view';

interface AsItIsNow {
  readonly order: Order;
  readonly certificate: Pick<Certificate, 'id' | 'serialNumber'> | undefined;
}

/** @param shownFor as `offersOf` named what its buttons are for */
export function changedMeanwhile(shownFor: string, now: AsItIsNow): string {
  return `The certificate changed meanwhile: ${whatChanged(shownFor, now)}. Nothing was done. Look at it as it is now, and decide again.`;
}

function whatChanged(shownFor: string, { order, certificate }: AsItIsNow): string {
  const [orderId, certificateId] = shownFor.split(' ');
  if (certificateId !== (certificate?.id ?? '-')) {
    if (!certificate) return 'this issue has none any more';
    return `this issue has another one now, with the serial number ${certificate.serialNumber}`;
  }
  if (orderId !== order.id) return 'another order was begun for it';
  return `its order is at “${WORDS[order.state].title}” now`;
}
