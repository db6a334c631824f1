/** A file under a certificate's name was attached: whether it is the certificate. */
import { attachmentName } from '../../../domain/certificate/certificate';
import type { IssueMessage } from '../../../domain/issue/issue-messages';
import type { AttachedFile } from '../../ports/issues';
import type { Ports } from '../../ports/ports';
import type { NamedCertificate } from './certificate-of-file';
import { holdsCertificate } from './holds-certificate';
import type { Verdict } from './verdict';
import type { WatchedFile } from './watch-attachment';

type Needs = Pick<Ports, 'attachments'>;

/** A certificate and its issuers have a few thousand bytes: what is larger is not read. */
const MOST_BYTES = 65_536;

export async function judgeAttached(ports: Needs, file: WatchedFile, named: NamedCertificate): Promise<Verdict> {
  const own = await ports.attachments.ownAccount();
  if (file.attachedBy === own) return { found: 'by-the-app' };
  const files = await ports.attachments.list(file.issueId);
  if (!files) return outOfSight(file);
  const attached = files.find(({ id }) => id === file.id);
  if (!attached) return { found: 'gone' };
  if (attached.attachedBy === own) return { found: 'by-the-app' };
  const text = await contentOf(ports, attached);
  if (text === undefined) return { found: 'gone' };
  return holdsCertificate(text, named.certificate.pem) ? { found: 'the-certificate' } : foreign(attached, named);
}

/** @returns undefined when it is gone */
async function contentOf(ports: Needs, { id, size }: AttachedFile): Promise<string | undefined> {
  return size > 0 && size <= MOST_BYTES ? ports.attachments.read(id) : '';
}

/** What the app cannot see it can neither read nor write on. */
function outOfSight({ attachedBy }: WatchedFile): Verdict {
  const actor = attachedBy ?? '';
  return {
    found: 'out-of-sight',
    event: { act: 'attachment-foreign', actor, outcome: 'failed', code: 'jira-missing' },
  };
}

function foreign({ attachedBy: by, attachedAt }: AttachedFile, { certificate, current }: NamedCertificate): Verdict {
  const { serialNumber, serviceDesk } = certificate;
  const event = { act: 'attachment-foreign', actor: by ?? '', outcome: 'refused', code: '' } as const;
  const message: IssueMessage = {
    kind: 'file-foreign',
    ...{ fileName: attachmentName(certificate), serialNumber, attachedAt, current },
    ...(by !== undefined && { by }),
    ...(serviceDesk && { desk: true }),
  };
  return { found: 'file-foreign', event, message };
}
