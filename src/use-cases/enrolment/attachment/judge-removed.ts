/** A file under a certificate's name is gone from its issue: whether it was the app's, and who took it. */
import { attachmentName } from '../../../domain/certificate/certificate';
import type { Certificate } from '../../../domain/certificate/certificate';
import type { IssueMessage } from '../../../domain/issue/issue-messages';
import { asProblem } from '../../../domain/problem';
import type { FileHistory } from '../../ports/issues';
import type { Ports } from '../../ports/ports';
import type { NamedCertificate } from './certificate-of-file';
import type { Verdict } from './verdict';
import type { WatchedFile } from './watch-attachment';

type Needs = Pick<Ports, 'attachments'>;

/** Where the issue is out of sight it is taken for the app's file, and for nobody known who took it. */
export async function judgeRemoved(ports: Needs, file: WatchedFile, named: NamedCertificate): Promise<Verdict> {
  const own = await ports.attachments.ownAccount();
  const known = await historyOf(ports, file);
  const { attachedBy = known.attachedBy ?? own } = file;
  if (attachedBy !== own) return { found: 'not-the-apps' };
  const { removedBy } = known;
  if (removedBy === own) return { found: 'by-the-app' };
  const event = { act: 'attachment-removed', actor: removedBy ?? '', outcome: 'done', code: '' } as const;
  // Whoever tidies up after a renewal need not be told.
  if (!named.current) return { found: 'older-file-removed', event };
  return { found: 'file-removed', event, message: messageOf(named.certificate, removedBy) };
}

async function historyOf(ports: Needs, { issueId, id }: WatchedFile): Promise<FileHistory> {
  try {
    return await ports.attachments.history(issueId, id);
  } catch (thrown) {
    if (asProblem(thrown).kind.retry) throw thrown;
    return {};
  }
}

function messageOf(certificate: Certificate, by: string | undefined): IssueMessage {
  return {
    kind: 'file-removed',
    fileName: attachmentName(certificate),
    ...(by !== undefined && { by }),
    ...(certificate.serviceDesk && { desk: true }),
  };
}
