/** Reads what the app needs of an issue, in one call. */
import * as z from 'zod/mini';
import { CERTIFICATE_PROPERTY, ISSUE_FIELDS } from '../../domain/issue/issue-fields';
import type { IssueField } from '../../domain/issue/issue-fields';
import type { Issue } from '../../use-cases/ports/issues';
import { textOf } from '../adf';
import type { FieldIds } from './field-ids';

const account = z.looseObject({ accountId: z.string() });

/** Jira leaves out the author of what a deleted account attached. */
const attached = z.looseObject({
  filename: z.string(),
  author: z.nullish(z.looseObject({ accountType: z.optional(z.string()) })),
});

const issueBody = z.looseObject({
  id: z.string(),
  key: z.string(),
  properties: z.optional(z.record(z.string(), z.unknown())),
  fields: z.looseObject({
    status: z.looseObject({ id: z.string(), name: z.string() }),
    project: z.looseObject({ id: z.string(), projectTypeKey: z.optional(z.string()) }),
    issuetype: z.looseObject({ id: z.string() }),
    reporter: z.nullish(account),
    assignee: z.nullish(account),
    attachment: z.optional(z.array(attached)),
  }),
});

/** A select's value is an object, a text area's is ADF, a text field's is a string. */
const option = z.looseObject({ value: z.string() });

const opened = z.looseObject({ renewalOf: z.optional(z.string()), watchdog: z.optional(z.unknown()) });

const NAMES = Object.keys(ISSUE_FIELDS) as IssueField[];

/** @returns the `fields` parameter that makes Jira send what `issueOf` reads */
export function wantedFields(ids: FieldIds): string {
  const wanted = ['status', 'attachment', 'project', 'issuetype', 'reporter', 'assignee'];
  return [...wanted, ...Object.values(ids)].join(',');
}

/** @param pending values by field id that count instead of the stored ones */
export function issueOf(body: unknown, ids: FieldIds, pending: Readonly<Record<string, unknown>> = {}): Issue {
  const { id, key, fields, properties } = issueBody.parse(body);
  return {
    id,
    key,
    status: { id: fields.status.id, name: fields.status.name },
    fields: fieldTexts({ ...fields, ...pending }, ids),
    missingFields: NAMES.filter((name) => ids[name] === undefined || !(ids[name] in fields)),
    attachments: (fields.attachment ?? [])
      .filter(({ author }) => author?.accountType === 'app')
      .map(({ filename }) => ({ fileName: filename })),
    home: {
      projectId: fields.project.id,
      issueTypeId: fields.issuetype.id,
      ...(fields.reporter && { requester: fields.reporter.accountId }),
      ...(fields.project.projectTypeKey === 'service_desk' && { serviceDesk: true }),
    },
    ...(fields.assignee && { assignee: fields.assignee.accountId }),
    ...ownerOf(fields, ids),
    ...openedFor(properties?.[CERTIFICATE_PROPERTY]),
  };
}

/** People may write anything there. */
function openedFor(property: unknown): Pick<Issue, 'renewalOf' | 'tells'> {
  const { renewalOf, watchdog } = opened.safeParse(property).data ?? {};
  return { ...(renewalOf !== undefined && { renewalOf }), ...(typeof watchdog === 'string' && { tells: true }) };
}

/** A field of that name may be of another kind; then it names nobody. */
function ownerOf(values: Readonly<Record<string, unknown>>, { owner: id }: FieldIds): Pick<Issue, 'owner'> {
  const person = account.safeParse(id === undefined ? undefined : values[id]);
  return person.success ? { owner: person.data.accountId } : {};
}

/** The texts of the connector's fields, whichever kind they are. */
function fieldTexts(values: Readonly<Record<string, unknown>>, ids: FieldIds): Partial<Record<IssueField, string>> {
  const texts = NAMES.flatMap((name) => {
    const id = ids[name];
    const text = id === undefined ? '' : valueText(values[id]);
    return text === '' ? [] : [[name, text]];
  });
  return Object.fromEntries(texts) as Partial<Record<IssueField, string>>;
}

function valueText(value: unknown): string {
  const chosen = option.safeParse(value);
  return chosen.success ? chosen.data.value : textOf(value);
}
