import { orderComments, orderMark } from './order-mark';

const order = { id: 'issue-1#1', generation: 1, createdAt: 5 };

it('is the same for every try of one generation and differs between generations', () => {
  expect(orderMark('CERT-45', order)).toBe(orderMark('CERT-45', order));
  expect(orderMark('CERT-45', order)).toMatch(/^Jira CERT-45 order 1 \([0-9a-z]{6}\)$/);
  expect(orderMark('CERT-45', { ...order, id: 'issue-1#2', generation: 2 })).not.toBe(orderMark('CERT-45', order));
});

it('stands behind the profile’s own comments', () => {
  expect(orderComments({ comments: 'web team' }, 'MARK')).toBe('web team | MARK');
  expect(orderComments({ comments: '' }, 'MARK')).toBe('MARK');
});
