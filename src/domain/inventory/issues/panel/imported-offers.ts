/** Which buttons the panel has for a certificate that was imported, and why some cannot be pressed: decided here for the screen and again for a press. */
import type { Act } from '../../../acts/act';
import type { Offer, Offers } from '../../../acts/offers';
import { NOT_FOR, notFor } from '../../acts/row-acts';
import type { InventoryRow } from '../../rows/inventory-row';
import type { IssueAsks } from '../asks/issue-asks';

export interface ImportedSituation {
  readonly row: InventoryRow;
  /** Undefined: nothing was ever asked on the issue. */
  readonly asks: IssueAsks | undefined;
  /** Id of the order that is on its way for the certificate; undefined: none is. */
  readonly orderId: string | undefined;
  /** Whether its SCM account is linked and switched on. */
  readonly hasAccount: boolean;
  /** Whether the person may move the issue. */
  readonly mayAct: boolean;
  readonly now: number;
}

type Objection = (situation: ImportedSituation) => string | undefined;

const IMPORTED_ACTS = ['renew', 'replace', 'revoke', 'do-not-renew', 'cancel'] as const satisfies readonly Act[];

type ImportedAct = (typeof IMPORTED_ACTS)[number];

/** @returns offers for nothing where the certificate never came to be or is not in SCM any more */
export function importedOffers(situation: ImportedSituation): Offers {
  const acts = IMPORTED_ACTS.filter((act) => APPLIES[act](situation));
  return { shownFor: shownFor(situation), offers: acts.map((act) => offerOf(act, situation)) };
}

/** Names the certificate and the order that the buttons are for. */
function shownFor({ row: { account, sslId, serialNumber }, orderId = '-' }: ImportedSituation): string {
  return `${account}:${sslId}:${serialNumber} ${orderId}`;
}

function offerOf(act: ImportedAct, situation: ImportedSituation): Offer {
  const whyNot = whyNotOf(act, situation);
  return whyNot === undefined ? { act } : { act, whyNot };
}

function whyNotOf(act: ImportedAct, situation: ImportedSituation): string | undefined {
  if (!situation.mayAct) return NO_RIGHT;
  if (!situation.hasAccount) return NO_ACCOUNT;
  for (const objection of OBJECTIONS[act]) {
    const sentence = objection(situation);
    if (sentence !== undefined) return sentence;
  }
  return undefined;
}

const ISSUED: ReadonlySet<InventoryRow['status']> = new Set(['issued', 'expired', 'revoked', 'replaced']);

const hasCertificate = ({ row }: ImportedSituation): boolean => ISSUED.has(row.status);
const isOrdered = ({ orderId }: ImportedSituation): boolean => orderId !== undefined;

const APPLIES: Record<ImportedAct, (situation: ImportedSituation) => boolean> = {
  renew: hasCertificate,
  replace: hasCertificate,
  revoke: hasCertificate,
  'do-not-renew': hasCertificate,
  cancel: isOrdered,
};

/** What the table of acts says of the row as it stands. */
const byTable =
  (act: 'renew' | 'replace' | 'revoke'): Objection =>
  ({ row, now }) => {
    const why = notFor(act, row, now);
    return why === 'renewed' ? RENEWED : why && NOT_FOR[why];
  };

const isUnderWay: Objection = (situation) => (isOrdered(situation) ? UNDER_WAY : undefined);
const isAskedFor: Objection = ({ asks }) => (asks && asks.asks.length > 0 ? ASKED : undefined);
const wasRevoked: Objection = ({ row }) => (row.status === 'revoked' ? REVOKED : undefined);

/** The first that holds is said. */
const OBJECTIONS: Record<ImportedAct, readonly Objection[]> = {
  renew: [wasRevoked, isAskedFor, isUnderWay, byTable('renew')],
  replace: [wasRevoked, isAskedFor, isUnderWay, byTable('replace')],
  // What it had before may be revoked as “Superseded” while the next one is on its way.
  revoke: [wasRevoked, isAskedFor, byTable('revoke')],
  'do-not-renew': [wasRevoked, isAskedFor, isUnderWay],
  cancel: [isAskedFor],
};

const NO_RIGHT = 'Only people who may move this issue can do that.';
const NO_ACCOUNT =
  'Its SCM account is switched off or not linked any more. A Jira admin mends that in “Sectigo Profile Settings”.';
const UNDER_WAY = 'Its next order is under way already.';
const ASKED = 'Something was asked for just now, and is being done. Look again in a minute.';
const REVOKED =
  'The certificate was revoked. Order a new one with a new key on the page “New order” of “Certificates”.';
const RENEWED =
  'A renewal of it was ordered already. Whoever wants another one all the same confirms that on the page “Certificates”.';
