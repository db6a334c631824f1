/** Everything one stand-in knows, shared by its surfaces. */
import type { Clock } from '../clock';
import type { Locations } from './admin/ssl/locations';
import type { RenewIds } from './admin/ssl/renew-ids';
import type { AccountRegistry } from './accounts/account-registry';
import type { TokenStore } from './authorization/token-store';
import type { Hierarchy } from './ca/hierarchy';
import type { Dialect } from './dialect';
import type { Directory } from './directory/directory';
import type { CallCounter } from './faults/call-counter';
import type { FaultPlan } from './faults/fault-plan';
import type { AutoRenewals } from './orders/auto-renewals';
import type { OrderBook } from './orders/order-book';
import type { RenewalInfoDesk } from './renewal-info/renewal-info-desk';

export interface ScmState {
  readonly clock: Clock;
  readonly accounts: AccountRegistry;
  readonly directory: Directory;
  readonly tokens: TokenStore;
  readonly orders: OrderBook;
  readonly renewIds: RenewIds;
  readonly locations: Locations;
  readonly autoRenewals: AutoRenewals;
  readonly hierarchy: Hierarchy;
  readonly faults: FaultPlan;
  readonly calls: CallCounter;
  readonly renewalInfo: RenewalInfoDesk;
  readonly dialect: Dialect;
}
