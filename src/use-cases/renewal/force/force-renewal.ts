/**
 * *Force Renewal*: all certificates of a profile are renewed once, whatever their expiry. A one-shot: an admin confirms
 * the number of billed renewals, they spread over the day that follows, and it clears itself (a stored tick box would
 * renew every day).
 */
import type { Certificate } from '../../../domain/certificate/certificate';
import { Problem } from '../../../domain/problem';
import type { Profile } from '../../../domain/profile';
import { FORCE_LISTED } from '../../../domain/renewal/force-preview';
import type { ForcePreview } from '../../../domain/renewal/force-preview';
import { FORCE_LASTS_MS, FORCE_SPREAD_HOURS } from '../../../domain/renewal/policy';
import { expired, HOUR_MS, neverExpires } from '../../../domain/validity';
import { together } from '../../../domain/work/together';
import type { Ports } from '../../ports/ports';

type Needs = Pick<Ports, 'now' | 'profiles' | 'certificates' | 'jobs'>;

/** So many are counted while an admin waits; a page of the store has 100. */
const COUNTED_PAGES = 20;

const SPREAD_MS = FORCE_SPREAD_HOURS * HOUR_MS;

/** Reads the index by expiry, so that what expires first is listed first. @throws Problem `not-found` */
export async function previewForce(ports: Needs, id: string): Promise<ForcePreview> {
  const profile = await ports.profiles.find(id);
  if (!profile) throw new Problem('not-found', 'This profile is gone. Reload the page.');
  return count(ports, profile);
}

async function count(ports: Needs, { id }: Profile): Promise<ForcePreview> {
  const now = ports.now();
  const found: Certificate[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < COUNTED_PAGES; pages++) {
    const page = await ports.certificates.listOfProfile(id, now, cursor);
    const certificates = await together(page.ids.map((key) => ports.certificates.find(key)));
    found.push(...certificates.filter((one) => one !== undefined).filter((one) => wouldBeRenewed(one, now)));
    cursor = page.cursor;
    if (cursor === undefined) return previewOf(found, false);
  }
  return previewOf(found, true);
}

function previewOf(found: readonly Certificate[], more: boolean): ForcePreview {
  const certificates = found.slice(0, FORCE_LISTED).map(({ id, commonName, names, serialNumber, notAfter }) => ({
    ...{ id, commonName, nameCount: names.length, serialNumber, notAfter },
  }));
  return { count: found.length, more, certificates };
}

function wouldBeRenewed(certificate: Certificate, now: number): boolean {
  const { supersededBy, revoked, noRenewal, renewal, compromised, notAfter } = certificate;
  return (
    !(supersededBy ?? revoked ?? noRenewal ?? renewal ?? compromised) &&
    !expired(notAfter, now) &&
    !neverExpires(notAfter)
  );
}

/**
 * @param confirmed profile and version as the admin saw them, and the number that the admin agreed to
 * @throws Problem `conflict` when the profile or the number changed since
 */
export async function forceRenewal(
  ports: Needs,
  confirmed: { readonly id: string; readonly version: number; readonly count: number },
  by: string,
): Promise<void> {
  const profile = await currentProfile(ports, confirmed);
  const { count: now, more } = await count(ports, profile);
  if (more) throw new Problem('conflict', TOO_MANY);
  if (now !== confirmed.count) {
    throw new Problem('conflict', `There are ${now} certificates to renew by now, not ${confirmed.count}. Look again.`);
  }
  const from = ports.now();
  await save(ports, profile, { ...profile, force: { from, until: from + FORCE_LASTS_MS, by } });
  await ports.jobs.queue({ kind: 'profile', id: profile.id, withinMs: SPREAD_MS }, 0);
}

/** What has been ordered by then stays ordered. @throws Problem `conflict` */
export async function stopForce(ports: Needs, shown: { readonly id: string; readonly version: number }): Promise<void> {
  const { force, ...profile } = await currentProfile(ports, shown);
  if (force) await save(ports, { ...profile, force }, profile);
}

async function currentProfile(
  ports: Needs,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<Profile> {
  const profile = await ports.profiles.find(id);
  if (profile?.version === version) return profile;
  throw new Problem('conflict', CHANGED);
}

async function save(ports: Needs, read: Profile, next: Profile): Promise<void> {
  if (!(await ports.profiles.replace(read, next))) throw new Problem('conflict', CHANGED);
}

const TOO_MANY =
  'This profile has more certificates than can be counted at once, so nobody can agree to their number. Renew them in smaller profiles.';
const CHANGED = 'Someone else changed this profile meanwhile. Reload it; nothing was overwritten.';
