/** What is said when the certificate is there. */
import { utc } from '../format-time';
import { LONGEST_SUMMARY } from './issue-fields';
import { line, spellOut, strong, text } from './rich-text';
import type { Paragraph } from './rich-text';

/** What a certificate says of itself, for the comment that comes with the attachment. */
export interface EnrolledFacts {
  readonly serialNumber: string;
  readonly notBefore: number;
  readonly notAfter: number;
  readonly names: readonly string[];
  readonly fileName: string;
  /** SCM id of the certificate that it renews or replaces. */
  readonly renews?: string;
  readonly replaces?: true;
}

/** The comment that comes with the attachment. */
export function enrolledComment(facts: EnrolledFacts, warnings: readonly string[]): readonly Paragraph[] {
  return [
    [strong(HEADS[becameOf(facts)]), text(`Serial number ${facts.serialNumber}, valid until ${utc(facts.notAfter)}.`)],
    line(`Names: ${spellOut(facts.names)}`),
    [text('Certificate attached: '), strong(facts.fileName), text(' (certificate first, then its issuers).')],
    ...INSTALL_IT[becameOf(facts)].map(line),
    ...warnings.map(line),
  ];
}

function becameOf({ renews, replaces }: EnrolledFacts): keyof typeof HEADS {
  if (renews === undefined) return 'enrolled';
  return replaces ? 'replaced' : 'renewed';
}

const HEADS = {
  enrolled: 'Certificate enrolled. ',
  renewed: 'Certificate renewed. ',
  replaced: 'Certificate replaced. ',
} as const;

const INSTALL_IT: Readonly<Record<keyof typeof HEADS, readonly string[]>> = {
  enrolled: [],
  renewed: [
    'The old certificate stays valid until it expires. Install the new one, then press “Mark as installed” under “Certificate” on this issue.',
  ],
  replaced: [
    'SCM lists the old certificate as replaced. It is not renewed any more, and nothing has revoked it: install the new one soon, press “Mark as installed” under “Certificate” on this issue, and revoke the old one as “Superseded”.',
  ],
};

/** In place of it where the key was reported as compromised while the order was on its way: nothing is attached. */
export function compromisedComment(
  { serialNumber, notAfter }: EnrolledFacts,
  warnings: readonly string[],
): readonly Paragraph[] {
  return [
    [
      strong('Certificate issued with a compromised key. '),
      text(`Serial number ${serialNumber}, valid until ${utc(notAfter)}. It was not attached; do not install it.`),
    ],
    line(
      'Its key was reported as compromised while the order was on its way. Make a new key and CSR, put the CSR into “Certificate CSR text” and run “Replace Certificate”, which Sectigo does not bill; or run “Revoke Certificate” as “Key compromise”.',
    ),
    ...warnings.map(line),
  ];
}

/** Said once, when the certificate is there but the issue cannot take it. */
export function undeliverableComment(reason: string): readonly Paragraph[] {
  return [
    [strong('The certificate is issued but could not be attached. '), text(reason)],
    line('A project admin must mend this; the app tries again by itself every hour.'),
  ];
}

/** @returns the summary that Sectigo's connector gives an enrolled issue, without a blank after the colon, and others by analogy */
export function summaryOf(what: 'enrolled' | 'renewed' | 'revoked', commonName: string): string {
  return `Certificate ${what}:${commonName}`.slice(0, LONGEST_SUMMARY);
}

/** A workflow that the app cannot go on in. */
export function noTransition(from: string, to: string): string {
  return `The workflow has no transition from “${from}” to “${to}” that the app may take; a Jira admin must add it.`;
}
