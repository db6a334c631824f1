/** What a service project shows: to the customer in the portal, and to agents alone. */
import { CUSTOMERS } from '../../../sandbox/jira-server/service-desk/service-project';
import { callDesk } from '../../../sandbox/world/desk-call';
import type { Stage } from './stage';

/** What the customer sees in the portal. */
export async function portal(stage: Stage, key: string, accountId: string = CUSTOMERS.customer) {
  const list = async (what: string) => {
    const answer = await callDesk(stage, accountId, { method: 'GET', path: `/request/${key}/${what}` });
    return ((await answer.json()) as { values: { body: string; filename: string }[] }).values;
  };
  const [comments, files] = [await list('comment'), await list('attachment')];
  return { comments: comments.map(({ body }) => body), files: files.map(({ filename }) => filename) };
}

/** What the customer was told. */
export const said = async (stage: Stage, key: string) => (await portal(stage, key)).comments;

/** Words that no customer may read. */
export const INTERNALS = /SCM|Sectigo|Standard SSL|profile|admin|approver|mark|Enroll Certificate|Renew Certificate/i;

/** Comments that no customer reads. */
export function agentsOnly(stage: Stage, key: string): string[] {
  const { comments } = stage.issue(key);
  const isInternal = (marked: unknown) => JSON.stringify(marked) === '{"internal":true}';
  return comments.filter(({ properties }) => isInternal(properties['sd.public.comment'])).map(({ text }) => text);
}

/** How each comment begins. */
export function firstWords(comments: readonly string[]): string[] {
  return comments.map((text) => (text.split(/\.| from | \(/)[0] ?? '').trim());
}
