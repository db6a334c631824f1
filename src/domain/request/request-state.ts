/** Whether an issue takes a CSR now, and what the CSR would be for. */
import type { Certificate } from '../certificate/certificate';
import { STATUSES } from '../issue/issue-fields';
import type { Order } from '../order/order';
import { endedWithoutCertificate } from '../order/order';
import { expired } from '../validity';
import type { RequestPurpose } from './request-view';

export interface RequestPlace {
  readonly issueId: string;
  readonly statusName: string;
  /** Orders of the issue's lineage, newest first. */
  readonly generations: readonly Order[];
  /** The lineage's newest certificate. */
  readonly newest: Certificate | undefined;
  readonly now: number;
  /** The app opened the issue to tell people something. */
  readonly tells?: boolean;
}

export interface RequestState {
  /** Why it takes none. */
  readonly closed?: string;
  readonly purpose: RequestPurpose;
}

/** Statuses of the app's own workflow in which a CSR would be looked at by nobody; an admin's own workflow has others. */
const CLOSED: Readonly<Record<string, string>> = {
  [STATUSES.pending]: 'A certificate is being ordered for this issue. Wait for it, or cancel the request first.',
  [STATUSES.renewed]: 'The certificate of this issue was renewed on another issue. Put the CSR there.',
  [STATUSES.cancelled]: 'This request was cancelled. Create a new issue for another certificate.',
};

const UNDER_WAY = 'An order for this certificate is under way, with the CSR that it was made with. Wait for it to end.';
const TELLS =
  'The app opened this issue for what its description says. No certificate is ordered here: create an issue of its own for one.';
const RENEWED_ELSEWHERE = 'The certificate of this issue was renewed on another issue. Put the CSR there.';

export function requestState(place: RequestPlace): RequestState {
  const purpose = purposeOf(place);
  const onlyTells = place.tells === true && place.generations.length === 0;
  const closed = onlyTells ? TELLS : closedBecause(place);
  return { purpose, ...(closed !== undefined && { closed }) };
}

function closedBecause({ issueId, statusName, generations }: RequestPlace): string | undefined {
  const [latest] = generations;
  if (latest && latest.state !== 'issued' && !endedWithoutCertificate(latest)) return UNDER_WAY;
  const issued = generations.filter(({ state }) => state === 'issued');
  const had = issued.some((order) => order.issueId === issueId);
  if (had && issued[0]?.issueId !== issueId) return RENEWED_ELSEWHERE;
  return CLOSED[statusName];
}

/** What was revoked or has expired makes room for a new certificate on its own issue. */
function purposeOf({ issueId, newest, now }: RequestPlace): RequestPurpose {
  if (!newest || newest.revoked) return 'first';
  if (newest.issueId !== issueId) return 'renewal';
  return expired(newest.notAfter, now) ? 'first' : 'next';
}
