/** *Get started*: how far this Jira has come, in three steps. */
import type { ListedProfile } from '../../domain/profile';
import { Problem } from '../../domain/problem';
import type { CertificateState, CredentialsState, GetStarted } from '../../domain/profiles/get-started';
import { together } from '../../domain/work/together';
import type { Ports } from '../ports/ports';
import { listed } from './list-profiles';

type Needs = Pick<
  Ports,
  'profiles' | 'signIns' | 'egressAllows' | 'certificateFacts' | 'certificateProject' | 'orders'
>;

export async function getStarted(ports: Needs): Promise<GetStarted> {
  const [profiles, project, certificate] = await together([listed(ports), projectOf(ports), certificateOf(ports)]);
  return { credentials: credentialsOf(profiles), project, certificate: { state: certificate } };
}

/** Best first: one profile that works is enough to begin with. */
const RANKS: readonly CredentialsState[] = ['done', 'untested', 'refused', 'blocked', 'disabled'];

function credentialsOf(profiles: readonly ListedProfile[]): GetStarted['credentials'] {
  const states = profiles.map((profile) => ({ state: stateOf(profile), profile: profile.name }));
  states.sort((one, other) => RANKS.indexOf(one.state) - RANKS.indexOf(other.state));
  return states[0] ?? { state: 'none' };
}

/** An order that SCM took proves the credentials as well as a test does. */
function stateOf({ enabled, findBlockedHosts, refusedSince, testedAt, workedAt }: ListedProfile): CredentialsState {
  if (!enabled) return 'disabled';
  if (findBlockedHosts.length > 0) return 'blocked';
  if (refusedSince !== undefined) return 'refused';
  return (testedAt ?? workedAt) === undefined ? 'untested' : 'done';
}

async function certificateOf({ certificateFacts }: Needs): Promise<CertificateState> {
  if (await certificateFacts.any()) return 'done';
  const orders = (await certificateFacts.someOrders()).filter(({ state }) => state !== 'cancelled');
  if (orders.length === 0) return 'missing';
  return orders.some(({ work, trouble }) => work !== 'closed' && trouble === '') ? 'under-way' : 'held-up';
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
