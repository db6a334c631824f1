/** How everything is said on an issue. */
import { APPROVAL_COMMENTS, coveredWords, listed } from '../approval/words/approval-comments';
import type { Actor } from '../problem';
import { RULE_COMMENTS } from '../rule/rule-comments';
import { CERTIFICATE_COMMENTS } from './certificate-comments';
import type { IssueMessage, MessageOf } from './issue-messages';
import { unknown, wrongId } from './lost-answer-comments';
import { line, mentions, spellOut, strong, text } from './rich-text';
import type { Paragraph } from './rich-text';

/** The transition by which a person asks again: on the certificate's own issue, or on a new one. */
export type Asking = 'Enroll Certificate' | 'Renew Certificate' | 'Replace Certificate';

/** What is to be done after a refusal; the reason itself says where. */
const AFTER_REFUSAL: Record<Actor, (asking: Asking) => string> = {
  requester: (asking) => `You can change the request and run “${asking}” again.`,
  'jira-admin': (asking) => `A Jira admin must mend this; then “${asking}” can be run again.`,
  'project-admin': (asking) => `A project admin must mend this; then “${asking}” can be run again.`,
  'scm-operator': (asking) =>
    `Someone with access to Sectigo Certificate Manager must look at it; then “${asking}” can be run again.`,
  nobody: (asking) => `Run “${asking}” again.`,
};

const WAITING_FOR: Record<Actor, string> = {
  requester: 'The app tries again by itself every hour; nothing is lost.',
  'jira-admin':
    'A Jira admin must mend this; the app then goes on by itself: within the hour, or within a day when it has waited for a week.',
  'project-admin': 'A project admin must mend this; the app then goes on by itself within the hour.',
  'scm-operator':
    'Someone with access to Sectigo Certificate Manager must look at this order; the app keeps looking every hour.',
  nobody: 'The app goes on by itself; nothing is lost.',
};

/** How each message is told, one entry a kind. */
type Telling<Kind extends IssueMessage['kind']> = (message: MessageOf<Kind>, asking: Asking) => readonly Paragraph[];

const COMMENTS: { readonly [Kind in IssueMessage['kind']]: Telling<Kind> } = {
  ...APPROVAL_COMMENTS,
  ...CERTIFICATE_COMMENTS,
  ...RULE_COMMENTS,
  requested,
  // Told with the attachment, by `enrolledComment`: only the certificate itself knows what to say.
  enrolled: () => [],
  refused: ({ actor, reasons }, asking) => [
    [strong('Certificate refused. '), text('Nothing was ordered.')],
    ...reasons.map(line),
    line(AFTER_REFUSAL[actor](asking)),
  ],
  declined: ({ certId }, asking) => [
    [strong('Certificate declined. '), text(`An approver in SCM declined the order (SCM id ${certId}).`)],
    line(`Ask the approver what has to change; then run “${asking}” again, which makes a new order.`),
  ],
  mismatched,
  unknown,
  settled: (message) => [settled(message)],
  delayed: ({ reason, actor }) => [[strong('Still waiting. '), text(reason)], line(WAITING_FOR[actor])],
  'moved-away': ({ status }) => [
    line(`The issue was moved to “${status}” before the order was sent, so nothing was ordered.`),
  ],
  'already-running': ({ operators }) => [alreadyRunning(operators)],
  'wrong-id': wrongId,
  cancelled: () => [[strong('Request cancelled. '), text('Nothing was ordered.')]],
  'cancel-too-late': cancelTooLate,
  elsewhere: () => [],
  ended,
};

/** The comment that tells a message; equal messages give equal text, so that a repetition is recognised. */
export function commentOf(message: IssueMessage, asking: Asking = 'Enroll Certificate'): readonly Paragraph[] {
  const tell = COMMENTS[message.kind] as (message: IssueMessage, asking: Asking) => readonly Paragraph[];
  return tell(message, asking);
}

const REQUESTED = {
  enroll: ['Certificate requested ', ''],
  renew: ['Renewal requested ', 'It renews the certificate with SCM id %; Sectigo bills a renewal.'],
  replace: [
    'Replacement requested ',
    'It replaces the certificate with SCM id % and will end when that one does; Sectigo does not bill a replacement.',
  ],
} as const;

