/** The options of the field *Certificate profile* follow the profiles; where Jira stands in the way, a schedule goes on. */
import { ISSUE_FIELDS } from '../domain/issue/issue-fields';
import { Problem } from '../domain/problem';
import type { Profile } from '../domain/profile';
import { together } from '../domain/work/together';
import { followAll } from './offering/follow-all';
import type { Followed } from './offering/follow-options';
import { makeContexts } from './offering/make-contexts';
import { moveChoices } from './offering/move-choices';
import type { OfferedOptions } from './ports/profile-settings';
import type { Ports } from './ports/ports';

type Needs = Pick<Ports, 'profiles' | 'profileOptions' | 'offers'>;

/** What is done at once: a person waits for 25 seconds at most, a duty has two minutes (Forge, time limits). */
const MOST = {
  person: { contexts: 3, choices: 20 },
  duty: { contexts: 20, choices: 100 },
} as const;

/**
 * Never throws: what was saved before is saved, whatever becomes of the options.
 * @returns a sentence where the options do not follow yet
 */
export async function offerProfiles(ports: Needs): Promise<string | undefined> {
  try {
    return await follow(ports, MOST.person);
  } catch (thrown) {
    await orNothing(async () => ports.offers.keep({ ...(await ports.offers.find()), pending: true }));
    return `${FOLLOWS_LATER}${thrown instanceof Problem ? ` ${thrown.message}` : ''}`;
  }
}

const NO_FIELD = `This Jira has no field “${ISSUE_FIELDS.profile}” yet, so nobody can choose a profile. The set-up makes it; its options then follow the profiles.`;
const FOLLOWS_LATER = `The options of the field “${ISSUE_FIELDS.profile}” could not be changed now; they follow within the hour.`;
const GOES_ON = `Not all allowed projects could be given options of their own in the field “${ISSUE_FIELDS.profile}” now; they follow hour by hour. Until then other projects offer the profile too, and refuse it on a request.`;

/** Hourly duty. @returns how many fields were brought up to date */
export async function goOnOffering(ports: Needs): Promise<number> {
  return (await ports.offers.find()).pending ? checkOffers(ports) : 0;
}

/** Daily duty: somebody may have changed the options, or made the field. @returns how many fields were looked at */
export async function checkOffers(ports: Needs): Promise<number> {
  return (await follow(ports, MOST.duty)) === NO_FIELD ? 0 : 1;
}

/** @returns what an admin has to know. @throws Problem */
async function follow(ports: Needs, most: (typeof MOST)['person' | 'duty']): Promise<string | undefined> {
  const [profiles, before, found] = await together([
    ports.profiles.list(),
    ports.offers.find(),
    ports.profileOptions.read(),
  ]);
  if (found.length === 0) return NO_FIELD;
  const made = await makeContexts(ports, found, { profiles, most: most.contexts });
  // One that is cut off by Forge is gone on with: so many calls may take longer than a person's call lasts.
  if (made.contexts.length > 1) await ports.offers.keep({ ...(await ports.offers.find()), pending: true });
  const { followed, trouble } = await followAll(ports, { ...made, profiles, known: before.offered });
  await finish(ports, { profiles, followed, goOn: made.goOn || trouble !== undefined, most: most.choices });
  if (trouble) throw trouble;
  return made.refusal ?? (made.goOn ? GOES_ON : undefined);
}

interface End {
  readonly profiles: readonly Profile[];
  readonly followed: readonly Followed[];
  readonly goOn: boolean;
  readonly most: number;
}

/** Read anew: another run may have remembered choices meanwhile. */
async function finish(ports: Needs, { goOn, ...moving }: End): Promise<void> {
  const offered = moving.followed.flatMap((one) => one.offered);
  const { choices } = await ports.offers.find();
  const done = choices.length === 0 ? [] : await moveChoices(ports, choices, moving);
  const now = await ports.offers.find();
  const rest = now.choices.filter(({ issueId }) => !done.some((one) => one.issueId === issueId));
  const next: OfferedOptions = { offered, pending: goOn || rest.length > 0, choices: rest };
  if (JSON.stringify(next) !== JSON.stringify(now)) await ports.offers.keep(next);
}

/** The daily duty finds what could not even be noted. */
async function orNothing(note: () => Promise<void>): Promise<void> {
  try {
    await note();
  } catch {
    return;
  }
}
