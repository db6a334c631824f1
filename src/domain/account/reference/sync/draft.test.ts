import { newDraft, pageRead, withoutStates } from './draft';
import type { Draft } from './draft';
import { fewerParts, foundIn, putTogether } from './put-together';
import type { Gathered } from './put-together';

const page = (received: number, total: number, found: number, unread = 0) => ({
  ...{ received, total, unread },
  found: () => found,
});

const readAll = (draft: Draft, ...pages: ReturnType<typeof page>[]): Draft =>
  pages.reduce((reached, one) => pageRead('domains', reached, one), draft);

describe('a list', () => {
  it('is read page by page, then the next list, then it has ended', () => {
    const first = readAll(newDraft(), page(200, 450, 200));
    expect(first).toMatchObject({ step: 'list', position: 200, received: 200, total: 450 });
    const states = readAll(first, page(200, 450, 400), page(50, 450, 450));
    expect(states).toMatchObject({ step: 'states', pass: 1, position: 0, received: 0, ended: false });
    expect(readAll(states, page(3, 3, 3))).toMatchObject({ ended: true, restless: false });
    expect(pageRead('organizations', newDraft(), page(2, 2, 2))).toMatchObject({ ended: true });
  });

  it('that has nothing in it has ended at once', () => {
    expect(pageRead('custom-fields', newDraft(), page(0, 0, 0))).toMatchObject({ ended: true, restless: false });
  });

  it('is read again where something is missing, and taken as seen after the third time', () => {
    const again = readAll(newDraft(), page(3, 4, 3));
    expect(again).toMatchObject({ step: 'list', pass: 2, position: 0, received: 0 });
    expect(readAll(again, page(4, 4, 4))).toMatchObject({ step: 'states', restless: false });
    expect(readAll(again, page(3, 4, 3), page(3, 4, 3))).toMatchObject({ step: 'states', restless: true });
  });

  it('misses nothing where SCM sends what cannot be read', () => {
    expect(readAll(newDraft(), page(4, 4, 3, 1))).toMatchObject({ step: 'states' });
  });

  it('ends when pages stop coming, whatever SCM counts', () => {
    const thrice = [page(0, 999, 0), page(0, 999, 0), page(0, 999, 0)];
    expect(readAll(newDraft(), ...thrice)).toMatchObject({ step: 'states', restless: true });
  });

  it('of validations that SCM refuses leaves the domains', () => {
    const states = readAll(newDraft(), page(1, 1, 1));
    expect(withoutStates(states, 'SCM says no.')).toMatchObject({ ended: true, untold: 'SCM says no.' });
  });
});

describe('what was read', () => {
  const list = (pass: number, ...names: string[]): Gathered => ({
    ...{ step: 'list', pass },
    rows: names.map((name) => ({ id: name, name })),
  });

  it('is taken of the last pass, or of all of them where the list never held still', () => {
    const gathered = [list(1, 'a', 'gone'), list(2, 'b', 'a')];
    const names = (draft: Draft) => putTogether('domains', draft, gathered).map(({ name }) => name);
    expect(names(newDraft())).toEqual(['a', 'b']);
    expect(names({ ...newDraft(), restless: true })).toEqual(['a', 'b', 'gone']);
  });

  it('is counted once a thing, in its own pass', () => {
    const gathered = [list(1, 'a', 'b'), list(2, 'a'), list(2, 'a', 'c')];
    expect(foundIn({ ...newDraft(), pass: 2 }, gathered)).toBe(2);
  });

  it('is kept in few parts', () => {
    const parts = fewerParts([list(1, 'a'), list(1, 'b'), list(2, 'c')]);
    expect(parts).toEqual([list(1, 'a', 'b'), list(2, 'c')]);
  });
});
