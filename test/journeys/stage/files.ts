/** What people do to the files of an issue. */
import type { IssueFacts } from '../../../sandbox/jira-server/site-facts';
import { SITE_URL } from '../../../sandbox/world/world';
import { auditCalls } from '../../../src/contract/admin/audit-calls';
import { demand, type Stage } from './stage';

type File = IssueFacts['attachments'][number];

/** @returns the file that the app attached */
export function ownFile(stage: Stage, key: string): File {
  const file = stage.issue(key).attachments.find(({ authorId }) => authorId === stage.people.app);
  if (!file) throw new Error(`The app attached nothing to ${key}`);
  return file;
}

export const textOf = ({ bytes }: File): string => new TextDecoder().decode(bytes);

/** A person attaches a file. @returns the attachment's id */
export async function attach(
  stage: Stage,
  key: string,
  file: { readonly name: string; readonly content: string; readonly by?: string },
): Promise<string> {
  const body = new FormData();
  body.append('file', new Blob([file.content]), file.name);
  const headers = { 'X-Atlassian-Token': 'no-check' };
  const url = `${SITE_URL}/rest/api/3/issue/${key}/attachments`;
  const caller = { kind: 'user', accountId: file.by ?? stage.people.requester } as const;
  const answer = await stage.jira.fetch(new Request(url, { method: 'POST', headers, body }), caller);
  if (!answer.ok) throw new Error(await answer.text());
  return ((await answer.json()) as { id: string }[])[0]?.id ?? '';
}

/** A project admin deletes it. */
export async function remove(stage: Stage, id: string): Promise<void> {
  expect((await stage.admin.call('DELETE', `/attachment/${id}`)).status).toBe(204);
}

/** What the audit list has of the certificates' files: act, who, and how it ended; the newest first. */
export async function noticed(stage: Stage) {
  const { events } = demand(await stage.admin.onAdminPage(auditCalls.listAudit, {}));
  const own = events.filter(({ act }) => act.startsWith('attachment-'));
  return own.map(({ act, actor, outcome, code }) => [act, actor, outcome, code].join(' ').trim());
}

/** What the issue was told of its files. */
export function toldOfFiles(stage: Stage, key: string): string[] {
  return stage.comments(key).filter((text) => /file was removed|is not the certificate/.test(text));
}
