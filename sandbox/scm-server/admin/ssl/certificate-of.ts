/** The certificate that a call is about. */
import type { ScmState } from '../../scm-state';
import { Refusal } from '../../wire/refusal';
import type { AdminCall } from '../admin-call';
import { factsAt, type CertificateFacts } from './read/certificate-facts';

/**
 * For reading; `changeableOf` for what is changed.
 * @throws Refusal 404 -5101 for an unknown id and for one beyond the caller's reach
 */
export function certificateOf(call: AdminCall, scm: ScmState): CertificateFacts {
  return found(call, scm, call.param('sslId'), 'peek');
}

/** As `certificateOf`; what is written to its order stays. @param certId where it isn't in the path */
export function changeableOf(call: AdminCall, scm: ScmState, certId = call.param('sslId')): CertificateFacts {
  return found(call, scm, certId, 'find');
}

function found(...[call, scm, certId, how]: [AdminCall, ScmState, string, 'peek' | 'find']): CertificateFacts {
  const order = /^[0-9]+$/.test(certId) ? scm.orders[how](String(Number(certId))) : undefined;
  const facts = order && factsAt(order, call.now, scm);
  if (!facts || !call.reaches(facts.orgId)) throw new Refusal(-5101, certId, 404);
  return facts;
}
