/** How customers of a service project are asked for a CSR: in the portal they have no dialog, but they can answer and attach files. */
import { line, spellOut } from '../rich-text';
import type { Paragraph } from '../rich-text';

/** @param names of the certificate; absent where they stand on the request anyway */
export function askForCsr(names?: readonly string[]): readonly Paragraph[] {
  const whose = names ? `: ${spellOut(names)}` : '';
  return [
    line(`Please have a new key and a CSR made for the same names${whose}. Whoever runs the server can do that.`),
    line(
      'Answer here with the CSR, as text (from BEGIN CERTIFICATE REQUEST to END CERTIFICATE REQUEST) or as a file. Never put the key itself here.',
    ),
    line('The service team then sends it, and the new certificate is attached here.'),
  ];
}
