/** The lozenge of the issue's right column while it is collapsed (jira:issueContext, `dynamicProperties`). */
import { issueOfContext, statusProperty } from './status/context-status-event';
import type { ContextProperties } from './status/context-status-event';
import { issueActs } from './wiring/lazily';
import { log } from './wiring/log';
import { nameOfFailure } from './wiring/outcome';

/** Whoever may not see the issue, and whatever goes wrong: no lozenge. The use case asks Jira for the right. */
export async function contextStatus(
  event: unknown,
  context?: { readonly principal?: { readonly accountId?: string } },
): Promise<ContextProperties> {
  try {
    const issueId = issueOfContext(event);
    const accountId = context?.principal?.accountId;
    if (accountId === undefined) return {};
    return statusProperty(await (await issueActs()).statusOf(issueId, accountId));
  } catch (thrown) {
    log('context-status-failed', { problem: nameOfFailure(thrown) });
    return {};
  }
}
