import { ACTS } from './acts';
import type { AuditEvent } from './audit-event';
import { newestFirst } from './newest-first';

const event = (act: string, at = 5, id = act): AuditEvent => ({
  ...{ id, at, act, actor: 'app', outcome: 'done', code: '', correlation: 'c' },
});
const acts = (events: readonly AuditEvent[]) => newestFirst(events).map(({ act }) => act);

it('has the newest first', () => {
  expect(newestFirst([event('enroll', 1), event('changeProfile', 3), event('revoke', 2)]).map(({ at }) => at)).toEqual([
    ...[3, 2, 1],
  ]);
});

it.each([
  ['an enrolment', ['enroll', 'order-requested', 'order-applied', 'order-issued']],
  ['a renewal by the app', ['scan-certificates', 'certificate-renewing', 'order-issued', 'certificate-superseded']],
  ['a revocation', ['revoke', 'certificate-revoked']],
  ['a refused revocation', ['revoke', 'certificate-revoke-refused']],
  ['an order that was lost', ['changeProfile', 'order-unknown', 'settleOrder', 'order-issued']],
  ['a cancelled request', ['cancel-request', 'order-cancelled']],
  ['a renewal that is switched off', ['do-not-renew', 'certificate-kept']],
])('of one instant, %s reads from its effect down to its cause', (_, causes) => {
  const expected = [...causes].reverse();
  const events = causes.map((act) => event(act));
  expect(acts(events)).toEqual(expected);
  expect(acts([...events].reverse())).toEqual(expected);
});

it('is the same however the events come', () => {
  const events = Object.keys(ACTS).flatMap((act) => [event(act, 5, `${act}-1`), event(act, 5, `${act}-2`)]);
  expect(newestFirst([...events].reverse())).toEqual(newestFirst(events));
});
