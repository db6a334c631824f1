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
  return found(call, { scm, certId: call.param('sslId'), how: 'peek', status: 404 });
}

/**
 * As `certificateOf`, but what is written to its order stays, and an unknown id is answered 400: operations that change
 * something have no 404 in the vendor's description.
 * @param certId where it isn't in the path
 */
export function changeableOf(call: AdminCall, scm: ScmState, certId = call.param('sslId')): CertificateFacts {
  return found(call, { scm, certId, how: 'find', status: 400 });
}

interface Sought {
  readonly scm: ScmState;
  readonly certId: string;
  readonly how: 'peek' | 'find';
  readonly status: 400 | 404;
}

function found(call: AdminCall, { scm, certId, how, status }: Sought): CertificateFacts {
  const order = /^[0-9]+$/.test(certId) ? scm.orders[how](String(Number(certId))) : undefined;
  const facts = order && factsAt(order, call.now, scm);
  if (!facts || !call.reaches(facts.orgId)) throw new Refusal(-5101, certId, status);
  return facts;
}
