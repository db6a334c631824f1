/** One domain in full, for a screen. */
import type { DomainDetails } from '../reference-data';

type Delegation = DomainDetails['delegations'][number];

export interface DomainView extends Omit<DomainDetails, 'delegations'> {
  /** With the name of each organization or department; empty where it is not known. */
  readonly delegations: readonly (Delegation & { readonly orgName: string })[];
}
