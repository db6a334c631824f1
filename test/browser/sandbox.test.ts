/** What a person sees of the app: its genuine pages inside the sandbox's, in real Chromium. */
import type { FrameLocator, Page } from 'playwright-core';
import { orderCalls } from '../../src/contract/issue/order-calls';
import { demand, type Stage } from '../journeys/stage/stage';
import { it } from './browser-test';
import { sandboxVisit } from './sandbox-visit';

const visit = sandboxVisit();
const { as } = visit;
let stage: Stage;

beforeEach(() => {
  stage = visit.stage();
});

it('finds the browser that it was told to use', () => {
  expect(visit.browserTrouble()).toBeUndefined();
});

const admin = (page: Page): FrameLocator => page.frameLocator('iframe[title="Sectigo Profile Settings"]');
const panel = (page: Page): FrameLocator => page.frameLocator('iframe[title^="Certificate panel"]');

it('lets an admin create a profile, with all faults beside their fields, and test it', async () => {
  const account = stage.scm.accounts.create({ name: 'Second' });
  await as('Ada Administrator', '/admin/profile-settings/profiles', async (page) => {
    await admin(page).getByRole('button', { name: 'Create profile' }).click();
    await admin(page).getByRole('button', { name: 'Save' }).click();
    await admin(page).getByText('Give the profile a name.').waitFor();
    await admin(page).getByText('Name at least one person').waitFor();
    await admin(page).getByLabel('Profile name').fill('Wildcard SSL');
    await admin(page).getByLabel('Client ID').fill(account.clientId);
    await admin(page).getByLabel('Client Secret').fill(account.clientSecret);
    await admin(page).getByLabel('SCM URL').fill('https://scm.example.net');
    await admin(page).getByLabel('People with SCM access').fill('Otto');
    await admin(page).getByRole('option', { name: 'Otto Operator' }).click();
    await admin(page).getByRole('button', { name: 'Save' }).click();
    await admin(page).getByText('scm.example.net is not among them', { exact: false }).waitFor();
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
    await admin(page).getByText('Only Jira admins can change this.').waitFor();
    expect(await admin(page).getByText(stage.account.clientId).count()).toBe(0);
  });
});

it('tells that nothing was ordered yet, and what to do next', async () => {
  const key = await stage.request();
  await as('Rita Requester', `/browse/${key}`, async (page) => {
    await panel(page).getByText('The CSR is on this issue; nothing was ordered yet.').waitFor();
    await panel(page).getByText('Next: run “Enroll Certificate” on this issue.', { exact: false }).waitFor();
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
      await panel(page).getByText('Waiting for SCM approver', { exact: true }).waitFor();
    });
    await stage.app.settle();
    expect(stage.issue(key).status).toBe('Certificate Enrolled');
  });

  it('shows the operator both answers without scrolling in the frame', async () => {
    const key = await lost();
    await as('Otto Operator', `/browse/${key}`, async (page) => {
      const button = panel(page).getByRole('button', { name: 'Send it again' });
      await button.waitFor();
      await page.waitForTimeout(600);
      const [frame, inner] = await Promise.all([page.locator('iframe.panel').boundingBox(), button.boundingBox()]);
      expect(inner!.y + inner!.height).toBeLessThanOrEqual(frame!.y + frame!.height);
    });
  });

  it('is sent again only after the operator has said that SCM has nothing', async () => {
    const key = await lost();
    await as('Otto Operator', `/browse/${key}`, async (page) => {
      await panel(page).getByRole('button', { name: 'Send it again' }).click();
      await panel(page).getByText('Confirm first that SCM has no such order.').waitFor();
    });
    const view = demand(await stage.operator.onIssue(orderCalls.viewOrder, { issueId: stage.issue(key).id }));
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
