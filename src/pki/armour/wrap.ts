/** PEM around base64 (RFC 7468 §3). Apart from the rest of the X.509 code, so that it can be had without loading that. */

/** 64 characters a line, `\n` line ends and one at the end. */
export function pemAround(label: string, base64: string): string {
  const lines = base64.match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
