import type { ListedCertificate } from '../account/listed-certificate';
import { LISTED_STATUSES } from '../account/listed-certificate';
import { renewedInVain } from './attempts/attempts';
import type { AccountOrder } from './account-order';
import { objectionToRenewal, objectionToReplacement } from './decide-order';
import { nextStep, NEXT_BY_STATUS, OPEN_STATUSES } from './who-acts';
import { sampleAccountOrder } from './testing/sample-account-order';

const NOW = Date.UTC(2026, 10, 1);
const listed = (changes: Partial<ListedCertificate>): ListedCertificate => ({
  ...{ sslId: '7', complete: true, commonName: 'www.example.com', names: [], status: 'issued' },
  ...{ notAfter: NOW + 86_400_000 },
  ...changes,
});

it.each([
  ['a good one', {}, undefined],
  ['an expired one', { status: 'expired', notAfter: NOW - 1_000_000 }, undefined],
  ['one that SCM will renew', { autoRenew: { state: 'scheduled' } }, true],
  ['one that SCM is renewing', { autoRenew: { state: 'started' } }, true],
  ['one whose automated renewal is off', { autoRenew: { state: 'not-scheduled' } }, undefined],
  ['one that was renewed', { renewed: true }, true],
  ['a revoked one', { status: 'revoked' }, false],
  ['a word that nobody knows', { status: 'unknown' }, false],
] as const)('renews %s, asks or refuses', (_what, changes, confirmable) => {
  expect(objectionToRenewal(listed(changes as Partial<ListedCertificate>), NOW)?.confirmable).toBe(confirmable);
});

it.each([
  ['a good one', {}, undefined],
  ['an expired one', { status: 'expired' }, false],
  ['one that ended a moment ago', { notAfter: NOW - 5_000 }, false],
  ['one at the CA', { status: 'applied' }, false],
  ['a revoked one', { status: 'revoked' }, false],
  ['one that SCM is renewing', { autoRenew: { state: 'started' } }, true],
] as const)('replaces %s, asks or refuses', (_what, changes, confirmable) => {
  expect(objectionToReplacement(listed(changes as Partial<ListedCertificate>), NOW)?.confirmable).toBe(confirmable);
});

const renewal = (renewed: boolean | undefined, change: Partial<AccountOrder>) => {
  const of = { sslId: '7', serialNumber: '0A', known: [], ...(renewed !== undefined && { renewed }) };
  return sampleAccountOrder({ kind: 'renew', of, ...change });
};
const DECLINED = { state: 'settled', outcome: 'declined' } as const;
const ISSUED = { state: 'settled', outcome: 'issued' } as const;
const FAILED = { state: 'failed' } as const;

it.each<[string, AccountOrder[], number | undefined]>([
  ['nothing was ordered', [], undefined],
  ['one was declined', [renewal(false, DECLINED)], 0],
  ['the first was declined, and one after it', [renewal(false, DECLINED), renewal(true, DECLINED)], 0],
  ['one was refused before', [renewal(false, FAILED), renewal(false, DECLINED)], 1],
  ['SCM said so before', [renewal(true, DECLINED)], undefined],
  ['it is not known whether SCM said so before', [renewal(undefined, DECLINED)], undefined],
  ['SCM took none', [renewal(false, FAILED)], undefined],
  ['SCM does not have what was looked for', [renewal(false, { ...FAILED, outcome: 'not-ordered' })], undefined],
  ['something came of another', [renewal(false, DECLINED), renewal(true, ISSUED)], undefined],
  ['another is on its way', [renewal(false, DECLINED), renewal(true, { state: 'placed' })], undefined],
])('knows since which renewal SCM calls it renewed in vain, where %s', (_what, orders, place) => {
  expect(renewedInVain(orders)).toBe(place === undefined ? undefined : orders[place]);
});

it('says of each of SCM’s words who acts next, and of each open one that somebody does', () => {
  for (const status of LISTED_STATUSES) expect(NEXT_BY_STATUS[status].label).not.toBe('');
  for (const status of OPEN_STATUSES) {
    expect(nextStep(sampleAccountOrder({ state: 'placed', status })).who).not.toBe('');
  }
});

it.each([
  [{ state: 'queued' }, 'The app'],
  [{ state: 'queued', actor: 'jira-admin' }, 'A Jira admin'],
  [{ state: 'unknown', work: 'closed' }, 'Someone with access to SCM'],
  [{ state: 'failed', actor: 'scm-operator' }, 'Someone with access to SCM'],
  [{ state: 'settled', outcome: 'issued', status: 'issued' }, ''],
  [{ state: 'settled', outcome: 'mismatched', status: 'issued' }, 'Someone with access to SCM'],
] as const)('names who acts for %j', (changes, who) => {
  expect(nextStep(sampleAccountOrder(changes)).who).toBe(who);
});
