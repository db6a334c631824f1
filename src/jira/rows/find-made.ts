/** Issues that the app made for rows, found by their property: after an answer of Jira that was lost. */
import * as z from 'zod/mini';
import { CERTIFICATE_PROPERTY } from '../../domain/issue/issue-fields';
import type { IssueName } from '../../use-cases/ports/issues';
import { readJira } from '../client';

const property = z.looseObject({ account: z.string(), sslId: z.string() });
const found = z.looseObject({
  issues: z.array(
    z.looseObject({
      ...{ id: z.string(), key: z.string() },
      properties: z.optional(z.record(z.string(), z.unknown())),
      fields: z.looseObject({ creator: z.nullish(z.looseObject({ accountType: z.optional(z.string()) })) }),
    }),
  ),
  nextPageToken: z.optional(z.string()),
});

type FoundIssue = z.infer<typeof found>['issues'][number];

/** Few enough that the address of the call stays short. */
const AT_ONCE = 25;

/** Aliases of the property in JQL (manifest, jira:entityProperty). */
const jqlOf = (account: string, sslIds: readonly string[]): string =>
  `certAccount = ${quoted(account)} AND certSslId IN (${sslIds.map(quoted).join(', ')}) ORDER BY key ASC`;

const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;

export async function findMade(account: string, sslIds: readonly string[]): Promise<ReadonlyMap<string, IssueName>> {
  const made = new Map<string, IssueName>();
  for (let start = 0; start < sslIds.length; start += AT_ONCE) {
    await search(account, sslIds.slice(start, start + AT_ONCE), made);
  }
  return made;
}

async function search(account: string, sslIds: readonly string[], made: Map<string, IssueName>): Promise<void> {
  const query = {
    jql: jqlOf(account, sslIds),
    ...{ fields: 'creator', properties: CERTIFICATE_PROPERTY, maxResults: '100' },
  };
  let token: string | undefined;
  do {
    const next = token === undefined ? query : { ...query, nextPageToken: token };
    const page = found.parse(await readJira('search', { query: next }));
    for (const issue of page.issues) {
      const sslId = sslIdOf(issue, account);
      if (sslId !== undefined && !made.has(sslId)) made.set(sslId, { id: issue.id, key: issue.key });
    }
    token = page.nextPageToken;
  } while (token !== undefined);
}

/** People can write the property on any issue: only what an app created counts, and of several the oldest. */
function sslIdOf({ fields, properties }: FoundIssue, account: string): string | undefined {
  const said = property.safeParse(properties?.[CERTIFICATE_PROPERTY]);
  const isOwn = fields.creator?.accountType === 'app' && said.success && said.data.account === account;
  return isOwn ? said.data.sslId : undefined;
}
