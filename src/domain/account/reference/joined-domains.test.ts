import { joinedDomains } from './joined-domains';

it('joins by name whatever its case, takes the first of doubles, and loses nothing of either list', () => {
  const domains = [
    { id: '1', name: 'Example.com' },
    { id: '2', name: 'new.example' },
    { id: '1', name: 'example.com' },
  ];
  const states = [
    { name: 'example.com', status: 'validated', method: 'CNAME' },
    { name: 'EXAMPLE.COM', status: 'expired' },
    { name: 'missed.example', status: 'expired' },
  ] as const;
  expect(joinedDomains(domains, states)).toEqual([
    { id: '1', name: 'Example.com', status: 'validated', method: 'CNAME' },
    { id: '2', name: 'new.example', status: 'unknown' },
    { id: '', name: 'missed.example', status: 'expired' },
  ]);
});
