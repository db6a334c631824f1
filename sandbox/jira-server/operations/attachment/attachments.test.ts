import { VirtualClock } from '../../../clock';
import { certificateSite, PEOPLE } from '../../certificate-project';
import type { Caller } from '../../http/caller';
import type { SiteEvent } from '../../http/site-events';
import { createJiraServer } from '../../jira-server';
import { jsonClient } from '../../json-client';

const API = 'https://example.atlassian.net/rest/api/3/';
const requester: Caller = { kind: 'user', accountId: PEOPLE.requester };
const operator: Caller = { kind: 'user', accountId: PEOPLE.operator };
const stranger: Caller = { kind: 'user', accountId: PEOPLE.stranger };
const token = { 'X-Atlassian-Token': 'no-check' };
const PEM = new Uint8Array([45, 45, 0, 255, 13, 10, 200]);

async function site() {
  const rules = { enrollPostFunction: 'a', requestValidator: 'b' };
  const server = createJiraServer({ clock: new VirtualClock(0), seed: 5, site: certificateSite(rules) });
  const heard: SiteEvent[] = [];
  server.listen((event) => heard.push(event));
  const fields = { project: { key: 'CERT' }, issuetype: { name: 'Certificate' }, summary: 's' };
  await jsonClient(server, requester)('POST', 'issue', { fields });
  const upload = (files: readonly File[], caller = requester, headers: Record<string, string> = token) => {
    const body = new FormData();
    for (const file of files) body.append('file', file);
    return server.fetch(new Request(`${API}issue/CERT-1/attachments`, { method: 'POST', body, headers }), caller);
  };
  const get = (path: string, headers = {}, caller = requester) =>
    server.fetch(new Request(API + path, { headers }), caller);
  return { server, upload, get, heard };
}

const file = (name: string, type = 'application/x-pem-file') => new File([PEM], name, { type });

describe('uploading', () => {
  it('keeps every part with its name, type and exact bytes, and answers 200 with a list', async () => {
    const { upload, server } = await site();
    const response = await upload([file('wwwexämple.pem'), file('chain.txt', 'text/plain')]);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject([
      { id: '10001', filename: 'wwwexämple.pem', mimeType: 'application/x-pem-file', size: PEM.length },
      { id: '10002', filename: 'chain.txt', mimeType: 'text/plain', content: `${API}attachment/content/10002` },
    ]);
    expect(server.site.issue('CERT-1')?.attachments.map(({ bytes }) => [...bytes])).toEqual([[...PEM], [...PEM]]);
  });

  it('takes a body that was encoded beforehand, as Forge apps send it', async () => {
    const { server } = await site();
    const form = new FormData();
    form.append('file', file('a.pem'));
    const encoded = new Response(form);
    const headers = { 'Content-Type': encoded.headers.get('content-type') ?? '', 'X-Atlassian-Token': 'nocheck' };
    const body = await encoded.arrayBuffer();
    const request = new Request(`${API}issue/CERT-1/attachments`, { method: 'POST', body, headers });
    expect((await server.fetch(request, requester)).status).toBe(200);
  });

  it('is blocked in plain text without the header against request forgery', async () => {
    const { upload } = await site();
    const response = await upload([file('a')], requester, {});
    expect([response.status, await response.text()]).toEqual([403, 'XSRF check failed']);
  });

  it('needs the permission, a part named file and a multipart body', async () => {
    const { upload, server } = await site();
    expect((await upload([file('a')], operator)).status).toBe(403);
    expect((await upload([file('a')], stranger)).status).toBe(404);
    expect((await upload([])).status).toBe(400);
    const plain = new Request(`${API}issue/CERT-1/attachments`, { method: 'POST', body: 'x', headers: token });
    expect((await server.fetch(plain, requester)).status).toBe(415);
    expect(server.site.issue('CERT-1')?.attachments).toEqual([]);
  });

  it('is refused when a file is too large or too many come at once', async () => {
    const { upload, get } = await site();
    const settings = (await (await get('attachment/meta')).json()) as { uploadLimit: number };
    const large = new File([new Uint8Array(settings.uploadLimit + 1)], 'large');
    expect((await upload([large])).status).toBe(413);
    expect((await upload(Array.from({ length: 61 }, (_, at) => file(`f${at}`)))).status).toBe(413);
  });
});

