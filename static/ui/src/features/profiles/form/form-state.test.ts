import type { Refused } from '../../../../../../src/contract/result';
import type { ListedProfile } from '../../../../../../src/domain/profile';
import { DEFAULT_REACH, DEFAULT_TOKEN_URL } from '../../../../../../src/domain/profile';
import { ANY_TIME, DEFAULT_POLICY } from '../../../../../../src/domain/renewal/policy';
import { FIELD_ORDER } from './fields';
import type { FormEvent, FormState } from './form-state';
import { faultsOf, firstFault, nextState, openForm } from './form-state';

const ADA = { accountId: 'ada', displayName: 'Ada Lovelace' };

const NAMES = { people: [ADA], projects: [] };
const NOBODY = { people: [], projects: [] };

const STORED: ListedProfile = {
  id: 'p1',
  version: 3,
  name: 'Web servers',
  clientId: 'client-1',
  scmUrl: 'https://company.enroll.enterprise.sectigo.com',
  tokenUrl: DEFAULT_TOKEN_URL,
  comments: '',
  publicTrust: true,
  timing: { by: 'window', days: 21 },
  calendar: ANY_TIME,
  autoRenew: true,
  openRenewalIssue: 'when-needed',
  keyOnRenewal: 'fresh',
  operators: [ADA.accountId],
  secretSetAt: Date.UTC(2026, 10, 2),
  hasSecret: true,
  findBlockedHosts: [],
  ...DEFAULT_REACH,
};

const CONFLICT: Refused = { ok: false, code: 'conflict', message: 'Someone else changed it.', faults: [] };

function after(start: FormState, ...events: readonly FormEvent[]): FormState {
  return events.reduce(nextState, start);
}

