import { commentOf } from '../../issue/issue-comments';
import type { IssueMessage, MessageOf } from '../../issue/issue-messages';
import { text } from '../../issue/rich-text';
import type { Paragraph } from '../../issue/rich-text';
import { NOW } from '../../testing/sample-certificate';
import { approvalFaults, approvalOf, NO_APPROVAL } from '../approval-settings';
import type { ApprovalSubject } from '../subject/approval-subject';
import { turnedDownWords } from './approval-view';
import { differenceInWords, differencesOf } from '../subject/differences';
import { SETTINGS, SUBJECT } from '../testing/sample-approval';
import { ALREADY, askersOf, NOT_MEMBER, OWN_REQUEST, whyNotDecide } from '../who-may-decide';

const plain = (spans: Paragraph): string =>
  spans.map((span) => ('text' in span ? span.text : `@${span.mention}`)).join('');
const said = (message: IssueMessage): string => commentOf(message).map(plain).join('\n');

it.each<[Partial<ApprovalSubject>, string]>([
  [{ names: ['c.example.com', 'B.example.com'] }, 'Names changed: added c.example.com; left out a.example.com.'],
  [{ names: [...SUBJECT.names, 'c.example.com'] }, 'Names changed: added c.example.com.'],
  [{ names: ['a.example.com'] }, 'Names changed: left out b.example.com.'],
  [{ key: 'EC P-256' }, 'Key changed from “RSA 2048” to “EC P-256”.'],
  [{ keyOnRenewal: 'fresh' }, 'Key on renewal changed from “the same key again” to “a new key each time”.'],
  [{ profileId: 'q', profileName: 'Shop' }, 'Certificate profile changed from “Web” to “Shop”.'],
  [{ clientId: 'd' }, 'The profile uses another REST account at SCM now.'],
  [
    { term: 'private' },
    'Longest validity changed from “as long as public certificates may” to “as long as the private CA likes”.',
  ],
  [{ organization: '' }, 'Organization changed from “Example” to none.'],
  [{ owner: 'ada' }, 'Owner changed from @rita to @ada.'],
  [{ owner: '' }, 'Owner changed from @rita to nobody.'],
])('says what differs: %j', (change, sentence) => {
  const found = differencesOf(SUBJECT, { ...SUBJECT, ...change });
  expect(found.map((one) => plain(differenceInWords(one, (mention) => ({ mention }))))).toEqual([sentence]);
});

it('a profile that was renamed, names in another order and blanks are no difference', () => {
  const blanks = { ...SUBJECT, organization: `${SUBJECT.organization} ` };
  expect(differencesOf(blanks, { ...SUBJECT, profileName: 'X', names: [...SUBJECT.names].reverse() })).toEqual([]);
});

it('one sentence a part, on a screen with names instead of accounts', () => {
  const found = differencesOf(SUBJECT, { ...SUBJECT, owner: 'ada', key: 'RSA 4096' });
  expect(found.map((one) => plain(differenceInWords(one, (id) => text(id.toUpperCase()))))).toEqual([
    'Key changed from “RSA 2048” to “RSA 4096”.',
    'Owner changed from RITA to ADA.',
  ]);
});

const ASKING: MessageOf<'approval-asked'> = {
  kind: 'approval-asked',
  because: 'first',
  ...{ group: 'approvers', persons: 1, until: NOW, approvers: ['otto'] },
  ...{ profile: 'Web', names: ['a.example.com'], differences: [] },
};

