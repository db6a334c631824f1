/** The profiles that a person can choose on an issue: choices of Jira's field that stand for a profile of the app. */
import type { OfferedProfile } from '../../../domain/request/request-view';
import { isAllowedIn } from '../../../domain/profiles/project';
import { together } from '../../../domain/work/together';
import type { Issue } from '../../ports/issues';
import type { Ports } from '../../ports/ports';

/** In the order of Jira's field. */
export async function offeredProfiles(
  ports: Pick<Ports, 'profiles' | 'asPerson'>,
  issue: Pick<Issue, 'id' | 'home'>,
): Promise<readonly OfferedProfile[]> {
  const person = ports.asPerson;
  const [choices = [], profiles] = await together([person.profileChoices(issue.id), ports.profiles.list()]);
  return choices.flatMap((choice) => {
    const profile = profiles.find(({ name }) => name === choice);
    const offered = profile?.enabled === true && isAllowedIn(profile, issue.home.projectId);
    return profile && offered ? [{ name: profile.name, publicTrust: profile.publicTrust }] : [];
  });
}
