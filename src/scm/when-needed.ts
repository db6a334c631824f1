/** The SCM port, loaded when SCM is spoken to: transitions, for which people wait, never do. */
import type { Scm } from '../use-cases/ports/scm';
import type { ScmWorld } from './access-token';

export function whenNeeded(world: ScmWorld): Scm {
  const api = async () => (await import('./enrollment-api')).createEnrollmentApi(world);
  return {
    signIn: async (profile) => (await api()).signIn(profile),
    status: async (profile, certId) => (await api()).status(profile, certId),
    lookAt: async (profile, certId) => (await api()).lookAt(profile, certId),
    collect: async (profile, certId) => (await api()).collect(profile, certId),
    revoke: async (profile, certId, revocation) => (await api()).revoke(profile, certId, revocation),
    checkAccess: async (profile) => (await api()).checkAccess(profile),
  };
}
