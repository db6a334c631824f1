/** Journey 1: a Jira admin removes a profile. Certificates stay in SCM and on their issues. */
import type { Certificate } from '../../domain/certificate/certificate';
import { Problem } from '../../domain/problem';
import { expired } from '../../domain/validity';
import { together } from '../../domain/work/together';
import { offerProfiles } from '../offer-profiles';
import type { Ports } from '../ports/ports';

type Needs = Pick<Ports, 'profiles' | 'secrets' | 'profileNames' | 'profileOptions' | 'offers'>;

/**
 * @returns a sentence where the options of the field do not follow yet
 * @throws Problem `conflict` when someone changed it meanwhile; removing what is gone is done already
 */
export async function removeProfile(
  ports: Needs,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<string | undefined> {
  const stored = await ports.profiles.find(id);
  if (!stored) return undefined;
  if (stored.version !== version) {
    throw new Problem('conflict', 'Someone else changed this profile meanwhile. Reload it; nothing was removed.');
  }
  await ports.profiles.remove(stored);
  await ports.secrets.remove(id, stored.secretVersion);
  await ports.profileNames.releaseAll(id);
  return offerProfiles(ports);
}

/** So many pages of a hundred are counted while an admin waits. */
const COUNTED_PAGES = 20;

/** What removing the profile would leave behind. */
export interface RemovalPreview {
  /** Certificates that are valid and not revoked. */
  readonly count: number;
  /** True when there are more than were counted. */
  readonly more: boolean;
}

export async function previewRemoval(ports: Pick<Ports, 'now' | 'certificates'>, id: string): Promise<RemovalPreview> {
  let count = 0;
  let cursor: string | undefined;
  for (let pages = 0; pages < COUNTED_PAGES; pages++) {
    const page = await ports.certificates.listOfProfile(id, ports.now(), cursor);
    const certificates = await together(page.ids.map((key) => ports.certificates.find(key)));
    count += certificates.filter((certificate) => certificate && isLive(certificate, ports.now())).length;
    cursor = page.cursor;
    if (cursor === undefined) return { count, more: false };
  }
  return { count, more: true };
}

function isLive({ revoked, notAfter }: Certificate, now: number): boolean {
  return !revoked && !expired(notAfter, now);
}
