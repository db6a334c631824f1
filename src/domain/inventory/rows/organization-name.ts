/** The name of an organization where SCM says its id alone, as it does in the details of a certificate. */
import type { ListedCertificate } from '../../account/listed-certificate';
import type { InventoryRow } from './inventory-row';

/** @returns the same certificate, with the name that its row has for this organization or department */
export function namedAsBefore(
  listed: ListedCertificate,
  before: Pick<InventoryRow, 'orgId' | 'orgName'> | undefined,
): ListedCertificate {
  const isKnown = before !== undefined && before.orgName !== '' && before.orgId === listed.orgId;
  return isKnown && listed.orgName === undefined ? { ...listed, orgName: before.orgName } : listed;
}
