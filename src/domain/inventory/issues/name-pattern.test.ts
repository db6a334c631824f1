import { fitsPattern, patternFault } from './name-pattern';

describe('a pattern of names', () => {
  it.each([
    ['www.example.com', 'www.example.com', true],
    ['WWW.example.com', 'www.EXAMPLE.com', true],
    ['www.example.com', 'www.example.com.evil.org', false],
    ['*.example.com', 'www.example.com', true],
    ['*.example.com', 'a.b.example.com', true],
    ['*.example.com', '*.example.com', true],
    ['*.example.com', 'example.com', false],
    ['*.example.com', 'badexample.com', false],
    ['shop*', 'shop.example.com', true],
    ['a*b*c', 'a-b-c', true],
    ['a*b*c', 'acb', false],
    ['a*bc*c', 'abc', false],
    ['ab*ba', 'aba', false],
    ['*', 'anything', true],
    ['*x*', 'no', false],
  ])('%s and %s: %s', (pattern, name, fits) => {
    expect(fitsPattern(pattern, name)).toBe(fits);
  });

  it('takes no time that grows faster than the name', () => {
    const pattern = `${'*a'.repeat(100)}*b`;
    const begun = performance.now();
    expect(fitsPattern(pattern, 'a'.repeat(253))).toBe(false);
    expect(performance.now() - begun).toBeLessThan(100);
  });

  it.each(['', '   ', 'a\nb', '<script>', 'x'.repeat(254), 'a,b'])('%j is none', (pattern) => {
    expect(patternFault(pattern)).toContain('no name and no pattern');
  });

  it.each(['*.example.com', 'müller.example', 'Jane Doe', 'a@example.com'])('%s is one', (pattern) => {
    expect(patternFault(pattern)).toBeUndefined();
  });
});
