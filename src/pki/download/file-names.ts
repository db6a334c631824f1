/** The files in which a certificate can be had, and their names; apart from what makes them, so that naming them loads nothing. */

export const FILE_KINDS = ['full-chain', 'certificate', 'issuers', 'root-first', 'pkcs7', 'der'] as const;

export type FileKind = (typeof FILE_KINDS)[number];

const ENDINGS: Record<FileKind, string> = {
  'full-chain': '-fullchain.pem',
  certificate: '.pem',
  issuers: '-chain.pem',
  'root-first': '-root-first.pem',
  pkcs7: '.p7b',
  der: '.cer',
};

/** File systems take 255 bytes. */
const LONGEST_STEM = 200;

/** @returns what the names of all files of a certificate begin with: letters, digits, dot, minus and underscore only */
export function fileStem(commonName: string): string {
  const plain = commonName.replace(/^\*/, 'wildcard').replace(/[^A-Za-z0-9._-]/g, '_');
  return plain.replace(/^[.-]+/, '').slice(0, LONGEST_STEM) || 'certificate';
}

export function fileName(commonName: string, kind: FileKind): string {
  return fileStem(commonName) + ENDINGS[kind];
}
