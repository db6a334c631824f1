/** Names of the files that a person saves, from the name that the certificate is for. */

const LONGEST = 100;

/** Fit for every file system: `wildcard.example.com` for `*.example.com`. */
export function stemOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/^\*/, 'wildcard')
    .replace(/[^a-z0-9.-]+/g, '_')
    .slice(0, LONGEST);
}
