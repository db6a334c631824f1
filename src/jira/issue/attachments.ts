/** The attachments port over Jira's REST API. Who deleted an attachment stands in the issue's history alone. */
import * as z from 'zod/mini';
import { Problem } from '../../domain/problem';
import type { AttachedFile, Attachments, FileHistory } from '../../use-cases/ports/issues';
import { callJira, readJira } from '../client';
import { epochMs } from '../dates';

const account = z.looseObject({ accountId: z.string() });

const issueBody = z.looseObject({
  fields: z.looseObject({
    attachment: z.array(
      z.looseObject({ id: z.string(), created: z.string(), size: z.number(), author: z.nullish(account) }),
    ),
  }),
});

/** Atlassian describes neither which ids an attachment's change bears nor which parts may be absent. */
const id = z.nullish(z.pipe(z.union([z.string(), z.number()]), z.transform(String)));
const changesBody = z.looseObject({
  isLast: z.optional(z.boolean()),
  values: z.array(
    z.looseObject({
      author: z.nullish(account),
      items: z.array(z.looseObject({ field: z.nullish(z.string()), from: id, to: id })),
    }),
  ),
});
type Change = z.infer<typeof changesBody>['values'][number];

/** Jira's largest page, oldest change first. */
const PAGE = 100;
/** So many changes of an issue are looked through. */
const MOST_CHANGES = 2_000;

export const jiraAttachments: Attachments = {
  ownAccount: async () => account.parse(await readJira('ownAccount', {})).accountId,
  list: (issueId) => unlessMissing(() => list(issueId)),
  history,
  read: (attachmentId) => unlessMissing(() => read(attachmentId)),
};

async function list(issueId: string): Promise<AttachedFile[]> {
  const { fields } = issueBody.parse(await readJira('issue', { issueId, query: { fields: 'attachment' } }));
  return fields.attachment.map(({ id, created, size, author }) => ({
    ...{ id, size, attachedAt: epochMs(created) },
    ...(author && { attachedBy: author.accountId }),
  }));
}

async function history(issueId: string, attachmentId: string): Promise<FileHistory> {
  let known: FileHistory = {};
  for (let startAt = 0; startAt < MOST_CHANGES; startAt += PAGE) {
    const query = { startAt: String(startAt), maxResults: String(PAGE) };
    const { isLast, values } = changesBody.parse(await readJira('changelog', { issueId, query }));
    for (const change of values) known = { ...known, ...saidBy(change, attachmentId) };
    if (isLast !== false || values.length === 0) break;
  }
  return known;
}

function saidBy({ author, items }: Change, attachmentId: string): FileHistory {
  const own = author ? items.filter(({ field }) => field?.toLowerCase() === 'attachment') : [];
  const is = (end: 'from' | 'to') => own.some((item) => item[end] === attachmentId);
  return {
    ...(author && is('to') && { attachedBy: author.accountId }),
    ...(author && is('from') && { removedBy: author.accountId }),
  };
}

async function read(attachmentId: string): Promise<string> {
  const answer = await callJira('attachmentContent', { params: { id: attachmentId }, query: { redirect: 'false' } });
  return answer.text();
}

async function unlessMissing<T>(act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act();
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.code === 'jira-missing') return undefined;
    throw thrown;
  }
}
