/** What Jira Service Management shows its customer of a request, read through its API with that person's rights. */
import { SITE_URL } from '../../world/world';
import type { World } from '../../world/world';

export interface PortalRequest {
  readonly issueKey: string;
  readonly summary: string;
  readonly currentStatus: { readonly status: string };
}

interface PortalComment {
  readonly body: string;
  readonly author: { readonly displayName: string };
  readonly created: { readonly epochMillis: number };
}

interface PortalFile {
  readonly filename: string;
  readonly size: number;
}

export interface PortalView {
  readonly request: PortalRequest;
  readonly comments: readonly PortalComment[];
  readonly files: readonly PortalFile[];
}

/** @returns undefined for what is no request, or not this person's */
export async function readRequest(world: World, accountId: string, key: string): Promise<PortalView | undefined> {
  const path = `request/${encodeURIComponent(key)}`;
  const request = await ask<PortalRequest>(world, accountId, path);
  if (!request) return undefined;
  const [comments, files] = await Promise.all([
    ask<{ values: PortalComment[] }>(world, accountId, `${path}/comment?limit=1000`),
    ask<{ values: PortalFile[] }>(world, accountId, `${path}/attachment?limit=1000`),
  ]);
  return { request, comments: comments?.values ?? [], files: files?.values ?? [] };
}

/** Requests that this person may see, newest first. */
export async function readRequests(world: World, accountId: string): Promise<readonly PortalRequest[]> {
  const keys = world.jira.site.issues().map(({ key }) => key);
  const found = await Promise.all(
    keys.map((key) => ask<PortalRequest>(world, accountId, `request/${encodeURIComponent(key)}`)),
  );
  return found.filter((one) => one !== undefined).reverse();
}

async function ask<Answer>(world: World, accountId: string, path: string): Promise<Answer | undefined> {
  const answer = await world.jira.fetch(new Request(`${SITE_URL}/rest/servicedeskapi/${path}`), {
    ...{ kind: 'user', accountId },
  });
  return answer.ok ? ((await answer.json()) as Answer) : undefined;
}