it.each<[IssueMessage, RegExp]>([
  [ASKING, /^Waiting for approval\. .*\n.*a\.example\.com.*\n@otto \(members of the group “approvers”\) can approve/],
  [{ ...ASKING, approvers: [] }, /Members of the group “approvers” can approve/],
  [{ ...ASKING, persons: 2, tooFew: true }, /2 different people.*\n.*too few people/],
  [{ ...ASKING, because: 'voided' }, /earlier approvals do not count any more\.\nThe CSR was replaced/],
  [
    { ...ASKING, because: 'changed', differences: [{ part: 'owner', from: 'rita', to: 'ada' }] },
    /not what was approved before.*\nOwner changed from @rita to @ada\./,
  ],
  [{ ...ASKING, differences: [{ part: 'of a later version', from: '', to: '' }] }, /^Waiting/],
  [
    { kind: 'approval-given', by: 'otto', left: 1 },
    /@otto approved this order; one more person has to approve it too\./,
  ],
  [{ kind: 'approved', how: 'given', by: ['otto', 'ada'], at: NOW }, /Approved by @otto and @ada\./],
  [{ kind: 'approved', how: 'covered', by: ['otto'], at: NOW }, /Covered by the approval of @otto on \d{4}-\d\d-\d\d/],
  [{ kind: 'approved', how: 'free', by: [], at: NOW }, /does not ask for approval/],
  [{ kind: 'approval-dropped', by: ['otto'] }, /The approval of @otto does not count any more/],
  [
    { kind: 'turned-down', how: 'declined', by: 'otto', reason: 'Not ours.', days: 7 },
    /Declined\. @otto declined it: “Not ours\.” Nothing was ordered\.\n.*“Enroll Certificate”/,
  ],
  [
    { kind: 'turned-down', how: 'declined', by: '', reason: '', days: 7 },
    /The service project’s approvers declined it\./,
  ],
  [{ kind: 'turned-down', how: 'expired', by: '', reason: '', days: 7 }, /Nobody approved within 7 days/],
  [{ kind: 'turned-down', how: 'expired', by: '', reason: '', days: 1 }, /within a day/],
  [
    {
      kind: 'requested',
      ...{ certId: '7', names: ['a'], profile: 'Web', renews: '6' },
      covered: { by: ['otto'], at: NOW },
    },
    /Covered by the approval of @otto on/,
  ],
])('tells %j', (message, words) => {
  expect(said(message)).toMatch(words);
});

it.each([
  ['a member', { isMember: true, accountId: 'otto' }, {}, undefined],
  ['nobody of the group', { isMember: false, accountId: 'otto' }, {}, NOT_MEMBER],
  ['who asked', { isMember: true, accountId: 'rita' }, {}, OWN_REQUEST],
  ['who asked, where that is allowed', { isMember: true, accountId: 'rita' }, { differ: false }, undefined],
  ['who has approved', { isMember: true, accountId: 'ada' }, {}, ALREADY],
])('may decide: %s', (_who, decider, settings, whyNot) => {
  const rules = {
    settings: { ...SETTINGS, ...settings },
    askers: askersOf(SUBJECT, 'clerk'),
    given: [{ by: 'ada', at: 1 }],
  };
  expect(whyNotDecide(decider, rules)).toBe(whyNot);
});

it('those who asked are the owner and whoever made the transition', () => {
  expect(askersOf(SUBJECT, 'clerk')).toEqual(['rita', 'clerk']);
  expect(askersOf(SUBJECT, 'rita')).toEqual(['rita']);
  expect(askersOf({ owner: '' }, undefined)).toEqual([]);
});

it.each([
  [{ ...SETTINGS }, []],
  [{ ...SETTINGS, group: '' }, ['approval.group']],
  [{ ...SETTINGS, days: 0 }, ['approval.days']],
  [{ ...SETTINGS, days: 1.5 }, ['approval.days']],
  [{ ...SETTINGS, days: 91 }, ['approval.days']],
  [{ ...SETTINGS, days: Number.NaN }, ['approval.days']],
  [{ ...SETTINGS, ask: 'never', group: '', days: 0 } as const, []],
])('finds what is wrong with %j', (settings, fields) => {
  expect(approvalFaults(settings).map(({ field }) => field)).toEqual(fields);
});

it('a profile from before there was approval asks for none', () => {
  expect(approvalOf({})).toEqual(NO_APPROVAL);
  expect(approvalOf({ approval: SETTINGS })).toBe(SETTINGS);
});

it('an order that people turned down says so', () => {
  expect(turnedDownWords({ state: 'rejected' })).toEqual({});
  expect(turnedDownWords({ state: 'queued' })).toEqual({});
});
