import { EMPTY_FIELDS, filterOf } from './filter-fields';

const ADA = { accountId: '5b10', displayName: 'Ada Administrator' };

describe('the filter of the audit list', () => {
  it('asks for nothing in particular when nothing is given', () => {
    expect(filterOf(EMPTY_FIELDS, [])).toEqual({ filter: {} });
  });

  it('asks for whole days in UTC', () => {
    const { filter } = filterOf({ ...EMPTY_FIELDS, from: '2026-11-02', until: '2026-11-02' }, []);
    expect(filter).toEqual({ from: Date.UTC(2026, 10, 2), until: Date.UTC(2026, 10, 3) - 1 });
  });

  it.each([
    ['Ada Administrator', '5b10'],
    ['The app', 'app'],
    ['Webhook', 'webhook'],
  ])('knows %s by account id', (person, actor) => {
    expect(filterOf({ ...EMPTY_FIELDS, person }, [ADA])).toEqual({ filter: { actor } });
  });

  it.each([
    [{ person: 'Somebody' }, /Choose a person/],
    [{ from: '2026-11-03', until: '2026-11-02' }, /“From” lies after “Until”/],
  ])('%j cannot be asked for', (fields, fault) => {
    expect(filterOf({ ...EMPTY_FIELDS, ...fields }, [ADA]).fault).toMatch(fault);
  });

  it('passes on what was chosen, and no outcome that there is not', () => {
    const fields = { ...EMPTY_FIELDS, act: 'enroll', outcome: 'refused', profileId: 'p', issue: ' CERT-1 ' };
    expect(filterOf(fields, []).filter).toEqual({ act: 'enroll', outcome: 'refused', profileId: 'p', issue: 'CERT-1' });
    expect(filterOf({ ...EMPTY_FIELDS, outcome: 'made up' }, []).filter).toEqual({});
  });
});
