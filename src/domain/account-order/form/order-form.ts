/** What the form of a new order is given, and what a check of it says. */
import type { FieldFault } from '../../problem';
import type { DomainWarning } from './domain-findings';
import type { OrderOffer } from './order-draft';
import type { KeyKind } from './profile-keys';

export interface OrderForm extends OrderOffer {
  /** Epoch milliseconds of the oldest of the syncs that brought it. */
  readonly syncedAt: number;
  /** False: the account is switched off. */
  readonly enabled: boolean;
  /** Epoch milliseconds of the app: what is offered depends on the day. */
  readonly now: number;
}

export interface OrderCheck {
  readonly faults: readonly FieldFault[];
  /** Absent while the CSR cannot be used. */
  readonly names?: readonly string[];
  readonly commonName?: string;
  readonly key?: KeyKind;
  /** What does not stand in the way. */
  readonly warnings: readonly string[];
  readonly domains: readonly DomainWarning[];
}
