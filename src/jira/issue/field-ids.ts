/** Finds the connector's fields in this Jira by name; their ids differ from site to site. */
import * as z from 'zod/mini';
import { ISSUE_FIELDS, OWNER_FIELD } from '../../domain/issue/issue-fields';
import type { IssueField } from '../../domain/issue/issue-fields';
import { readJira } from '../client';

/** `owner`: the field *Owner*, which this Jira may do without. */
export type FieldIds = Partial<Record<IssueField | 'owner', string>>;

export interface FieldCache {
  find(): Promise<{ readonly ids: FieldIds; readonly readAt: number } | undefined>;
  keep(fields: { readonly ids: FieldIds; readonly readAt: number }): Promise<void>;
}

/** Fields hardly ever change; an incomplete set is asked for again sooner, because an admin may be adding them. */
const GOOD_FOR_MS = { complete: 86_400_000, incomplete: 300_000 };

const page = z.looseObject({ values: z.array(z.looseObject({ id: z.string(), name: z.string() })) });

export async function fieldIds(cache: FieldCache, now: number): Promise<FieldIds> {
  const kept = await cache.find();
  if (kept && now < kept.readAt + GOOD_FOR_MS[isComplete(kept.ids) ? 'complete' : 'incomplete']) return kept.ids;
  const ids = await askJira();
  await cache.keep({ ids, readAt: now });
  return ids;
}

/** Names are not unique in Jira; the oldest field of a name is the one that set-up reuses. */
async function askJira(): Promise<FieldIds> {
  const values = [...(await fieldsNamed('Certificate')), ...(await fieldsNamed(OWNER_FIELD))];
  const entries = Object.entries({ ...ISSUE_FIELDS, owner: OWNER_FIELD }).flatMap(([field, name]) => {
    const found = values.filter((value) => value.name === name).map((value) => value.id);
    return found.length > 0 ? [[field, found.sort(byNumber)[0]]] : [];
  });
  return Object.fromEntries(entries) as FieldIds;
}

async function fieldsNamed(text: string) {
  const query = { type: 'custom', query: text, maxResults: '100', orderBy: 'name' };
  return page.parse(await readJira('fields', { query })).values;
}

function byNumber(one: string, other: string): number {
  return Number(one.replace(/\D/g, '')) - Number(other.replace(/\D/g, ''));
}

function isComplete(ids: FieldIds): boolean {
  return Object.keys(ISSUE_FIELDS).every((name) => name in ids);
}
