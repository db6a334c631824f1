/** The issues port over Jira's REST API. */
import * as z from 'zod/mini';
import { CERTIFICATE_PROPERTY } from '../../domain/issue/issue-fields';
import type { IssueField } from '../../domain/issue/issue-fields';
import { Problem } from '../../domain/problem';
import type { Issue, Issues, IssueUpdate, Words } from '../../use-cases/ports/issues';
import { adfOf, textOf } from '../adf';
import { callJira, readJira } from '../client';
import { epochMs } from '../dates';
import { fieldIds } from './field-ids';
import type { FieldCache, FieldIds } from './field-ids';
import { fieldValues, withoutRefused } from './field-values';
import { issueOf, wantedFields } from './read-issue';

const transitionsBody = z.looseObject({
  transitions: z.array(
    z.looseObject({
      id: z.string(),
      name: z.string(),
      to: z.looseObject({ id: z.optional(z.string()), name: z.string() }),
    }),
  ),
});
const commentsBody = z.looseObject({
  comments: z.array(z.looseObject({ body: z.optional(z.unknown()), created: z.string() })),
});

/** Jira's clock and ours may differ a little. */
const CLOCK_SKEW_MS = 5_000;

/** So many of the latest comments are looked through for one that was already made. */
const RECENT_COMMENTS = '50';

/** No transition opens an issue: a cold start does not wait for it (docs/adr/0010). */
const opening = () => import('./renewal-issue');

export function createIssueTracker(world: { readonly cache: FieldCache; readonly now: () => number }): Issues {
  const ids = () => fieldIds(world.cache, world.now());
  return {
    find: async (issueId, pending = {}) => findIssue(issueId, { ids: await ids(), pending }),
    comment,
    attach,
    update: async (issueId, change) => update(issueId, change, await ids()),
    moveTo: (issueId, status, ownOnly) => move(issueId, (to) => to.name === status, ownOnly),
    moveBack: (issueId, statusId) => move(issueId, (to) => to.id === statusId),
    create: async (draft) => (await opening()).createIssue(draft, await ids()),
    findRenewalIssue: async (renewalOf) => (await opening()).findRenewalIssue(renewalOf),
    link: async (issue, oldIssueId) => (await opening()).linkIssues(issue, oldIssueId),
  };
}

async function findIssue(
  issueId: string,
  { ids, pending }: { ids: FieldIds; pending: Readonly<Record<string, unknown>> },
): Promise<Issue | undefined> {
  try {
    return issueOf(
      await readJira('issue', { issueId, query: { fields: wantedFields(ids), properties: CERTIFICATE_PROPERTY } }),
      ids,
      pending,
    );
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.code === 'jira-missing') return undefined;
    throw thrown;
  }
}

/** Marked whatever the project is: one that is moved to a service project keeps its internal words to itself. */
const INTERNAL = [{ key: 'sd.public.comment', value: { internal: true } }];

async function comment(issueId: string, { text, internal }: Words, unlessSaidSince?: number): Promise<void> {
  const body = adfOf(text);
  if (unlessSaidSince !== undefined && (await wasSaid(issueId, textOf(body), unlessSaidSince))) return;
  await callJira('addComment', { issueId, json: internal ? { body, properties: INTERNAL } : { body } });
}

/** An older comment of the same words tells of an earlier order. */
async function wasSaid(issueId: string, text: string, since: number): Promise<boolean> {
  const query = { orderBy: '-created', maxResults: RECENT_COMMENTS };
  const { comments } = commentsBody.parse(await readJira('comments', { issueId, query }));
  return comments.some(({ body, created }) => textOf(body) === text && epochMs(created) >= since - CLOCK_SKEW_MS);
}

async function attach(issueId: string, file: { readonly name: string; readonly content: string }): Promise<void> {
  const form = new FormData();
  form.append('file', new Blob([file.content], { type: 'application/x-pem-file' }), file.name);
  await callJira('attach', { issueId, form });
}

async function update(issueId: string, change: IssueUpdate, ids: FieldIds) {
  const fields = change.fields ?? {};
  const absent = (Object.keys(fields) as IssueField[]).filter((name) => ids[name] === undefined);
  const must = change.summary === undefined ? {} : { summary: change.summary };
  const property = change.property === undefined ? {} : { properties: [propertyOf(change.property)] };
  const refused = await withoutRefused(fieldValues(fields, ids), async (values) => {
    await callJira('editIssue', { issueId, json: { fields: { ...must, ...values }, ...property } });
  });
  return { leftOut: [...absent, ...namesOf(refused, ids)] };
}

function namesOf(refused: readonly string[], ids: FieldIds): IssueField[] {
  return (Object.keys(ids) as IssueField[]).filter((name) => refused.includes(ids[name] ?? ''));
}

function propertyOf(value: unknown) {
  return { key: CERTIFICATE_PROPERTY, value };
}

interface Destination {
  readonly id?: string | undefined;
  readonly name: string;
}

async function move(issueId: string, leadsThere: (to: Destination) => boolean, ownOnly?: 'own-only'): Promise<boolean> {
  // The app's own transitions are hidden from people (condition `system:restrict-from-all-users`).
  const query = { skipRemoteOnlyCondition: 'true' };
  const { transitions } = transitionsBody.parse(await readJira('transitions', { issueId, query }));
  const leading = transitions.filter(({ to }) => leadsThere(to));
  const own = leading.find(({ name, to }) => name === to.name);
  const transition = own ?? (ownOnly ? undefined : leading[0]);
  if (!transition) return false;
  await callJira('transition', { issueId, json: { transition: { id: transition.id } } });
  return true;
}
