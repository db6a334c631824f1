/** The right column in real Chromium: the lozenge while it is collapsed, the view when it is open, drawn with Atlaskit. */
import type { Page } from 'playwright-core';
import { BRIEF, DAY, enrolled } from '../journeys/stage/life-of-a-certificate';
import { curtain, HOUR, type Stage } from '../journeys/stage/stage';
import { takePicture } from './picture';
import { it } from './browser-test';
import { sandboxVisit } from './sandbox-visit';

const visit = sandboxVisit(BRIEF);
const { as } = visit;
let stage: Stage;

beforeEach(() => {
  stage = visit.stage();
});

const header = (page: Page) => page.locator('.context summary');
const view = (page: Page) => page.frameLocator('iframe[title="Certificate status in the right column"]');
/** Frames that have loaded the view. */
const views = (page: Page) => page.frames().filter((frame) => frame.url().includes('certificate-context'));
/** The page draws a fault first and tells the host afterwards: what counts is that the host has answered. */
const hostHeardOf = (page: Page, fault: string) =>
  page.waitForResponse((response) => {
    const request = response.request();
    return request.url().includes('__uiKit__notDrawn') && Boolean(request.postData()?.includes(fault));
  });

it('shows the lozenge while nobody has opened the panel, and loads nothing for it', async () => {
  const key = await enrolled(stage);
  await as('Rita Requester', `/browse/${key}`, async (page) => {
    expect((await header(page).textContent())?.replace(/\s+/g, ' ').trim()).toBe('Certificate status Issued');
    expect(await page.locator('.context iframe').count()).toBe(0);
    expect(views(page)).toEqual([]);
    await takePicture(page.locator('.context'), 'issue-context-collapsed');
  });
  curtain(stage);
});

it('is opened and closed by keyboard alone, and says what there is to know', async () => {
  const key = await enrolled(stage);
  const { certificate } = await stage.order(key);
  await as('Rita Requester', `/browse/${key}`, async (page) => {
    await header(page).focus();
    await page.keyboard.press('Enter');
    const shown = view(page);
    await shown.getByText('Who acts next').waitFor();
    await shown.getByText(certificate!.serialNumber, { exact: true }).waitFor();
    await shown.getByText(certificate!.outlook, { exact: true }).waitFor();
    await shown.getByText('expires in', { exact: false }).waitFor();
    await shown.getByText('SCM last answered').waitFor();
    await page.keyboard.press('Tab');
    expect(
      await shown.getByRole('button', { name: 'Look again' }).evaluate((one) => one === document.activeElement),
    ).toBe(true);
    await header(page).focus();
    await page.keyboard.press(' ');
    await page.locator('.context iframe').waitFor({ state: 'hidden' });
  });
  curtain(stage);
});

it('takes up what happens meanwhile, inside and on the lozenge, without a reload of the page', async () => {
  const key = await stage.enroll();
  await stage.app.settle(0);
  await as('Rita Requester', `/browse/${key}`, async (page) => {
    await header(page).click();
    await view(page).getByText('An approver in SCM approves', { exact: false }).waitFor();
    await stage.advance(HOUR);
    await view(page).getByRole('button', { name: 'Look again' }).click();
    await view(page).getByText('Issued', { exact: true }).waitFor();
    await header(page).getByText('Issued', { exact: true }).waitFor();
  });
  curtain(stage);
});

it.each(['light', 'dark'] as const)('follows the colours of the page: %s', async (theme) => {
  const key = await enrolled(stage);
  const { certificate } = await stage.order(key);
  await stage.advance(certificate!.notAfter - 12 * DAY - stage.clock.now());
  await as(
    'Rita Requester',
    `/browse/${key}`,
    async (page) => {
      await header(page).click();
      await view(page).getByText('Expires in 12 days', { exact: true }).waitFor();
      const html = views(page)[0]!.locator('html');
      expect(await html.getAttribute('data-color-mode')).toBe(theme);
      const background = await html.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(background === 'rgb(255, 255, 255)').toBe(theme === 'light');
      await page.waitForTimeout(500);
      await takePicture(page.locator('.context'), `issue-context-${theme}`);
    },
    { colorScheme: theme },
  );
});

it('fits a window 320 px wide', async () => {
  const key = await enrolled(stage);
  await as(
    'Rita Requester',
    `/browse/${key}`,
    async (page) => {
      await header(page).click();
      await view(page).getByText('Serial number').waitFor();
      const overflow = await views(page)[0]!.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      await page.waitForTimeout(500);
      await takePicture(page.locator('.context'), 'issue-context-320');
    },
    { viewport: { width: 320, height: 800 } },
  );
});

it('says so inside when the right to see the issue is lost while it is open, and takes the facts away', async () => {
  const key = await enrolled(stage);
  const { certificate } = await stage.order(key);
  const to = { accountId: stage.people.requester };
  await as('Rita Requester', `/browse/${key}`, async (page) => {
    await header(page).click();
    await view(page).getByText(certificate!.serialNumber, { exact: true }).waitFor();
    stage.jira.manage.setPermission('CERT', { to, permission: 'BROWSE_PROJECTS', granted: false });
    await view(page).getByRole('button', { name: 'Look again' }).click();
    await view(page).getByText('You cannot see this issue.').waitFor();
    expect(await view(page).getByText(certificate!.serialNumber).count()).toBe(0);
    await takePicture(page.locator('.context'), 'issue-context-refused');
    stage.jira.manage.setPermission('CERT', { to, permission: 'BROWSE_PROJECTS', granted: true });
  });
});

describe('what the local host does not draw', () => {
  it('is said in its place and fails the test like any unknown call', async () => {
    const key = await enrolled(stage);
    await as('Rita Requester', `/browse/${key}`, async (page) => {
      await header(page).click();
      await view(page).getByText('Serial number').waitFor();
      const heard = Promise.all(['Badge', 'Text.align'].map((fault) => hostHeardOf(page, fault)));
      await views(page)[0]!.evaluate(async () => {
        const bridge = (
          globalThis as never as { __bridge: { callBridge: (op: string, payload: unknown) => Promise<void> } }
        ).__bridge;
        const text = { type: 'Text', props: { align: 'end' }, children: [], key: '2' };
        const badge = { type: 'Badge', props: {}, children: [], key: '3' };
        await bridge.callBridge('reconcile', {
          forgeDoc: { type: 'Root', props: {}, children: [text, badge], key: '1' },
        });
      });
      await view(page).getByText('The local host does not draw Badge of UI Kit.').waitFor();
      await view(page).getByText('The local host does not draw Text.align of UI Kit.').waitFor();
      expect(await view(page).getByRole('alert').count()).toBe(2);
      await heard;
    });
    expect(stage.host.unmodelled.splice(0).sort()).toEqual(['UI Kit Badge', 'UI Kit Text.align']);
    expect(visit.complaints().splice(0)).toHaveLength(2);
  });
});
