/** What holds a certificate's renewal to a time beside its policy: looked up only where it may decide. */
import type { Certificate } from '../../domain/certificate/certificate';
import { firstToEnd } from '../../domain/renewal/domains/first-to-end';
import { dueAt, policyFor, scheduleOf } from '../../domain/renewal/own-renewal';
import type { RenewalPolicy } from '../../domain/renewal/policy';
import type { RenewalLimits } from '../../domain/renewal/schedule-renewal';
import { DAY_MS, neverExpires } from '../../domain/validity';
import { together } from '../../domain/work/together';
import type { Ports } from '../ports/ports';
import { silenceAt } from './silence-at';

type Needs = Pick<Ports, 'now' | 'accounts' | 'reference' | 'circuits'>;

/** A certificate is looked at every three days and a half at least. */
const AHEAD_MS = 4 * DAY_MS;

/** A profile's policy, and where its orders go; of a profile that is gone nothing is ordered. */
export interface PolicyAtScm extends RenewalPolicy {
  readonly scmUrl?: string;
  readonly tokenUrl?: string;
}

/** @returns domains before it is due, from half of its life on: no validation moves it then; once it is due, whether SCM answers */
export async function limitsOf(ports: Needs, certificate: Certificate, policy: PolicyAtScm): Promise<RenewalLimits> {
  const { notBefore, notAfter } = certificate;
  const now = ports.now();
  const half = notBefore + (notAfter - notBefore) / 2;
  if (neverExpires(notAfter) || now < half - AHEAD_MS) return {};
  const isDue = now >= dueAt(certificate, policy);
  const limits = isDue ? {} : await domainLimits(ports, certificate);
  if (!mayWait(certificate, { policy, limits, now })) return limits;
  const silence = await silenceAt(ports, [policy.scmUrl, policy.tokenUrl]);
  if (!silence) return limits;
  return { ...(isDue ? await domainLimits(ports, certificate) : limits), silence };
}

interface At {
  readonly policy: RenewalPolicy;
  readonly limits: RenewalLimits;
  readonly now: number;
}

/** Whether the app would begin it by itself just now, and may as well begin it later. */
function mayWait(certificate: Certificate, { policy, limits, now }: At): boolean {
  if (certificate.renewal || !policyFor(certificate, policy).autoRenew) return false;
  const { at, latestRelease } = scheduleOf(certificate, policy, limits);
  return now >= at && now < latestRelease;
}

/** A renewal must not fail over a list that cannot be read. */
export async function domainLimits(
  ports: Pick<Needs, 'accounts' | 'reference'>,
  { names }: Pick<Certificate, 'names'>,
): Promise<RenewalLimits> {
  try {
    const accounts = (await ports.accounts.list()).filter(({ enabled }) => enabled);
    const lists = await together(accounts.map(({ id }) => ports.reference.read(id, 'domains')));
    const first = firstToEnd(
      names,
      lists.flatMap((list) => list?.rows ?? []),
    );
    return first ? { domainsValidUntil: first.until } : {};
  } catch {
    return {};
  }
}
