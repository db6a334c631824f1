/** What approvals of tests are made from. */
import type { Asked } from '../approval';
import type { ApprovalSettings } from '../approval-settings';
import type { ApprovalSubject } from '../subject/approval-subject';

export const SUBJECT: ApprovalSubject = {
  ...{ names: ['a.example.com', 'b.example.com'], key: 'RSA 2048', keyOnRenewal: 'reuse', organization: 'Example' },
  ...{ profileId: 'p', clientId: 'c', scmUrl: 'https://scm.example.com', profileName: 'Web', term: 'public' },
  owner: 'rita',
};

export const ASKED: Asked = { subject: SUBJECT, hash: 'h1', request: 'r1' };

export const SETTINGS: ApprovalSettings = { ask: 'changes', group: 'g', persons: 1, differ: true, days: 7 };
