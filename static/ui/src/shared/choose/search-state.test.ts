import { PEOPLE_WORDS } from '../../texts/profiles/choose';
import type { SearchEvent, SearchState } from './search-state';
import { nextSearch, NO_SEARCH, searchMessage } from './search-state';

const ADA = { id: 'ada', label: 'Ada Lovelace' };
const ALAN = { id: 'alan', label: 'Alan Turing' };

function after(...events: readonly SearchEvent[]): SearchState {
  return events.reduce(nextSearch, NO_SEARCH);
}

function found(query: string, chosen: readonly string[] = []): SearchEvent {
  return { type: 'answered', query, chosen, result: { ok: true, data: [ADA, ALAN] } };
}

describe('the search for people', () => {
  it('searches as soon as something is typed, and for nothing else', () => {
    expect(after({ type: 'typed', query: 'a' }).phase).toBe('searching');
    expect(after({ type: 'typed', query: 'a' }, { type: 'typed', query: '  ' }).phase).toBe('idle');
  });

  it('points at the first person found', () => {
    expect(after({ type: 'typed', query: 'a' }, found('a'))).toMatchObject({ phase: 'found', active: 0 });
  });

  it('drops the answer to an older query', () => {
    expect(after({ type: 'typed', query: 'a' }, { type: 'typed', query: 'al' }, found('a')).found).toEqual([]);
  });

  it('does not offer people who are chosen already', () => {
    expect(after({ type: 'typed', query: 'a' }, found('a', ['ada'])).found).toEqual([ALAN]);
  });

  it('goes round with the arrow keys', () => {
    const open = after({ type: 'typed', query: 'a' }, found('a'));
    expect(nextSearch(open, { type: 'moved', by: -1 }).active).toBe(1);
    expect(nextSearch(nextSearch(open, { type: 'moved', by: 1 }), { type: 'moved', by: 1 }).active).toBe(0);
    expect(after({ type: 'moved', by: 1 }).active).toBe(-1);
  });

  it('starts over when it is closed', () => {
    expect(after({ type: 'typed', query: 'a' }, found('a'), { type: 'closed' })).toEqual(NO_SEARCH);
  });

  it.each<[string, SearchState]>([
    ['', NO_SEARCH],
    ['Searching…', after({ type: 'typed', query: 'a' })],
    ['2 people found.', after({ type: 'typed', query: 'a' }, found('a'))],
    ['1 person found.', after({ type: 'typed', query: 'a' }, found('a', ['ada']))],
    ['Nobody else found.', after({ type: 'typed', query: 'a' }, found('a', ['ada', 'alan']))],
    [
      'Jira is busy.',
      after(
        { type: 'typed', query: 'a' },
        {
          type: 'answered',
          query: 'a',
          chosen: [],
          result: { ok: false, code: 'jira-busy', message: 'Jira is busy.', faults: [] },
        },
      ),
    ],
  ])('says “%s”', (message, state) => {
    expect(searchMessage(state, PEOPLE_WORDS)).toBe(message);
  });
});
