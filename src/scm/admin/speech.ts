/** What SCM's refusals mean for an account, each with who must act. */
import type { Speech } from '../problems';

export const ACCOUNT_SPEECH: Speech = {
  advice: {
    [-102]:
      'SCM revokes only certificates that it lists as issued. Check the status; if it is still valid, someone with access to SCM revokes it there.',
    [-1112]:
      'The order waits for no approval (any more): somebody was faster, or it never needed one. Check its status; nobody else has to act.',
    [-1140]:
      'SCM wants an EV certificate to be approved by somebody else than its requester, who are the same administrator here. Someone else with access to SCM approves it there.',
  },
  sentences: {
    'scm-credentials': 'SCM does not know the credentials of this account. A Jira admin mends them.',
    'scm-token':
      'SCM’s Admin API refuses the sign-in of this account, although its client id and secret are right. A Jira admin gives those of an API administrator (SCM: Settings > Admins); those of a REST account belong into a profile.',
    'scm-rights':
      'SCM does not allow these credentials to do this. Someone with access to SCM gives the administrator the right to it (Settings > Admins).',
    'scm-url': 'The SCM URL of this account does not lead to the Admin API. A Jira admin mends it.',
    'scm-busy': 'SCM is busy or being maintained. Try again in a few minutes; nobody else has to act.',
    'scm-no-answer': 'SCM did not answer properly. Try again in a few minutes; if it stays, ask Sectigo.',
    'scm-unknown-certificate': 'SCM knows nothing with this id, or this account does not reach it.',
  },
};

/** A page of HTML, another API, or a later version. */
export const UNREADABLE =
  'SCM’s answer could not be read: it is not what the Admin API sends. A Jira admin checks the SCM URL of this account; if it is right, try again later.';
