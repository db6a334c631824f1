import { readRequest, readRequests } from './portal-view';
import { CUSTOMERS } from '../../jira-server/service-desk/service-project';
import { Site } from '../site';
import { shell } from '../shell';
import { delivered, setDesk } from '../../../test/journeys/stage/service-desk';

it('shows a request to its customer, with the certificate and public words alone', async () => {
  const world = await setDesk();
  const key = await delivered(world);
  const site = shell(new Site({ world, root: process.cwd() }));
  const look = (path: string, accountId: string) =>
    site.request(`http://localhost${path}`, { headers: { cookie: `sandbox-person=${accountId}` } });
  expect(await (await look('/portal', CUSTOMERS.customer)).text()).toContain(key);
  const page = await (await look(`/portal/${key}`, CUSTOMERS.customer)).text();
  expect(page).toContain('Certificate issued. Serial number');
  expect(page).not.toMatch(/Certificate Manager with profile|SCM id/);
  const file = world.issue(key).attachments[0]?.filename ?? '';
  const download = await look(`/portal/${key}/files/${file}`, CUSTOMERS.customer);
  expect(await download.text()).toContain('BEGIN CERTIFICATE');
  expect((await look(`/portal/${key}/files/${file}`, CUSTOMERS.otherCustomer)).status).toBe(404);
  expect((await look(`/portal/${key}`, CUSTOMERS.otherCustomer)).status).toBe(404);
  expect(await readRequest(world, CUSTOMERS.otherCustomer, key)).toBeUndefined();
  expect(await readRequests(world, CUSTOMERS.otherCustomer)).toEqual([]);
});
