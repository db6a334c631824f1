/** *Get started*: how far this Jira has come, in three steps. */
import type { ListedProfile } from '../../domain/profile';
import { Problem } from '../../domain/problem';
import type { CredentialsState, GetStarted } from '../../domain/profiles/get-started';
import type { Ports } from '../ports/ports';
import { listed } from './list-profiles';

type Needs = Pick<Ports, 'profiles' | 'signIns' | 'egressAllows' | 'certificateFacts' | 'certificateProject'>;

export async function getStarted(ports: Needs): Promise<GetStarted> {
  const [profiles, project, any] = await Promise.all([listed(ports), projectOf(ports), ports.certificateFacts.any()]);
  return { credentials: credentialsOf(profiles), project, certificate: { state: any ? 'done' : 'missing' } };
}

/** Best first: one profile that works is enough to begin with. */
const RANKS: readonly CredentialsState[] = ['done', 'untested', 'refused', 'blocked'];

function credentialsOf(profiles: readonly ListedProfile[]): GetStarted['credentials'] {
  const enabled = profiles.filter((profile) => profile.enabled);
  const states = (enabled.length > 0 ? enabled : profiles).map((profile) => ({
    state: stateOf(profile),
    profile: profile.name,
  }));
  states.sort((one, other) => RANKS.indexOf(one.state) - RANKS.indexOf(other.state));
  return states[0] ?? { state: 'none' };
}

function stateOf({ findBlockedHosts, refusedSince, testedAt }: ListedProfile): CredentialsState {
  if (findBlockedHosts.length > 0) return 'blocked';
  if (refusedSince !== undefined) return 'refused';
  return testedAt === undefined ? 'untested' : 'done';
}

/** Jira being busy takes nothing away from the other steps. */
async function projectOf(ports: Needs): Promise<GetStarted['project']> {
  try {
    const project = await ports.certificateProject.project();
    return project ? { state: 'done', key: project.key } : { state: 'missing' };
  } catch (thrown) {
    if (thrown instanceof Problem) return { state: 'unknown' };
    throw thrown;
  }
}
