/** Finds an order whose answer was lost among what SCM lists. What proves too little is left to a person. */
import type { ListedCertificate } from '../account/listed-certificate';
import { DAY_MS } from '../validity';
import type { AccountOrder } from './account-order';
import { marksIn } from './order-mark';

/** SCM's dates may be days in a time zone of its own. */
const SLACK_MS = 2 * DAY_MS;

export function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** @returns those among which a lost enrolment may be, whatever SCM says of them so far */
export function mayBeEnrolment(listed: readonly ListedCertificate[], order: AccountOrder): ListedCertificate[] {
  return listed.filter(({ commonName, requestedAt }) => {
    const isOlder = requestedAt !== undefined && requestedAt + SLACK_MS < order.sentAt;
    return !isOlder && (commonName === '' || sameName(commonName, order.commonName));
  });
}

/** Its comments bear the mark, which no other order has; a renewal of it that SCM made may have taken it over. */
export function hasMark({ comments = '' }: ListedCertificate, { mark }: AccountOrder): boolean {
  return mark !== '' && comments.includes(mark);
}

/** @returns what was not there when a renewal was sent; undefined where that cannot be told */
export function newcomers(
  listed: readonly ListedCertificate[],
  { of, commonName }: AccountOrder,
): ListedCertificate[] | undefined {
  const known = of?.known;
  if (!of || !known) return undefined;
  const before = new Set([of.sslId, ...known]);
  return listed.filter((one) => !before.has(one.sslId) && sameName(one.commonName, commonName));
}

/** A renewal that was asked for since the order was sent. Who revoked or declined it does not matter: it was ordered. */
export function isSince({ requestedAt }: ListedCertificate, { sentAt }: AccountOrder): boolean {
  return requestedAt === undefined || requestedAt + SLACK_MS >= sentAt;
}

/** @returns every name of it, the common name included */
export function ownNames({ commonName, names }: Pick<ListedCertificate, 'commonName' | 'names'>): readonly string[] {
  const all = [commonName, ...names].map((name) => name.trim().toLowerCase()).filter((name) => name !== '');
  return [...new Set(all)];
}

/**
 * Whether it may be the renewal of the old one as SCM describes both: SCM takes names, certificate profile and comments over,
 * so that another name, another profile or the mark of another order of ours belongs to somebody else's.
 */
export function mayBeRenewal(one: ListedCertificate, old: ListedCertificate): boolean {
  const names = new Set(ownNames(old));
  const marks = new Set(marksIn(old.comments));
  const isOther = one.certType !== undefined && old.certType !== undefined && one.certType.id !== old.certType.id;
  return !isOther && ownNames(one).every((name) => names.has(name)) && marksIn(one.comments).every((m) => marks.has(m));
}

/**
 * Whether two renewals whose answers were both lost may be taken for one another by what is new in SCM.
 * @param other another order on its way
 */
export function isRivalOf(other: AccountOrder, { id, kind, commonName, asked }: AccountOrder): boolean {
  if (other.id === id || other.kind !== kind || other.sslId !== '' || other.sentAt === 0) return false;
  const names = new Set(asked.names);
  return sameName(other.commonName, commonName) && other.asked.names.every((name) => names.has(name));
}

/** SCM keeps the id of what it replaces: a new serial number, or none yet, tells that it has taken the replacement. */
export function isReplaced(now: ListedCertificate, { of }: AccountOrder): boolean {
  if (now.status === 'issued' || now.status === 'expired') return isReissued(now, of?.serialNumber ?? '');
  return ON_ITS_WAY.has(now.status ?? '');
}

/** Whether what SCM gives is not the replaced one any more. */
export function isReissued({ serialNumber }: ListedCertificate, before: string): boolean {
  return serialNumber !== undefined && bare(serialNumber) !== bare(before);
}

const ON_ITS_WAY: ReadonlySet<string> = new Set(['requested', 'approved', 'sa-approved', 'applied', 'init']);

/** A leading zero octet is the sign of the DER, and some spell it out. */
function bare(serialNumber: string): string {
  return serialNumber.replace(/^0+/, '').toUpperCase();
}
