/** What stands in the description of an issue that was opened for a renewal. */
import type { Certificate, Renewal } from '../certificate/certificate';
import { utc } from '../format-time';
import { line, spellOut } from './rich-text';
import type { Paragraph } from './rich-text';

const NEXT: Record<Renewal['because'], string> = {
  policy: 'The app orders the renewal by itself; nothing to do until the new certificate is attached here.',
  manual: 'Check the request and run “Enroll Certificate”: that renews the certificate. Sectigo bills a renewal.',
  'fresh-key':
    'The profile asks for a new key on renewal. Make a new key and CSR for the same names, put the CSR into “Certificate CSR text”, and run “Enroll Certificate”. Sectigo bills a renewal.',
  failed:
    'The app tried to renew it and could not; the comments on the old issue say why. Mend that and run “Enroll Certificate”.',
  compromised:
    'The key was reported as compromised. Make a new key and CSR for the same names, put the CSR into “Certificate CSR text”, and run “Enroll Certificate”, which is a renewal that Sectigo bills; or run “Replace Certificate” with it on the old issue, which Sectigo does not bill.',
  'answer-lost':
    'SCM’s answer to its renewal was lost, and the issue that asked about it is gone. Whether the order is in SCM is asked here now: answer under “Certificate” on this issue. Nothing is sent until then, because Sectigo bills a renewal.',
  'profile-gone':
    'The certificate profile was removed or leads to another account. A Jira admin must set it up again; then run “Enroll Certificate”.',
};

/** @param oldKey absent where the app cannot see the old issue */
export function renewalDescription(
  certificate: Certificate & { readonly renewal: Renewal },
  oldKey: string | undefined,
): readonly Paragraph[] {
  const { notAfter, names, serialNumber, renewal } = certificate;
  const whose = oldKey === undefined ? '' : ` of ${oldKey}`;
  return [
    line(`The certificate${whose} (serial number ${serialNumber}) is valid until ${utc(notAfter)}.`),
    line(`Names: ${spellOut(names)}`),
    line(NEXT[renewal.because]),
  ];
}
