import { VirtualClock } from '../clock';
import { certificateSite, PEOPLE } from './certificate-project';
import { createJiraServer } from './jira-server';
import { listen, type Listening } from './listen';

describe('a stand-in on the loopback interface', () => {
  const rules = { enrollPostFunction: 'a', requestValidator: 'b' };
  const server = createJiraServer({ clock: new VirtualClock(0), seed: 1, site: certificateSite(rules) });
  let listening: Listening;

  beforeAll(async () => {
    listening = await listen(server, { port: 0 });
  });
  afterAll(() => listening.close());

  const login = (user: string) => ({ Authorization: `Basic ${Buffer.from(user).toString('base64')}` });
  const get = (path: string, headers: Record<string, string> = {}) => fetch(listening.baseUrl + path, { headers });

  it('knows people by address and token', async () => {
    const response = await get('/rest/api/3/myself', login('requester@example.com:requester-token'));
    expect(await response.json()).toMatchObject({ accountId: PEOPLE.requester });
  });

  it.each([
    ['a wrong token', login('requester@example.com:wrong')],
    ['another scheme', { Authorization: 'Bearer x' }],
    ['nothing', {}],
  ])('refuses %s', async (_, headers: Record<string, string>) => {
    expect((await get('/rest/api/3/myself', headers)).status).toBe(401);
  });

  it('links to itself, and an attachment can be fetched by following the redirect', async () => {
    const headers = login('requester@example.com:requester-token');
    const fields = { project: { key: 'CERT' }, issuetype: { name: 'Certificate' }, summary: 's' };
    const created = await fetch(`${listening.baseUrl}/rest/api/2/issue`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: JSON.stringify({ fields }),
    });
    expect(await created.json()).toMatchObject({ self: `${listening.baseUrl}/rest/api/2/issue/10001` });
    const form = new FormData();
    form.append('file', new File(['PEM'], 'a.pem'));
    const upload = { method: 'POST', headers: { ...headers, 'X-Atlassian-Token': 'no-check' }, body: form };
    const [attachment] = (await (
      await fetch(`${listening.baseUrl}/rest/api/3/issue/CERT-1/attachments`, upload)
    ).json()) as { content: string }[];
    expect(await (await fetch(attachment?.content ?? '', { headers })).text()).toBe('PEM');
  });

  it('says when the port is taken', async () => {
    const port = Number(new URL(listening.baseUrl).port);
    await expect(listen(server, { port })).rejects.toThrow(/EADDRINUSE/);
  });
});
