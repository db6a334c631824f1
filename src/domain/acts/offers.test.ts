import type { Certificate } from '../certificate/certificate';
import type { Order } from '../order/order';
import { newOrder, toIssued, toRequested, toSubmitting } from '../order/order-steps';
import { NOW, sampleCertificate } from '../testing/sample-certificate';
import { CLAIM, REQUEST } from '../testing/sample-order';
import { DAY_MS } from '../validity';
import type { Act } from './act';
import { offersOf, type Situation } from './offers';

const queued = newOrder(CLAIM, { lineage: 'issue-1', generation: 1 }, NOW);
const requested = toRequested(toSubmitting(queued, REQUEST, NOW), '77', NOW);
const issued = toIssued(requested, [], NOW);
const certificate = sampleCertificate({ serialNumber: '00AABBCCDD' });
const good: Situation = {
  ...{ order: issued, latest: issued, certificate, profile: { publicTrust: true }, mayAct: true, now: NOW + 1 },
};
const next: Order = newOrder(CLAIM, { lineage: 'issue-1', generation: 2 }, NOW);

const possible = (situation: Situation): Act[] =>
  offersOf(situation)
    .offers.filter(({ whyNot }) => whyNot === undefined)
    .map(({ act }) => act);
const why = (situation: Situation, wanted: Act) => offersOf(situation).offers.find(({ act }) => act === wanted)?.whyNot;
const having = (change: Partial<Certificate>): Situation => ({ ...good, certificate: { ...certificate, ...change } });
const wish = (what: 'revoke' | 'do-not-renew') => ({ wishes: [{ what, executionId: 'w', arrivedAt: '', rule: {} }] });

const ALL = ['renew', 'replace', 'revoke', 'do-not-renew', 'check-status'];

it.each<[string, Situation, readonly string[]]>([
  ['a good certificate', good, ALL],
  ['a private one', { ...good, profile: { publicTrust: false } }, ALL.filter((act) => act !== 'replace')],
  ['one whose profile is gone', { ...good, profile: undefined }, ['do-not-renew', 'check-status']],
  ['a revoked one', having({ revoked: { at: NOW, by: 'app' } }), ['check-status']],
  ['one that is being revoked', having(wish('revoke')), ['do-not-renew', 'check-status']],
  ['one that is being let go', having(wish('do-not-renew')), ['renew', 'replace', 'revoke', 'check-status']],
  [
    'one that is not to be renewed',
    having({ noRenewal: { reason: 'The shop closes.', at: NOW } }),
    ['renew', 'replace', 'revoke', 'check-status'],
  ],
  [
    'one that was renewed elsewhere',
    having({ supersededBy: { id: 'p:78', serialNumber: '1', notAfter: NOW, issueId: '2', issueKey: 'CERT-2' } }),
    ['revoke', 'check-status'],
  ],
  ['an expired one', { ...good, now: NOW + 91 * DAY_MS }, ['renew', 'check-status']],
  ['one whose next order is under way', { ...good, order: next, latest: next }, ['revoke', 'check-status', 'cancel']],
  [
    'one whose renewal the app began and has not sent',
    { ...good, latest: { ...next, unattended: true } },
    ['revoke', 'do-not-renew', 'check-status'],
  ],
  ['none yet, not sent', { ...good, order: queued, latest: queued, certificate: undefined }, ['cancel']],
  [
    'none yet, at SCM',
    { ...good, order: requested, latest: requested, certificate: undefined },
    ['check-status', 'cancel'],
  ],
  ['nobody who may act', { ...good, mayAct: false }, []],
])('of %s', (_what, situation, expected) => {
  expect(possible(situation)).toEqual(expected);
});

it('says why not, with what is known', () => {
  expect(why({ ...good, mayAct: false }, 'renew')).toBe('Only people who may move this issue can do that.');
  expect(why(having({ noRenewal: { reason: 'It closes.', at: NOW } }), 'do-not-renew')).toContain('It closes.');
  expect(why({ ...good, profile: { publicTrust: false } }, 'replace')).toContain('public certificates only');
  expect(why({ ...good, order: { ...requested, cancelAsked: true } }, 'cancel')).toContain('asked for already');
});

it('every sentence ends as one', () => {
  const situations = [
    { ...good, mayAct: false },
    { ...good, profile: undefined },
    { ...good, order: next, latest: next },
    { ...good, profile: { publicTrust: false }, now: NOW + 91 * DAY_MS },
    having({ revoked: { at: NOW, by: 'app' } }),
    having(wish('revoke')),
  ];
  const sentences = situations.flatMap((situation) =>
    offersOf(situation).offers.flatMap(({ whyNot = 'Fine.' }) => whyNot),
  );
  expect(sentences.filter((sentence) => !/^[A-Z].*\.$/.test(sentence))).toEqual([]);
});

it('names order and certificate, so that an outdated page is noticed', () => {
  const shown = [good, { ...good, order: next }, having({ id: 'p:78' }), { ...good, certificate: undefined }];
  expect(new Set(shown.map((situation) => offersOf(situation).shownFor)).size).toBe(shown.length);
});
