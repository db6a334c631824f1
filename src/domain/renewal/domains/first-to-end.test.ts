import { firstToEnd, isByItself } from './first-to-end';

const MARCH = Date.UTC(2027, 2, 1);
const APRIL = Date.UTC(2027, 3, 1);
const validated = (name: string, validUntil?: number, method = 'EMAIL') => ({
  ...{ name, status: 'validated' as const, method },
  ...(validUntil !== undefined && { validUntil }),
});

it.each<[string, string[], Parameters<typeof firstToEnd>[1], object | undefined]>([
  [
    'the domain of its only name',
    ['www.example.com'],
    [validated('example.com', MARCH)],
    { domain: 'example.com', until: MARCH },
  ],
  ['a wildcard’s', ['*.example.com'], [validated('*.example.com', MARCH)], { domain: '*.example.com', until: MARCH }],
  [
    'the first of several',
    ['a.example.com', 'b.example.org'],
    [validated('example.com', APRIL), validated('example.org', MARCH)],
    { domain: 'example.org', until: MARCH },
  ],
  [
    'the same, whichever name is in front',
    [' B.Example.org ', 'a.example.com'],
    [validated('example.com', APRIL), validated('example.org', MARCH)],
    { domain: 'example.org', until: MARCH },
  ],
  [
    'the one in front of two that end together',
    ['a.example.com', 'b.example.org'],
    [validated('example.com', MARCH), validated('example.org', MARCH)],
    { domain: 'example.com', until: MARCH },
  ],
  [
    'a wide one that lasts longer',
    ['www.example.com'],
    [validated('www.example.com', MARCH), validated('example.com', APRIL)],
    { domain: 'example.com', until: APRIL },
  ],
  [
    'the one that was validated, beside one that never was',
    ['www.example.com'],
    [{ name: 'example.com', status: 'not-validated' }, validated('www.example.com', MARCH)],
    { domain: 'www.example.com', until: MARCH },
  ],
  [
    'none beside one of which SCM says nothing',
    ['www.example.com'],
    [{ name: 'example.com', status: 'unknown' }, validated('www.example.com', MARCH)],
    undefined,
  ],
  ['none for a whole ending', ['example.com'], [validated('com', MARCH)], undefined],
  [
    'the longest of those that a name falls under',
    ['www.example.com'],
    [validated('example.com', MARCH), validated('www.example.com', APRIL)],
    { domain: 'www.example.com', until: APRIL },
  ],
  [
    'one that has ended',
    ['www.example.com'],
    [{ name: 'example.com', status: 'expired', validUntil: MARCH }],
    { domain: 'example.com', until: MARCH },
  ],
  ['none for a name that is not listed', ['www.example.net'], [validated('example.com', MARCH)], undefined],
  [
    'none where SCM validates by itself',
    ['example.com'],
    [validated('example.com', MARCH, 'PERSISTENT_TXT')],
    undefined,
  ],
  ['none where SCM does not say when', ['example.com'], [validated('example.com')], undefined],
  ['none where it never was validated', ['example.com'], [{ name: 'example.com', status: 'not-validated' }], undefined],
  [
    'none where the word is unknown',
    ['example.com'],
    [{ name: 'example.com', status: 'unknown', validUntil: MARCH }],
    undefined,
  ],
  ['none without lists', ['example.com'], [], undefined],
])('finds %s', (_what, names, domains, expected) => {
  expect(firstToEnd(names, domains)).toEqual(expected);
});

it.each([
  [{ method: 'AUTO' }, true],
  [{ method: 'persistent_txt' }, true],
  [{ method: 'EMAIL' }, false],
  [{}, false],
])('knows whether SCM validates it anew by itself: %j', (row, itself) => {
  expect(isByItself(row)).toBe(itself);
});
