/** How SCM may spell a serial number that the app stores in one way: both lead to the same certificate. */

/**
 * SCM may spell out the sign octet, or leave the first digit out where it is a zero; the app does neither.
 * @param serialNumber hexadecimal as SCM says it, with or without colons
 * @returns the app's own spelling first, then SCM's
 */
export function spellingsOf(serialNumber: string): readonly string[] {
  const said = serialNumber.replace(/[:\s]/g, '').toUpperCase();
  const octets = said.length % 2 === 0 ? said : `0${said}`;
  return [...new Set([octets.replace(/^(00)+(?=..)/, ''), said])];
}
