/** What a person sees: the sandbox's pages with the app's genuine pages in them, in real Chromium. */
import { serve } from '@hono/node-server';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { issueCalls } from '../../src/contract/calls';
import { shell } from '../../sandbox/shell/shell';
import { createCsr } from '../../sandbox/world/keys';
import { demand, setStage, type Stage } from '../journeys/stage/stage';
import { launchBrowser, openPage } from './browser';
import { it } from './browser-test';

let browser: Browser | undefined;
/** Why the browser that there should be is not there. */
let browserTrouble: string | undefined;
let stage: Stage;
let site: Served;
let closeSite: (() => void) | undefined;
let complaints: string[];

interface Served {
  readonly url: string;
  readonly close: () => void;
}

async function served(): Promise<Served> {
  const app = shell(stage, process.cwd());
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => {
      resolve({ url: `http://127.0.0.1:${port}`, close: () => void server.close() });
    });
  });
}

beforeAll(async () => {
  try {
    browser = await launchBrowser();
  } catch (error) {
    browserTrouble = error instanceof Error ? error.message : String(error);
  }
});

afterAll(async () => browser?.close());

beforeEach(async () => {
  complaints = [];
  stage = await setStage();
  site = await served();
  closeSite = site.close;
});

afterEach(() => {
  closeSite?.();
  closeSite = undefined;
  expect(complaints).toEqual([]);
});

it('finds the browser that it was told to use', () => {
  expect(browserTrouble).toBeUndefined();
});

/** Runs the test as a person in a browser; when it didn't start, one test has said so. */
async function as(name: string, path: string, act: (page: Page) => Promise<void>, options = {}): Promise<void> {
  if (!browser) return;
  const page = await openPage(browser, options, complaints);
  await page.goto(site.url);
  await page.getByLabel('You are').selectOption({ label: name });
  await page.getByRole('button', { name: 'Change' }).click();
  await page.getByLabel('You are').locator('option:checked', { hasText: name }).waitFor({ state: 'attached' });
  await page.goto(site.url + path);
  await act(page);
  await page.context().close();
}

const admin = (page: Page): FrameLocator => page.frameLocator('iframe[title="Sectigo Profile Settings"]');
const panel = (page: Page): FrameLocator => page.frameLocator('iframe[title^="Certificate panel"]');

it('lets a requester do the whole job: refused, mended, enrolled, downloaded', async () => {
  await as('Rita Requester', '/', async (page) => {
    await page.getByLabel('Certificate CSR text').fill('no CSR at all');
    await page.getByRole('button', { name: 'Create issue' }).click();
    await page.getByRole('button', { name: 'Enroll Certificate' }).click();
    await page.getByRole('alert').getByText(/CSR/).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/browse\/CERT-\d+$/);
    expect(await page.getByLabel('Certificate CSR text').inputValue()).toBe('no CSR at all');
    await page.getByLabel('Certificate CSR text').fill((await createCsr(['www.example.com'])).csrPem);
    await page.getByRole('button', { name: 'Enroll Certificate' }).click();
    await page.getByText('Certificate Pending').first().waitFor();
    await stage.app.settle();
    await page.getByText('Certificate enrolled.', { exact: false }).first().waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: /www\.example\.com-.*\.pem/ }).click();
    expect((await download).suggestedFilename()).toMatch(/^www\.example\.com-[0-9A-F]{8}\.pem$/);
    await panel(page).getByText('Issued', { exact: true }).waitFor();
  });
});

