/** Certificates, orders and events as lines of a report. */
import type { AccountOrder } from '../../account-order/account-order';
import type { AuditEvent } from '../../audit/audit-event';
import { sentenceOf } from '../../audit/audit-sentence';
import { shownStatus } from '../list/shown-status';
import { NOT_GIVEN } from '../rows/inventory-row';
import type { InventoryRow } from '../rows/inventory-row';
import type { ReportLine } from './report';

const EMPTY: Omit<ReportLine, 'id' | 'at'> = {
  ...{ sslId: '', commonName: '', serialNumber: '', notAfter: 0, status: '', orgName: '', issueId: '' },
  ...{ actor: '', requester: '', sentence: '' },
};

/** Which of its moments the report is about. */
export type RowMoment = 'notAfter' | 'notBefore' | 'statusSince';

/** @param now epoch milliseconds */
export function lineOfRow(row: InventoryRow, moment: RowMoment, now: number): ReportLine {
  return { ...EMPTY, ...factsOf(row), id: row.sslId, at: row[moment], status: shownStatus(row, now) };
}

function factsOf({ sslId, commonName, notAfter, orgName, issueId, requester, ...row }: InventoryRow) {
  const serialNumber = row.serialNumber === NOT_GIVEN ? '' : row.serialNumber;
  return { sslId, commonName, serialNumber, notAfter, orgName, issueId, requester };
}

export function lineOfOrder({ id, since, sslId, commonName, serialNumber, notAfter, by }: AccountOrder): ReportLine {
  return { ...EMPTY, ...{ id, at: since, sslId, commonName, serialNumber, notAfter, actor: by } };
}

/** What an event is about, where it is still there. */
export interface AboutEvent {
  readonly row?: InventoryRow | undefined;
  readonly order?: AccountOrder | undefined;
}

/** An order that a person gave is theirs, although the app works on it. */
export function lineOfEvent(event: AuditEvent, { row, order }: AboutEvent): ReportLine {
  const { id, at, issueId, actor } = event;
  const ofOrder = order && { sslId: order.sslId, commonName: order.commonName, serialNumber: order.serialNumber };
  const known = { ...EMPTY, actor, ...ofOrder, ...(order && { actor: order.by }), ...(row && factsOf(row)) };
  const sslId = sslIdOf(event);
  return {
    ...known,
    ...{ id, at, sentence: sentenceOf(event) },
    ...(sslId !== '' && { sslId }),
    ...(issueId !== undefined && { issueId }),
  };
}

/** @returns SCM's id, which stands behind the account's; empty for what is about no certificate */
export function sslIdOf({ certificateId = '' }: Pick<AuditEvent, 'certificateId'>): string {
  return certificateId.slice(certificateId.indexOf(':') + 1);
}
