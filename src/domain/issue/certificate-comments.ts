/** How everything is said on an issue about a certificate that it has. */
import type { Actor } from '../problem';
import { KEY_COMPROMISE, reasonOf } from '../revocation/reasons';
import type { MessageOf } from './issue-messages';
import { utc } from '../format-time';
import { line, mentions, strong, text } from './rich-text';
import type { Paragraph } from './rich-text';

type Because = MessageOf<'renewal-opened'>['because'];

/** Why a person has to act, for whoever reads it. */
const BECAUSE: Record<Because, string> = {
  policy: 'The app renews it by itself.',
  manual: 'The profile leaves renewals to people.',
  'fresh-key': 'The profile asks for a new key, so the requester has to put a new CSR there first.',
  failed: 'The last attempt to renew it came to nothing.',
  compromised: 'Its key was reported as compromised, so the app does not renew it: a new key and CSR are needed.',
  'answer-lost': 'SCM’s answer to its renewal was lost, and the issue that asked about it is gone.',
  'profile-gone':
    'The profile that it came from was removed or leads to another account; a Jira admin must set it up again.',
};

/** The same, where the customer was asked on the request. */
const WHY_NEW_KEY: Record<Because, string> = {
  ...BECAUSE,
  'fresh-key': 'The profile asks for a new key.',
  compromised: 'Its key was reported as compromised, so the app does not renew it: a new key is needed.',
};

/** What an agent does with the customer's answer. */
export const WITH_CSR_OF_CUSTOMER =
  'The customer was asked on this request for a new CSR. When it is here, put it into “Certificate CSR text” and run “Renew Certificate” on this issue; the customer cannot do either in the portal.';

/** Where the reason itself does not say it. */
const WHO_ACTS: Record<Actor, readonly string[]> = {
  requester: [],
  'jira-admin': ['A Jira admin must mend this; then run the transition again.'],
  'project-admin': ['A project admin must mend this; then run the transition again.'],
  'scm-operator': ['Someone with access to Sectigo Certificate Manager must look at it.'],
  nobody: [],
};

const KEY_BLOCKED =
  'Its key is accepted in no CSR any more. Make a new key for the next certificate, and look where else this one is used.';

const NOT_ASSIGNED =
  'Jira did not let the app assign it to everybody who should have it: they have left, or may not work in the project. Please see who looks after it, and put somebody else into “Owner”. It concerns ';

function nextOn(issueKey: string, because: Because): string {
  return because === 'answer-lost'
    ? `Someone with SCM access answers on ${issueKey} whether the order is there.`
    : `Run “Enroll Certificate” on ${issueKey}: that renews this certificate.`;
}

function nextHere(because: Because): string {
  return because === 'answer-lost'
    ? 'Someone with SCM access has to look there whether the order is in SCM.'
    : 'Run “Renew Certificate” on this issue.';
}

const STOPPED = {
  revoked: 'was revoked, so there is nothing to renew',
  'not-wanted': 'is not to be renewed; somebody decided so on its issue',
} as const;

/** @param by account id; absent where Jira does not say who it was */
function somebody(by: string | undefined): Paragraph {
  return by === undefined ? [text('Somebody')] : [{ mention: by }];
}

