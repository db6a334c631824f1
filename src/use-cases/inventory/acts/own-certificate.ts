/** Whether the app obtained a certificate of an account by itself, through an issue: then that issue is where it is acted on. */
import type { Certificate } from '../../../domain/certificate/certificate';
import { certificateOfOrder } from '../../current-certificate';
import { spellingsOf } from '../../../domain/inventory/acts/serial-spellings';
import { NOT_GIVEN } from '../../../domain/inventory/rows/inventory-row';
import type { Ports } from '../../ports/ports';

export type OwnNeeds = Pick<Ports, 'serialNumbers' | 'orders' | 'certificates'>;

/** @param serialNumber as SCM says it, upper-case hex */
export async function ownCertificate(ports: OwnNeeds, serialNumber: string): Promise<Certificate | undefined> {
  const orderId = await ownerOf(ports, serialNumber);
  return orderId === undefined ? undefined : certificateOfOrder(ports, await ports.orders.find(orderId));
}

/** @returns id of the order that brought it */
export async function ownerOf(
  { serialNumbers }: Pick<Ports, 'serialNumbers'>,
  serialNumber: string,
): Promise<string | undefined> {
  if (serialNumber === NOT_GIVEN || serialNumber === '') return undefined;
  for (const spelling of spellingsOf(serialNumber)) {
    const owner = await serialNumbers.ownerOf(spelling);
    if (owner !== undefined) return owner;
  }
  return undefined;
}
