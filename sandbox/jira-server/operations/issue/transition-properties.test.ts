import { VirtualClock } from '../../../clock';
import { certificateSite, PEOPLE } from '../../certificate-project';
import { createJiraServer } from '../../jira-server';
import { jsonClient } from '../../json-client';

const place = { project: { key: 'CERT' }, issuetype: { name: 'Certificate' } };
const cancel = { transition: { id: '61' } };

async function site() {
  const rules = { enrollPostFunction: 'ari:enroll', requestValidator: 'ari:validate' };
  const clock = new VirtualClock(Date.UTC(2026, 9, 1));
  const server = createJiraServer({ clock, seed: 3, site: certificateSite(rules) });
  const requester = jsonClient(server, { kind: 'user', accountId: PEOPLE.requester });
  await requester('POST', 'issue', { fields: { ...place, summary: 'www.example.com' } });
  const go = (body: object) => requester('POST', 'issue/CERT-1/transitions', { ...cancel, ...body });
  return { server, go, property: () => requester('GET', 'issue/CERT-1/properties/why') };
}

it('a transition sets the properties that come with it', async () => {
  const { go, property } = await site();
  expect((await go({ properties: [{ key: 'why', value: { reason: 'not needed' } }] })).status).toBe(204);
  expect((await property()).body).toEqual({ key: 'why', value: { reason: 'not needed' } });
});

it('a transition with a property that is too long is refused, and nothing changes', async () => {
  const { go, property, server } = await site();
  expect((await go({ properties: [{ key: 'why', value: 'x'.repeat(32_768) }] })).status).toBe(400);
  expect((await property()).status).toBe(404);
  expect(server.site.issue('CERT-1')?.status).toBe('Certificate Request');
});
