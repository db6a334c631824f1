/** Keeps the issue of a domain up to date, and closes it. One that a person has closed or deleted stays as it is. */
import { shownIn, toldOf } from '../../domain/renewal/domains/domain-issue';
import type { Closing, DomainAct, DomainIssue } from '../../domain/renewal/domains/domain-issue';
import { changeWords, closingWords } from '../../domain/renewal/domains/domain-words';
import type { IssueName } from '../ports/issues';
import { unlessRefused } from '../unless-refused';
import { isSearchable, namedIn } from './open-domain-issue';
import type { OpenNeeds } from './open-domain-issue';

type Telling = Extract<DomainAct, { act: 'tell' }>;

export async function tellIssue(ports: OpenNeeds, { issue, ending, come, ends }: Telling): Promise<void> {
  const shown = await namedIn(ports, shownIn(issue.projectId, come));
  const text = changeWords({ ending, shown }, ends);
  if (text.length > 0 && issue.issue && (await ports.adminIssues.standing(issue.issue.id)) === 'open') {
    await ports.issues.comment(issue.issue.id, { text, internal: true }, issue.toldAt);
  }
  await ports.domainIssues.keep(toldOf(issue, ending, ports.now()));
}

/** Where it is not known yet whether Jira opened it, the next look closes it. */
export async function closeIssue(ports: OpenNeeds, issue: DomainIssue, because: Closing): Promise<void> {
  if (!issue.issue && !isSearchable(issue, ports.now())) return;
  const opened = issue.issue ?? (await ports.adminIssues.opened(issue.token));
  if (opened) await sayAndClose(ports, { ...issue, issue: opened }, because);
  await ports.domainIssues.forget(issue);
}

type Opened = DomainIssue & { readonly issue: IssueName };

async function sayAndClose(ports: OpenNeeds, issue: Opened, because: Closing): Promise<void> {
  const { id } = issue.issue;
  const standing = await ports.adminIssues.standing(id);
  // Closed by an earlier look that could not say why: it is said now.
  if (standing === 'gone' || (standing === 'done' && issue.closing !== true)) return;
  await ports.domainIssues.keep({ ...issue, closing: true });
  await unlessRefused(async () => {
    const isClosed = standing === 'done' || (await ports.adminIssues.close(id));
    const text = closingWords(because, isClosed);
    await ports.issues.comment(id, { text, internal: true }, issue.toldAt);
  });
}
