/** An audit event as a sentence: made of the tables' words when it is shown, so that nothing else can stand in it. */
import { PROBLEMS } from '../problem';
import type { Actor, ProblemCode } from '../problem';
import { actInWords } from './acts';
import { BY_APP } from './audit-event';
import type { AuditFacts } from './audit-event';

const REASONS: Readonly<Record<ProblemCode | 'unexpected', string>> = {
  'invalid-input': 'the input could not be used',
  'not-found': 'there was no such thing',
  'no-right': 'there was no right to it',
  conflict: 'something had changed meanwhile',
  'scm-refused': 'SCM refused it',
  'scm-set-up': 'something has to be set up in SCM first',
  'scm-state': 'the certificate is in no state for it in SCM',
  'scm-unknown-certificate': 'SCM does not know the certificate',
  'scm-revoked': 'the certificate is revoked in SCM',
  'scm-credentials': 'SCM did not accept the client ID and secret',
  'scm-token': 'SCM did not accept its own token',
  'profile-gone': 'the profile is not there any more',
  'scm-rights': 'the REST account has no right to it in SCM',
  'scm-url': 'there is no SCM under the profile’s URL',
  'scm-egress': 'Jira does not allow the app to call that address',
  'scm-busy': 'SCM was busy',
  'scm-no-answer': 'SCM did not answer',
  'scm-unreadable': 'SCM’s answer could not be read',
  'jira-busy': 'Jira was busy',
  'jira-forbidden': 'Jira did not allow the app to do it',
  'jira-missing': 'the app cannot see the issue',
  'approvers-gone': 'the group of approvers is not there any more',
  'jira-refused': 'Jira refused it',
  'rule-not-set-up': 'the workflow rule is not configured',
  unexpected: 'something unforeseen went wrong; the log has its name',
};

const WHO: Readonly<Record<Actor, string>> = {
  requester: 'The person who asked must act.',
  'jira-admin': 'A Jira admin must act.',
  'project-admin': 'A project admin must act.',
  'scm-operator': 'Someone with access to SCM must act.',
  nobody: 'It is tried again by itself.',
};

const ENDS = { asked: 'asked for', done: 'done', refused: 'refused', failed: 'failed' } as const;

/** What a person asked the app for and it could not do is not tried again by itself. */
const AGAIN = 'Trying again may help.';

/** Whatever the problem was: nothing is sent any more until somebody has looked. */
const SETTLED_BY: Readonly<Record<string, Actor>> = {
  'order-unknown': 'scm-operator',
  'order-mismatched': 'scm-operator',
};

/** What these acts are called is what has happened. */
const HAPPENINGS: ReadonlySet<string> = new Set([
  ...['order-approving', 'order-approved', 'order-covered', 'order-approval-voided'],
  ...['order-requested', 'order-applied', 'order-issued', 'order-cancelled'],
  ...['certificate-renewing', 'certificate-superseded', 'certificate-revoked', 'certificate-revoked-elsewhere'],
  ...['certificate-kept', 'certificate-expired', 'attachment-removed'],
]);

/** Where the usual words would say another thing. */
const OWN_SENTENCES: Readonly<Record<string, string>> = {
  'webhook-call asked': 'Webhook call: taken as a hint to ask SCM again.',
  'attachment-foreign refused':
    'A file under the certificate’s name is not the certificate: nothing was taken from it.',
};

/** @returns for example `Change profile: refused, because there was no right to it.` */
export function sentenceOf(event: Pick<AuditFacts, 'act' | 'outcome' | 'code' | 'actor'>): string {
  const { act, outcome, code } = event;
  const own = OWN_SENTENCES[`${act} ${outcome}`];
  if (own !== undefined) return own;
  const end = `${actInWords(act)}: ${ENDS[outcome]}`;
  if (outcome === 'asked' || outcome === 'done') return HAPPENINGS.has(act) ? `${actInWords(act)}.` : `${end}.`;
  if (!isKnown(code)) return `${end}. A comment on the issue says why.`;
  return [`${end}, because ${REASONS[code]}.`, whoActs(event)].join(' ').trim();
}

function whoActs({ act, code, actor }: Pick<AuditFacts, 'act' | 'code' | 'actor'>): string {
  const settler = SETTLED_BY[act];
  if (settler) return WHO[settler];
  if (!isKnown(code) || code === 'unexpected' || code === 'no-right') return '';
  const who = PROBLEMS[code].actor;
  return who === 'nobody' && actor !== BY_APP ? AGAIN : WHO[who];
}

function isKnown(code: string): code is keyof typeof REASONS {
  return Object.hasOwn(REASONS, code);
}
