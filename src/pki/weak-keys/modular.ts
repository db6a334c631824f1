/** Arithmetic on big integers that the key checks share. */

/** Remainder that is never negative. */
export function modulo(value: bigint, modulus: bigint): bigint {
  const rest = value % modulus;
  return rest < 0n ? rest + modulus : rest;
}

/** Largest integer whose square is not above `value` (Newton). `value` is not negative. */
export function squareRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let guess = 1n << BigInt((value.toString(2).length >> 1) + 1);
  for (;;) {
    const better = (guess + value / guess) >> 1n;
    if (better >= guess) return guess;
    guess = better;
  }
}

/** All primes up to and including `limit`, ascending. */
export function primesUpTo(limit: number): number[] {
  const numbers = Array.from({ length: limit - 1 }, (_, index) => index + 2);
  return numbers.filter((number) => {
    for (let divisor = 2; divisor * divisor <= number; divisor++) if (number % divisor === 0) return false;
    return true;
  });
}
