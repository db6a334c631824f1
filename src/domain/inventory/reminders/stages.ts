/** When the issue of an imported certificate is reminded of its end, and what is said: once at each stage. */
import type { MessageOf } from '../../issue/issue-messages';
import { DAY_MS, daysLeft, expired, HOUR_MS, neverExpires } from '../../validity';
import type { InventoryRow } from '../rows/inventory-row';

/** Nothing is looked at that ends later: the cost follows what is due. */
export const REMIND_WITHIN_MS = 30 * DAY_MS;

/** Of a certificate whose beginning SCM does not say. */
const USUAL_LIFE_MS = 100 * DAY_MS;

type Life = Pick<InventoryRow, 'notBefore' | 'notAfter'>;

/** What of its life is left when it is told, the first one in front. */
const STAGES: readonly ((lifeMs: number) => number)[] = [
  (lifeMs) => lifeMs * 0.25,
  (lifeMs) => lifeMs * 0.1,
  () => 3 * DAY_MS,
  () => DAY_MS,
];

/** The duty comes once a day: a stage that it would miss by less is told now, so that half a day is left for the last one. */
const AHEAD_MS = 12 * HOUR_MS;

/** @returns place of the latest stage that is reached, from 0; undefined where there is nothing to remind of yet, or any more */
export function stageOf({ notBefore, notAfter }: Life, now: number): number | undefined {
  const left = notAfter - now;
  if (neverExpires(notAfter) || expired(notAfter, now) || left > REMIND_WITHIN_MS + AHEAD_MS) return undefined;
  const life = notBefore > 0 ? notAfter - notBefore : USUAL_LIFE_MS;
  // In a short life the last days may be longer than a quarter of it: the stages come in their order all the same.
  const reached = STAGES.map((leftAt) => left <= Math.min(leftAt(life), REMIND_WITHIN_MS) + AHEAD_MS);
  const latest = reached.lastIndexOf(true);
  return latest < 0 ? undefined : latest;
}

const IN_USE: ReadonlySet<InventoryRow['status']> = new Set(['issued', 'unmanaged']);

type Standing = Pick<InventoryRow, 'status' | 'hidden' | 'renewed'>;

/** @param isOrdered a renewal or replacement is on its way, or came to nothing: until one is there the end of this one comes nearer */
export function isToRemind({ status, hidden, renewed }: Standing, isOrdered: boolean): boolean {
  return IN_USE.has(status) && !hidden && (!renewed || isOrdered);
}

type Named = Pick<InventoryRow, 'commonName' | 'status'>;

/**
 * @param later what SCM lists under one of its names that ends later, or has no end yet
 * @returns whether orders are all that is there; where there are none either, somebody only marked it as renewed, and knows why
 */
export function renewedInVain(
  { renewed, commonName }: Pick<InventoryRow, 'renewed' | 'commonName'>,
  later: readonly Named[],
): boolean {
  const same = later.filter((other) => other.commonName.toLowerCase() === commonName.toLowerCase());
  return renewed && same.length > 0 && !same.some(({ status }) => IN_USE.has(status));
}

interface About {
  readonly issueId: string;
  readonly row: Pick<InventoryRow, 'notAfter' | 'autoRenew' | 'adopted' | 'renewed'>;
  /** How the order that is on its way stands, and who acts next; undefined: nothing is. */
  readonly order: { readonly label: string; readonly who: string } | undefined;
}

/** Who has the issue then is asked for when it is told. */
export function endingMessage({ issueId, row, order }: About, now: number): MessageOf<'reminder'> {
  const days = Math.max(1, daysLeft(row.notAfter, now));
  return { kind: 'reminder', issueId, days, notAfter: row.notAfter, people: [], next: nextOf(row, order) };
}

function nextOf({ autoRenew, adopted, renewed }: About['row'], order: About['order']): string {
  if (order) return `Its next order stands at “${order.label}”. ${order.who === '' ? NOBODY : `Next: ${order.who}.`}`;
  if (renewed) return RENEWED_IN_VAIN;
  if (autoRenew === 'scheduled' || autoRenew === 'started') return SCM_RENEWS;
  return adopted ? APP_RENEWS : RENEW;
}

const NOBODY = 'Install the new certificate as soon as it is here.';
const RENEW = 'Press “Renew” in “Certificate” on this issue, or run “Renew Certificate”; then install the new one.';
const RENEWED_IN_VAIN =
  'A renewal of it was ordered in SCM, and had brought no certificate when this app looked last: someone with access to SCM looks how it stands. If nothing comes of it, press “Renew” in “Certificate” on this issue; then install the new one.';
const APP_RENEWS =
  'This app is to renew it and has not done so yet. Where something stands in the way, this issue says so; “Renew” in “Certificate” orders it now. The new one has to be installed all the same.';
const SCM_RENEWS =
  'SCM is set to renew it by itself and has not done so yet: someone with access to SCM looks why. The new one has to be installed all the same.';
