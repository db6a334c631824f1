import type { ReportLine } from '../../../../../src/domain/inventory/reports/report';
import { CSV_HEAD, csvOf } from './csv';

const LINE: ReportLine = {
  ...{ id: '7', at: Date.UTC(2026, 10, 22), sslId: '7', commonName: '=cmd|x', serialNumber: '0A' },
  ...{ notAfter: Date.UTC(2027, 0, 2), status: 'issued', orgName: 'A, "B"', issueId: '10001', actor: 'ada' },
  ...{ requester: '-Rita', sentence: '' },
};
const KNOWN = { people: [{ id: 'ada', name: 'Ada Admin' }], issues: [{ id: '10001', name: 'CERT-1' }] };

describe('a report as CSV', () => {
  it('has as many cells as its head, and nothing that a spreadsheet would calculate', () => {
    expect(csvOf('issued', [LINE], KNOWN)).toBe(
      `Issued,2026-11-22T00:00:00.000Z,,7,'=cmd|x,0A,2027-01-02T00:00:00.000Z,Issued,"A, ""B""",` +
        `Ada Admin,ada,'-Rita,CERT-1,10001\r\n`,
    );
    expect(CSV_HEAD.split(',')).toHaveLength(14);
  });

  it('keeps the ids of whom and what Jira does not name, and says what was not revoked from Jira', () => {
    const nobody = { people: [], issues: [] };
    expect(csvOf('issued', [LINE], nobody)).toMatch(/,ada,ada,'-Rita,,10001\r\n$/);
    expect(csvOf('revoked', [{ ...LINE, actor: '', issueId: '' }], nobody)).toMatch(/,Not from Jira,,'-Rita,,\r\n$/);
  });
});
