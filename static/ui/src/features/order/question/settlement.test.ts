import { orderCalls } from '../../../../../../src/contract/issue/order-calls';
import type { Answer, Question } from './settlement';
import { certIdFault, confirmationFault, foundAs, notOrdered } from './settlement';

const SENT_AT = Date.UTC(2026, 10, 2, 9, 30);

const QUESTION: Question = {
  mark: 'SCM-1',
  commonName: 'www.example.com',
  sentAt: SENT_AT,
  operators: ['Otto'],
  maySettle: true,
};

describe('the answer about a lost order', () => {
  it.each(['1234567', ' 1234567 ', '1'])('takes “%s” as an id of SCM', (certId) => {
    expect(certIdFault(certId)).toBeUndefined();
  });

  it.each([
    ['', 'Give the id that SCM shows for this order.'],
    ['   ', 'Give the id that SCM shows for this order.'],
    ['CERT-45', 'The id in SCM is a number, for example 1234567.'],
    ['12 34', 'The id in SCM is a number, for example 1234567.'],
    ['123456789012345678901', 'The id in SCM is a number, for example 1234567.'],
  ])('says what is wrong with “%s”', (certId, fault) => {
    expect(certIdFault(certId)).toBe(fault);
  });

  it('sends nothing again without a confirmation', () => {
    expect(confirmationFault(false)).toBe('Confirm first that SCM has no such order.');
    expect(confirmationFault(true)).toBeUndefined();
  });

  it.each<[string, Answer, Answer]>([
    ['SCM shows the order', foundAs(QUESTION, ' 1234567 '), { sentAt: SENT_AT, certId: '1234567' }],
    ['SCM has no such order', notOrdered(QUESTION), { sentAt: SENT_AT, certId: null }],
  ])('says which call it is about: %s', (_what, answer, sent) => {
    expect(answer).toEqual(sent);
    expect(orderCalls.settleOrder.payload.safeParse({ issueId: '10001', ...answer })).toMatchObject({ success: true });
  });
});
