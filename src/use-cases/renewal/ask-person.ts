/** Journey 3, where the app must not renew by itself: the renewal is begun, and a person asked for it. */
import type { Certificate, NeedsPerson, Renewal } from '../../domain/certificate/certificate';
import { begun } from '../../domain/certificate/certificate-steps';
import { begunOnRequest } from '../../domain/certificate/renewal-on-request';
import type { Ports } from '../ports/ports';
import type { Care } from './look-after-certificate';
import { isOpenIssue } from './remind';

type Needs = Pick<Ports, 'now' | 'newId' | 'certificates' | 'issues'>;

/** An issue that is open for it already, and that people can see, is enough; in a service project the request itself is. */
export async function askPerson(ports: Needs, care: Care, because: NeedsPerson): Promise<Certificate | undefined> {
  const { certificate, profile } = care;
  const open = await openIssueOf(ports, certificate);
  const why = profile ? because : 'profile-gone';
  const intent = { by: 'person', because: why, token: ports.newId(), ...(open && { issue: open }) } as const;
  const next =
    !open && (await isOpenRequest(ports, certificate))
      ? begunOnRequest(certificate, intent, ports.now())
      : begun(certificate, { ...intent, issueWanted: !open }, ports.now());
  return ports.certificates.replace(certificate, next);
}

async function openIssueOf(ports: Needs, { renewal }: Certificate): Promise<Renewal['issue']> {
  const known = renewal?.issue;
  return known && (await isOpenIssue(ports, known.id)) ? known : undefined;
}

async function isOpenRequest(ports: Needs, { serviceDesk, issueId }: Certificate): Promise<boolean> {
  return serviceDesk === true && (await isOpenIssue(ports, issueId));
}
