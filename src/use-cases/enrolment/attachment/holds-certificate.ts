/** Whether a file is the certificate that its name says: by the certificates in it, not by its bytes. */

/** RFC 7468 as the app writes it. Each part is bounded or ends at a dash, so that hostile text takes no longer. */
const BLOCK = /-----BEGIN ([A-Z0-9 ]{1,40})-----([^-]*)-----END \1-----/g;
const BEGINNING = /-BEGIN /g;

/**
 * Line ends, texts between the blocks and issuers that were left out make no difference. A certificate that does not
 * belong there does, and so does anything else in a block: a private key belongs on no issue.
 * @param text as somebody attached it: anything at all
 * @param pem the certificate and its issuers, as the app keeps them
 */
export function holdsCertificate(text: string, pem: string): boolean {
  const own = blocksIn(pem);
  const found = blocksIn(text);
  const isWhole = found.length === (text.match(BEGINNING) ?? []).length;
  return isWhole && found[0] !== undefined && found[0] === own[0] && found.every((one) => own.includes(one));
}

/** Each with its label and its base64 on one line: two encodings of one certificate differ in their blanks alone. */
function blocksIn(text: string): string[] {
  return Array.from(text.matchAll(BLOCK), ([, label = '', body = '']) => `${label}:${body.replace(/\s+/g, '')}`);
}
