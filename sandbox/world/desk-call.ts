/** Calls to the API of Jira Service Management, with the rights of the person who makes them. */
import type { World } from './world';
import { SITE_URL } from './world';

export interface DeskCall {
  readonly method: 'GET' | 'POST';
  /** Behind `/rest/servicedeskapi`. */
  readonly path: string;
  readonly body?: unknown;
}

export function callDesk(world: World, accountId: string, { method, path, body }: DeskCall): Promise<Response> {
  const request = new Request(`${SITE_URL}/rest/servicedeskapi${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
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
    [field('Certificate CSR text')]: request.csr,
  };
  return callDesk(world, accountId, { method: 'POST', path: '/request', body: { ...desk, requestFieldValues } });
}
