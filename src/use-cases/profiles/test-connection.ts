/** Journey 1: *Test connection* signs in with the stored secret and asks SCM something that changes nothing. */
import { Problem } from '../../domain/problem';
import type { Profile } from '../../domain/profile';
import { lapsedSecret } from '../../domain/profiles/sign-in';
import type { Ports } from '../ports/ports';

type Needs = Pick<Ports, 'now' | 'profiles' | 'scm' | 'signIns'>;

/** @throws Problem that tells wrong credentials, a secret that lapsed, wrong host, blocked egress and an outage apart */
export async function testConnection(ports: Needs, id: string): Promise<void> {
  const profile = await ports.profiles.find(id);
  if (!profile) throw new Problem('not-found', 'This profile was removed meanwhile. Reload the page.');
  try {
    await ports.scm.checkAccess(profile);
  } catch (thrown) {
    throw (await lapsed(ports, profile, thrown)) ?? thrown;
  }
  await ports.signIns.keep(profile, { ...(await ports.signIns.of(profile)), testedAt: ports.now() });
}

/** @returns the problem of a secret that SCM accepted before */
async function lapsed(ports: Needs, profile: Profile, thrown: unknown): Promise<Problem | undefined> {
  if (!(thrown instanceof Problem) || thrown.code !== 'scm-credentials') return undefined;
  const sentence = lapsedSecret(await ports.signIns.of(profile));
  return sentence === undefined ? undefined : new Problem('scm-credentials', sentence);
}
