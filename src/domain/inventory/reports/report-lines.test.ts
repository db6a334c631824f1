import type { AuditEvent } from '../../audit/audit-event';
import type { AccountOrder } from '../../account-order/account-order';
import { factsOf, newOf, rowFrom } from '../rows/inventory-row';
import { lineOfEvent, lineOfRow } from './report-lines';

const NOW = 1_000_000;
const ACCOUNT = '369b9f2b-7b8b-45f7-b1c2-d1c7dea6b4b9';
const listed = { sslId: '7', complete: true, status: 'issued', commonName: 'www.example.com', names: [] } as const;
const ROW = rowFrom(factsOf({ ...listed, notAfter: 5 }), { suffixes: [], suffixCount: 0, hash: '' }, newOf(ACCOUNT));
const ORDER = { id: `renew:${ACCOUNT}:7:1`, sslId: '8', commonName: 'of-order', serialNumber: '0A', by: 'rita' };
const EVENT: AuditEvent = {
  ...{ id: 'e', at: 3, act: 'account-order-failed', actor: 'app', outcome: 'refused', code: 'scm-refused' },
  correlation: '',
};

describe('a line of a report', () => {
  it('of a certificate says what has become of it by now, and no serial number where there is none', () => {
    const line = lineOfRow(ROW, 'notAfter', NOW);
    expect(line).toMatchObject({ id: '7', at: 5, status: 'expired', serialNumber: '', actor: '' });
  });

  it('of an event names its certificate, or the order and the person who gave it', () => {
    const aboutRow = lineOfEvent(
      { ...EVENT, actor: 'ada', certificateId: `${ACCOUNT}:7`, issueId: '10' },
      { row: ROW },
    );
    expect(aboutRow).toMatchObject({ actor: 'ada', sslId: '7', commonName: 'www.example.com', issueId: '10' });
    const aboutOrder = lineOfEvent(EVENT, { order: ORDER as AccountOrder });
    expect(aboutOrder).toMatchObject({ actor: 'rita', sslId: '8', commonName: 'of-order', serialNumber: '0A' });
  });

  it('of an event whose certificate is not in the inventory keeps the id', () => {
    const line = lineOfEvent({ ...EVENT, certificateId: `${ACCOUNT}:7` }, {});
    expect(line).toMatchObject({ sslId: '7', commonName: '', actor: 'app', at: 3 });
  });
});
