import { DAY_MS, NO_EXPIRY_MS } from '../validity';
import { certificateStatus, isNothingYet } from './certificate-status';
import { endedStates } from './order';
import type { Appearance } from './certificate-status';
import type { OrderState } from './order';
import { WORDS } from './order-view';
import type { OrderView } from './order-view';

const NOW = Date.UTC(2026, 10, 2);
type Facts = NonNullable<OrderView['certificate']>;

const facts: Facts = {
  ...{ serialNumber: '00AABBCCDD', notBefore: NOW - 80 * DAY_MS, notAfter: NOW + 90 * DAY_MS },
  ...{ dueAt: NOW + 60 * DAY_MS, fileName: 'a.pem', outlook: 'Renewal begins later.', mayMarkInstalled: false },
};
const view = (state: OrderState, certificate?: Partial<Facts>): OrderView => ({
  ...{ state, ...WORDS[state], since: NOW, names: ['a.example.com'] },
  ...(certificate && { certificate: { ...facts, ...certificate } }),
});
const labelOf = (order: OrderView | null, now = NOW) => certificateStatus(order, now).label;

it('says so when nothing was requested', () => {
  expect(certificateStatus(null, NOW)).toMatchObject({
    ...{ label: 'Not requested', appearance: 'default' },
    todo: expect.stringContaining('“Enroll Certificate”') as string,
  });
  expect(isNothingYet(certificateStatus(null, NOW))).toBe(true);
  expect(isNothingYet(certificateStatus(view('queued'), NOW))).toBe(false);
});

it.each<[Appearance, readonly OrderState[]]>([
  ['inprogress', ['queued', 'submitting', 'requested', 'applied']],
  ['moved', ['approving', 'unknown']],
  ['success', ['issued']],
  ['removed', ['declined', 'rejected', 'mismatched']],
  ['default', ['cancelled']],
])('is %s while %j', (appearance, states) => {
  expect(states.map((state) => certificateStatus(view(state), NOW).appearance)).toEqual(states.map(() => appearance));
});

it.each(Object.keys(WORDS) as OrderState[])('%s: the words of the state, and something to do about it', (state) => {
  const status = certificateStatus(view(state), NOW);
  expect(status.label).toBe(WORDS[state].title);
  expect(status.todo).toMatch(/^[A-Z].*\.$/);
  expect(status.todo).not.toContain('{');
});

const REVOKED = { revoked: { at: NOW, how: 'Superseded' } };
const RENEWED = { renewedOn: 'CERT-2' };

it.each<[string, Partial<Facts>, number, string, Appearance, string]>([
  ['far from expiry', {}, NOW, 'Issued', 'success', 'attachments'],
  ['when it is due', {}, facts.dueAt, 'Expires in 30 days', 'moved', '“Renew Certificate”, or “Do Not Renew”'],
  ['in its last days', {}, facts.notAfter - 12 * DAY_MS, 'Expires in 12 days', 'moved', 'Renew'],
  ['on its last day but one', {}, facts.notAfter - DAY_MS, 'Expires in 1 day', 'moved', 'Renew'],
  ['in its last second', {}, facts.notAfter, 'Expires within a day', 'moved', 'Renew'],
  ['a second later', {}, facts.notAfter + 1_000, 'Expired', 'removed', '“Renew Certificate” if it is still needed'],
  ['that never expires', { notAfter: NO_EXPIRY_MS, dueAt: 0 }, NOW, 'Issued', 'success', 'attachments'],
  ['that was revoked', REVOKED, NOW, 'Revoked', 'removed', '“Enroll Certificate” asks for another one'],
  ['that was revoked and is over', REVOKED, facts.notAfter + DAY_MS, 'Revoked', 'removed', 'Enroll'],
  ['with a successor', RENEWED, facts.notAfter - DAY_MS, 'Renewed', 'success', 'on CERT-2'],
  ['with a successor, over', RENEWED, facts.notAfter + DAY_MS, 'Expired, renewed', 'default', 'on CERT-2'],
])('a certificate %s', (_name, change, now, ...[label, appearance, todo]) => {
  const status = certificateStatus(view('issued', change), now);
  expect(status).toMatchObject({ label, appearance, todo: expect.stringContaining(todo) as string });
});

describe('while another one is asked for on the same issue', () => {
  const due = { dueAt: NOW };
  const running = (Object.keys(WORDS) as OrderState[]).filter((state) => state !== 'issued' && !endedStates.has(state));

  it.each(running)('%s: the order shows itself', (state) => {
    expect(labelOf(view(state, due))).toBe(WORDS[state].title);
  });

  it.each([...endedStates])('%s: the present certificate’s expiry is not hidden by it', (state) => {
    expect(labelOf(view(state, due), facts.notAfter - 5 * DAY_MS)).toBe('Expires in 5 days');
  });

  it.each(running)('%s: an expired certificate is said to be expired, and that a new one comes', (state) => {
    const status = certificateStatus(view(state, due), facts.notAfter + DAY_MS);
    expect(status).toMatchObject({
      label: 'Expired',
      todo: expect.stringMatching(/^A new one is on its way\./) as string,
    });
  });

  it('a revoked one does not hide what replaces it', () => {
    const revoked = { revoked: { at: NOW, how: '' } };
    expect(labelOf(view('requested', revoked))).toBe(WORDS.requested.title);
    expect(labelOf(view('declined', revoked))).toBe('Revoked');
  });

  it('the transition to ask again with is the one that the issue offers then', () => {
    expect(certificateStatus(view('declined'), NOW).todo).toContain('“Enroll Certificate”');
    expect(certificateStatus(view('declined', {}), NOW).todo).toContain('“Renew Certificate”');
  });
});
