/**
 * What the customers of a service project read of each message, in their portal. They see neither Jira nor SCM: no ids of
 * SCM, profiles, people or faults of the set-up are named to them, and nothing that they could not do.
 */
import type { IssueMessage, MessageOf } from '../issue-messages';
import { utc } from '../../format-time';
import { line, spellOut, strong, text } from '../rich-text';
import type { Paragraph } from '../rich-text';
import { askForCsr } from './ask-for-csr';

type Words<Kind extends IssueMessage['kind']> = (message: MessageOf<Kind>) => readonly Paragraph[];

/** `none`: the comment is for agents. `same`: it holds nothing but what customers may know. Words: instead of it, for them. */
type Audience<Kind extends IssueMessage['kind']> = 'none' | 'same' | Words<Kind>;

const TEAM = 'The service team has been told.';
const DUE = 'This certificate is due for renewal. ';
const NOT_NEEDED = line('If it is not needed any more, say so here.');

const REQUESTED = {
  first: 'Certificate requested. ',
  renewal: 'Renewal requested. ',
  replacement: 'Replacement requested. ',
} as const;

const AUDIENCES: { readonly [Kind in IssueMessage['kind']]: Audience<Kind> } = {
  requested: ({ renews, replaces, names }) => [
    [strong(REQUESTED[renews === undefined ? 'first' : replaces ? 'replacement' : 'renewal']), text(namesOf(names))],
    line('The certificate is attached here as soon as it is issued.'),
  ],
  // Comes with the file: see `deliveredWords`.
  enrolled: 'none',
  refused,
  declined: () => said('Request declined. ', 'The certificate was not approved.'),
  mismatched: () => said('Not delivered yet. ', 'The certificate that was issued does not match this request.'),
  unknown: () => said('Still in progress. ', 'It is not certain yet that the request has arrived.'),
  'wrong-id': 'none',
  ended: () => said('No certificate came of this request. '),
  settled: 'none',
  delayed: 'none',
  'moved-away': 'none',
  'already-running': 'none',
  cancelled: 'same',
  'cancel-too-late': ({ how }) =>
    said('Too late to cancel. ', how === 'issued' ? 'The certificate is there already.' : 'The request is on its way.'),
  elsewhere: 'none',
  'approval-asked': () => [line('This request waits for approval.')],
  'approval-given': 'none',
  approved: 'none',
  'approval-dropped': 'none',
  'turned-down': () => said('Request declined. ', 'The certificate was not approved.'),
  'renewal-opened': () => [line('The renewal of this certificate has begun.')],
  'renewal-due': ({ csrFor }) =>
    csrFor ? [[strong(DUE), text('It needs a new key.')], ...askForCsr(csrFor)] : [...said(DUE), NOT_NEEDED],
  reminder,
  superseded: ({ sameIssue, serialNumber }) =>
    sameIssue
      ? []
      : [
          [strong('Certificate renewed. '), text(`The new one has the serial number ${serialNumber}.`)],
          line('This one stays valid until it expires.'),
        ],
  'not-needed': 'none',
  expired: ({ notAfter, renewing }) => [
    [strong('Certificate expired. '), text(`It was valid until ${utc(notAfter)} and was not renewed.`)],
    line(renewing ? 'Its renewal is still under way.' : TEAM),
  ],
  revoked: 'same',
  'already-revoked': 'same',
  'key-compromised': ({ serialNumber }) => [
    ...said('Key reported as compromised. ', `The certificate with serial number ${serialNumber} needs a new key.`),
    ...askForCsr(),
  ],
  'revoked-elsewhere': ({ serialNumber }) => [
    ...said('Certificate revoked. ', `The certificate with serial number ${serialNumber} is not valid any more.`),
    line('If you still need one, make a new request with a new key and CSR.'),
  ],
  'renewal-stopped': 'none',
  'wish-refused': ({ what }) => said(what === 'revoke' ? 'Not revoked. ' : 'Nothing changed. '),
  // The reason is a person's, written for colleagues.
  'not-renewed': () => [[strong('This certificate will not be renewed.')]],
  installed: 'none',
  'file-removed': () => said('The certificate’s file was removed. ', 'The certificate itself is unchanged.'),
  'file-foreign': ({ fileName }) =>
    said('A file here is not the certificate. ', `It is called ${fileName} and holds something else: do not use it.`),
  'rule-not-set-up': 'none',
  'status-asked': 'none',
  status: 'none',
};

