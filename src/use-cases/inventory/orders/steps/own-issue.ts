/** A certificate that the app obtained for an issue is renewed and replaced there, and nowhere else: two ways would order twice. */
import { spellingsOf } from '../../../../domain/inventory/acts/serial-spellings';
import { Problem } from '../../../../domain/problem';
import type { Ports } from '../../../ports/ports';

type Needs = Pick<Ports, 'serialNumbers' | 'orders' | 'issueKeys'>;

/** @throws Problem `conflict` naming the issue */
export async function refuseOwn(ports: Needs, serialNumber: string | undefined, what: string): Promise<void> {
  if (serialNumber === undefined) return;
  for (const spelling of spellingsOf(serialNumber)) {
    const owner = await ports.serialNumbers.ownerOf(spelling);
    if (owner === undefined) continue;
    const issueId = (await ports.orders.find(owner))?.issueId;
    const [issue] = issueId === undefined ? [] : await ports.issueKeys.named([issueId]);
    throw new Problem(
      'conflict',
      `This certificate was obtained on ${issue?.key ?? 'an issue that the app cannot see any more'}, and the app looks after it there. ${what} it on that issue.`,
    );
  }
}