describe('downloading', () => {
  it('is redirected to the media host, which asks for no login', async () => {
    const { upload, get, server } = await site();
    await upload([file('a.pem')]);
    const redirect = await get('attachment/content/10001');
    const location = redirect.headers.get('location') ?? '';
    expect([redirect.status, new URL(location).host]).toEqual([303, 'api.media.atlassian.com']);
    const media = await server.fetch(new Request(location), { kind: 'anonymous' });
    expect([...new Uint8Array(await media.arrayBuffer())]).toEqual([...PEM]);
  });

  it('gives the content itself with redirect=false', async () => {
    const { upload, get } = await site();
    await upload([file('a.pem')]);
    const response = await get('attachment/content/10001?redirect=false');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/x-pem-file']);
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([...PEM]);
  });

  it.each<[string, number[], string]>([
    ['bytes=0-1', [45, 45], 'bytes 0-1/7'],
    ['bytes=5-', [10, 200], 'bytes 5-6/7'],
    ['bytes=-1', [200], 'bytes 6-6/7'],
    ['bytes=6-99', [200], 'bytes 6-6/7'],
  ])('serves the range %s', async (range, bytes, contentRange) => {
    const { upload, get } = await site();
    await upload([file('a.pem')]);
    const response = await get('attachment/content/10001?redirect=false', { Range: range });
    expect([response.status, response.headers.get('content-range')]).toEqual([206, contentRange]);
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual(bytes);
  });

  it.each([
    ['bytes=7-9', 416],
    ['bytes=3-2', 416],
    ['bytes=-', 400],
    ['lines=1-2', 400],
  ])('refuses the range %s with %d', async (range, status) => {
    const { upload, get } = await site();
    await upload([file('a.pem')]);
    expect((await get('attachment/content/10001?redirect=false', { Range: range })).status).toBe(status);
  });

  it('is hidden from those who may not browse the issue', async () => {
    const { upload, get } = await site();
    await upload([file('a.pem')]);
    for (const path of ['attachment/10001', 'attachment/content/10001']) {
      expect((await get(path, {}, stranger)).status).toBe(404);
    }
  });
});

it('an attachment is deleted by its author or by those who may delete all', async () => {
  const { upload, server } = await site();
  await upload([file('a.pem'), file('b.pem')]);
  const remove = async (id: string, caller: Caller) =>
    (await server.fetch(new Request(`${API}attachment/${id}`, { method: 'DELETE' }), caller)).status;
  expect(await remove('10001', operator)).toBe(403);
  expect(await remove('10001', requester)).toBe(204);
  expect(await remove('10002', { kind: 'app', accountId: PEOPLE.app })).toBe(204);
  expect(server.site.issue('CERT-1')?.attachments).toEqual([]);
});

it('what is attached and deleted stands in the history with who did it, and is told to whom listens', async () => {
  const { upload, server, get, heard } = await site();
  await upload([file('a.pem')]);
  const app: Caller = { kind: 'app', accountId: PEOPLE.app };
  await server.fetch(new Request(`${API}attachment/10001`, { method: 'DELETE' }), app);
  const { values } = (await (await get('issue/CERT-1/changelog')).json()) as { values: unknown[] };
  const attached = { field: 'Attachment', fieldId: 'attachment', fieldtype: 'jira' };
  expect(values).toMatchObject([
    { author: { accountId: PEOPLE.requester }, items: [{ ...attached, from: null, to: '10001', toString: 'a.pem' }] },
    { author: { accountId: PEOPLE.app }, items: [{ ...attached, from: '10001', fromString: 'a.pem', to: null }] },
  ]);
  const issueId = server.site.issue('CERT-1')?.id;
  const createDate = '1970-01-01 00:00:00.0';
  const told = { id: '10001', issueId, fileName: 'a.pem', createDate, author: { accountId: PEOPLE.requester } };
  expect(heard).toMatchObject([
    { eventType: 'avi:jira:created:attachment', event: { attachment: told }, causedBy: PEOPLE.requester },
    { eventType: 'avi:jira:deleted:attachment', event: { attachment: told }, causedBy: PEOPLE.app },
  ]);
});

it('no event tells of the attachments of an issue that is deleted', async () => {
  const { upload, server, heard } = await site();
  await upload([file('a.pem')]);
  const admin: Caller = { kind: 'user', accountId: PEOPLE.administrator };
  const answer = await server.fetch(new Request(`${API}issue/CERT-1`, { method: 'DELETE' }), admin);
  expect([answer.status, heard.length]).toEqual([204, 1]);
});
