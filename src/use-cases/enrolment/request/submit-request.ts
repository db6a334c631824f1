/** Puts a CSR on its issue in the name of the person who submits it, and orders where that person says so. */
import { refusals } from '../../../domain/finding';
import { asProblem, Problem } from '../../../domain/problem';
import type { Submitted } from '../../../domain/request/request-view';
import { pemAround } from '../../../pki/armour/wrap';
import type { Ports } from '../../ports/ports';
import { judge } from './check-request';
import type { AskedCheck, CheckNeeds } from './check-request';
import { offeredProfiles } from './offered-profiles';
import { ORDERING_TRANSITION } from './ordering-transition';
import { findPlace } from './request-place';
import type { FoundPlace } from './request-place';

type Needs = CheckNeeds & Pick<Ports, 'asPerson'>;

export interface AskedSubmission extends AskedCheck {
  /** Make the transition that orders, too. */
  readonly order: boolean;
}

/**
 * The fields are written as the person: Jira holds its own rules for them against the person once more, and its history
 * names who asked for the certificate. Submitted twice, the same CSR is stored twice; the order is claimed once.
 * @throws Problem `not-found`, `no-right`, `conflict` where the issue takes no CSR, `invalid-input` with all refusals
 */
export async function submitRequest(ports: Needs, asked: AskedSubmission): Promise<Submitted> {
  const place = await findPlace(ports, asked.issueId);
  if (!(await ports.permissions.mayEdit(place.issue.id))) throw new Problem('no-right', MAY_NOT_EDIT);
  if (place.closed !== undefined) throw new Problem('conflict', place.closed);
  await requireOffered(ports, place, asked.profile);
  const { findings, read } = await judge(ports, place, asked);
  const reasons = refusals(findings);
  if (!read || reasons.length > 0) throw new Problem('invalid-input', reasons.join(' '));
  const person = ports.asPerson;
  await person.store(place.issue.id, {
    csr: pemAround('CERTIFICATE REQUEST', read.base64),
    ...(asked.profile !== undefined && asked.profile !== place.issue.fields.profile && { profile: asked.profile }),
  });
  return asked.order ? order(ports, place) : { ordered: false, next: nextFor(place) };
}

const MAY_NOT_EDIT =
  'You may not edit this issue, so you cannot put a CSR on it. A project admin can give you the permission “Edit issues”.';

/** A browser may name anything. */
async function requireOffered(ports: Needs, { issue }: FoundPlace, profile: string | undefined): Promise<void> {
  if (profile === undefined || profile === issue.fields.profile) return;
  const offered = await offeredProfiles(ports, issue);
  if (offered.some(({ name }) => name === profile)) return;
  throw new Problem('invalid-input', 'This certificate profile is not offered here. Choose another one.');
}

/** The CSR is on the issue by now: what Jira refuses is told, not thrown. */
async function order(ports: Needs, place: FoundPlace): Promise<Submitted> {
  const person = ports.asPerson;
  const ordering = await orderingTransition(ports, place);
  if (!ordering) return { ordered: false, next: nextFor(place) };
  try {
    await person.transition(place.issue.id, ordering.id);
    return { ordered: true, next: ORDERED };
  } catch (thrown) {
    const { kind, message } = asProblem(thrown);
    // Jira may have made the transition although it did not say so.
    const next = kind.retry ? NOT_CERTAIN : `The CSR is on the issue, but nothing was ordered. ${message}`;
    return { ordered: false, next };
  }
}

/** @returns undefined where there is none for this person, and where Jira does not say */
async function orderingTransition({ asPerson }: Needs, { purpose, issue }: FoundPlace) {
  if (purpose === 'next') return undefined;
  try {
    return (await asPerson.transitions(issue.id)).find(({ name }) => name === ORDERING_TRANSITION);
  } catch (thrown) {
    asProblem(thrown);
    return undefined;
  }
}

const NOT_CERTAIN = `The CSR is on the issue, but it is not certain that it was ordered: Jira is busy. Look at the status of the issue in a minute. If it still says that nothing was ordered, run “${ORDERING_TRANSITION}”.`;
const ORDERED = 'The app orders the certificate now. Its progress, and the certificate itself, appear on the issue.';

const NEXT: Readonly<Record<FoundPlace['purpose'], string>> = {
  first: `Next: run “${ORDERING_TRANSITION}” on the issue to order the certificate.`,
  renewal: `Next: run “${ORDERING_TRANSITION}” on the issue to order the renewal, which Sectigo bills.`,
  next: 'Next: run “Renew Certificate” (billed) or “Replace Certificate” (free, keeps the end date) on the issue; it takes this CSR.',
};

function nextFor({ purpose }: FoundPlace): string {
  return NEXT[purpose];
}
