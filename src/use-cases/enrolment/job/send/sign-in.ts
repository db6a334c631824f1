/** Signs in at SCM before an order is sent. */
import { asProblem } from '../../../../domain/problem';
import type { Problem } from '../../../../domain/problem';
import type { Profile } from '../../../../domain/profile';
import { egressRefused } from '../../../../domain/profiles/egress';
import type { Ports } from '../../../ports/ports';
import type { SignedIn } from '../../../ports/scm';

/** @returns the problem where trying again would not help */
export async function signIn(
  ports: Pick<Ports, 'scm' | 'egressAllows'>,
  profile: Profile,
): Promise<SignedIn | Problem> {
  try {
    if (!ports.egressAllows(profile.scmUrl)) return egressRefused(new URL(profile.scmUrl).hostname);
    return await ports.scm.signIn(profile);
  } catch (thrown) {
    const problem = asProblem(thrown);
    if (problem.kind.retry) throw problem;
    return problem;
  }
}
