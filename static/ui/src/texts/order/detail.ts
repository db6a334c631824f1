/** What is said of what is written in the certificate, and of its issuers. */
import { certificates } from './panel';

export const DETAIL = {
  subject: 'Subject',
  noSubject: 'None; the names alone count',
  issuer: 'Issuer',
  key: 'Key',
  sha256: 'SHA-256 fingerprint',
  sha1: 'SHA-1 fingerprint',
  unreadable: 'The certificate could not be read here',
  unreadableSo: 'Reload the issue. If it stays so, open the attached file instead.',
} as const;

export const CHAIN = {
  title: (count: number) => `Chain (${count === 1 ? 'no issuers came with it' : certificates(count)})`,
  issuedBy: (issuer: string) => `Issued by ${issuer}, valid until`,
  own: '(this certificate)',
  root: '(root)',
  intermediate: '(intermediate)',
} as const;
