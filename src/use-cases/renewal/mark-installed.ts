/** *Mark as installed*: a person says that the certificate is in use, so the one that it replaced is not needed any more. */
import { markedInstalled } from '../../domain/certificate/certificate-steps';
import { Problem } from '../../domain/problem';
import { certificatesOfIssue } from '../current-certificate';
import type { Ports } from '../ports/ports';

type Needs = Pick<Ports, 'now' | 'orders' | 'certificates' | 'permissions' | 'jobs'>;

/** @throws Problem `no-right`; `conflict` where there is nothing to install, or someone changed it meanwhile */
export async function markInstalled(ports: Needs, issueId: string, accountId: string): Promise<void> {
  if (!(await ports.permissions.mayTransition(issueId))) {
    throw new Problem('no-right', 'Only people who may move this issue can say that its certificate is installed.');
  }
  const { current } = await certificatesOfIssue(ports, issueId);
  if (!current) throw new Problem('conflict', 'This issue has no certificate yet.');
  if (current.revoked) throw new Problem('conflict', 'This certificate was revoked; it must not be used.');
  if (current.installed) return;
  if (!(await ports.certificates.replace(current, markedInstalled(current, accountId, ports.now())))) {
    throw new Problem('conflict', 'The certificate changed just now. Try again.');
  }
  await ports.jobs.queue({ kind: 'certificate', id: current.id }, 0);
}
