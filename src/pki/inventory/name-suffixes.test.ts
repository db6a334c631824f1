import * as fc from 'fast-check';
import { suffixesOf } from './name-suffixes';

describe('a certificate is found', () => {
  it.each([
    [['www.shop.example.co.uk'], ['example.co.uk', 'shop.example.co.uk', 'www.shop.example.co.uk']],
    [['*.example.com'], ['example.com', '*.example.com']],
    [
      ['WWW.Example.com', 'www.example.com'],
      ['example.com', 'www.example.com'],
    ],
    [['bücher.example'], ['xn--bcher-kva.example']],
    [['srv.corp.internal'], ['corp.internal', 'srv.corp.internal']],
    [['192.0.2.1'], ['192.0.2.1']],
    [['line\nbreak.example.com', '', '<script>alert(1)</script>.example.com'], []],
  ])('%j under %j', (names, expected) => {
    expect(suffixesOf(names)).toEqual({ suffixes: expected, count: expected.length });
  });

  it('by at most a hundred names, the broadest ones, and how many there are is said', () => {
    const names = Array.from({ length: 10_000 }, (_, place) => `n${place}.crowd.example.com`);
    const { suffixes, count } = suffixesOf(names);
    expect(suffixes).toHaveLength(100);
    expect(suffixes.slice(0, 2)).toEqual(['example.com', 'crowd.example.com']);
    expect(count).toBe(10_002);
  });

  it('by the same names, whether they are plain or have to be looked at closely', () => {
    fc.assert(
      fc.property(fc.domain(), (name) => {
        expect(suffixesOf([name])).toEqual(suffixesOf([` ${name}`]));
      }),
    );
  });

  it('by nothing that a key of the store or an index could not take, whatever SCM says', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.domain())), (names) => {
        for (const suffix of suffixesOf(names).suffixes) {
          expect(suffix.trim()).not.toBe('');
          expect(suffix.length).toBeLessThanOrEqual(255);
        }
      }),
    );
  });
});
