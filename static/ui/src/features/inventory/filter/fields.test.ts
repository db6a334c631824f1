import { askOf, changed, EMPTY_FIELDS } from './fields';

const ask = (change: Partial<typeof EMPTY_FIELDS>) => askOf('a', { ...EMPTY_FIELDS, ...change });

describe('the filter of the inventory', () => {
  it.each([
    [{}, { ended: false }],
    [{ show: 'ended' }, { ended: true, latestFirst: true }],
    [{ show: 'all' }, { latestFirst: true }],
    [{ show: 'hidden' }, { hidden: true }],
    [{ show: 'between' }, {}],
    [
      { show: 'between', from: '2026-11-02', until: '2026-11-02' },
      { endsFrom: Date.UTC(2026, 10, 2), endsUntil: Date.UTC(2026, 10, 3) - 1 },
    ],
    // Days of another view are forgotten.
    [{ from: '2026-11-02' }, { ended: false }],
    [
      { status: 'issued', issue: 'yes', search: ' x ' },
      { ended: false, status: 'issued', issue: 'yes', search: 'x' },
    ],
    [{ issue: 'made up', search: '  ' }, { ended: false }],
  ] as const)('of %j asks for %j', (change, asked) => {
    expect(ask(change)).toEqual({ ask: { account: 'a', ...asked } });
  });

  it('says that nothing lies between two days in the wrong order', () => {
    expect(ask({ show: 'between', from: '2026-11-03', until: '2026-11-02' }).fault).toMatch(/lies after/);
  });

  it.each([
    ['next', { status: 'expired' }, 'ended'],
    ['next', { status: 'issued' }, 'next'],
    ['next', { search: 'example.com' }, 'all'],
    ['next', { search: '' }, 'next'],
    ['between', { status: 'expired' }, 'between'],
    ['ended', { search: 'example.com' }, 'ended'],
    ['ended', { show: 'next', status: 'expired' }, 'next'],
  ] as const)('in the view %s is shown, after %j, in the view %s', (show, change, expected) => {
    expect(changed({ ...EMPTY_FIELDS, show }, change).show).toBe(expected);
  });
});
