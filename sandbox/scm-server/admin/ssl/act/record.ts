/** Notes in the activity log what an administrator did to a certificate. */
import type { ScmState } from '../../../scm-state';
import type { AdminCall } from '../../admin-call';

/** @param action as the activity report shows it */
export function record(action: string, certId: string, { call, scm }: { call: AdminCall; scm: ScmState }): void {
  const description = `${action}: ${certId}`;
  scm.directory.activity.add({ action, login: call.admin.login, certId, description });
}
