import { factsOf, newOf, rowFrom } from '../../../../../../src/domain/inventory/rows/inventory-row';
import { CSV_HEAD, csvOf } from './csv';

const NOW = Date.UTC(2026, 10, 22);
const DAY = 86_400_000;

const facts = factsOf({
  ...{ sslId: '7', complete: true, status: 'issued', commonName: '=cmd|x', names: ['a.example.com'] },
  ...{ notAfter: NOW + 3 * DAY, notBefore: NOW - DAY, certType: { id: '101', name: 'OV, "new"' } },
  ...{
    orgId: '4711',
    orgName: '@Org',
    key: { algorithm: 'RSA', size: '2048' },
    comments: '+1\nline',
    requester: '-Ada',
  },
});
const ROW = { ...rowFrom(facts, { suffixes: [], suffixCount: 0, hash: '' }, newOf('a')), issueId: '10001' };

describe('the inventory as CSV', () => {
  it('has a row for each certificate, as many cells as its head, and nothing that a spreadsheet would calculate', () => {
    expect(csvOf({ rows: [ROW], issues: [{ id: '10001', key: 'CERT-1' }], now: NOW })).toBe(
      `7,'=cmd|x,Issued,2026-11-25T00:00:00.000Z,2026-11-21T00:00:00.000Z,3,"OV, ""new""",101,'@Org,4711,RSA 2048,,,` +
        `'-Ada,,,CERT-1,'=cmd|x a.example.com,2,"'+1\nline"\r\n`,
    );
    expect(CSV_HEAD.split(',')).toHaveLength(20);
  });

  it('leaves out what there is not', () => {
    const bare = factsOf({ sslId: '8', complete: true, status: 'requested', commonName: '', names: [] });
    const rows = [rowFrom(bare, { suffixes: [], suffixCount: 0, hash: '' }, newOf('a'))];
    expect(csvOf({ rows, issues: [], now: NOW })).toBe('8,,Requested,,,,,,,,,,,,,,,,0,\r\n');
  });
});
