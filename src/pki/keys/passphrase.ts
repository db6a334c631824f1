/** What protects a key file: rules for passphrases, and a way to make good ones. */

/** Shortest passphrase, in characters; PBKDF2 slows down guessing, it does not prevent it. */
const SHORTEST_PASSPHRASE = 12;

/** No letter or digit that people take for another. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';
const GROUPS = 5;
const GROUP_LENGTH = 5;

/** @returns why the passphrase will not do; undefined when it will */
export function passphraseFault(passphrase: string): string | undefined {
  if (passphrase.length < SHORTEST_PASSPHRASE) return `Use at least ${SHORTEST_PASSPHRASE} characters.`;
  // Java's keytool opens no file whose password has other characters (measured); OpenSSL and NSS would.
  return /^[\x20-\x7e]+$/.test(passphrase)
    ? undefined
    : 'Use letters without accents, digits and signs of an English keyboard: some programs cannot open the file otherwise.';
}

/** @param random that many random octets. @returns five groups of letters and digits with 125 bits of entropy */
export function makePassphrase(random: (length: number) => Uint8Array): string {
  const letters = Array.from(random(GROUPS * GROUP_LENGTH), (octet) => LETTERS[octet % LETTERS.length] ?? '');
  return Array.from({ length: GROUPS }, (_, group) =>
    letters.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH).join(''),
  ).join('-');
}