function requested({ renews, replaces, ...message }: MessageOf<'requested'>): readonly Paragraph[] {
  const [what, means] = REQUESTED[renews === undefined ? 'enroll' : replaces ? 'replace' : 'renew'];
  const profile = `from Sectigo Certificate Manager with profile “${message.profile}”, SCM id ${message.certId}.`;
  return [
    [strong(what), text(profile)],
    line(`Names: ${spellOut(message.names)}`),
    ...(renews === undefined ? [] : [line(means.replace('%', () => renews))]),
    ...(message.otherKey ? [line(OTHER_KEY)] : []),
    ...(message.covered ? [coveredWords(listed(message.covered.by), message.covered.at)] : []),
    line('Next: SCM approves and the CA issues it. The certificate is attached here as soon as it is there.'),
  ];
}

const OTHER_KEY =
  'The CSR has another key than the certificate before. If nobody changed it on purpose, have this order declined in SCM.';

function mismatched(message: MessageOf<'mismatched'>, asking: Asking): readonly Paragraph[] {
  return [
    [strong('The certificate does not match the request '), text(`and was not attached (SCM id ${message.certId}).`)],
    ...message.reasons.map(line),
    line(
      'Someone with access to Sectigo Certificate Manager must look at this order and revoke it if it is wrong. ' +
        `Only then run “${asking}” again: that makes a new order.`,
    ),
  ];
}

const ENDS = {
  rejected: 'The CA rejected it. SCM shows the reason at the certificate.',
  revoked: 'SCM revoked it before it could be attached.',
} as const;

function ended({ certId, how }: MessageOf<'ended'>, asking: Asking): readonly Paragraph[] {
  return [
    [strong('No certificate came of this order '), text(`(SCM id ${certId}). ${ENDS[how]}`)],
    line(`Ask someone with access to Sectigo Certificate Manager why; “${asking}” makes a new order.`),
  ];
}

/** @param issueKey of the issue where the order runs or has ended; absent where the app cannot see it */
export function elsewhereComment(issueKey: string | undefined, issued: boolean): readonly Paragraph[] {
  const there = issueKey ?? 'another issue';
  if (issued) return [line(`This certificate was renewed on ${there}; renew, replace or revoke the new one there.`)];
  return [line(`The renewal of this certificate is on its way on ${there}; no second order was sent.`)];
}

function alreadyRunning(operators: readonly string[]): Paragraph {
  if (operators.length === 0) return line('An order for this issue is already on its way; no second one was sent.');
  return [
    text('The answer to the order for this issue is still lost, so no second one was sent. '),
    ...mentions(operators),
    text('please settle it under “Certificate” on this issue.'),
  ];
}

function settled({ by, certId, cancelled }: MessageOf<'settled'>): Paragraph {
  const next = cancelled ? 'It was cancelled meanwhile, so nothing is sent.' : 'The app sends the order again.';
  const found = certId
    ? ` looked in SCM: the order is there with SCM id ${certId}. The app goes on with it.`
    : ` looked in SCM: nothing was ordered. ${next}`;
  return [{ mention: by }, text(found)];
}

const TOO_LATE = {
  issued: 'The certificate is there already. If it is not wanted, run “Revoke Certificate”.',
  sent: 'The order is with SCM already, and the app cannot take it back there.',
  unknown: 'The order was sent and its answer was lost; first someone has to look whether SCM has it.',
} as const;

function cancelTooLate({ how, mark, operators }: MessageOf<'cancel-too-late'>): readonly Paragraph[] {
  const sentence = [strong('Too late to cancel it here. '), text(TOO_LATE[how])];
  if (how === 'issued') return [sentence];
  return [
    sentence,
    [
      ...mentions(operators),
      text('please decline the order with this mark in its comments in SCM under Certificates > SSL Certificates: '),
      strong(mark),
    ],
    line('The app keeps looking: what is declined is told here, and what is issued all the same is attached.'),
  ];
}
