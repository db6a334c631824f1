/** Checks that a public point lies on its curve (BR 6.1.6, NIST SP 800-56A §5.6.2.3.4): y² = x³ − 3x + b modulo p. */
import { modulo } from './modular';

interface Curve {
  readonly octets: number;
  readonly p: bigint;
  readonly b: bigint;
}

/** NIST SP 800-186 §3.2.1. */
const CURVES: Readonly<Record<string, Curve>> = {
  'P-256': {
    octets: 32,
    p: 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
  },
  'P-384': {
    octets: 48,
    p: 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
  },
  'P-521': {
    octets: 66,
    p: 2n ** 521n - 1n,
    b: 0x0051953eb9618e1c9a1f929a21a0b68540eea2da725b99b315f3b8b489918ef109e156193951ec7e937b1652c0bd3bb1bf073573df883d2c34f1ef451fd46b503f00n,
  },
};

/** Names of the curves that publicly trusted certificates may use (BR 6.1.5). */
export const ALLOWED_CURVES: readonly string[] = Object.keys(CURVES);

/** True for an uncompressed point (SEC 1 §2.3.3) on the named curve; false for anything else, other curves included. */
export function isPointOnCurve(curveName: string, pointHex: string): boolean {
  const curve = CURVES[curveName];
  if (curve?.octets === undefined || pointHex.length !== 2 + curve.octets * 4 || !pointHex.startsWith('04'))
    return false;
  const x = BigInt(`0x${pointHex.slice(2, 2 + curve.octets * 2)}`);
  const y = BigInt(`0x${pointHex.slice(2 + curve.octets * 2)}`);
  return x < curve.p && y < curve.p && modulo(y * y - (x * x * x - 3n * x + curve.b), curve.p) === 0n;
}
