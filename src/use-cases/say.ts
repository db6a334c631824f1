/** Says a message on an issue: what agents read, and in a service project what its customers read beside it. */
import { addressed } from '../domain/issue/customers/customer-words';
import type { IssueMessage } from '../domain/issue/issue-messages';
import { line } from '../domain/issue/rich-text';
import type { Paragraph } from '../domain/issue/rich-text';
import type { Ports } from './ports/ports';

interface Telling {
  readonly message: IssueMessage;
  readonly comment: readonly Paragraph[];
  readonly serviceDesk: boolean | undefined;
  /** Epoch milliseconds; given where an earlier try may have said it. */
  readonly since: number | undefined;
}

/** @throws Problem; what was said until then is found by `since` when it is said again */
export async function say(ports: Pick<Ports, 'issues'>, issueId: string, telling: Telling): Promise<void> {
  const { message, comment, serviceDesk, since } = telling;
  const { agents, customers } = addressed(message, comment, serviceDesk);
  if (agents) await ports.issues.comment(issueId, { text: agents, internal: true }, since);
  if (customers) await ports.issues.comment(issueId, { text: customers, internal: false }, since);
}

/** Says something that no customer has to know. */
export function sayToAgents(
  ports: Pick<Ports, 'issues'>,
  issueId: string,
  { sentence, since }: { readonly sentence: string; readonly since: number | undefined },
): Promise<void> {
  return ports.issues.comment(issueId, { text: [line(sentence)], internal: true }, since);
}
