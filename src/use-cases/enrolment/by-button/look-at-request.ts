/** What speaks for and against a CSR before anything is asked for: all findings at once, about the request and about its key. */
import type { Finding } from '../../../domain/finding';
import { Problem } from '../../../domain/problem';
import { accountOf } from '../../../domain/profiles/scm-account';
import { together } from '../../../domain/work/together';
import { keyTrouble } from '../../known-keys';
import type { Ports } from '../../ports/ports';

type Needs = Pick<Ports, 'now' | 'issues' | 'orders' | 'certificates' | 'profiles' | 'knownKeys' | 'permissions'>;

export interface RequestToLookAt {
  readonly issueId: string;
  /** As pasted. */
  readonly csr: string;
  /** Absent while none is chosen. */
  readonly profileId?: string;
}

export interface LookedAt {
  readonly findings: readonly Finding[];
  /** Asked names as they are compared; empty where the CSR cannot be read. */
  readonly names: readonly string[];
}

/** An issue of somebody else's is only named to those who may see it. @throws Problem `not-found` for whoever may not see this one */
export async function lookAtRequest(
  ports: Needs,
  { issueId, csr: text, profileId }: RequestToLookAt,
): Promise<LookedAt> {
  if (!(await ports.permissions.maySee(issueId))) throw new Problem('not-found', 'You cannot see this issue.');
  // Loaded here and not at the top, as everywhere: X.509 code costs 45 ms.
  const [{ preflightCsr }, { askedNames }] = await together([
    import('../../../pki/preflight'),
    import('../../../pki/csr'),
  ]);
  const profile = profileId === undefined ? undefined : await ports.profiles.find(profileId);
  const { csr, findings } = await preflightCsr(text, { publicTrust: profile?.publicTrust ?? true });
  if (!csr) return { findings, names: [] };
  const names = askedNames(csr.facts);
  const key = { spkiSha256: csr.facts.key.spkiSha256, names, ...(profile && { account: accountOf(profile) }) };
  const lineage = await ports.orders.lineageOf(issueId);
  const trouble = await keyTrouble(ports, key, { lineage, nameOf: (other) => nameOf(ports, other) });
  return { findings: [...findings, ...trouble], names };
}

async function nameOf(ports: Needs, issueId: string): Promise<string | undefined> {
  if (!(await ports.permissions.maySee(issueId))) return undefined;
  return (await ports.issues.find(issueId))?.key;
}
