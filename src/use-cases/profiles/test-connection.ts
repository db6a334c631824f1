/** Journey 1: *Test connection* signs in with the stored secret and asks SCM something that changes nothing. */
import { Problem } from '../../domain/problem';
import type { Ports } from '../ports/ports';

type Needs = Pick<Ports, 'now' | 'profiles' | 'scm' | 'signIns'>;

/** @throws Problem that tells wrong credentials, a secret that lapsed, wrong host, blocked egress and an outage apart */
export async function testConnection(ports: Needs, id: string): Promise<void> {
  const profile = await ports.profiles.find(id);
  if (!profile) throw new Problem('not-found', 'This profile was removed meanwhile. Reload the page.');
  await ports.scm.checkAccess(profile);
  await ports.signIns.keep(profile, { ...(await ports.signIns.of(profile)), testedAt: ports.now() });
}
