import type { AuditEvent } from '../audit/audit-event';
import { isHeardOut, refusalsIn } from './refusals';

const event = (at: number, act: string, code = ''): AuditEvent => ({
  ...{ id: String(at), at, act, actor: 'app', code, correlation: 'c' },
  outcome: code === '' ? 'done' : 'refused',
});

it.each<[string, AuditEvent[], ReturnType<typeof refusalsIn>]>([
  ['nothing', [], undefined],
  [
    'three refusals for one reason',
    [event(9, 'order-rejected', 'scm-set-up'), event(8, 'viewed'), event(7, 'order-rejected', 'scm-set-up')],
    { code: 'scm-set-up', times: 2, since: 7 },
  ],
  [
    'only those in a row',
    [event(9, 'order-rejected', 'scm-rights'), event(8, 'order-issued'), event(7, 'order-rejected', 'scm-rights')],
    { code: 'scm-rights', times: 1, since: 9 },
  ],
  ['an order that went well since', [event(9, 'order-issued'), event(8, 'order-rejected', 'scm-set-up')], undefined],
  ['a busy SCM', [event(9, 'order-delayed', 'scm-busy')], undefined],
  ['what a requester got wrong', [event(9, 'order-rejected', 'scm-refused')], undefined],
  ['what was said to an earlier secret', [event(2, 'order-rejected', 'scm-rights')], undefined],
])('reads %s', (_name, events, expected) => {
  expect(refusalsIn(events, 3)).toEqual(expected);
});

it.each<[string, AuditEvent[], boolean]>([
  ['an order that went well is the last word', [event(9, 'viewed'), event(8, 'order-issued')], true],
  ['so is what a requester got wrong', [event(9, 'order-rejected', 'scm-refused')], true],
  ['a refusal may be one of many', [event(9, 'order-rejected', 'scm-set-up'), event(8, 'order-issued')], false],
  ['nobody spoke of SCM', [event(9, 'viewed')], false],
  ['it was said to an earlier secret', [event(2, 'order-issued')], false],
])('whether those before could say more: %s', (_name, events, expected) => {
  expect(isHeardOut(events, 3)).toBe(expected);
});
