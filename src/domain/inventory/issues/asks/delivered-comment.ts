/** What the issue of an imported certificate is told when its renewal or replacement is there, or when it was revoked in SCM. */
import { utc } from '../../../format-time';
import { line, spellOut, strong, text } from '../../../issue/rich-text';
import type { Paragraph } from '../../../issue/rich-text';

interface Delivered {
  readonly sslId: string;
  readonly serialNumber: string;
  /** Epoch milliseconds. */
  readonly notAfter: number;
  readonly names: readonly string[];
  readonly fileName: string;
  /** SCM's id of the certificate before. */
  readonly renews: string;
  readonly isReplacement: boolean;
}

export function deliveredComment(facts: Delivered, warnings: readonly string[]): readonly Paragraph[] {
  const { sslId, serialNumber, notAfter, names, fileName, isReplacement } = facts;
  const about = `SCM id ${sslId}, serial number ${serialNumber}, valid until ${utc(notAfter)}.`;
  return [
    [strong(isReplacement ? 'Certificate replaced. ' : 'Certificate renewed. '), text(about)],
    line(`Names: ${spellOut(names)}`),
    [text('Certificate attached: '), strong(fileName), text(' (certificate first, then its issuers).')],
    line(isReplacement ? AFTER_REPLACEMENT : afterRenewal(facts.renews)),
    ...warnings.map(line),
  ];
}

const AFTER_REPLACEMENT =
  'SCM keeps the id, and the certificate before has not been revoked by anyone: install the new one soon, and mark it as installed on the page “Certificates”. Then “Revoke Certificate” as “Superseded” revokes the one before.';

const afterRenewal = (renews: string): string =>
  `The certificate before (SCM id ${renews}) stays valid until it expires. Install the new one; then “Revoke Certificate” as “Superseded” revokes the one before.`;

export function revokedComment(serialNumber: string): readonly Paragraph[] {
  return [
    [strong('Certificate revoked outside Jira. '), text(`SCM says that serial number ${serialNumber} was revoked.`)],
    line('Take it off every server. Ask someone with access to Sectigo Certificate Manager for the reason.'),
    line('It cannot be renewed: order a new one with a new key and the same names on the page “New order”.'),
  ];
}
