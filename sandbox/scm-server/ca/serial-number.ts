/** Serial numbers of 16 octets, positive and with more than 64 bits of output of a generator (BR 7.1). */
import type { Random } from '../../random';

/** @returns 32 lower-case hex digits whose top bits are 01, so that DER needs no leading zero */
export function serialNumber(random: Random): string {
  const octets = Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256));
  octets[0] = ((octets[0] ?? 0) & 0x3f) | 0x40;
  return Buffer.from(octets).toString('hex');
}
