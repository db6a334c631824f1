/** Says a message on an issue: what agents read, and in a service project what its customers read beside it. */
import { addressed, hasWordsForCustomers } from '../domain/issue/customers/customer-words';
import type { IssueMessage } from '../domain/issue/issue-messages';
import { line } from '../domain/issue/rich-text';
import type { Paragraph } from '../domain/issue/rich-text';
import type { Ports } from './ports/ports';

interface Telling {
  readonly message: IssueMessage;
  readonly comment: readonly Paragraph[];
  /** Where the issue is, as it was read a moment ago; absent: Jira is asked, as people move issues from project to project. */
  readonly serviceDesk?: boolean;
  /** Epoch milliseconds; given where an earlier try may have said it. */
  readonly since: number | undefined;
}

/** @throws Problem; what was said until then is found by `since` when it is said again */
export async function say(ports: Pick<Ports, 'issues'>, issueId: string, telling: Telling): Promise<void> {
  const { message, comment, since } = telling;
  const { agents, customers } = addressed(message, comment, await isInServiceDesk(ports, issueId, telling));
  if (agents) await ports.issues.comment(issueId, { text: agents, internal: true }, since);
  if (customers) await ports.issues.comment(issueId, { text: customers, internal: false }, since);
}

/** One that is out of sight takes no words of any kind. */
async function isInServiceDesk(
  ports: Pick<Ports, 'issues'>,
  issueId: string,
  { message, serviceDesk }: Telling,
): Promise<boolean> {
  if (!hasWordsForCustomers(message)) return false;
  return serviceDesk ?? (await ports.issues.find(issueId))?.home.serviceDesk ?? false;
}

/** Says something that no customer has to know. */
export function sayToAgents(
  ports: Pick<Ports, 'issues'>,
  issueId: string,
  { sentence, since }: { readonly sentence: string; readonly since: number | undefined },
): Promise<void> {
  return ports.issues.comment(issueId, { text: [line(sentence)], internal: true }, since);
}
