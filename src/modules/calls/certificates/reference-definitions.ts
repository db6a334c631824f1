/** Journey 5: what the page *Certificates* asks about reference data. */
import { ports } from '../../../app';
import { referenceCalls } from '../../../contract/certificates/reference-calls';
import type { Define } from '../../wiring/define';
import { nothing, referenceActs } from '../../wiring/lazily';

export function defineReferenceCalls(define: Define): void {
  define(referenceCalls.viewReference, async (asked) => (await referenceActs()).viewReference(ports, asked));
  define(referenceCalls.viewReferences, async ({ account }) => (await referenceActs()).viewReferences(ports, account));
  define(referenceCalls.syncReference, async (wanted, { accountId }) =>
    nothing((await referenceActs()).syncReference(ports, { ...wanted, by: accountId })),
  );
  define(referenceCalls.viewDomain, async (asked) => (await referenceActs()).viewDomain(ports, asked));
}