describe('the form of a profile', () => {
  it('offers the default token URL for a new profile', () => {
    expect(openForm({}, NOBODY).draft.tokenUrl).toBe(DEFAULT_TOKEN_URL);
  });

  it('takes certificates for publicly trusted until somebody says otherwise', () => {
    expect(openForm({}, NOBODY).draft.publicTrust).toBe(true);
  });

  it.each([true, false])('keeps what a stored profile says about public trust (%s)', (publicTrust) => {
    expect(openForm({ stored: { ...STORED, publicTrust } }, NAMES).draft.publicTrust).toBe(publicTrust);
  });

  it('saves a profile of a private CA as one', () => {
    const unchecked: FormEvent = { type: 'edited', change: { publicTrust: false } };
    const state = after(openForm({ stored: STORED }, NAMES), unchecked, { type: 'submitted' });
    expect(state).toMatchObject({ saving: true, draft: { publicTrust: false } });
  });

  it('asks about public trust after the texts, then about the people, where it may be used, renewal and approval', () => {
    const renewal = [
      'timing',
      'renewalInfoUrl',
      'autoRenew',
      'dailyCap',
      'calendar',
      'openRenewalIssue',
      'keyOnRenewal',
    ];
    const reach = ['enabled', 'projects', 'homeProject'];
    const fields = ['comments', 'publicTrust', 'operators', ...reach, ...renewal, 'approval'];
    expect(FIELD_ORDER.slice(-fields.length)).toEqual(fields);
  });

  it('starts a new profile with the default policy', () => {
    expect(openForm({}, NOBODY).draft).toMatchObject(DEFAULT_POLICY);
  });

  it('keeps the renewal policy of a stored profile, and never sends a forced renewal back', () => {
    const force = { from: 1, until: 2, by: ADA.accountId };
    const { draft } = openForm({ stored: { ...STORED, force } }, NAMES);
    const { timing, calendar, autoRenew, openRenewalIssue, keyOnRenewal } = STORED;
    expect(draft).toMatchObject({ timing, calendar, autoRenew, openRenewalIssue, keyOnRenewal });
    expect(draft).not.toHaveProperty('force');
  });

  it.each([0, 1.5, 181, Number.NaN])('puts the fault of an expiry window of %d days beside it', (days) => {
    const state = after(
      openForm({ stored: STORED }, NAMES),
      { type: 'edited', change: { timing: { by: 'window', days } } },
      { type: 'submitted' },
    );
    expect(state.saving).toBe(false);
    expect(faultsOf(state, 'timing')).toEqual(['The expiry window is a whole number of days from 1 to 180.']);
  });

  it('never starts with a secret, and sends the version that was read', () => {
    expect(openForm({ stored: STORED }, NAMES).draft).toMatchObject({ id: 'p1', version: 3, clientSecret: '' });
  });

  it('shows all faults of an empty form at once and saves nothing', () => {
    const state = after(openForm({}, NOBODY), { type: 'submitted' });
    const faulty = FIELD_ORDER.filter((field) => faultsOf(state, field).length > 0);
    expect(faulty).toEqual(['name', 'clientId', 'clientSecret', 'scmUrl', 'operators']);
    expect(state).toMatchObject({ saving: false, refusals: 1 });
  });

  it('takes a stored profile with an empty secret', () => {
    expect(after(openForm({ stored: STORED }, NAMES), { type: 'submitted' })).toMatchObject({
      saving: true,
      faults: [],
    });
  });

  it('takes the fault from the field that is edited and leaves the others', () => {
    const state = after(openForm({}, NOBODY), { type: 'submitted' }, { type: 'edited', change: { name: 'Web' } });
    expect(faultsOf(state, 'name')).toEqual([]);
    expect(faultsOf(state, 'clientId')).toHaveLength(1);
  });

  it('keeps what was typed when the server refuses', () => {
    const typed: FormEvent = { type: 'edited', change: { name: 'Mine', clientSecret: 's3cret' } };
    const state = after(
      openForm({ stored: STORED }, NAMES),
      typed,
      { type: 'submitted' },
      { type: 'refused', refused: CONFLICT },
    );
    expect(state).toMatchObject({ saving: false, refused: CONFLICT });
    expect(state.draft).toMatchObject({ name: 'Mine', clientSecret: 's3cret' });
  });

  it('forgets the refusal when it is submitted again', () => {
    const state = after(
      openForm({ stored: STORED }, NAMES),
      { type: 'refused', refused: CONFLICT },
      { type: 'submitted' },
    );
    expect(state.refused).toBeUndefined();
  });

  it('puts faults of the server beside their fields, those of a list beside the list', () => {
    const faults = [
      { field: 'operators.2', message: 'Too long.' },
      { field: 'scmUrl', message: 'Not allowed.' },
    ];
    const refused: Refused = { ok: false, code: 'invalid-input', message: 'Some fields need a change.', faults };
    const state = after(openForm({ stored: STORED }, NAMES), { type: 'refused', refused });
    expect(faultsOf(state, 'operators')).toEqual(['Too long.']);
    expect(firstFault(state, FIELD_ORDER)).toBe('scmUrl');
  });

  describe('after somebody else saved', () => {
    const newer = { ...STORED, version: 4, name: 'Theirs' };
    const compared = after(
      openForm({ stored: STORED }, NAMES),
      { type: 'edited', change: { name: 'Mine' } },
      { type: 'refused', refused: CONFLICT },
      { type: 'compared', theirs: newer, names: NAMES },
    );

    it('keeps what was typed while it is compared', () => {
      expect(compared.draft).toMatchObject({ name: 'Mine', version: 3 });
      expect(compared.theirs).toBe(newer);
    });

    it('saves what was typed on top of it only when its author says so', () => {
      const state = after(compared, { type: 'kept mine' }, { type: 'submitted' });
      expect(state).toMatchObject({ saving: true, stored: newer, draft: { name: 'Mine', version: 4 } });
      expect(state.refused).toBeUndefined();
    });

    it('replaces what was typed only when its author takes theirs', () => {
      const state = after(compared, { type: 'took theirs' });
      expect(state.draft).toMatchObject({ name: 'Theirs', version: 4 });
      expect(state.refused).toBeUndefined();
    });
  });

  it('shows a fault while one types, once the field was left', () => {
    const typed: FormEvent = { type: 'edited', change: { scmUrl: 'http://' } };
    const untouched = after(openForm({}, NOBODY), typed);
    expect(faultsOf(untouched, 'scmUrl')).toEqual([]);
    const left = after(untouched, { type: 'left', field: 'scmUrl' });
    expect(faultsOf(left, 'scmUrl')).toHaveLength(1);
    const mended = after(left, { type: 'edited', change: { scmUrl: STORED.scmUrl } });
    expect(faultsOf(mended, 'scmUrl')).toEqual([]);
    expect(faultsOf(after(mended, typed), 'scmUrl')).toHaveLength(1);
  });

  it('refuses a window as long as the last certificate of the profile was valid, with the arithmetic', () => {
    const stored = { ...STORED, lastTermDays: 90 };
    const typed: FormEvent = { type: 'edited', change: { timing: { by: 'window', days: 90 } } };
    const state = after(openForm({ stored }, NAMES), typed, { type: 'submitted' });
    expect(faultsOf(state, 'timing')).toEqual([expect.stringMatching(/valid for 90 days.*every 30 days/)]);
  });

  it('copies everything but the secret and the identity', () => {
    const { draft, stored } = openForm({ copyOf: { ...STORED, enabled: false } }, NAMES);
    expect(draft).toMatchObject({ name: 'Web servers (copy)', clientId: 'client-1', clientSecret: '', enabled: true });
    expect([stored, draft.id, draft.version]).toEqual([undefined, undefined, undefined]);
  });

  it('waits for an address to be allowed, and asks again when it was changed', () => {
    const hosts = ['scm.example.net'];
    const blocked = after(openForm({ stored: STORED }, NAMES), { type: 'submitted' }, { type: 'blocked', hosts });
    expect(blocked).toMatchObject({ saving: false, blocked: hosts });
    expect(after(blocked, { type: 'edited', change: { scmUrl: 'https://x.example' } }).blocked).toEqual([]);
  });

  it('makes a new profile of one that was removed meanwhile, and then asks for the secret', () => {
    const typed: FormEvent = { type: 'edited', change: { name: 'Mine' } };
    const gone = after(
      openForm({ stored: STORED }, NAMES),
      typed,
      { type: 'refused', refused: CONFLICT },
      { type: 'gone' },
    );
    expect(gone.draft).toMatchObject({ id: undefined, version: undefined, name: 'Mine' });
    expect(faultsOf(after(gone, { type: 'submitted' }), 'clientSecret')).toHaveLength(1);
  });

  it('does not submit twice while saving', () => {
    const saving = after(openForm({ stored: STORED }, NAMES), { type: 'submitted' });
    expect(nextState(saving, { type: 'submitted' })).toEqual(saving);
  });

  it('knows the name of a person who was just chosen', () => {
    const grace = { accountId: 'grace', displayName: 'Grace Hopper' };
    const state = after(openForm({ stored: STORED }, NAMES), {
      type: 'edited',
      change: { operators: ['ada', 'grace'] },
      person: grace,
    });
    expect(state.people).toEqual([ADA, grace]);
  });
});
