/** What screens are told of the issue of a row, and of the row of an issue. */
import type { Offers } from '../../acts/offers';
import { neverExpires } from '../../validity';
import type { CertificateBefore, OrderUnderWay } from './panel/order-under-way';
import { NOT_GIVEN } from '../rows/inventory-row';
import type { InventoryRow } from '../rows/inventory-row';

/** An issue by both of its names. */
export interface RowIssue {
  readonly id: string;
  readonly key: string;
  /** False: it was there before. */
  readonly made: boolean;
  /** What could not be done with it, in a sentence; else empty. */
  readonly note: string;
}

export interface ImportedView {
  readonly account: string;
  readonly sslId: string;
  /** Absent where the account is not linked any more. */
  readonly accountName?: string;
  readonly status: InventoryRow['status'];
  /** SCM's word, where it is an unknown one; else empty. */
  readonly statusWord: string;
  readonly commonName: string;
  readonly names: readonly string[];
  /** Upper-case hexadecimal; empty where SCM does not say it, as all texts here. */
  readonly serialNumber: string;
  readonly organization: string;
  readonly certificateProfile: string;
  readonly keyType: string;
  readonly orderNumber: string;
  readonly requester: string;
  readonly comments: string;
  readonly renewed: boolean;
  /** Who renews it, in a sentence; empty where the account is not linked any more. */
  readonly renewer: string;
  /** Epoch milliseconds; absent where SCM does not say it. */
  readonly notBefore?: number;
  readonly notAfter?: number;
  /** Epoch milliseconds since when it has this issue. */
  readonly since: number;
  /** Epoch milliseconds of the last sync that came to its end. */
  readonly syncedAt: number;
  /** The renewal or replacement that is on its way. */
  readonly order?: OrderUnderWay;
  /** What the issue had before, the latest in front. */
  readonly before: readonly CertificateBefore[];
  /** What the person can do; absent where that was not asked for. */
  readonly acts?: Offers;
}

interface Around {
  readonly accountName: string | undefined;
  readonly since: number;
  readonly syncedAt: number;
  readonly renewer?: string;
  readonly order?: OrderUnderWay | undefined;
  readonly before?: readonly CertificateBefore[];
}

/** Names of a certificate that a panel shows; more are in the inventory. */
const MOST_NAMES = 500;

const said = (value: string): string => (value === NOT_GIVEN ? '' : value);

export function importedView(
  row: InventoryRow,
  names: readonly string[],
  { accountName, since, syncedAt, renewer = '', order, before = [] }: Around,
): ImportedView {
  const { account, sslId, status, statusWord, commonName, renewed, requester, comments, orderNumber } = row;
  const { notBefore, notAfter } = row;
  return {
    ...{ account, sslId, status, statusWord, commonName, renewed, requester, comments, orderNumber },
    ...(accountName !== undefined && { accountName }),
    ...(order && { order }),
    ...{ before, renewer },
    ...{ names: names.slice(0, MOST_NAMES), since, syncedAt },
    ...{ serialNumber: said(row.serialNumber), keyType: said(row.keyType) },
    ...{ organization: row.orgName, certificateProfile: row.certTypeName },
    ...(notBefore > 0 && { notBefore }),
    ...(!neverExpires(notAfter) && { notAfter }),
  };
}
