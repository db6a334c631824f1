import type { AuditEvent } from '../audit/audit-event';
import { credentialsOf } from './health';

const event = (at: number, act: string, code = ''): AuditEvent => ({
  ...{ id: String(at), at, act, actor: 'app', code, correlation: 'c' },
  outcome: code === '' ? 'done' : 'refused',
});

describe('what SCM last said to the credentials', () => {
  it.each([
    ['nothing yet', [], { state: 'unknown' }],
    ['accepted', [event(9, 'changeProfile'), event(5, 'order-issued')], { state: 'accepted', at: 5 }],
    [
      'refused later',
      [event(9, 'order-delayed', 'scm-credentials'), event(5, 'order-issued')],
      { state: 'refused', at: 9 },
    ],
    [
      'accepted again',
      [event(9, 'testConnection'), event(5, 'order-delayed', 'scm-token')],
      { state: 'accepted', at: 9 },
    ],
    ['said to an earlier secret', [event(2, 'testConnection', 'scm-credentials')], { state: 'unknown' }],
    ['busy says nothing', [event(9, 'order-delayed', 'scm-busy')], { state: 'unknown' }],
  ])('%s', (_, events, said) => {
    expect(credentialsOf(events, 3)).toEqual(said);
  });
});
