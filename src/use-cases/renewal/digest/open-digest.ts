/** Opens the list of a profile's week once: the intent is stored before Jira is asked, and the issue looked for where an answer was lost. */
import { Problem } from '../../../domain/problem';
import type { Profile } from '../../../domain/profile';
import { waitingSummary, waitingWords, weekOf } from '../../../domain/renewal/reminders/waiting-digest';
import type { Waiting, WaitingDigest } from '../../../domain/renewal/reminders/waiting-digest';
import type { Issue, IssueName } from '../../ports/issues';
import type { Ports } from '../../ports/ports';
import type { WaitingList } from './list-waiting';

export type OpenNeeds = Pick<Ports, 'now' | 'newId' | 'adminIssues' | 'issues' | 'waitingDigests'>;

/** Jira's search shows new issues late. */
const SEARCHED_AFTER_MS = 870_000;

/** Jira may have opened it although it did not say so. @returns `later` while its search may not show it; undefined where it has none */
export async function goOnOpening(
  ports: OpenNeeds,
  digest: WaitingDigest,
): Promise<WaitingDigest | 'later' | undefined> {
  if (ports.now() - digest.askedAt < SEARCHED_AFTER_MS) return 'later';
  const issue = await ports.adminIssues.opened(digest.token);
  if (!issue) return undefined;
  const known = { ...digest, issue };
  await ports.waitingDigests.keep(known);
  return known;
}

/** Where the profile has no project, and none of the issues can be seen, there is nobody to tell. */
export async function openDigest(ports: OpenNeeds, profile: Profile, list: WaitingList): Promise<void> {
  const seen = await someIssue(ports, list);
  const projectId = profile.homeProject || seen?.home.projectId;
  if (projectId === undefined) return;
  const [profileId, now] = [profile.id, ports.now()];
  const intent = { profileId, week: weekOf(now), token: ports.newId(), askedAt: now, projectId };
  const digest: WaitingDigest = { ...intent, told: [], toldAt: now };
  await ports.waitingDigests.keep(digest);
  const issue = await create(ports, digest, { profile, list, seen });
  await ports.waitingDigests.keep(withTold({ ...digest, issue }, list.waiting, ports.now()));
}

interface About {
  readonly profile: Profile;
  readonly list: WaitingList;
  readonly seen: Issue | undefined;
}

async function create(ports: OpenNeeds, digest: WaitingDigest, { profile, list, seen }: About): Promise<IssueName> {
  const { projectId, token } = digest;
  const people = [seen?.owner, seen?.assignee, seen?.home.requester, ...profile.operators].filter(
    (one) => one !== undefined,
  );
  try {
    return await ports.adminIssues.open({
      ...{ projectId, token, summary: waitingSummary(list.waiting.length, profile.name) },
      description: waitingWords(list.waiting, profile.name),
      assignees: [...new Set(people)],
    });
  } catch (thrown) {
    // Jira made nothing: tomorrow another project may be chosen.
    const isOver = thrown instanceof Problem && !thrown.kind.retry;
    if (isOver) await ports.waitingDigests.keep({ ...digest, askedAt: 0 });
    throw thrown;
  }
}

/** Issues that are looked at for one that the app sees. */
const MOST_ASKED = 3;

async function someIssue({ issues }: OpenNeeds, { issueIds }: WaitingList): Promise<Issue | undefined> {
  for (const issueId of issueIds.slice(0, MOST_ASKED)) {
    const issue = await issues.find(issueId);
    if (issue) return issue;
  }
  return undefined;
}

/** A record has at most 240 KiB. */
const MOST_TOLD = 2_000;

export function withTold(digest: WaitingDigest, come: readonly Waiting[], now: number): WaitingDigest {
  return { ...digest, told: [...digest.told, ...come.map(({ id }) => id)].slice(-MOST_TOLD), toldAt: now };
}
