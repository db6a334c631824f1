/**
 * Recognises RSA keys made by the flawed library known as ROCA (CVE-2017-15361; BR 6.1.1.3). Its primes are powers of
 * 65537 modulo a product of small primes, so the modulus is one too, modulo each of those small primes.
 */
import { primesUpTo } from './modular';

/** 38 odd primes: enough that an ordinary modulus passes all of them with a chance below 1 in 2^27. */
const PRIMES = primesUpTo(167).slice(1);

const POWERS: readonly { readonly prime: bigint; readonly powers: ReadonlySet<number> }[] = PRIMES.map((prime) => ({
  prime: BigInt(prime),
  powers: powersOf65537(prime),
}));

function powersOf65537(prime: number): Set<number> {
  const powers = new Set<number>();
  for (let power = 1; !powers.has(power); power = (power * 65537) % prime) powers.add(power);
  return powers;
}

/** True when the modulus carries the mark of ROCA. */
export function isRocaModulus(modulus: bigint): boolean {
  return POWERS.every(({ prime, powers }) => powers.has(Number(modulus % prime)));
}
