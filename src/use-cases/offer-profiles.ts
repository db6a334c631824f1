/** The options of the field *Certificate profile* follow the profiles; where Jira stands in the way, a schedule goes on. */
import { ISSUE_FIELDS } from '../domain/issue/issue-fields';
import { Problem } from '../domain/problem';
import type { Profile } from '../domain/profile';
import { planOptions } from '../domain/profiles/offered-options';
import type { Offered } from '../domain/profiles/offered-options';
import { together } from '../domain/work/together';
import type { OptionContext } from './ports/profile-settings';
import type { Ports } from './ports/ports';

type Needs = Pick<Ports, 'profiles' | 'profileOptions' | 'offers'>;

/**
 * Never throws: what was saved before is saved, whatever becomes of the options.
 * @returns a sentence where the options do not follow yet
 */
export async function offerProfiles(ports: Needs): Promise<string | undefined> {
  try {
    return (await follow(ports)) ? undefined : NO_FIELD;
  } catch (thrown) {
    await orNothing(async () => ports.offers.keep({ ...(await ports.offers.find()), pending: true }));
    return `${FOLLOWS_LATER}${thrown instanceof Problem ? ` ${thrown.message}` : ''}`;
  }
}

const NO_FIELD = `This Jira has no field “${ISSUE_FIELDS.profile}” yet, so nobody can choose a profile. The set-up makes it; its options then follow the profiles.`;
const FOLLOWS_LATER = `The options of the field “${ISSUE_FIELDS.profile}” could not be changed now; they follow within the hour.`;

/** Hourly duty. @returns how many fields were brought up to date */
export async function goOnOffering(ports: Needs): Promise<number> {
  return (await ports.offers.find()).pending && (await follow(ports)) ? 1 : 0;
}

/** Daily duty: somebody may have changed the options, or made the field. @returns how many fields were looked at */
export async function checkOffers(ports: Needs): Promise<number> {
  return (await follow(ports)) ? 1 : 0;
}

/** @returns false where this Jira has no such field. @throws Problem */
async function follow(ports: Needs): Promise<boolean> {
  const [profiles, before, contexts] = await together([
    ports.profiles.list(),
    ports.offers.find(),
    ports.profileOptions.read(),
  ]);
  const offered: Offered[] = [];
  for (const context of contexts)
    offered.push(...(await followIn(ports, context, { profiles, known: before.offered })));
  const same = JSON.stringify(offered) === JSON.stringify(before.offered);
  if (contexts.length > 0 && (!same || before.pending)) await ports.offers.keep({ offered, pending: false });
  return contexts.length > 0;
}

async function followIn(
  ports: Needs,
  context: OptionContext,
  { profiles, known }: { readonly profiles: readonly Profile[]; readonly known: readonly Offered[] },
): Promise<Offered[]> {
  const { updates, creates, kept } = planOptions(profiles, known, context.options);
  for (const option of updates) await ports.profileOptions.update(context, option);
  const created = creates.length === 0 ? [] : await ports.profileOptions.create(context, creates);
  const made = creates.flatMap(({ profileId, value }) => {
    const option = created.find((one) => one.value === value);
    return option ? [{ profileId, optionId: option.id }] : [];
  });
  return [...kept, ...made];
}

/** The daily duty finds what could not even be noted. */
async function orNothing(note: () => Promise<void>): Promise<void> {
  try {
    await note();
  } catch {
    return;
  }
}