/** Whether it matters for the message that the issue is in a service project. */
export function hasWordsForCustomers({ kind }: IssueMessage): boolean {
  return typeof AUDIENCES[kind] === 'function';
}

/** A comment that customers do not read, and the one that they read; each absent where there is none. */
export interface Addressed {
  readonly agents?: readonly Paragraph[];
  readonly customers?: readonly Paragraph[];
}

/**
 * @param comment the full words, which agents read
 * @param serviceDesk outside of service projects nobody needs other words
 */
export function addressed(
  message: IssueMessage,
  comment: readonly Paragraph[],
  serviceDesk: boolean | undefined,
): Addressed {
  const audience = AUDIENCES[message.kind] as Audience<IssueMessage['kind']>;
  if (audience === 'same') return { customers: comment };
  const words =
    audience === 'none' || !serviceDesk ? [] : (audience as (message: IssueMessage) => Paragraph[])(message);
  return { ...(comment.length > 0 && { agents: comment }), ...(words.length > 0 && { customers: words }) };
}

/** What comes with the file. */
export function deliveredWords(facts: {
  readonly serialNumber: string;
  readonly notAfter: number;
  readonly names: readonly string[];
  readonly fileName: string;
  readonly renewed: boolean;
}): readonly Paragraph[] {
  const { serialNumber, notAfter, names, fileName, renewed } = facts;
  return [
    [
      strong(renewed ? 'Certificate renewed. ' : 'Certificate issued. '),
      text(`Serial number ${serialNumber}, valid until ${utc(notAfter)}.`),
    ],
    line(namesOf(names)),
    line(`Certificate attached: ${fileName} (certificate first, then its issuers).`),
    ...(renewed ? [line('The old certificate stays valid until it expires.')] : []),
  ];
}

/** In place of the file, where it could not be put on the request: an agent hands it over. */
export function handedOverWords(facts: {
  readonly serialNumber: string;
  readonly notAfter: number;
  readonly names: readonly string[];
  readonly renewed: boolean;
}): readonly Paragraph[] {
  const { serialNumber, notAfter, names, renewed } = facts;
  return [
    [
      strong(renewed ? 'Certificate renewed. ' : 'Certificate issued. '),
      text(`Serial number ${serialNumber}, valid until ${utc(notAfter)}.`),
    ],
    line(namesOf(names)),
    line('The file could not be attached here. The service team has been told, and hands it over to you.'),
  ];
}

/** In place of the file, where its key was reported as compromised while it was on its way. */
export function withheldWords(): readonly Paragraph[] {
  return [...said('Not delivered. ', 'The key of this certificate was reported as compromised.'), ...askForCsr()];
}

/** For agents, when the file could not be put where customers see it. */
export function notSharedComment(reason: string): readonly Paragraph[] {
  return [
    [strong('The certificate is attached for agents only. '), text(reason)],
    line('Customers do not see the file in the portal: send it to them with a public comment.'),
  ];
}

function refused({ inRequest = [] }: MessageOf<'refused'>): readonly Paragraph[] {
  if (inRequest.length === 0) return said('Certificate not requested. ', 'Nothing was ordered.');
  return [
    [strong('Please change your request. '), text('Nothing was ordered.')],
    ...inRequest.map(line),
    line('Answer here with what is missing, and the service team sends the request again.'),
  ];
}

function reminder({ days, notAfter, csrFor }: MessageOf<'reminder'>): readonly Paragraph[] {
  const what = days === 1 ? 'Expires tomorrow at the latest. ' : `Expires in ${days} days at the latest. `;
  const more = `The certificate is valid until ${utc(notAfter)} and is not renewed yet.`;
  return csrFor ? [[strong(what), text(more)], ...askForCsr(csrFor)] : said(what, more);
}

function said(what: string, more = ''): readonly Paragraph[] {
  return [[strong(what), text(more === '' ? TEAM : `${more} ${TEAM}`)]];
}

function namesOf(names: readonly string[]): string {
  return `Names: ${spellOut(names)}`;
}
