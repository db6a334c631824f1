/** How control of a domain is proved, by SCM's words, and which of the ways come to an end (Baseline Requirements 2.2.6, §3.2.2.4). */

export interface ValidationMethod {
  readonly name: string;
  /** Epoch milliseconds from which no CA accepts it any more; absent where no end is set. */
  readonly endsAt?: number;
}

interface Row extends ValidationMethod {
  /** How SCM's word begins: lists say `EMAIL`, `CNAME_CSR_HASH`, `DNSTXT_RANDOM_VALUE`; details and orders say `TXT`. */
  readonly word: RegExp;
}

const METHODS: readonly Row[] = [
  { word: /^email/, name: 'E-mail', endsAt: Date.UTC(2028, 2, 15) },
  { word: /^phone/, name: 'Phone', endsAt: Date.UTC(2027, 2, 15) },
  { word: /^cname/, name: 'CNAME' },
  { word: /^https/, name: 'HTTPS' },
  { word: /^http/, name: 'HTTP' },
  { word: /^persistenttxt/, name: 'Persistent TXT' },
  { word: /^(dns)?txt/, name: 'TXT' },
  { word: /^auto/, name: 'Automatic' },
];

/** @returns SCM's own word as the name where it is a new one */
export function validationMethod(word: string): ValidationMethod {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  const { name, endsAt } = METHODS.find((row) => row.word.test(letters)) ?? { name: word };
  return { name, ...(endsAt !== undefined && { endsAt }) };
}
