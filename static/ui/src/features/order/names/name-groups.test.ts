import { groupNames, matchingNames } from './name-groups';

const shown = (names: readonly string[]) => groupNames(names).map(({ domain, names: members }) => [domain, members]);

it.each<[string, readonly string[], unknown]>([
  ['a domain with its hosts', ['example.com', 'www.example.com', '*.example.com'], [['example.com', 3]]],
  ['hosts alone', ['a.example.com', 'b.example.com'], [['example.com', 2]]],
  [
    'two domains',
    ['a.example.com', 'shop.example.net', 'example.net'],
    [
      ['example.com', 1],
      ['example.net', 2],
    ],
  ],
  ['deeper hosts', ['x.y.example.com', 'example.com'], [['example.com', 2]]],
  [
    'addresses',
    ['192.0.2.1', '2001:db8::1', 'www.example.com'],
    [
      ['IP addresses', 2],
      ['example.com', 1],
    ],
  ],
  ['one label', ['intranet'], [['intranet', 1]]],
])('groups %s', (_what, names, expected) => {
  expect(groupNames(names).map(({ domain, names: members }) => [domain, members.length])).toEqual(expected);
  expect(shown(names).flatMap(([, members]) => members)).toHaveLength(names.length);
});

it('groups ten thousand names in a moment, and loses none', () => {
  const names = Array.from({ length: 10_000 }, (_, index) => `host-${index}.part-${index % 7}.example.com`);
  const begun = performance.now();
  const groups = groupNames(names);
  expect(performance.now() - begun).toBeLessThan(500);
  expect(groups.flatMap((group) => group.names)).toHaveLength(10_000);
});

it.each([
  ['WWW', ['www.example.com']],
  [' example ', ['www.example.com', 'mail.example.com']],
  ['', ['www.example.com', 'mail.example.com', 'other.org']],
  ['[', []],
])('finds %j', (words, found) => {
  expect(matchingNames(['www.example.com', 'mail.example.com', 'other.org'], words)).toEqual(found);
});
