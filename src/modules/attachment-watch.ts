/** Journey 2: every attachment that comes or goes on the site. Most are nobody's certificate, which their name says. */
import { ports } from '../app';
import { watchAttachment } from '../use-cases/enrolment/attachment/watch-attachment';
import { readAttachmentEvent } from './attachments/attachment-event';
import { log } from './wiring/log';
import { nameOfFailure, repetition } from './wiring/outcome';

/** Only asks for a job; delivered twice, the job finds what was done. */
export async function attachmentWatch(event: unknown) {
  const seen = readAttachmentEvent(event);
  if (!seen || seen.own) return undefined;
  const { own: _own, repetitions, ...file } = seen;
  try {
    if (await watchAttachment(ports, file)) log('attachment', { attachment: file.id, issue: file.issueId });
    return undefined;
  } catch (thrown) {
    log('attachment-failed', { attachment: file.id, problem: nameOfFailure(thrown) });
    return repetition(thrown, repetitions);
  }
}
