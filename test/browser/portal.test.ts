/** The portal in real Chromium: what customers of a service project see and can do, and that it is all they get. */
import type { Page } from 'playwright-core';
import { withServiceProject } from '../../sandbox/jira-server/service-desk/service-project';
import { createCsr } from '../../sandbox/world/keys';
import { agentsOnly, INTERNALS } from '../journeys/stage/portal-view';
import { ask } from '../journeys/stage/service-desk';
import { HOUR } from '../journeys/stage/stage';
import { takePicture } from './picture';
import { it } from './browser-test';
import { sandboxVisit } from './sandbox-visit';

const visit = sandboxVisit({ reshape: withServiceProject });
const { as } = visit;
/** @returns the key of a request whose certificate is there */
async function delivered(): Promise<string> {
  const stage = visit.stage();
  const key = await ask(stage);
  expect((await stage.requester.transition(key, 'Enroll Certificate')).status).toBe(204);
  await stage.advance(HOUR);
  return key;
}

it('lets a customer ask, an agent send it, and the customer download the certificate', async () => {
  const stage = visit.stage();
  const { csrPem } = await createCsr(['www.example.com']);
  await as('Cara Customer', '/', async (page) => {
    await page.getByText('There are no requests that you may see.').waitFor();
    expect(new URL(page.url()).pathname).toBe('/portal');
    await page.getByRole('link', { name: 'Get a certificate' }).click();
    await page.getByLabel('Summary').fill('Certificate for the intranet');
    await page.getByLabel('Certificate profile').selectOption('Standard SSL');
    await page.getByLabel('Certificate CSR text').fill(csrPem);
    await takePicture(page, 'portal-form');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('heading', { name: 'Certificate for the intranet' }).waitFor();
  });
  await as('Rita Requester', '/browse/HELP-1', async (page) => {
    await page.getByRole('button', { name: 'Enroll Certificate' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Enroll Certificate' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
  await stage.advance(HOUR);
  await as('Cara Customer', '/portal', async (page) => {
    await page.getByRole('link', { name: 'HELP-1' }).click();
    await page.getByText('Certificate issued.', { exact: false }).waitFor();
    await takePicture(page, 'portal-request');
    expect((await page.locator('article p').allInnerTexts()).join('\n')).not.toMatch(INTERNALS);
    const download = page.waitForEvent('download');
    await page
      .getByRole('link', { name: /\.pem$/ })
      .first()
      .click();
    expect((await download).suggestedFilename()).toMatch(/^www\.example\.com-.*\.pem$/);
    await page.getByLabel('Answer the service team').fill('Thank you.');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Thank you.').first().waitFor();
  });
  expect(stage.issue('HELP-1').comments.at(-1)?.text).toBe('Thank you.');
});

it('takes files with the request and with an answer; a CSR in a file orders nothing until an agent puts it into the field', async () => {
  const stage = visit.stage();
  const { csrPem } = await createCsr(['www.example.com']);
  const file = { name: 'www.example.com.csr', mimeType: 'application/pkcs10', buffer: Buffer.from(csrPem) };
  await as('Cara Customer', '/portal/new', async (page) => {
    await page.getByLabel('Summary').fill('Certificate for the intranet');
    await page.getByLabel('Certificate profile').selectOption('Standard SSL');
    await page.getByLabel('Attachment').setInputFiles(file);
    await takePicture(page, 'portal-form-file');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('link', { name: file.name }).first().waitFor();
    await page.getByLabel('Answer the service team').fill('Here is the purchase order, too.');
    await page.getByLabel('Attach files').setInputFiles({ ...file, name: 'order.pdf', mimeType: 'application/pdf' });
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Here is the purchase order, too.').waitFor();
    await takePicture(page, 'portal-request-files');
    const names = await page.locator('.files a').allInnerTexts();
    expect(names).toEqual([file.name, 'order.pdf']);
  });
  const key = 'HELP-1';
  expect(stage.issue(key).attachments.map(({ filename, shared }) => [filename, shared])).toEqual([
    [file.name, true],
    ['order.pdf', true],
  ]);
  await stage.advance(HOUR);
  expect(stage.issue(key).status).toBe('Certificate Request');
  const refused = await stage.requester.transition(key, 'Enroll Certificate');
  expect(refused.status).toBe(400);
  expect(await stage.requester.refusal(refused)).toMatch(/CSR/);
  expect(stage.scm.calls().enroll).toBe(0);
});

it('marks for agents who reads each comment, and shows them what the customer sees', async () => {
  const key = await delivered();
  await as('Rita Requester', `/browse/${key}`, async (page) => {
    const notes = page.getByText('Internal note', { exact: true });
    expect(await notes.count()).toBe(agentsOnly(visit.stage(), key).length);
    await takePicture(page, 'portal-agent');
    await page.getByRole('link', { name: 'What its customer sees' }).click();
    await page.getByText('Certificate issued.', { exact: false }).waitFor();
    expect((await page.locator('article p').allInnerTexts()).join('\n')).not.toMatch(INTERNALS);
  });
});

it.each(['/create', '/workflow', '/admin/profile-settings/profiles', '/browse/HELP-1'])(
  'leads a customer from %s to the portal, as Jira does',
  async (path) => {
    await delivered();
    await as('Kim Customer', path, async (page) => {
      expect(new URL(page.url()).pathname).toMatch(/^\/portal/);
      expect(await page.locator('main').innerText()).not.toMatch(/Certificate issued/);
      expect(await page.getByRole('button', { name: 'Create' }).count()).toBe(0);
    });
    // A request of somebody else's is not found; the browser says so in its console.
    if (path.startsWith('/browse')) visit.complaints().splice(0);
  },
);

it.each([
  ['light', 1_200],
  ['dark', 1_200],
  ['dark', 320],
] as const)('fits into %s and %d pixels', async (colorScheme, width) => {
  const key = await delivered();
  const look = async (page: Page) => {
    await page.getByText('Certificate issued.', { exact: false }).waitFor();
    const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
    await takePicture(page, `portal-request-${colorScheme}-${width}`);
  };
  await as('Cara Customer', `/portal/${key}`, look, { colorScheme, viewport: { width, height: 800 } });
});
