import type { ListedCertificate } from '../account/listed-certificate';
import type { AccountOrder } from './account-order';
import {
  hasMark,
  isReissued,
  isReplaced,
  isRivalOf,
  isSince,
  mayBeEnrolment,
  mayBeRenewal,
  newcomers,
} from './recognise';
import { sampleAccountOrder } from './testing/sample-account-order';

const SENT = Date.UTC(2026, 10, 1);
const DAY = 86_400_000;
const listed = (changes: Partial<ListedCertificate>): ListedCertificate => ({
  ...{ sslId: '7', complete: true, commonName: 'www.example.com', names: [] },
  ...changes,
});
const order = sampleAccountOrder({
  ...{ mark: 'Jira order 0123456789abcdef', sentAt: SENT, of: { sslId: '5', serialNumber: '00AB', known: ['6'] } },
});

it.each([
  ['its own mark among other words', 'for the shop | Jira order 0123456789abcdef', true],
  ['another’s mark', 'Jira order 0123456789abcdee', false],
  ['nothing', '', false],
])('knows an enrolment by %s', (_what, comments, is) => {
  expect(hasMark(listed({ comments }), order)).toBe(is);
  expect(hasMark(listed({ comments }), { ...order, mark: '' })).toBe(false);
});

it('looks for an enrolment among what has its name, or none, and is not older', () => {
  const all = [
    listed({ sslId: '1', commonName: 'WWW.example.com' }),
    listed({ sslId: '2', commonName: '' }),
    listed({ sslId: '3', commonName: 'other.example.com' }),
    listed({ sslId: '4', requestedAt: SENT - 3 * DAY }),
    listed({ sslId: '5', requestedAt: SENT - DAY }),
  ];
  expect(mayBeEnrolment(all, order).map(({ sslId }) => sslId)).toEqual(['1', '2', '5']);
});

it('takes for a renewal what was not there before under the name, and is the judge of nothing where it could not list', () => {
  const all = ['5', '6', '8'].map((sslId) => listed({ sslId }));
  expect(newcomers([...all, listed({ sslId: '9', commonName: 'x.example.com' })], order)).toEqual([all[2]]);
  expect(newcomers(all, { ...order, of: { ...order.of!, known: null } })).toBeUndefined();
});

it.each([
  [undefined, true],
  [SENT - DAY, true],
  [SENT - 3 * DAY, false],
])('counts what was requested at %s as since: %s', (requestedAt, is) => {
  expect(isSince(listed(requestedAt === undefined ? {} : { requestedAt }), order)).toBe(is);
});

it.each([
  ['issued', 'AB', false],
  ['issued', '0000AB', false],
  ['issued', 'AC', true],
  ['issued', undefined, false],
  ['applied', 'AB', true],
  ['requested', undefined, true],
  ['revoked', 'AB', false],
  ['unknown', 'AB', false],
] as const)('takes status %s with serial number %s for a replacement: %s', (status, serialNumber, is) => {
  expect(isReplaced(listed({ status, ...(serialNumber !== undefined && { serialNumber }) }), order)).toBe(is);
});

it('never takes an absent serial number for another one', () => {
  expect(isReissued(listed({}), '00AB')).toBe(false);
});

const OLD = listed({ names: ['www.example.com', 'example.com'], comments: 'Jira order 00000000000000aa' });

it.each<[string, Partial<ListedCertificate>, boolean]>([
  ['the same names in another case', { names: ['WWW.example.com', 'example.com'] }, true],
  ['no names said yet', {}, true],
  ['a name that the old one has not', { names: ['www.example.com', 'other.example.com'] }, false],
  ['its certificate profile', { certType: { id: '1', name: 'A' } }, true],
  ['another certificate profile', { certType: { id: '2', name: 'A' } }, false],
  ['the mark that it takes over', { comments: 'Jira order 00000000000000aa' }, true],
  ['the mark of another order', { comments: 'x | Jira order 00000000000000bb' }, false],
])('judges what is new with %s as a possible renewal', (_what, changes, may) => {
  expect(mayBeRenewal(listed(changes), { ...OLD, certType: { id: '1', name: 'A' } })).toBe(may);
});

it.each<[string, Partial<AccountOrder>, boolean]>([
  ['another lost renewal of the name', {}, true],
  ['itself', { id: 'renew:a:5:1' }, false],
  ['one whose id is known', { sslId: '8' }, false],
  ['one that was not sent', { sentAt: 0 }, false],
  ['one with a further name', { asked: { ...order.asked, names: ['www.example.com', 'x.example.com'] } }, false],
  ['one of another name', { commonName: 'x.example.com' }, false],
  ['an enrolment, which has its mark', { kind: 'enroll' }, false],
])('counts as a rival %s', (_what, changes, is) => {
  const mine = { ...order, id: 'renew:a:5:1', kind: 'renew' } as const;
  expect(isRivalOf({ ...mine, id: 'renew:a:6:1', ...changes }, mine)).toBe(is);
});
