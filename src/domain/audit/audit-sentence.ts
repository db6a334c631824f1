/** An audit event as a sentence: made of the tables' words when it is shown, so that nothing else can stand in it. */
import { PROBLEMS } from '../problem';
import type { Actor, ProblemCode } from '../problem';
import { actInWords } from './acts';
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

const ENDS = { done: 'done', refused: 'refused', failed: 'failed' } as const;

/** @returns for example `Save profile: refused, because there was no right to it.` */
export function sentenceOf({ act, outcome, code }: Pick<AuditFacts, 'act' | 'outcome' | 'code'>): string {
  const end = `${actInWords(act)}: ${ENDS[outcome]}`;
  if (!isKnown(code)) return outcome === 'done' ? `${end}.` : `${end}. A comment on the issue says why.`;
  const who = code === 'unexpected' || code === 'no-right' ? '' : ` ${WHO[PROBLEMS[code].actor]}`;
  return `${end}, because ${REASONS[code]}.${who}`;
}

function isKnown(code: string): code is keyof typeof REASONS {
  return Object.hasOwn(REASONS, code);
}
