/** A replacement ends when what it replaced would have: a renewal that was open by then is still to come, and becomes the replacement's. */
import { DAY_MS } from '../validity';
import type { Certificate, Renewal, Successor } from './certificate';

/** Whether the issue that was opened for the renewal stays the place for it, although another certificate is there. */
export function leavesRenewal(
  { renewal, notAfter }: Certificate,
  by: Pick<Successor, 'replaces' | 'notAfter'>,
): boolean {
  // An issue that Jira did not tell of belongs to no lineage.
  const isOpen = renewal?.issue !== undefined && !renewal.issueWanted;
  return isOpen && by.replaces === true && by.notAfter < notAfter + DAY_MS;
}

/** Whether what was replaced may have left it a renewal: it has none of its own, and is to be renewed. */
export function takesRenewal({ renews, ...certificate }: Certificate): boolean {
  const { renewal, supersededBy, revoked, noRenewal, compromised } = certificate;
  const isBusy = renewal ?? supersededBy ?? revoked ?? noRenewal ?? compromised;
  return renews?.how === 'replace' && isBusy === undefined;
}

/** @returns the renewal with its issue that a certificate leaves to the one that replaced it */
export function renewalLeftBy(replaced: Certificate, { id, notAfter }: Certificate): Renewal | undefined {
  const { supersededBy, revoked, noRenewal, renewal } = replaced;
  // Its issue has heard that nothing is to be renewed.
  const isStopped = noRenewal !== undefined || (revoked !== undefined && !supersededBy);
  const isLeft = (supersededBy?.id ?? id) === id && !isStopped;
  return isLeft && leavesRenewal(replaced, { replaces: true, notAfter }) ? renewal : undefined;
}
