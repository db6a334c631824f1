/** Finds a small factor of an RSA modulus (BR 6.1.6: no factor below 752, NIST SP 800-89 §5.3.3). */
import { primesUpTo } from './modular';

const PRIMES = primesUpTo(751).map(BigInt);

/** True when a prime below 752, 2 included, divides the modulus. */
export function hasSmallFactor(modulus: bigint): boolean {
  return PRIMES.some((prime) => modulus % prime === 0n);
}
