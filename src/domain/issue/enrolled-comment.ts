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
}

/** The comment that comes with the attachment. */
export function enrolledComment(facts: EnrolledFacts, warnings: readonly string[]): readonly Paragraph[] {
  return [
    [
      strong('Certificate enrolled. '),
      text(`Serial number ${facts.serialNumber}, valid until ${utc(facts.notAfter)}.`),
    ],
    line(`Names: ${spellOut(facts.names)}`),
    [text('Certificate attached: '), strong(facts.fileName), text(' (certificate first, then its issuers).')],
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

/** Jira takes 255 characters; a name alone may have 253. */
const LONGEST_SUMMARY = 255;

/** @returns the summary that Sectigo's connector gives an enrolled issue, without a blank after the colon */
export function enrolledSummary(commonName: string): string {
  return `Certificate enrolled:${commonName}`.slice(0, LONGEST_SUMMARY);
}
