/** The service desk port over the API of Jira Service Management, in which files are uploaded first and attached then. */
import * as z from 'zod/mini';
import type { Paragraph } from '../../domain/issue/rich-text';
import type { ServiceDesk } from '../../use-cases/ports/issues';
import { callJira, readJira } from '../client';

const request = z.looseObject({ serviceDeskId: z.string() });
const uploaded = z.looseObject({
  temporaryAttachments: z.array(z.looseObject({ temporaryAttachmentId: z.string() })),
});

export const serviceDesk: ServiceDesk = {
  async deliver(issueId, file, comment) {
    const { serviceDeskId } = request.parse(await readJira('request', { issueId }));
    const form = new FormData();
    form.append('file', new Blob([file.content], { type: 'application/x-pem-file' }), file.name);
    const answer = uploaded.parse(await readJira('uploadForRequest', { params: { serviceDeskId }, form }));
    const temporaryAttachmentIds = answer.temporaryAttachments.map((one) => one.temporaryAttachmentId);
    const additionalComment = { body: plain(comment) };
    await callJira('attachToRequest', { issueId, json: { temporaryAttachmentIds, public: true, additionalComment } });
  },
};

/** Comments are plain text here. */
function plain(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map((spans) => spans.map((span) => ('text' in span ? span.text : '')).join('')).join('\n');
}
