/** A person says that a certificate of an account is in use: of that very one, and not of the one that may replace it. */
import type { ActNeeds, Acted, Acting } from '../acting';
import { writeOwn } from './write-own';

export async function markRowInstalled(ports: ActNeeds, { row }: Acting): Promise<Acted> {
  const { serialNumber: of } = row;
  const installed = { of, at: ports.now() };
  const written = await writeOwn(ports, row, (now) => (now.serialNumber === of ? { ...now, installed } : undefined));
  return { end: 'done', row: written };
}
