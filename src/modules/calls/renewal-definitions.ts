/** When the issue's certificate is renewed, and what a person sets for it alone. */
import { ports } from '../../app';
import { renewalCalls } from '../../contract/issue/renewal-calls';
import type { Define } from '../wiring/define';
import { acts, nothing } from '../wiring/lazily';

export function defineRenewalCalls(define: Define): void {
  define(renewalCalls.viewRenewal, async ({ issueId }) => (await (await acts()).viewRenewal(ports, issueId)) ?? null);
  define(renewalCalls.setOwnRenewal, async (setting, { accountId }) =>
    nothing((await acts()).setOwnRenewal(ports, setting, accountId)),
  );
}
