import { orderComments, orderMark } from './order-mark';

const order = { id: 'issue-1#1', generation: 1 };

it('differs from call to call, and begins alike for one generation', () => {
  const [first, second] = [orderMark('CERT-45', order, 5), orderMark('CERT-45', order, 6)];
  expect(first).toMatch(/^Jira CERT-45 order 1 \([0-9a-z]{6}\)$/);
  // One call in 36 has a small number.
  for (let call = 0; call < 200; call++) expect(orderMark('CERT-45', order, call)).toHaveLength(first.length);
  expect(second).not.toBe(first);
  expect(second.split('(')[0]).toBe(first.split('(')[0]);
});

it('stands behind the profile’s own comments', () => {
  expect(orderComments({ comments: 'web team' }, 'MARK')).toBe('web team | MARK');
  expect(orderComments({ comments: '' }, 'MARK')).toBe('MARK');
});
