/** Calls to the API of Jira Service Management, with the rights of the person who makes them. */
import type { World } from './world';
import { SITE_URL } from './world';

export interface DeskCall {
  readonly method: 'GET' | 'POST';
  /** Behind `/rest/servicedeskapi`. */
  readonly path: string;
  readonly body?: unknown;
  /** Files, instead of a body. */
  readonly form?: FormData;
}

export function callDesk(world: World, accountId: string, { method, path, body, form }: DeskCall): Promise<Response> {
  const request = new Request(`${SITE_URL}/rest/servicedeskapi${path}`, {
    method,
    // The content type of a form names its boundary.
    headers: form ? { 'X-Atlassian-Token': 'no-check' } : { 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(form && { body: form }),
  });
  return world.jira.fetch(request, { kind: 'user', accountId });
}

export interface PortalRequest {
  readonly summary: string;
  readonly profile: string;
  readonly csr: string;
}

/** The form of the portal, filled in. @returns Jira's answer; `issueKey` names the request */
export function askInPortal(world: World, accountId: string, request: PortalRequest): Promise<Response> {
  const desk = world.jira.site
    .projects()
    .find(({ serviceDesk }) => serviceDesk?.requestTypeId !== undefined)?.serviceDesk;
  const field = (name: string) => world.jira.site.fieldId(name);
  const requestFieldValues = {
    summary: request.summary,
    ...(request.profile !== '' && { [field('Certificate profile')]: { value: request.profile } }),
    ...(request.csr !== '' && { [field('Certificate CSR text')]: request.csr }),
  };
  return callDesk(world, accountId, { method: 'POST', path: '/request', body: { ...desk, requestFieldValues } });
}

export interface Attaching {
  readonly files: readonly File[];
  /** Said beside them; empty for nothing. */
  readonly words: string;
}

/** Files on a request, for all to see who see the request: uploaded to its desk first, then attached. @returns Jira's answer */
export async function attachInPortal(
  world: World,
  by: { readonly accountId: string; readonly key: string },
  { files, words }: Attaching,
): Promise<Response> {
  const { accountId } = by;
  const path = `/request/${encodeURIComponent(by.key)}`;
  const request = await callDesk(world, accountId, { method: 'GET', path });
  if (!request.ok) return request;
  const { serviceDeskId } = (await request.json()) as { serviceDeskId: string };
  const form = new FormData();
  for (const file of files) form.append('file', file, file.name);
  const upload = { method: 'POST', path: `/servicedesk/${serviceDeskId}/attachTemporaryFile`, form } as const;
  const uploaded = await callDesk(world, accountId, upload);
  if (!uploaded.ok) return uploaded;
  const answer = (await uploaded.json()) as { temporaryAttachments: { temporaryAttachmentId: string }[] };
  const temporaryAttachmentIds = answer.temporaryAttachments.map((one) => one.temporaryAttachmentId);
  const additionalComment = words === '' ? {} : { additionalComment: { body: words } };
  const body = { temporaryAttachmentIds, public: true, ...additionalComment };
  return callDesk(world, accountId, { method: 'POST', path: `${path}/attachment`, body });
}
