/**
 * What Jira hands to a trigger about an attachment, read tolerantly: Atlassian documents `eventType` and `attachment`
 * alone, and spells sizes as text or number. Who deleted a file is not in it (Forge, Jira events).
 */
import * as z from 'zod/mini';

const ID = /^\d{1,19}$/;
const id = z.pipe(z.union([z.string(), z.number()]), z.pipe(z.transform(String), z.string().check(z.regex(ID))));
const ACCOUNT_ID = /^[\w:-]{1,128}$/;

/** What is not there, or is something else, is as good as unknown. */
const hint = <Schema extends z.core.$ZodType>(schema: Schema) => z.catch(z.nullish(schema), undefined);

const eventSchema = z.looseObject({
  eventType: z.string(),
  selfGenerated: hint(z.boolean()),
  attachment: z.looseObject({
    id,
    issueId: id,
    fileName: hint(z.string()),
    filename: hint(z.string()),
    author: hint(z.looseObject({ accountId: z.string().check(z.regex(ACCOUNT_ID)) })),
  }),
  retryContext: hint(z.looseObject({ retryCount: hint(z.number()) })),
});

const WHAT: ReadonlyMap<string, 'attached' | 'removed'> = new Map([
  ['avi:jira:created:attachment', 'attached'],
  ['avi:jira:deleted:attachment', 'removed'],
]);

export interface AttachmentEvent {
  readonly what: 'attached' | 'removed';
  readonly id: string;
  readonly issueId: string;
  /** Empty where Jira does not say it. */
  readonly fileName: string;
  /** Account id of who attached it; absent where Jira does not say it. */
  readonly attachedBy?: string;
  /** The platform says that the app did it itself. */
  readonly own: boolean;
  /** How often the platform has repeated this delivery. */
  readonly repetitions: number;
}

/** @returns undefined for what names no attachment of an issue */
export function readAttachmentEvent(event: unknown): AttachmentEvent | undefined {
  const { data } = eventSchema.safeParse(event);
  const what = data && WHAT.get(data.eventType);
  if (!what) return undefined;
  const { attachment, selfGenerated, retryContext } = data;
  return {
    ...{ what, ...fileOf(attachment), own: selfGenerated === true },
    repetitions: retryContext?.retryCount ?? 0,
  };
}

function fileOf({ id, issueId, fileName, filename, author }: z.infer<typeof eventSchema>['attachment']) {
  const name = fileName ?? filename ?? '';
  return { id, issueId, fileName: name, ...(author && { attachedBy: author.accountId }) };
}
