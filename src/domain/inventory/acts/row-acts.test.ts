import { factsOf, newOf, rowFrom } from '../rows/inventory-row';
import type { InventoryRow } from '../rows/inventory-row';
import { notFor, ROW_ACTS } from './row-acts';

const NOW = Date.UTC(2026, 10, 1);
const LATER = NOW + 90 * 86_400_000;

function row(changes: Partial<InventoryRow> = {}): InventoryRow {
  const listed = {
    sslId: '1',
    complete: true,
    commonName: 'a.example',
    names: [],
    status: 'issued',
    notAfter: LATER,
  } as const;
  const found = { suffixes: [], suffixCount: 0, hash: 'h' };
  return { ...rowFrom(factsOf(listed), found, newOf('a')), ...changes };
}

const possible = (changes: Partial<InventoryRow>) =>
  ROW_ACTS.filter((act) => notFor(act, row(changes), NOW) === undefined);

const adopted = { by: 'ada', at: NOW };

describe('what can be done with a certificate', () => {
  it.each([
    ['is issued', {}, ['renew', 'replace', 'mark-installed', 'revoke', 'check', 'adopt', 'auto-renew-on', 'hide']],
    ['has expired', { notAfter: NOW - 2_000 }, ['renew', 'check', 'hide']],
    ['waits for approval', { status: 'requested' }, ['check', 'approve', 'decline', 'cancel', 'hide']],
    ['is revoked', { status: 'revoked' }, ['check', 'hide']],
    ['SCM does not have any more', { status: 'gone' }, ['hide']],
    ['was deleted here', { hidden: true }, ['unhide']],
    ['was renewed', { renewed: true }, ['replace', 'mark-installed', 'revoke', 'check', 'hide']],
    [
      'SCM renews by itself',
      { autoRenew: 'scheduled' },
      ['replace', 'mark-installed', 'revoke', 'check', 'adopt', 'auto-renew-on', 'auto-renew-off', 'hide'],
    ],
    [
      'a client renews',
      { requestedVia: 'ACME' },
      ['renew', 'replace', 'mark-installed', 'revoke', 'check', 'auto-renew-on', 'hide'],
    ],
    ['the app renews', { adopted }, ['renew', 'replace', 'mark-installed', 'revoke', 'check', 'observe']],
    [
      'the app is to renew and SCM renews again',
      { adopted, autoRenew: 'scheduled' },
      ['replace', 'mark-installed', 'revoke', 'check', 'adopt', 'observe', 'auto-renew-off'],
    ],
    ['SCM does not have any more and the app was to renew', { adopted, status: 'gone' }, ['observe']],
  ] as const)('that %s', (_what, changes, acts) => {
    expect(possible(changes)).toEqual(acts);
  });

  it('says why not', () => {
    expect(notFor('renew', row({ autoRenew: 'started' }), NOW)).toBe('scm-renews');
    expect(notFor('revoke', row({ notAfter: NOW - 2_000 }), NOW)).toBe('expired');
    expect(notFor('auto-renew-off', row(), NOW)).toBe('already');
    expect(notFor('adopt', row({ autoRenew: 'started' }), NOW)).toBe('scm-begun');
    expect(notFor('adopt', row({ adopted }), NOW)).toBe('already');
    expect(notFor('adopt', row({ renewed: true }), NOW)).toBe('renewed');
    expect(notFor('auto-renew-on', row({ adopted }), NOW)).toBe('app-renews');
    expect(notFor('hide', row({ hidden: true }), NOW)).toBe('hidden');
  });

  const former = { serialNumber: '0A', notAfter: LATER, revokedAt: 0 };
  const installed = { of: '0B', at: NOW };

  it.each([
    ['none-before', {}],
    ['not-installed', { former }],
    // What was in use before says nothing of the present one.
    ['not-installed', { former, installed: { of: '0A', at: NOW } }],
    [undefined, { former, installed }],
    ['already', { former: { ...former, revokedAt: NOW }, installed }],
    ['expired', { former: { ...former, notAfter: NOW - 2_000 }, installed }],
  ] as const)('revokes the one before a replacement: %s with %j', (why, changes) => {
    expect(notFor('revoke-before', row({ serialNumber: '0B', ...changes }), NOW)).toBe(why);
  });
});
