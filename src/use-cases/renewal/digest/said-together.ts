/** Whether a reminder is one of so many of its profile today that they are said together. */
import { utcDay } from '../../../domain/issue/rich-text';
import { mayBeSaidTogether, SAID_SINGLY } from '../../../domain/renewal/reminders/waiting-digest';
import type { Ports } from '../../ports/ports';
import type { Care } from '../look-after-certificate';

type Needs = Pick<Ports, 'now' | 'renewalPlaces' | 'waitingDigests'>;

/** The list is wanted before the reminder counts as said. Asked twice it says the same. */
export async function isSaidTogether(ports: Needs, { certificate, profile }: Care, days: number): Promise<boolean> {
  if (!profile || !mayBeSaidTogether(certificate, days)) return false;
  const place = { who: certificate.id, cap: SAID_SINGLY };
  if (await ports.renewalPlaces.take(`${profile.id}:reminders`, utcDay(ports.now()), place)) return false;
  await ports.waitingDigests.want(profile.id);
  return true;
}