it('says once why Jira refused, with the names of fields, and keeps what was typed', async () => {
  const noise = 'noise '.repeat(20_000);
  await as('Rita Requester', '/', async (page) => {
    await page.getByLabel('Certificate CSR text').fill(noise);
    await page.getByRole('button', { name: 'Create issue' }).click();
    await page.getByRole('alert').getByText('Certificate CSR text: The entered text is too long.').waitFor();
    expect(await page.getByRole('alert').textContent()).not.toMatch(/[{}]|customfield/);
    expect(await page.getByLabel('Certificate CSR text').inputValue()).toBe(noise);
    await page.reload();
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});

it.each([
  ['Rita Requester', 1, 1],
  ['Otto Operator', 1, 0],
  ['Sam Stranger', 0, 0],
])('lists only what %s may see, and offers the form to those who may create issues', async (name, issues, forms) => {
  const key = await stage.request();
  await as(name, '/', async (page) => {
    expect(await page.getByRole('link', { name: key }).count()).toBe(issues);
    expect(await page.getByRole('button', { name: 'Create issue' }).count()).toBe(forms);
  });
});

it('changes who looks only when the button is pressed', async () => {
  await as('Rita Requester', '/', async (page) => {
    const people = page.getByLabel('You are');
    await people.focus();
    await page.keyboard.press('ArrowDown');
    expect(await people.evaluate((list) => list === document.activeElement)).toBe(true);
    await page.reload();
    expect(await people.locator('option:checked').textContent()).toContain('Rita Requester');
  });
});

it('lets an approver decide, and says so when that comes too late', async () => {
  await stage.enroll();
  await stage.advance(10_000);
  await as('Otto Operator', '/scm', async (page) => {
    const certId = stage.scm.orders.list()[0]?.certId ?? '';
    await page.getByRole('button', { name: 'Approve' }).waitFor();
    await stage.app.settle();
    await page.getByRole('button', { name: 'Approve' }).click();
    await page.getByText(`Order ${certId} is already Issued.`).waitFor();
  });
});

it('loses the answer to the next order on demand', async () => {
  await as('Rita Requester', '/scm', async (page) => {
    await page.getByRole('button', { name: 'Lose the answer to the next order' }).click();
    await page.getByText('The answer to the next order will be lost.').waitFor();
    await page.getByLabel('Calls that meet a fault').fill('90');
    await page.getByRole('button', { name: 'Set' }).click();
    await page.getByText('90 % of the calls').waitFor();
  });
  if (!browser) return;
  expect(stage.scm.faults.rate()).toBe(0.9);
  stage.scm.faults.setRate(0);
  const key = await stage.enroll();
  await stage.app.settle();
  expect((await stage.order(key)).state).toBe('unknown');
});

it('lets an admin create a profile, with all faults beside their fields, and test it', async () => {
  const account = stage.scm.accounts.create({ name: 'Second' });
  await as('Ada Administrator', '/admin', async (page) => {
    await admin(page).getByRole('button', { name: 'Create profile' }).click();
    await admin(page).getByRole('button', { name: 'Save' }).click();
    await admin(page).getByText('Give the profile a name.').waitFor();
    await admin(page).getByText('Name at least one person').waitFor();
    await admin(page).getByLabel('Profile name').fill('Wildcard SSL');
    await admin(page).getByLabel('Client ID').fill(account.clientId);
    await admin(page).getByLabel('Client Secret').fill(account.clientSecret);
    await admin(page).getByLabel('SCM URL').fill('https://scm.example.net');
    await admin(page).getByRole('combobox').fill('Otto');
    await admin(page).getByRole('option', { name: 'Otto Operator' }).click();
    await admin(page).getByRole('button', { name: 'Save' }).click();
    await admin(page).getByText('The app may not call scm.example.net').waitFor();
    await admin(page).getByLabel('SCM URL').fill('https://example.enroll.enterprise.sectigo.com/api/v1/');
    await admin(page).getByRole('button', { name: 'Save' }).click();
    await admin(page).getByRole('button', { name: 'Test connection of Wildcard SSL' }).click();
    await admin(page)
      .getByText(/connection|signed in|works/i)
      .last()
      .waitFor();
    expect(await page.content()).not.toContain(account.clientSecret);
  });
});

it('tells whoever is no admin so, and shows nothing', async () => {
  await as('Rita Requester', '/admin', async (page) => {
    await admin(page).getByText('Only Jira admins can change Sectigo profiles.').waitFor();
    expect(await admin(page).getByText(stage.account.clientId).count()).toBe(0);
  });
});

it('tells that nothing was requested yet', async () => {
  const key = await stage.request();
  await as('Rita Requester', `/browse/${key}`, async (page) => {
    await panel(page).getByText('No certificate was requested yet', { exact: false }).waitFor();
  });
});

describe('an order whose answer was lost', () => {
  async function lost(): Promise<string> {
    stage.scm.faults.force('drop-after', { operation: 'enroll' });
    const key = await stage.enroll();
    await stage.app.settle();
    return key;
  }

  it('shows everybody who is asked, and the choice only to those', async () => {
    const key = await lost();
    await as('Rita Requester', `/browse/${key}`, async (page) => {
      await panel(page).getByText('Otto Operator').waitFor();
      expect(await panel(page).getByRole('button', { name: 'Send it again' }).count()).toBe(0);
    });
  });

  it('is settled by the operator with the keyboard alone', async () => {
    const key = await lost();
    const certId = stage.scm.orders.list()[0]?.certId ?? '';
    await as('Otto Operator', `/browse/${key}`, async (page) => {
      await panel(page).getByLabel('Its id in SCM').focus();
      await page.keyboard.type(certId);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await panel(page).getByText('Requested', { exact: true }).waitFor();
    });
    if (!browser) return;
    await stage.app.settle();
    expect(stage.issue(key).status).toBe('Certificate Enrolled');
  });

  it('shows the operator both answers without scrolling in the frame', async () => {
    const key = await lost();
    await as('Otto Operator', `/browse/${key}`, async (page) => {
      const button = panel(page).getByRole('button', { name: 'Send it again' });
      await button.waitFor();
      await page.waitForTimeout(600);
      const [frame, inner] = await Promise.all([page.locator('#panel').boundingBox(), button.boundingBox()]);
      expect(inner!.y + inner!.height).toBeLessThanOrEqual(frame!.y + frame!.height);
    });
  });

  it('is sent again only after the operator has said that SCM has nothing', async () => {
    const key = await lost();
    await as('Otto Operator', `/browse/${key}`, async (page) => {
      await panel(page).getByRole('button', { name: 'Send it again' }).click();
      await panel(page).getByText('Confirm first that SCM has no such order.').waitFor();
    });
    const view = demand(await stage.operator.onIssue(issueCalls.viewOrder, { issueId: stage.issue(key).id }));
    expect(view?.state).toBe('unknown');
  });
});

it.each([
  ['light', 1_200],
  ['dark', 1_200],
  ['dark', 320],
] as const)('fits into %s and %d pixels', async (colorScheme, width) => {
  const key = await stage.enroll(['a-rather-long-host-name-for-a-narrow-page.shop.example.com']);
  await stage.app.settle();
  const options = { colorScheme, viewport: { width, height: 800 } };
  const look = async (page: Page) => {
    await panel(page).getByText('Issued', { exact: true }).waitFor();
    const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
    const frame = page.frames().find((one) => one.url().includes('certificate-panel'));
    expect(await frame?.evaluate(overflow)).toBeLessThanOrEqual(0);
    expect(await frame?.evaluate(() => document.documentElement.dataset['colorMode'])).toBe(colorScheme);
  };
  await as('Rita Requester', `/browse/${key}`, look, options);
});
