/** What is said when the certificate is there. */
import { line, spellOut, strong, text, utc } from './rich-text';
import type { Paragraph } from './rich-text';

/** What a certificate says of itself, for the comment that comes with the attachment. */
export interface EnrolledFacts {
  readonly serialNumber: string;
  readonly notBefore: number;
  readonly notAfter: number;
  readonly names: readonly string[];
  readonly fileName: string;
  /** SCM id of the certificate that it renews. */
  readonly renews?: string;
}

/** The comment that comes with the attachment. */
export function enrolledComment(facts: EnrolledFacts, warnings: readonly string[]): readonly Paragraph[] {
  return [
    [
      strong(facts.renews === undefined ? 'Certificate enrolled. ' : 'Certificate renewed. '),
      text(`Serial number ${facts.serialNumber}, valid until ${utc(facts.notAfter)}.`),
    ],
    line(`Names: ${spellOut(facts.names)}`),
    [text('Certificate attached: '), strong(facts.fileName), text(' (certificate first, then its issuers).')],
    ...(facts.renews === undefined ? [] : [line(INSTALL_IT)]),
    ...warnings.map(line),
  ];
}

const INSTALL_IT =
  'The old certificate stays valid until it expires. Install the new one, then press “Mark as installed” under “Certificate” on this issue.';

/** Said once, when the certificate is there but the issue cannot take it. */
export function undeliverableComment(reason: string): readonly Paragraph[] {
  return [
    [strong('The certificate is issued but could not be attached. '), text(reason)],
    line('A project admin must mend this; the app tries again by itself every hour.'),
  ];
}

/** Jira takes 255 characters; a name alone may have 253. */
const LONGEST_SUMMARY = 255;

/** @returns the summary that Sectigo's connector gives an enrolled issue, without a blank after the colon, and others by analogy */
export function summaryOf(what: 'enrolled' | 'renewed' | 'revoked', commonName: string): string {
  return `Certificate ${what}:${commonName}`.slice(0, LONGEST_SUMMARY);
}

/** A workflow that the app cannot go on in. */
export function noTransition(from: string, to: string): string {
  return `The workflow has no transition from “${from}” to “${to}” that the app may take; a Jira admin must add it.`;
}