export const CERTIFICATE_COMMENTS = {
  'renewal-opened': ({ issueKey, by, because, notAssigned }: MessageOf<'renewal-opened'>): readonly Paragraph[] => [
    [strong('Renewal opened: '), text(`${issueKey}. ${BECAUSE[because]}`)],
    ...(by === 'person' ? [line(nextOn(issueKey, because))] : []),
    ...(notAssigned ? [[text(NOT_ASSIGNED), ...mentions(notAssigned)]] : []),
  ],
  'renewal-due': ({ by, because, reason, csrFor }: MessageOf<'renewal-due'>): readonly Paragraph[] => [
    [strong('This certificate is due for renewal. '), text(csrFor ? WHY_NEW_KEY[because] : BECAUSE[because])],
    ...(reason === undefined
      ? []
      : [line(`No issue could be opened for it: ${reason} A project admin must mend this.`)]),
    ...(by === 'person' ? [line(csrFor ? WITH_CSR_OF_CUSTOMER : nextHere(because))] : []),
  ],
  reminder: ({ people, days, notAfter, next }: MessageOf<'reminder'>): readonly Paragraph[] => [
    [
      ...mentions(people),
      strong(days === 1 ? 'Expires tomorrow at the latest. ' : `Expires in ${days} days at the latest. `),
      text(`The certificate is valid until ${utc(notAfter)} and is not renewed yet.`),
    ],
    line(next),
  ],
  superseded: ({ issueKey, sameIssue, serialNumber }: MessageOf<'superseded'>): readonly Paragraph[] =>
    sameIssue
      ? []
      : [
          [strong('Certificate renewed: '), text(`${issueKey} has the new one, serial number ${serialNumber}.`)],
          line(
            `This one stays valid until it expires. Once the new one is marked as installed on ${issueKey}, this one can be revoked here as “Superseded”.`,
          ),
        ],
  'not-needed': ({ issueKey }: MessageOf<'not-needed'>): readonly Paragraph[] => [
    line(`The certificate was renewed on ${issueKey}; there is nothing left to do here.`),
  ],
  expired: ({ notAfter, renewing }: MessageOf<'expired'>): readonly Paragraph[] => [
    [strong('Certificate expired. '), text(`It was valid until ${utc(notAfter)} and was not renewed.`)],
    line(
      renewing
        ? 'Its renewal is still under way.'
        : 'Run “Renew Certificate” here, or “Enroll Certificate” with a new CSR.',
    ),
  ],
  revoked: ({ serialNumber, reason, previous }: MessageOf<'revoked'>): readonly Paragraph[] => [
    [
      strong(previous ? 'Previous certificate revoked. ' : 'Certificate revoked. '),
      text(`Serial number ${serialNumber}, reason: ${reason}. This cannot be undone.`),
    ],
    ...(reasonOf(reason)?.code === KEY_COMPROMISE ? [line(KEY_BLOCKED)] : []),
  ],
  'already-revoked': ({ serialNumber, compromised }: MessageOf<'already-revoked'>): readonly Paragraph[] => [
    line(`The certificate with serial number ${serialNumber} was revoked already.`),
    ...(compromised ? [line(KEY_BLOCKED)] : []),
  ],
  'key-compromised': ({ serialNumber }: MessageOf<'key-compromised'>): readonly Paragraph[] => [
    [
      strong('The key of this certificate was reported as compromised. '),
      text(`It is the one with serial number ${serialNumber}; the app does not renew it by itself any more.`),
    ],
    line(
      'Make a new key and CSR, put the CSR into “Certificate CSR text” and run “Replace Certificate”, which Sectigo does not bill. Install the new certificate, and revoke this one: a CA has to do that within a day.',
    ),
  ],
  'revoked-elsewhere': ({ serialNumber }: MessageOf<'revoked-elsewhere'>): readonly Paragraph[] => [
    [
      strong('Certificate revoked outside Jira. '),
      text(`SCM says that the certificate with serial number ${serialNumber} was revoked; nobody did it here.`),
    ],
    line('It is not renewed any more. Ask someone with access to Sectigo Certificate Manager for the reason.'),
    line('To replace it, put a CSR with a new key here and run “Enroll Certificate”: that orders a new certificate.'),
  ],
  'renewal-stopped': ({ serialNumber, why }: MessageOf<'renewal-stopped'>): readonly Paragraph[] => [
    line(`The certificate to be renewed (serial number ${serialNumber}) ${STOPPED[why]}.`),
  ],
  'wish-refused': ({ what, actor, reasons }: MessageOf<'wish-refused'>): readonly Paragraph[] => [
    [strong(what === 'revoke' ? 'Not revoked. ' : 'Nothing changed. '), text(reasons.join(' '))],
    ...WHO_ACTS[actor].map(line),
  ],
  'not-renewed': ({ reason }: MessageOf<'not-renewed'>): readonly Paragraph[] => [
    [strong('This certificate will not be renewed. '), text(`Reason: ${reason}`)],
    line('This lasts until someone runs “Renew Certificate” all the same.'),
  ],
  installed: ({ by, serialNumber }: MessageOf<'installed'>): readonly Paragraph[] => [
    [{ mention: by }, text(` says that the certificate with serial number ${serialNumber} is installed.`)],
    line('If it replaced another one, that one can be revoked now as “Superseded”.'),
  ],
  'file-removed': ({ fileName, by, desk }: MessageOf<'file-removed'>): readonly Paragraph[] => [
    [strong('The certificate’s file was removed. '), ...somebody(by), text(` took ${fileName} off this issue.`)],
    line('The certificate itself is unchanged: it can be downloaded under “Certificate” on this issue.'),
    ...(desk
      ? [line('Its customer cannot open that. Download the file there and attach it to the request again.')]
      : []),
  ],
  'file-foreign': ({ fileName, serialNumber, attachedAt, by, current, desk }: MessageOf<'file-foreign'>) => [
    [
      strong('A file here is not the certificate. '),
      ...somebody(by),
      text(
        ` attached it as ${fileName} (${utc(attachedAt)}), and it does not hold the certificate with serial number `,
      ),
      text(`${serialNumber}. Do not install it; the app takes nothing from it.`),
    ],
    line(
      current
        ? 'The right one can be downloaded under “Certificate” on this issue.'
        : 'This issue has a newer certificate by now, which can be downloaded under “Certificate”.',
    ),
    ...(desk ? [line('Delete the wrong file, so that no customer takes it for the certificate.')] : []),
  ],
} as const;
