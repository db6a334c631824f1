/** Rules about the kind, size and quality of the key (BR 6.1.1.3, 6.1.5, 6.1.6, 7.1.3.1). */
import { ALLOWED_CURVES, isPointOnCurve } from '../weak-keys/curve-points';
import { hasClosePrimes } from '../weak-keys/close-primes';
import { isRocaModulus } from '../weak-keys/roca';
import { hasSmallFactor } from '../weak-keys/small-factors';
import { LARGEST_RSA_BITS, type RsaKeyFacts } from '../x509/public-key';
import { when, type CsrRule } from './rule';

const SMALLEST_RSA_BITS = 2_048;
const SMALLEST_EXPONENT = 65_537n;
const LARGEST_EXPONENT = 2n ** 256n - 1n;
const NEW_KEY = 'Create a new key and CSR.';

/** Rule that only looks at RSA keys; `broken` gets modulus and exponent as numbers. */
function rsaRule(code: string, clause: string, rule: RsaCheck): CsrRule {
  const check: CsrRule['check'] = ({ key }) =>
    key.kind === 'rsa' && key.bits <= LARGEST_RSA_BITS
      ? when(rule.broken(BigInt(`0x${key.modulus}`), BigInt(`0x${key.exponent}`)), rule.message)
      : [];
  return { code, clause, severity: 'refuse', check };
}

interface RsaCheck {
  readonly broken: (modulus: bigint, exponent: bigint) => boolean;
  readonly message: string;
}

function rsaSizeMessages({ bits }: RsaKeyFacts): readonly string[] {
  if (bits < SMALLEST_RSA_BITS) {
    return [`The key has ${bits} bits; certificates need RSA keys of at least ${SMALLEST_RSA_BITS} bits. ${NEW_KEY}`];
  }
  if (bits > LARGEST_RSA_BITS) {
    return [`The key has ${bits} bits; RSA keys of more than ${LARGEST_RSA_BITS} bits are not accepted. ${NEW_KEY}`];
  }
  return when(bits % 8 !== 0, `The key has ${bits} bits; the number must be divisible by 8, such as 2048. ${NEW_KEY}`);
}

export const KEY_RULES: readonly CsrRule[] = [
  {
    code: 'key-type',
    clause: 'BR 6.1.5',
    severity: 'refuse',
    check: ({ key }) =>
      when(
        key.kind === 'other',
        `The key is of type ${key.description}; certificates need an RSA or an EC key (P-256, P-384, P-521). ${NEW_KEY}`,
      ),
  },
  {
    code: 'rsa-size',
    clause: 'BR 6.1.5',
    severity: 'refuse',
    check: ({ key }) => (key.kind === 'rsa' ? rsaSizeMessages(key) : []),
  },
  {
    code: 'rsa-identifier',
    clause: 'BR 7.1.3.1.1',
    severity: 'refuse',
    check: ({ key }) =>
      when(
        key.kind === 'rsa' && !key.plainIdentifier,
        `The CSR describes its RSA key in a form that is not allowed. Create the CSR again with current software.`,
      ),
  },
  rsaRule('rsa-exponent', 'BR 6.1.6', {
    broken: (_modulus, exponent) => exponent % 2n === 0n || exponent < SMALLEST_EXPONENT || exponent > LARGEST_EXPONENT,
    message: `The RSA key has an unsafe public exponent; use 65537, the default of all current software. ${NEW_KEY}`,
  }),
  rsaRule('rsa-small-factor', 'BR 6.1.6', {
    broken: hasSmallFactor,
    message: `The RSA key can be broken: its modulus has a small factor. ${NEW_KEY}`,
  }),
  rsaRule('rsa-roca', 'BR 6.1.1.3 (5.2)', {
    broken: isRocaModulus,
    message:
      'The RSA key was made by hardware or software with the ROCA flaw and can be broken. ' +
      'Update the device or use another one, then create a new key and CSR.',
  }),
  rsaRule('rsa-close-primes', 'BR 6.1.1.3 (5.3)', {
    broken: hasClosePrimes,
    message:
      'The RSA key can be broken: its two primes lie too close together, a known fault of some devices. ' +
      'Update the device or use another one, then create a new key and CSR.',
  }),
  {
    code: 'ec-curve',
    clause: 'BR 6.1.5, 7.1.3.1.2',
    severity: 'refuse',
    check: ({ key }) =>
      when(
        key.kind === 'ec' && !ALLOWED_CURVES.includes(key.curve ?? ''),
        `The key is of type ${key.description}; certificates need P-256, P-384 or P-521, given by name. ${NEW_KEY}`,
      ),
  },
  {
    code: 'ec-point',
    clause: 'BR 6.1.6',
    severity: 'refuse',
    check: ({ key }) =>
      when(
        key.kind === 'ec' && ALLOWED_CURVES.includes(key.curve ?? '') && !isPointOnCurve(key.curve ?? '', key.point),
        `The EC public key is not an uncompressed point on its curve. ${NEW_KEY}`,
      ),
  },
  {
    code: 'key-compromised',
    clause: 'BR 6.1.1.3 (4)',
    severity: 'refuse',
    check: ({ key }, { denySpki }) =>
      when(denySpki?.has(key.spkiSha256) ?? false, `This key is known to be compromised and can't be used. ${NEW_KEY}`),
  },
];
