/** Certificates of profiles that are renewed after the validation of one of their domains has ended: pages of the store alone. */
import type { Certificate } from '../../domain/certificate/certificate';
import { requestOf } from '../../domain/order/order';
import type { Profile } from '../../domain/profile';
import { neededUntil } from '../../domain/renewal/domains/needed-until';
import type { Dependent } from '../../domain/renewal/domains/ending-domain';
import type { EndingNeeds, EndsOf, Found } from './find-endings';

export interface FoundOfProfiles {
  readonly found: readonly Found[];
  /** Of all certificates that profiles have: what an account lists of them is known better here. */
  readonly serialNumbers: ReadonlySet<string>;
}

/** A certificate that was found, and the order that it came of. */
interface Ordered extends Found {
  readonly orderId: string;
}

export async function findOfProfiles(ports: EndingNeeds, endsOf: EndsOf): Promise<FoundOfProfiles> {
  const found: Ordered[] = [];
  const serialNumbers = new Set<string>();
  for (const profile of await ports.profiles.list()) {
    let cursor: string | undefined;
    do {
      const page = await ports.certificateFacts.pageOfProfile(profile.id, ports.now(), cursor);
      for (const certificate of page.certificates) {
        serialNumbers.add(certificate.serialNumber);
        found.push(...dependingOn(ports, { certificate, profile, endsOf }));
      }
      ({ cursor } = page);
    } while (cursor !== undefined);
  }
  return { found: await withProjects(ports, found), serialNumbers };
}

interface Looking {
  readonly certificate: Certificate;
  readonly profile: Profile;
  readonly endsOf: EndsOf;
}

/** A private CA asks for no validation. */
function dependingOn({ now }: EndingNeeds, { certificate, profile, endsOf }: Looking): readonly Ordered[] {
  const ends = profile.publicTrust ? endsOf(certificate.names) : [];
  if (ends.length === 0) return [];
  const firstEnd = Math.min(...ends.map(({ until }) => until));
  const needed = neededUntil(certificate, profile, { firstEnd, now: now() });
  if (!needed) return [];
  const { id, commonName: name, notAfter, issueId, orderId } = certificate;
  const { homeProject: projectId, operators } = profile;
  const { renewsAt } = needed;
  const about = { id, name, notAfter, issueId, projectId, operators };
  const dependent: Dependent = { ...about, ...(renewsAt !== undefined && { renewsAt }) };
  return ends.filter(({ until }) => until <= needed.until).map(({ row }) => ({ row, dependent, orderId }));
}

/** Certificates whose project is looked up in a look; of more the number is told. */
const MOST_LOOKED_UP = 100;

/** Where the profile names no project, the one that the certificate was asked for in has it. */
async function withProjects(ports: EndingNeeds, found: readonly Ordered[]): Promise<readonly Found[]> {
  const homeless = found.filter(({ dependent }) => dependent.projectId === '').map(({ orderId }) => orderId);
  const homes = new Map<string, string>();
  for (const orderId of [...new Set(homeless)].slice(0, MOST_LOOKED_UP)) {
    homes.set(orderId, requestOf(await ports.orders.find(orderId))?.home.projectId ?? '');
  }
  return found.map(({ row, dependent, orderId }) => {
    const projectId = dependent.projectId || (homes.get(orderId) ?? '');
    return { row, dependent: { ...dependent, projectId } };
  });
}
