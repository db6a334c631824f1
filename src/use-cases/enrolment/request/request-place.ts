/** Finds what the dialog *Request certificate* is about: the issue, its orders, and what a CSR on it would be for. */
import type { Certificate } from '../../../domain/certificate/certificate';
import type { Order } from '../../../domain/order/order';
import { requestOf } from '../../../domain/order/order';
import { Problem } from '../../../domain/problem';
import { requestState } from '../../../domain/request/request-state';
import type { RequestState } from '../../../domain/request/request-state';
import { certificateOfOrder } from '../../current-certificate';
import type { Issue } from '../../ports/issues';
import type { Ports } from '../../ports/ports';

export type PlaceNeeds = Pick<Ports, 'now' | 'issues' | 'orders' | 'certificates' | 'permissions'>;

export interface FoundPlace extends RequestState {
  readonly issue: Issue;
  readonly lineage: string;
  /** Asked names of the certificate that would be renewed or replaced; empty for a first one. */
  readonly names: readonly string[];
  readonly newest: Certificate | undefined;
}

/** @throws Problem `not-found` for whoever may not see the issue, and where the app itself may not */
export async function findPlace(ports: PlaceNeeds, issueId: string): Promise<FoundPlace> {
  if (!(await ports.permissions.maySee(issueId))) throw new Problem('not-found', 'You cannot see this issue.');
  const issue = await ports.issues.find(issueId);
  if (!issue) throw new Problem('not-found', HIDDEN_FROM_APP);
  const lineage = await ports.orders.lineageOf(issue.id);
  const generations = await ports.orders.listLatest(lineage);
  const newest = await newestOf(ports, generations);
  const state = requestState({
    ...{ issueId: issue.id, statusName: issue.status.name, generations, newest },
    ...{ now: ports.now(), tells: issue.tells === true },
  });
  const names = state.purpose === 'first' ? [] : await askedNamesOf(ports, generations, newest);
  return { ...state, issue, lineage, newest, names };
}

const HIDDEN_FROM_APP = 'The app cannot see this issue. A project admin must give the app access to the project.';

async function newestOf(ports: PlaceNeeds, generations: readonly Order[]): Promise<Certificate | undefined> {
  const issued = generations.find(({ state }) => state === 'issued');
  if (issued) return certificateOfOrder(ports, issued);
  // After many attempts to renew, the order of the certificate itself is further back than was read.
  const renews = generations[0]?.renews;
  return renews && ports.certificates.find(renews.id);
}

/** SCM may have added names to the certificate: what was asked for is what a renewal asks for again. */
async function askedNamesOf(
  ports: PlaceNeeds,
  generations: readonly Order[],
  newest: Certificate | undefined,
): Promise<readonly string[]> {
  if (!newest) return [];
  const near = generations.find(({ id }) => id === newest.orderId);
  return requestOf(near ?? (await ports.orders.find(newest.orderId)))?.names ?? newest.names;
}
