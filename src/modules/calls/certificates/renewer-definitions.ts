/** Who renews a certificate of an SCM account. */
import { ports } from '../../../app';
import { renewerCalls } from '../../../contract/certificates/renewer-calls';
import type { Define } from '../../wiring/define';
import { inventoryActs } from '../../wiring/lazily';

export function defineRenewerCalls(define: Define): void {
  define(renewerCalls.viewRenewer, async (row) => (await inventoryActs()).viewRenewer(ports, row));
}
