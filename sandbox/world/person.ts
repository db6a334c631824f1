/** A person at Jira: creates issues, makes transitions and uses the app's pages, with that person's rights. */
import type { Call } from '../../src/contract/call';
import type { Result } from '../../src/contract/result';
import type { World } from './world';
import { SITE_URL } from './world';

export interface Person {
  /** @returns the key of the new issue */
  createIssue(request: { readonly summary: string; readonly profile?: string; readonly csr?: string }): Promise<string>;
  /** @returns Jira's answer; 204 when the transition was made, 400 with the validator's words when it was refused */
  transition(issueKey: string, name: string, fields?: Readonly<Record<string, unknown>>): Promise<Response>;
  call(method: string, path: string, body?: unknown): Promise<Response>;
  /** What Jira said when it refused: sentences, with the fields' names instead of their ids. */
  refusal(answer: Response): Promise<string>;
  /** A call from the admin page. */
  onAdminPage<P, A>(call: Call<P, A>, payload: P): Promise<Result<A>>;
  onCertificatesPage<P, A>(call: Call<P, A>, payload: P): Promise<Result<A>>;
  /** A call from the issue's panel. */
  onIssue<P, A>(call: Call<P, A>, payload: P): Promise<Result<A>>;
}

export function personAt(world: World, accountId: string): Person {
  const call = (method: string, path: string, body?: unknown) =>
    world.jira.fetch(
      new Request(`${SITE_URL}/rest/api/3${path}`, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
      { kind: 'user', accountId },
    );
  const invoke = async <A>(moduleKey: string, name: string, payload: unknown) =>
    (await world.app.invokeResolver(moduleKey, { functionKey: name, payload }, { accountId })) as Result<A>;
  return {
    call,
    refusal: (answer) => refusalOf(call, answer),
    createIssue: (request) => createIssue(world, call, request),
    transition: (issueKey, name, fields) => transition(call, issueKey, { name, fields }),
    onAdminPage: ({ name }, payload) => invoke('profile-settings', name, payload),
    onCertificatesPage: ({ name }, payload) => invoke('certificates', name, payload),
    onIssue: ({ name }, payload) => invoke('certificate-panel', name, payload),
  };
}

type JiraCall = (method: string, path: string, body?: unknown) => Promise<Response>;

async function createIssue(
  world: World,
  call: JiraCall,
  request: { readonly summary: string; readonly profile?: string; readonly csr?: string },
): Promise<string> {
  const fieldId = (name: string) => world.jira.site.fieldId(name);
  const fields = {
    project: { key: 'CERT' },
    issuetype: { name: 'Certificate' },
    summary: request.summary,
    ...(request.profile !== undefined && { [fieldId('Certificate profile')]: { value: request.profile } }),
    ...(request.csr !== undefined && { [fieldId('Certificate CSR text')]: pasted(request.csr) }),
  };
  const response = await call('POST', '/issue', { fields });
  if (!response.ok) throw new Error(`The issue was not created. ${await refusalOf(call, response)}`);
  return ((await response.json()) as { key: string }).key;
}

/** Jira's shape of a refusal (REST v3, schema ErrorCollection); `errors` by field id. */
interface ErrorCollection {
  readonly errorMessages: readonly string[];
  readonly errors: Readonly<Record<string, string>>;
}

async function refusalOf(call: JiraCall, answer: Response): Promise<string> {
  const { errorMessages = [], errors = {} } = await (answer.json() as Promise<Partial<ErrorCollection>>).catch(
    (): Partial<ErrorCollection> => ({}),
  );
  const names = Object.keys(errors).length > 0 ? await fieldNames(call) : new Map<string, string>();
  const aboutFields = Object.entries(errors).map(([id, message]) => `${names.get(id) ?? id}: ${message}`);
  const sentences = [...errorMessages, ...aboutFields].map((text) => text.replace(/[^.!?]$/, '$&.'));
  return sentences.length > 0 ? sentences.join(' ') : `Jira answered ${answer.status}.`;
}

async function fieldNames(call: JiraCall): Promise<Map<string, string>> {
  const answer = await call('GET', '/field');
  const fields = answer.ok ? ((await answer.json()) as { id: string; name: string }[]) : [];
  return new Map(fields.map(({ id, name }) => [id, name]));
}

/** What Jira's editor makes of pasted lines: one paragraph with hard breaks. */
export function pasted(text: string) {
  const lines = text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [{ type: 'hardBreak' }] : []),
      ...(line === '' ? [] : [{ type: 'text', text: line }]),
    ]);
  return { type: 'doc', version: 1, content: [{ type: 'paragraph', content: lines }] };
}

async function transition(
  call: JiraCall,
  issueKey: string,
  { name, fields }: { name: string; fields: Readonly<Record<string, unknown>> | undefined },
): Promise<Response> {
  const offered = await call('GET', `/issue/${issueKey}/transitions`);
  const { transitions } = (await offered.json()) as { transitions: { id: string; name: string }[] };
  const wanted = transitions.find((candidate) => candidate.name === name);
  if (!wanted) throw new Error(`${issueKey} offers no transition “${name}”`);
  return call('POST', `/issue/${issueKey}/transitions`, { transition: { id: wanted.id }, ...(fields && { fields }) });
}
