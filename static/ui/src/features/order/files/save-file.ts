/** Hands a file to the person, made in the browser. */
import type { CertificateFile } from '../../../../../../src/pki/download/certificate-files';

/** The browser has taken the file long before. */
const KEPT_MS = 60_000;

export function saveFile({ name, mimeType, content }: CertificateFile): void {
  const address = URL.createObjectURL(new Blob([content], { type: mimeType }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
