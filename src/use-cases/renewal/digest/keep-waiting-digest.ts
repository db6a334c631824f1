/** The weekly list of a profile's renewals that wait for a person: opened once, told of what comes, closed by the app when nothing of it is left. */
import type { JobEvent } from '../../../domain/audit/job-events';
import type { Paragraph } from '../../../domain/issue/rich-text';
import type { Profile } from '../../../domain/profile';
import {
  alsoWaitingWords,
  NOTHING_WAITS,
  WEEK_IS_OVER,
  weekOf,
} from '../../../domain/renewal/reminders/waiting-digest';
import type { WaitingDigest } from '../../../domain/renewal/reminders/waiting-digest';
import type { Ports } from '../../ports/ports';
import { unlessRefused } from '../../unless-refused';
import { listWaiting } from './list-waiting';
import type { WaitingList } from './list-waiting';
import { goOnOpening, openDigest, withTold } from './open-digest';
import type { OpenNeeds } from './open-digest';

type Needs = OpenNeeds & Pick<Ports, 'profiles' | 'certificateFacts' | 'issueKeys' | 'rowIssues'>;

/** What the job did, for the one line that it logs. */
interface Kept {
  readonly waiting: number;
  readonly happened: readonly JobEvent[];
}

/** Under what the work on a profile's list is claimed; no account has such an id. */
const CLAIMED_AS = 'waiting';

/** Delivered twice it does nothing twice: one delivery at a time is at a list. */
export async function keepWaitingDigest(ports: Needs, profileId: string): Promise<Kept | undefined> {
  const place = { account: CLAIMED_AS, sslId: profileId };
  const attempt = { holder: ports.newId(), now: ports.now(), again: true };
  const taken = (await ports.rowIssues.take([place], attempt)).get(profileId);
  if (taken?.kind !== 'fresh' && taken?.kind !== 'unsure') return undefined;
  try {
    const list = await listWaiting(ports, profileId);
    await keep(ports, profileId, list);
    return { waiting: list.waiting.length, happened: [] };
  } finally {
    await ports.rowIssues.settle(taken.claim, { state: 'free', issueId: '' });
  }
}

async function keep(ports: Needs, profileId: string, list: WaitingList): Promise<void> {
  const known = await ports.waitingDigests.find(profileId);
  const before = known && !known.issue ? await goOnOpening(ports, known) : known;
  if (before === 'later') return;
  const profile = await ports.profiles.find(profileId);
  if (!profile || list.waiting.length === 0) return end(ports, profileId, before);
  return goOn(ports, before, { profile, list });
}

async function end(ports: Needs, profileId: string, before: WaitingDigest | undefined): Promise<void> {
  if (before) await close(ports, before, NOTHING_WAITS);
  await ports.waitingDigests.forget(profileId);
}

async function goOn(
  ports: Needs,
  before: WaitingDigest | undefined,
  { profile, list }: { readonly profile: Profile; readonly list: WaitingList },
): Promise<void> {
  if (before?.week === weekOf(ports.now())) return tellWhatCame(ports, before, list);
  if (before) await close(ports, before, WEEK_IS_OVER);
  await openDigest(ports, profile, list);
}

async function tellWhatCame(ports: Needs, digest: WaitingDigest, { waiting }: WaitingList): Promise<void> {
  const told = new Set(digest.told);
  const come = waiting.filter(({ id }) => !told.has(id));
  if (come.length === 0 || !digest.issue) return;
  if ((await ports.adminIssues.standing(digest.issue.id)) === 'open') {
    const words = { text: alsoWaitingWords(come), internal: true };
    await unlessRefused(() => ports.issues.comment(digest.issue?.id ?? '', words, digest.toldAt));
  }
  await ports.waitingDigests.keep(withTold(digest, come, ports.now()));
}

/** One that a person has closed or deleted stays as it is. */
async function close(ports: Needs, { issue, toldAt }: WaitingDigest, words: Paragraph): Promise<void> {
  if (!issue || (await ports.adminIssues.standing(issue.id)) !== 'open') return;
  await unlessRefused(async () => {
    await ports.issues.comment(issue.id, { text: [words], internal: true }, toldAt);
    await ports.adminIssues.close(issue.id);
  });
}

/** Daily duty: profiles of which something was not said on its own issue. @returns how many are looked at */
export async function beginWaitingDigests(ports: Pick<Ports, 'waitingDigests' | 'jobs'>): Promise<number> {
  const profiles = await ports.waitingDigests.profiles();
  await ports.jobs.queueAll(profiles.map((id) => ({ kind: 'waiting-digest', id })));
  return profiles.length;
}
