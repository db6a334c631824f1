/** How the order that is on its way for an imported certificate stands, and what the issue had before: as the panel shows them. */
import type { AccountOrder } from '../../../account-order/account-order';
import { nextStep } from '../../../account-order/who-acts';
import type { NextStep } from '../../../account-order/who-acts';
import { NOT_GIVEN } from '../../rows/inventory-row';
import type { InventoryRow } from '../../rows/inventory-row';

export interface OrderUnderWay {
  readonly kind: 'renew' | 'replace';
  readonly label: string;
  readonly tone: NextStep['tone'];
  /** Who acts next; empty: nobody has to. */
  readonly who: string;
  /** What stands in the way; else empty. */
  readonly sentence: string;
  /** SCM's id; empty before it is known. */
  readonly sslId: string;
  /** Epoch milliseconds since when it stands so. */
  readonly since: number;
}

/** A certificate that the issue had before the present one. */
export interface CertificateBefore {
  readonly sslId: string;
  readonly status: InventoryRow['status'];
  /** Empty where SCM does not say it. */
  readonly serialNumber: string;
  /** Epoch milliseconds. */
  readonly notAfter: number;
}

export function orderUnderWay(order: AccountOrder): OrderUnderWay {
  const { label, who, tone } = nextStep(order);
  const { sentence, sslId, since, kind } = order;
  return { kind: kind === 'replace' ? 'replace' : 'renew', label, who, tone, sentence, sslId, since };
}

export function certificateBefore({ sslId, status, serialNumber, notAfter }: InventoryRow): CertificateBefore {
  return { sslId, status, notAfter, serialNumber: serialNumber === NOT_GIVEN ? '' : serialNumber };
}
