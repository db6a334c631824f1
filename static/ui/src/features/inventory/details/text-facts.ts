/** The facts of a certificate that are plain texts; what SCM does not say is left out. */
import { NOT_GIVEN } from '../../../../../../src/domain/inventory/rows/inventory-row';
import type { InventoryRow } from '../../../../../../src/domain/inventory/rows/inventory-row';
import { AUTO_RENEW, DETAILS } from '../../../texts/inventory/details';

export interface TextFact {
  readonly term: string;
  readonly text: string;
}

export function textFacts(row: InventoryRow): readonly TextFact[] {
  const facts: readonly TextFact[] = [
    { term: DETAILS.profile, text: withId(row.certTypeName, row.certTypeId) },
    { term: DETAILS.organization, text: withId(row.orgName, row.orgId) },
    { term: DETAILS.key, text: row.keyType === NOT_GIVEN ? '' : row.keyType },
    { term: DETAILS.term, text: row.term === 0 ? '' : DETAILS.days(row.term) },
    { term: DETAILS.orderNumber, text: row.orderNumber },
    { term: DETAILS.requester, text: row.requester },
    { term: DETAILS.requestedVia, text: row.requestedVia },
    { term: DETAILS.autoRenew, text: row.autoRenew === '' ? '' : AUTO_RENEW[row.autoRenew] },
    { term: DETAILS.renewed, text: row.renewed ? DETAILS.renewedYes : '' },
    { term: DETAILS.comments, text: row.comments },
  ];
  return facts.filter(({ text }) => text !== '');
}

function withId(name: string, id: string): string {
  if (id === NOT_GIVEN) return name;
  return name === '' ? DETAILS.onlyId(id) : DETAILS.named(name, id);
}
