/** The issues port over Jira's REST API. */
import * as z from 'zod/mini';
import { CERTIFICATE_PROPERTY } from '../domain/issue/issue-fields';
import type { IssueField } from '../domain/issue/issue-fields';
import type { Paragraph } from '../domain/issue/rich-text';
import { Problem } from '../domain/problem';
import type { Issue, Issues, IssueUpdate } from '../use-cases/ports';
import { adfOf, textOf } from './adf';
import { callJira, readJira } from './client';
import { fieldIds } from './field-ids';
import type { FieldCache, FieldIds } from './field-ids';
import { issueOf, wantedFields } from './read-issue';

const transitionsBody = z.looseObject({
  transitions: z.array(z.looseObject({ id: z.string(), to: z.looseObject({ name: z.string() }) })),
});
const commentsBody = z.looseObject({
  comments: z.array(z.looseObject({ body: z.optional(z.unknown()), created: z.string() })),
});

/** Jira's clock and ours may differ a little. */
const CLOCK_SKEW_MS = 5_000;

/** Fields that hold several lines are ADF under API v3. */
const MULTI_LINE: ReadonlySet<IssueField> = new Set(['csr', 'names']);

/** So many of the latest comments are looked through for one that was already made. */
const RECENT_COMMENTS = '50';

export function createIssueTracker(world: { readonly cache: FieldCache; readonly now: () => number }): Issues {
  const ids = () => fieldIds(world.cache, world.now());
  return {
    find: async (issueId, pending = {}) => findIssue(issueId, { ids: await ids(), pending }),
    comment,
    attach,
    update: async (issueId, change) => update(issueId, change, await ids()),
    moveTo,
  };
}

async function findIssue(
  issueId: string,
  { ids, pending }: { ids: FieldIds; pending: Readonly<Record<string, unknown>> },
): Promise<Issue | undefined> {
  try {
    return issueOf(await readJira('issue', { issueId, query: { fields: wantedFields(ids) } }), ids, pending);
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.code === 'jira-missing') return undefined;
    throw thrown;
  }
}

async function comment(issueId: string, paragraphs: readonly Paragraph[], unlessSaidSince?: number): Promise<void> {
  const body = adfOf(paragraphs);
  if (unlessSaidSince !== undefined && (await wasSaid(issueId, textOf(body), unlessSaidSince))) return;
  await callJira('addComment', { issueId, json: { body } });
}

/** An older comment of the same words tells of an earlier order. */
async function wasSaid(issueId: string, text: string, since: number): Promise<boolean> {
  const query = { orderBy: '-created', maxResults: RECENT_COMMENTS };
  const { comments } = commentsBody.parse(await readJira('comments', { issueId, query }));
  return comments.some(({ body, created }) => textOf(body) === text && epochMs(created) >= since - CLOCK_SKEW_MS);
}

/** Jira writes the zone without a colon: `2026-01-02T03:04:05.678+0000`. */
function epochMs(created: string): number {
  return Date.parse(created.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
}

async function attach(issueId: string, file: { readonly name: string; readonly content: string }): Promise<void> {
  const form = new FormData();
  form.append('file', new Blob([file.content], { type: 'application/x-pem-file' }), file.name);
  await callJira('attach', { issueId, form });
}

async function update(issueId: string, change: IssueUpdate, ids: FieldIds) {
  const wanted = Object.keys(change.fields) as IssueField[];
  const absent = wanted.filter((name) => ids[name] === undefined);
  try {
    await edit(issueId, change, { ids, without: [] });
    return { leftOut: absent };
  } catch (thrown) {
    const refused = thrown instanceof Problem ? refusedFields(thrown, ids) : [];
    if (refused.length === 0) throw thrown;
    await edit(issueId, change, { ids, without: refused });
    return { leftOut: [...absent, ...refused] };
  }
}

/** Jira names the fields that are not on the issue's screens. */
function refusedFields(problem: Problem, ids: FieldIds): IssueField[] {
  const named = new Set(problem.detail.fields ?? []);
  return (Object.keys(ids) as IssueField[]).filter((name) => named.has(ids[name] ?? ''));
}

async function edit(
  issueId: string,
  change: IssueUpdate,
  { ids, without }: { ids: FieldIds; without: readonly IssueField[] },
): Promise<void> {
  const fields: Record<string, unknown> = change.summary === undefined ? {} : { summary: change.summary };
  for (const [name, text] of Object.entries(change.fields) as [IssueField, string][]) {
    const id = ids[name];
    if (id !== undefined && !without.includes(name)) fields[id] = MULTI_LINE.has(name) ? adfText(text) : text;
  }
  await callJira('editIssue', { issueId, json: { fields, properties: [property(change)] } });
}

function property(change: IssueUpdate) {
  return { key: CERTIFICATE_PROPERTY, value: change.property };
}

function adfText(text: string) {
  return adfOf(text.split('\n').map((line) => [{ text: line }]));
}

async function moveTo(issueId: string, status: string): Promise<boolean> {
  // The app's own transitions are hidden from people (condition `system:restrict-from-all-users`).
  const query = { skipRemoteOnlyCondition: 'true' };
  const { transitions } = transitionsBody.parse(await readJira('transitions', { issueId, query }));
  const transition = transitions.find((candidate) => candidate.to.name === status);
  if (!transition) return false;
  await callJira('transition', { issueId, json: { transition: { id: transition.id } } });
  return true;
}
