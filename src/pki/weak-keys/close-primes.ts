/** Finds RSA moduli whose two primes lie so close together that Fermat's method factors them (CVE-2022-26320; BR 6.1.1.3). */
import { squareRoot } from './modular';

/** As many rounds as BR 6.1.1.3 (5.3) asks for. */
const ROUNDS = 100;

/** True when a hundred rounds of Fermat's method find the factors. */
export function hasClosePrimes(modulus: bigint): boolean {
  let middle = squareRoot(modulus);
  if (middle * middle < modulus) middle += 1n;
  for (let round = 0; round < ROUNDS; round++, middle += 1n) {
    const rest = middle * middle - modulus;
    const root = squareRoot(rest);
    if (root * root === rest) return true;
  }
  return false;
}
