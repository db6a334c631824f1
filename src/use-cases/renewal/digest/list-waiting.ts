/** Which renewals of a profile wait for a person, and on which issues: pages of the store that end soon, and one call for the keys. */
import type { Certificate } from '../../../domain/certificate/certificate';
import { LISTED_WITHIN_MS, waitsForPerson } from '../../../domain/renewal/reminders/waiting-digest';
import type { Waiting } from '../../../domain/renewal/reminders/waiting-digest';
import type { Ports } from '../../ports/ports';

type Needs = Pick<Ports, 'now' | 'certificateFacts' | 'issueKeys'>;

export interface WaitingList {
  /** Those that end first in front. */
  readonly waiting: readonly Waiting[];
  /** Ids of the issues on which the first of them go on. */
  readonly issueIds: readonly string[];
}

/** Jira names a hundred at once; the others are listed without. */
const MOST_NAMED = 100;

export async function listWaiting(ports: Needs, profileId: string): Promise<WaitingList> {
  const certificates = await waitingOf(ports, profileId);
  const issueIds = [...new Set(certificates.map(issueOf))].slice(0, MOST_NAMED);
  const named = issueIds.length === 0 ? [] : await ports.issueKeys.named(issueIds);
  const keys = new Map(named.map(({ id, key }) => [id, key]));
  const waiting = certificates.map((certificate): Waiting => {
    const { id, commonName: name, notAfter } = certificate;
    const issueKey = keys.get(issueOf(certificate));
    return { id, name, notAfter, ...(issueKey !== undefined && { issueKey }) };
  });
  return { waiting, issueIds };
}

/** The index has those that end first in front: what ends late is not read. */
async function waitingOf({ certificateFacts, now }: Needs, profileId: string): Promise<readonly Certificate[]> {
  const found: Certificate[] = [];
  let cursor: string | undefined;
  do {
    const page = await certificateFacts.pageOfProfile(profileId, now(), cursor);
    const soon = page.certificates.filter(({ notAfter }) => notAfter - now() < LISTED_WITHIN_MS);
    found.push(...soon.filter((certificate) => waitsForPerson(certificate, now())));
    cursor = soon.length < page.certificates.length ? undefined : page.cursor;
  } while (cursor !== undefined);
  return found;
}

function issueOf({ renewal, issueId }: Certificate): string {
  return renewal?.issue?.id ?? issueId;
}
