import { LONGEST_SUMMARY } from '../../issue/issue-fields';
import { DAY_MS, NO_EXPIRY_MS } from '../../validity';
import type { InventoryRow } from '../rows/inventory-row';
import { importedStatus } from './imported-status';
import { draftOf } from './row-issue';
import { importedView } from './row-issue-view';

const NOW = Date.UTC(2026, 10, 2);
const ROW: InventoryRow = {
  ...{ version: 0, account: 'a', sslId: '77', status: 'issued', statusWord: '', issue: 'no', issueId: '' },
  ...{ notAfter: NOW + 20 * DAY_MS, notBefore: NOW - DAY_MS, certTypeId: '1', orgId: '2', keyType: 'RSA 2048' },
  ...{ serialNumber: '00AA', commonName: 'www.example.com', certTypeName: 'SSL', orgName: 'Org', orderNumber: '9' },
  ...{ renewed: false, requester: 'Ada', comments: '', names: ['www.example.com'], nameCount: 1, suffixes: [] },
  ...{
    suffixCount: 0,
    hash: 'x',
    goneAt: 0,
    hidden: false,
    requestedVia: '',
    term: 199,
    autoRenew: '',
    statusSince: 0,
  },
};
const around = { names: ROW.names, accountName: 'Company', now: NOW };

describe('the issue of a row', () => {
  it('has the names of an enrolled one, and the row’s place', () => {
    expect(draftOf(ROW, around)).toMatchObject({
      ...{ summary: 'Certificate enrolled:www.example.com', status: 'Certificate Enrolled' },
      fields: { certId: '77', serialNumber: '00AA', expiry: '2026-11-22', names: 'www.example.com' },
      property: { account: 'a', sslId: '77', organization: 'Org', certificateProfile: 'SSL' },
    });
  });

  it('leaves out what SCM does not say, and keeps to one line and to Jira’s limits', () => {
    const names = Array.from({ length: 60 }, (_, place) => `${place}\n${'x'.repeat(240)}`);
    const bare = { ...ROW, commonName: '', serialNumber: 'none', notAfter: NO_EXPIRY_MS, notBefore: 0, orgName: '' };
    const { summary, fields, property } = draftOf(
      { ...bare, certTypeName: '', status: 'unknown' },
      { ...around, names },
    );
    expect(summary).not.toContain('\n');
    expect(summary.length).toBeLessThanOrEqual(LONGEST_SUMMARY);
    expect(fields).not.toHaveProperty('serialNumber');
    expect(fields).not.toHaveProperty('expiry');
    expect(property.names).toHaveLength(50);
    expect(JSON.stringify(property).length).toBeLessThan(32_768);
    expect(draftOf({ ...bare, nameCount: 0 }, { ...around, names: [] }).summary).toBe('Certificate enrolled:SCM 77');
  });
});

describe('how an imported certificate stands', () => {
  const view = (change: Partial<InventoryRow>) =>
    importedView({ ...ROW, ...change }, ROW.names, { accountName: 'Company', since: NOW, syncedAt: NOW });

  it.each([
    [{}, 'Expires in 20 days', 'moved'],
    [{ notAfter: NOW + DAY_MS }, 'Expires in 1 day', 'moved'],
    [{ notAfter: NOW + 20 * DAY_MS, renewed: true }, 'Expires in 20 days', 'moved'],
    [{ notAfter: NOW + 200 * DAY_MS }, 'Issued', 'success'],
    [{ notAfter: NOW - DAY_MS }, 'Expired', 'removed'],
    [{ status: 'revoked' }, 'Revoked', 'removed'],
    [{ status: 'requested', notAfter: NO_EXPIRY_MS }, 'Waiting for SCM approver', 'inprogress'],
    [{ status: 'gone' }, 'No longer in SCM', 'default'],
  ] as const)('%j: %s', (change, label, appearance) => {
    expect(importedStatus(view(change), NOW)).toMatchObject({ label, appearance });
  });

  it('says nothing that SCM does not say', () => {
    const shown = view({ serialNumber: 'none', keyType: 'none', notAfter: NO_EXPIRY_MS, notBefore: 0 });
    expect(shown).toMatchObject({ serialNumber: '', keyType: '' });
    expect(shown).not.toHaveProperty('notAfter');
    expect(shown).not.toHaveProperty('notBefore');
  });
});
