/** Checks exchanges with Jira Service Management, whose API Atlassian's description of the platform leaves out, against its reference. */
import * as z from 'zod';
import type { JiraExchange } from './jira-contract';

interface Operation {
  readonly method: string;
  readonly path: RegExp;
  readonly status: number;
  /** Names that its query may have; absent: none. */
  readonly query?: readonly string[];
  /** Absent: no JSON body. */
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
}

const text = z.string();
const comment = z.looseObject({
  id: text,
  body: text,
  public: z.boolean(),
  author: z.looseObject({ accountId: text }),
});
const page = z.looseObject({ size: z.number(), start: z.number(), limit: z.number(), isLastPage: z.boolean() });

const date = z.looseObject({ iso8601: text, jira: text, epochMillis: z.number() });
const decision = z.enum(['approved', 'declined', 'pending']);
const approval = z.looseObject({
  ...{ id: text, name: text, finalDecision: decision, canAnswerApproval: z.boolean(), createdDate: date },
  completedDate: z.optional(date),
  approvers: z.array(z.looseObject({ approver: z.looseObject({ accountId: text }), approverDecision: decision })),
});

/** As of developer.atlassian.com, Jira Service Management Cloud REST API. */
const OPERATIONS: readonly Operation[] = [
  {
    ...{ method: 'GET', path: /^\/rest\/servicedeskapi\/request\/[^/]+$/, status: 200 },
    answer: z.looseObject({ issueId: text, issueKey: text, requestTypeId: text, serviceDeskId: text }),
  },
  {
    ...{
      method: 'GET',
      path: /^\/rest\/servicedeskapi\/request\/[^/]+\/approval$/,
      status: 200,
      query: ['start', 'limit'],
    },
    answer: z.looseObject({ ...page.shape, values: z.array(approval) }),
  },
  {
    ...{ method: 'POST', path: /^\/rest\/servicedeskapi\/servicedesk\/[^/]+\/attachTemporaryFile$/, status: 201 },
    answer: z.looseObject({
      temporaryAttachments: z.array(z.looseObject({ temporaryAttachmentId: text, fileName: text })),
    }),
  },
  {
    ...{ method: 'POST', path: /^\/rest\/servicedeskapi\/request\/[^/]+\/attachment$/, status: 201 },
    body: z.strictObject({
      temporaryAttachmentIds: z.array(text).min(1),
      public: z.boolean(),
      additionalComment: z.optional(z.strictObject({ body: text })),
    }),
    answer: z.looseObject({ comment, attachments: page }),
  },
];

/** @returns what is wrong, one sentence each; undefined for a call to another API */
export function serviceDeskFaults(exchange: JiraExchange): string[] | undefined {
  const { pathname, search } = new URL(exchange.url, 'https://example.atlassian.net');
  if (!pathname.startsWith('/rest/servicedeskapi/')) return undefined;
  const found = OPERATIONS.find(({ method, path }) => method === exchange.method && path.test(pathname));
  if (!found) return ['this call is not known'];
  const unknown = [...new URLSearchParams(search).keys()].filter((name) => found.query?.includes(name) !== true);
  if (unknown.length > 0) return [`it takes no query ${unknown.join(', ')}`];
  if (exchange.status >= 300) return [];
  return [
    ...(exchange.status === found.status ? [] : ['this status is not documented']),
    ...(found.body ? faultsOf('request', found.body, exchange.requestBody) : []),
    ...faultsOf('answer', found.answer, exchange.responseBody),
  ];
}

function faultsOf(where: string, schema: z.ZodType, value: unknown): string[] {
  return (
    schema.safeParse(value).error?.issues.map(({ path, message }) => `${where} ${path.join('.')}: ${message}`) ?? []
  );
}
