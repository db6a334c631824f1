/** Everything that the app tells on an issue: what is said, and what becomes of the issue's status. */
import * as z from 'zod/mini';
import type { Actor } from '../problem';
import { ACTORS } from '../problem';

const texts = z.readonly(z.array(z.string()));
const actors = z.enum(ACTORS);

/** Stored with the order until the issue has been told. */
export const issueMessageSchema = z.readonly(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('requested'), certId: z.string(), names: texts, profile: z.string() }),
    z.object({ kind: z.literal('enrolled'), certId: z.string(), warnings: texts }),
    z.object({ kind: z.literal('refused'), actor: actors, reasons: texts }),
    z.object({ kind: z.literal('declined'), certId: z.string() }),
    z.object({ kind: z.literal('mismatched'), certId: z.string(), reasons: texts }),
    z.object({
      kind: z.literal('unknown'),
      mark: z.string(),
      commonName: z.string(),
      /** Epoch milliseconds. */
      sentAt: z.int(),
      /** Account ids of those who are asked. */
      operators: texts,
    }),
    z.object({ kind: z.literal('settled'), by: z.string(), certId: z.exactOptional(z.string()) }),
    z.object({ kind: z.literal('delayed'), reason: z.string(), actor: actors }),
    z.object({ kind: z.literal('moved-away'), status: z.string() }),
    z.object({ kind: z.literal('already-running') }),
  ]),
);

export type IssueMessage = z.infer<typeof issueMessageSchema>;

export type Span = { readonly text: string; readonly strong?: true } | { readonly mention: string };
export type Paragraph = readonly Span[];

/** Longest list of names that a comment spells out. */
const NAMES_SPELLED_OUT = 20;

const WHO: Record<Actor, string> = {
  requester: 'You can change the request and run “Enroll Certificate” again.',
  'jira-admin':
    'A Jira admin must mend this in “Sectigo Profile Settings”; then “Enroll Certificate” can be run again. Nothing was ordered.',
  'project-admin': 'A project admin must mend this; the app tries again by itself every hour.',
  'scm-operator': 'Someone with access to Sectigo Certificate Manager must look at this order.',
  nobody: 'Nobody needs to do anything.',
};

const WAITING_FOR: Record<Actor, string> = {
  requester: 'The app tries again by itself every hour; nothing is lost.',
  'jira-admin':
    'A Jira admin must mend this in “Sectigo Profile Settings”; the app then goes on by itself within the hour.',
  'project-admin': 'A project admin must mend this; the app then goes on by itself within the hour.',
  'scm-operator':
    'Someone with access to Sectigo Certificate Manager must look at this order; the app keeps looking every hour.',
  nobody: 'The app goes on by itself; nothing is lost.',
};

/** @returns `2026-11-02 08:00:05 UTC` */
export function utc(epochMs: number): string {
  return `${new Date(epochMs).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** @returns the calendar day in UTC, `2026-11-02` */
export function utcDay(epochMs: number): string {
  return new Date(epochMs).toISOString().slice(0, 10);
}

type MessageOf<Kind extends IssueMessage['kind']> = Extract<IssueMessage, { kind: Kind }>;

/** How each message is told, one entry a kind. */
const COMMENTS: { readonly [Kind in IssueMessage['kind']]: (message: MessageOf<Kind>) => readonly Paragraph[] } = {
  requested,
  // Told with the attachment, by `enrolledComment`: only the certificate itself knows what to say.
  enrolled: () => [],
  refused: ({ actor, reasons }) => [
    [strong('Certificate refused. '), text('Nothing was issued.')],
    ...reasons.map(line),
    line(WHO[actor]),
  ],
  declined: ({ certId }) => [
    [strong('Certificate declined. '), text(`An approver in SCM declined the order (SCM id ${certId}).`)],
    line('Ask the approver what has to change; then run “Enroll Certificate” again, which makes a new order.'),
  ],
  mismatched,
  unknown,
  settled: (message) => [settled(message)],
  delayed: ({ reason, actor }) => [[strong('Still waiting. '), text(reason)], line(WAITING_FOR[actor])],
  'moved-away': ({ status }) => [
    line(`The issue was moved to “${status}” before the order was sent, so nothing was ordered.`),
  ],
  'already-running': () => [line('An order for this issue is already on its way; no second one was sent.')],
};

/** The comment that tells a message; equal messages give equal text, so that a repetition is recognised. */
export function commentOf(message: IssueMessage): readonly Paragraph[] {
  const tell = COMMENTS[message.kind] as (message: IssueMessage) => readonly Paragraph[];
  return tell(message);
}

function requested(message: MessageOf<'requested'>): readonly Paragraph[] {
  return [
    [
      strong('Certificate requested '),
      text(`from Sectigo Certificate Manager with profile “${message.profile}”, SCM id ${message.certId}.`),
    ],
    line(`Names: ${spellOut(message.names)}`),
    line('Next: SCM approves and the CA issues it. The certificate is attached here as soon as it is there.'),
  ];
}

function mismatched(message: MessageOf<'mismatched'>): readonly Paragraph[] {
  return [
    [strong('The certificate does not match the request '), text(`and was not attached (SCM id ${message.certId}).`)],
    ...message.reasons.map(line),
    line(
      'Someone with access to Sectigo Certificate Manager must look at this order and revoke it if it is wrong. ' +
        'Only then run “Enroll Certificate” again: that makes a new order.',
    ),
  ];
}

function unknown(message: MessageOf<'unknown'>): readonly Paragraph[] {
  const asked = message.operators.flatMap((accountId): Span[] => [{ mention: accountId }, text(' ')]);
  return [
    [
      strong('The answer to this order was lost. '),
      text('SCM may or may not have taken it, so the app sends nothing more until someone has looked.'),
    ],
    [
      ...asked,
      text(
        'please look in SCM under Certificates > SSL Certificates for the common name ' +
          `${message.commonName}, requested about ${utc(message.sentAt)}, with this mark in its comments: `,
      ),
      strong(message.mark),
    ],
    line(
      'Then open “Certificate” on this issue and either give the id that SCM shows, or say that nothing was ordered.',
    ),
  ];
}

function settled(message: MessageOf<'settled'>): Paragraph {
  const found = message.certId
    ? ` looked in SCM: the order is there with SCM id ${message.certId}. The app goes on with it.`
    : ' looked in SCM: nothing was ordered. The app sends the order again.';
  return [{ mention: message.by }, text(found)];
}

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
  return [[strong('The certificate is issued but could not be attached. '), text(reason)], line(WHO['project-admin'])];
}

/** @returns the summary that Sectigo's connector gives an enrolled issue, without a blank after the colon */
export function enrolledSummary(commonName: string): string {
  return `Certificate enrolled:${commonName}`;
}

function spellOut(names: readonly string[]): string {
  const shown = names.slice(0, NAMES_SPELLED_OUT).join(', ');
  return names.length > NAMES_SPELLED_OUT ? `${shown} and ${names.length - NAMES_SPELLED_OUT} more` : shown;
}

function line(sentence: string): Paragraph {
  return [text(sentence)];
}

function text(value: string): Span {
  return { text: value };
}

function strong(value: string): Span {
  return { text: value, strong: true };
}
