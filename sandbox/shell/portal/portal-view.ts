/** What Jira Service Management shows its customer of a request, read through its API with the rights of the person who looks. */
import { callDesk } from '../../world/desk-call';
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
  /** Agents are given what is internal too; the portal shows it to nobody. */
  readonly public: boolean;
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

/** Whether the person knows nothing but the portal. */
export function isCustomer(world: World, accountId: string): boolean {
  return world.jira.site.users().some((user) => user.accountId === accountId && user.accountType === 'customer');
}

/** @returns undefined for what is no request, or not for this person to see */
export async function readRequest(world: World, accountId: string, key: string): Promise<PortalView | undefined> {
  const path = `/request/${encodeURIComponent(key)}`;
  const request = await ask<PortalRequest>(world, accountId, path);
  if (!request) return undefined;
  const [comments, files] = await Promise.all([
    ask<{ values: PortalComment[] }>(world, accountId, `${path}/comment?limit=1000`),
    ask<{ values: PortalFile[] }>(world, accountId, `${path}/attachment?limit=1000`),
  ]);
  return {
    request,
    comments: (comments?.values ?? []).filter((comment) => comment.public),
    files: (files?.values ?? []).filter(({ filename }) => isShared(world, key, filename)),
  };
}

/** The API does not say it of a file. */
function isShared(world: World, key: string, name: string): boolean {
  const attachments = world.jira.site.issue(key)?.attachments ?? [];
  return attachments.some(({ filename, shared }) => filename === name && shared === true);
}

/** Requests that this person may see, newest first. */
export async function readRequests(world: World, accountId: string): Promise<readonly PortalRequest[]> {
  const keys = world.jira.site.issues().map(({ key }) => key);
  const found = await Promise.all(
    keys.map((key) => ask<PortalRequest>(world, accountId, `/request/${encodeURIComponent(key)}`)),
  );
  return found.filter((one) => one !== undefined).reverse();
}

async function ask<Answer>(world: World, accountId: string, path: string): Promise<Answer | undefined> {
  const answer = await callDesk(world, accountId, { method: 'GET', path });
  return answer.ok ? ((await answer.json()) as Answer) : undefined;
}
