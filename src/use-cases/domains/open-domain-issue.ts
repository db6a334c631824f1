/** Opens the issue of a domain once: claimed before Jira is asked, and looked for where an answer was lost. */
import { hasEnded, newDomainIssue, projectOf, shownIn, toldOf } from '../../domain/renewal/domains/domain-issue';
import type { DomainIssue } from '../../domain/renewal/domains/domain-issue';
import { domainSummary, openingWords } from '../../domain/renewal/domains/domain-words';
import type { ShownDependent } from '../../domain/renewal/domains/domain-words';
import type { Dependent, EndingDomain } from '../../domain/renewal/domains/ending-domain';
import { utcDay } from '../../domain/issue/rich-text';
import { Problem } from '../../domain/problem';
import type { Ports } from '../ports/ports';

export type OpenNeeds = Pick<Ports, 'now' | 'newId' | 'adminIssues' | 'domainIssues' | 'issues' | 'issueKeys'>;

/** Jira's search shows new issues late. */
const SEARCHED_AFTER_MS = 870_000;

/** Whether Jira's search would show it by now. */
export function isSearchable({ askedAt }: DomainIssue, now: number): boolean {
  return now - askedAt >= SEARCHED_AFTER_MS;
}

/**
 * @param place `home`: project for what belongs to none; `asked`: an earlier look has asked Jira, and does not know the answer
 * @throws Problem where Jira refused it, or may have opened it: the next look asks
 */
export async function openDomainIssue(
  ports: OpenNeeds,
  ending: EndingDomain,
  { home, asked }: { readonly home: string; readonly asked?: DomainIssue },
): Promise<void> {
  const now = ports.now();
  if (!asked) {
    const projectId = projectOf(ending, home);
    const claimed = newDomainIssue(ending, { token: ports.newId(), projectId, now });
    return (await ports.domainIssues.create(claimed)) ? open(ports, claimed, ending) : undefined;
  }
  if (!isSearchable(asked, now)) return;
  const found = await ports.adminIssues.opened(asked.token);
  if (found) return ports.domainIssues.keep(toldOf({ ...asked, issue: found }, ending, now));
  const again = { ...asked, askedAt: now };
  await ports.domainIssues.keep(again);
  return open(ports, again, ending);
}

async function open(ports: OpenNeeds, claimed: DomainIssue, ending: EndingDomain): Promise<void> {
  const { projectId, token } = claimed;
  const shown = await namedIn(ports, shownIn(projectId, ending.dependents));
  const ended = hasEnded(ending, ports.now());
  try {
    const issue = await ports.adminIssues.open({
      ...{ projectId, token, summary: domainSummary(ending), dueDate: utcDay(ending.until) },
      description: openingWords({ ending, shown, ended }),
      assignees: await peopleFor(ports, shown),
    });
    await ports.domainIssues.keep(toldOf({ ...claimed, issue }, ending, ports.now()));
  } catch (thrown) {
    // Jira made nothing: the next look may choose another project.
    if (thrown instanceof Problem && !thrown.kind.retry) await ports.domainIssues.forget(claimed);
    throw thrown;
  }
}

/** Issues that are asked whose they are. */
const MOST_ASKED = 3;

/** Those with access to SCM in front; then, as a renewal's, whoever owns the certificates. */
async function peopleFor({ issues }: OpenNeeds, shown: readonly Dependent[]): Promise<readonly string[]> {
  const operators = shown.flatMap((one) => one.operators);
  const owners: string[] = [];
  for (const { issueId } of shown.filter((one) => one.issueId !== '').slice(0, MOST_ASKED)) {
    const issue = await issues.find(issueId);
    owners.push(...[issue?.owner, issue?.assignee, issue?.home.requester].filter((one) => one !== undefined));
  }
  return [...new Set([...operators, ...owners])];
}

/** Jira names a hundred at once. */
const MOST_NAMED = 100;

export async function namedIn(
  { issueKeys }: Pick<Ports, 'issueKeys'>,
  dependents: readonly Dependent[],
): Promise<readonly ShownDependent[]> {
  const ids = [...new Set(dependents.map(({ issueId }) => issueId))].filter((id) => id !== '').slice(0, MOST_NAMED);
  const names = ids.length === 0 ? [] : await issueKeys.named(ids);
  const keys = new Map(names.map(({ id, key }) => [id, key]));
  return dependents.map((one) => {
    const issueKey = keys.get(one.issueId);
    return issueKey === undefined ? one : { ...one, issueKey };
  });
}
