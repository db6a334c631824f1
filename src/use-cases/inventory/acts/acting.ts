/** What every act on a certificate of an account is given, and what it gives back. */
import type { Account } from '../../../domain/account/account';
import type { RowAct, Saying } from '../../../domain/inventory/acts/row-acts';
import type { InventoryRow } from '../../../domain/inventory/rows/inventory-row';
import type { Ports } from '../../ports/ports';
import type { beginRenewal } from '../orders/begin-renewal';
import type { OwnNeeds } from './own-certificate';
import type { RereadNeeds } from './reread-row';

export type ActNeeds = RereadNeeds &
  Parameters<typeof beginRenewal>[0] &
  OwnNeeds &
  Pick<
    Ports,
    'accountActs' | 'jobs' | 'issueKeys' | 'issueAsks' | 'rowIssues' | 'rowSchedule' | 'reference' | 'circuits'
  >;

export interface Acting {
  readonly account: Account;
  readonly row: InventoryRow;
  readonly act: RowAct;
  readonly saying: Saying;
  /** For a replacement. */
  readonly csr?: string;
  /** It was begun before, and what became of it is not known. */
  readonly again: boolean;
  /** Account id of the person who wants it. */
  readonly by: string;
  /** Names the press, so that it counts once. */
  readonly press: string;
  /** Asked for on its issue, which is told by whoever does it. */
  readonly onIssue?: true;
}

export interface Acted {
  /** `handed`: its issue does it and tells there. */
  readonly end: 'done' | 'handed' | 'unknown';
  readonly row: InventoryRow;
  /** What else there is to say. */
  readonly said?: string;
}
