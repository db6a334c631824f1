/** What people can have done with a certificate of an SCM account, and what each act asks of its state. */
import * as z from 'zod/mini';
import type { ListedStatus } from '../../account/listed-certificate';
import { expired } from '../../validity';
import { clientRenews, isOffInScm, scmRenews } from '../renewal/renewer';
import type { InventoryRow } from '../rows/inventory-row';

/** In the order in which screens offer them. */
export const ROW_ACTS = [
  ...(['renew', 'replace', 'mark-installed', 'revoke', 'revoke-before'] as const),
  ...(['check', 'approve', 'decline', 'cancel'] as const),
  ...(['adopt', 'observe', 'auto-renew-on', 'auto-renew-off', 'hide', 'unhide'] as const),
] as const;

export type RowAct = (typeof ROW_ACTS)[number];

/** Why an act is not for a certificate. */
export type NotFor =
  | ('gone' | 'hidden' | 'not-hidden' | 'state' | 'expired' | 'renewed' | 'own' | 'scm-renews' | 'already')
  | ('no-request' | 'none-before' | 'not-installed' | 'scm-begun' | 'client-renews' | 'app-renews' | 'profile-renews');

export const NOT_FOR: Readonly<Record<NotFor, string>> = {
  gone: 'SCM does not have it any more.',
  hidden: 'It was deleted here. Undo that first.',
  'not-hidden': 'It was not deleted here.',
  state: 'It is in no state for this in SCM.',
  expired: 'It has expired.',
  renewed: 'A renewal of it was ordered already.',
  own: 'The app obtained it through an issue: this is done on that issue.',
  'scm-renews': 'SCM renews it by itself. Switch its automated renewal in SCM off first.',
  already: 'It is like this already.',
  'no-request': 'No CSR was given for it.',
  'none-before': 'No replacement of it is known here, so there is none before it.',
  'scm-begun': 'SCM is renewing it by itself right now. Wait for its result.',
  'client-renews': 'It was requested by ACME or an agent, which renews it by itself: two would order it twice.',
  'app-renews': 'This app renews it. Choose “Only observe” first.',
  'profile-renews': 'The app obtained it through an issue, and its profile renews it there: two would order it twice.',
  'not-installed': 'Mark the new one as installed first, so that nothing in use is revoked.',
};

interface ActRule {
  /** Right in the account's home project that one certificate asks for; many at once always ask for `decide`. */
  readonly right: 'see' | 'act' | 'decide';
  /** SCM's states in which it can be done; absent: any. */
  readonly states?: readonly ListedStatus[];
  /** Calls to SCM that it takes at most, to keep within the platform's limit. */
  readonly calls: number;
  /** Sectigo bills it. */
  readonly billed?: true;
  /** Its number has to be typed before it is done with many. */
  readonly typed?: true;
  /** What has to be said with it. */
  readonly wants?: 'reason' | 'message' | 'days' | 'requests';
  readonly also?: (row: InventoryRow, now: number) => NotFor | undefined;
}

const PENDING: readonly ListedStatus[] = ['requested', 'sa-approved'];

export const ACT_RULES: Readonly<Record<RowAct, ActRule>> = {
  renew: {
    ...{ right: 'act', states: ['issued', 'expired'], calls: 8, billed: true, typed: true },
    also: (row) => (row.renewed ? 'renewed' : scmRenews(row) ? 'scm-renews' : undefined),
  },
  replace: {
    ...{ right: 'act', states: ['issued'], calls: 8, wants: 'requests' },
    also: expiredBy,
  },
  revoke: { right: 'act', states: ['issued', 'replaced'], calls: 3, typed: true, wants: 'reason', also: expiredBy },
  'mark-installed': {
    ...{ right: 'act', states: ['issued'], calls: 0 },
    also: (row, now) => (isInstalled(row) ? 'already' : expiredBy(row, now)),
  },
  'revoke-before': { right: 'act', calls: 4, typed: true, wants: 'reason', also: keptBefore },
  check: { right: 'act', calls: 3 },
  approve: { right: 'decide', states: PENDING, calls: 3, wants: 'message' },
  decline: { right: 'decide', states: PENDING, calls: 3, wants: 'message' },
  cancel: { right: 'act', states: PENDING, calls: 3, wants: 'message' },
  adopt: { right: 'act', states: ['issued'], calls: 4, typed: true, also: notToAdopt },
  observe: { right: 'act', calls: 0, also: ({ adopted }) => (adopted ? undefined : 'already') },
  'auto-renew-on': {
    ...{ right: 'act', states: ['issued'], calls: 2, wants: 'days' },
    also: (row, now) => (row.adopted ? 'app-renews' : row.renewed ? 'renewed' : expiredBy(row, now)),
  },
  'auto-renew-off': {
    ...{ right: 'act', calls: 2 },
    also: (row) => (scmRenews(row) ? undefined : 'already'),
  },
  hide: { right: 'act', calls: 0, also: ({ adopted }) => (adopted ? 'app-renews' : undefined) },
  unhide: { right: 'act', calls: 0 },
};

function expiredBy({ notAfter }: InventoryRow, now: number): NotFor | undefined {
  return expired(notAfter, now) ? 'expired' : undefined;
}

/** What renews by itself already is left alone; what SCM has only scheduled is switched off first. */
function notToAdopt(row: InventoryRow, now: number): NotFor | undefined {
  if (clientRenews(row)) return 'client-renews';
  if (row.autoRenew === 'started') return 'scm-begun';
  if (row.adopted && isOffInScm(row)) return 'already';
  return row.renewed ? 'renewed' : expiredBy(row, now);
}

/** Whether a person said of this very certificate that it is in use. */
export function isInstalled({ installed, serialNumber }: InventoryRow): boolean {
  return installed?.of === serialNumber;
}

/** @returns why the certificate before a replacement is not to be revoked */
function keptBefore(row: InventoryRow, now: number): NotFor | undefined {
  const { former } = row;
  if (!former) return 'none-before';
  if (former.revokedAt > 0) return 'already';
  if (expired(former.notAfter, now)) return 'expired';
  return isInstalled(row) ? undefined : 'not-installed';
}

/** Acts that leave SCM as it is; only they are done with what SCM does not have any more. */
const HERE_ONLY: ReadonlySet<RowAct> = new Set(['observe', 'hide', 'unhide']);

/** @returns why the act is not for the certificate as it stands; undefined when it is */
export function notFor(act: RowAct, row: InventoryRow, now: number): NotFor | undefined {
  const { states, also } = ACT_RULES[act];
  if (row.status === 'gone' && !HERE_ONLY.has(act)) return 'gone';
  if (row.hidden !== (act === 'unhide')) return row.hidden ? 'hidden' : 'not-hidden';
  if (states && !states.some((state) => state === row.status)) return 'state';
  return also?.(row, now);
}

/** What is said with an act. Nobody is taken to mean what they did not say: what is missing is refused. */
export const sayingSchema = z.object({
  /** Of a revocation, in words (`REVOCATION_REASONS`). */
  reason: z.optional(z.string().check(z.maxLength(100))),
  /** Of SCM: 1 to 512 characters. */
  message: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(512))),
  /** Days before expiry at which SCM renews by itself. */
  daysBefore: z.optional(z.int().check(z.gte(1), z.lte(365))),
});

export type Saying = z.infer<typeof sayingSchema>;

/** What an act on one certificate has come to. */
export interface RowActed {
  /** As SCM says after the act. */
  readonly row: InventoryRow;
  /** What else there is to say; empty when it is simply done. */
  readonly said: string;
}
