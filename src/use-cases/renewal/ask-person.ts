/** Journey 3, where the app must not renew by itself: the renewal is begun, and a person asked for it. */
import type { Certificate, NeedsPerson } from '../../domain/certificate/certificate';
import { begun } from '../../domain/certificate/certificate-steps';
import { begunOnRequest } from '../../domain/certificate/renewal-on-request';
import type { Ports } from '../ports/ports';
import type { Care } from './look-after-certificate';
import { isOpenIssue } from './remind';

type Needs = Pick<Ports, 'now' | 'newId' | 'certificates' | 'issues'>;

/** An issue that is open for it already, and that people can see, is enough; in a service project the request itself is. */
export async function askPerson(ports: Needs, care: Care, because: NeedsPerson): Promise<Certificate | undefined> {
  const { certificate, profile } = care;
  const known = certificate.renewal?.issue;
  const open = known && (await isOpenIssue(ports, known.id)) ? known : undefined;
  const why = profile ? because : 'profile-gone';
  const intent = { by: 'person', because: why, token: ports.newId(), ...(open && { issue: open }) } as const;
  const onRequest = certificate.serviceDesk && !open && (await isOpenIssue(ports, certificate.issueId));
  const next = onRequest
    ? begunOnRequest(certificate, intent, ports.now())
    : begun(certificate, { ...intent, issueWanted: !open }, ports.now());
  return ports.certificates.replace(certificate, next);
}
