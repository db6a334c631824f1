/** Approval in real Chromium: what an approver sees and presses, what a requester sees, and the settings of a profile. */
import type { FrameLocator, Page } from 'playwright-core';
import { GROUPS } from '../../sandbox/jira-server/certificate-project';
import { approvalOf, approve, ASKING, askWith, decline, sent, swapCsr, waiting } from '../journeys/stage/approval';
import { policy, profileOf } from '../journeys/stage/life-of-a-certificate';
import { HOUR } from '../journeys/stage/stage';
import { it } from './browser-test';
import { takePicture as picture } from './picture';
import { sandboxVisit } from './sandbox-visit';

const visit = sandboxVisit();
const { as } = visit;

const panel = (page: Page): FrameLocator => page.frameLocator('iframe[title^="Certificate panel"]');
/** Jira's frame follows its content a moment later. */
async function takePicture(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(300);
  await picture(page, name);
}

const NAMES = ['shop.example.com', 'www.shop.example.com'];

it('an approver sees what is asked, approves by keyboard, and it goes on', async () => {
  const stage = visit.stage();
  await askWith(stage, {});
  const key = await waiting(stage, NAMES);
  await as('Otto Operator', `/browse/${key}`, async (page) => {
    const seen = panel(page);
    await seen.getByRole('heading', { name: 'Approval' }).waitFor();
    await seen.getByText('www.shop.example.com').first().waitFor();
    await seen.getByText('members of the group “certificate-approvers”').waitFor();
    await takePicture(page, 'approval-approver');
    await picture(page.locator('iframe[title^="Certificate panel"]'), 'approval');
    await seen.getByRole('button', { name: 'Approve' }).focus();
    await page.keyboard.press('Enter');
    await seen.getByText('Approved by', { exact: false }).first().waitFor();
  });
  await stage.advance(HOUR);
  expect(sent(stage)).toBe(1);
});

it('the requester sees who decides and has no button; a narrow and dark panel holds it all', async () => {
  const stage = visit.stage();
  await askWith(stage, { persons: 2 });
  stage.jira.manage.setMember(GROUPS.approvers, stage.people.requester, true);
  const key = await waiting(stage, NAMES);
  await approve(stage, key);
  await as('Rita Requester', `/browse/${key}`, async (page) => {
    const seen = panel(page);
    await seen.getByText('You asked for this certificate', { exact: false }).waitFor();
    await seen.getByText('1 of 2: Otto Operator').waitFor();
    expect(await seen.getByRole('button', { name: 'Approve' }).count()).toBe(0);
    await takePicture(page, 'approval-requester');
  });
  await as(
    'Ada Administrator',
    `/browse/${key}`,
    async (page) => {
      await panel(page).getByRole('button', { name: 'Approve' }).waitFor();
      await takePicture(page, 'approval-second-dark-narrow');
    },
    { colorScheme: 'dark', viewport: { width: 400, height: 900 } },
  );
});

it('declines with a reason that is asked for, and the requester reads it', async () => {
  const stage = visit.stage();
  await askWith(stage, {});
  const key = await waiting(stage, NAMES);
  await as('Otto Operator', `/browse/${key}`, async (page) => {
    const seen = panel(page);
    await seen.getByRole('button', { name: 'Decline' }).click();
    await seen.getByRole('dialog').waitFor();
    await seen.getByRole('button', { name: 'Decline it' }).click();
    await seen.getByText('Say why, so that the requester knows what to change.').waitFor();
    await takePicture(page, 'approval-decline');
    await seen.getByLabel('Why').fill('This name is not ours.');
    await seen.getByRole('button', { name: 'Decline it' }).click();
    await seen.getByText('Declined by Otto Operator', { exact: false }).waitFor();
    await takePicture(page, 'approval-declined');
  });
  await stage.app.settle();
  expect(stage.issue(key).status).toBe('Certificate Request');
});

it('shows what differs from what was approved, and takes no answer about what was there before', async () => {
  const stage = visit.stage();
  await askWith(stage, {});
  const key = await waiting(stage, ['shop.example.com']);
  await approve(stage, key);
  await stage.advance(HOUR);
  await policy(stage, { publicTrust: false, approval: ASKING });
  const renewed = await stage.requester.transition(key, 'Renew Certificate');
  expect(renewed.status).toBe(204);
  await stage.app.settle();
  await as('Otto Operator', `/browse/${key}`, async (page) => {
    const seen = panel(page);
    await seen.getByText('Longest validity changed from', { exact: false }).waitFor();
    await takePicture(page, 'approval-drift');
    let isStale = true;
    await page.route('**/certificate-panel/__host/invoke', async (route) => {
      const isLook = (route.request().postData() ?? '').includes('"viewOrder"');
      while (isLook && isStale) await page.waitForTimeout(100);
      await route.continue();
    });
    await policy(stage, { publicTrust: true, approval: { ...ASKING, ask: 'every' } });
    await stage.advance(8 * HOUR);
    expect((await approvalOf(stage, key)).asked?.differences).toEqual([]);
    await seen.getByRole('button', { name: 'Approve' }).click();
    await seen.getByText('The request changed since you looked at it', { exact: false }).waitFor();
    isStale = false;
  });
});

it('an admin chooses when to ask and whom; what is missing is said', async () => {
  await as('Ada Administrator', '/admin/profile-settings/profiles', async (page) => {
    const seen = page.frameLocator('iframe[title="Sectigo Profile Settings"]');
    await seen.getByRole('button', { name: 'Edit' }).first().click();
    await seen.getByLabel('First order and changes').check();
    await seen.getByRole('button', { name: 'Save' }).click();
    await seen.getByText('Choose the group whose members approve.').waitFor();
    await seen.getByLabel('Group of approvers').fill('appro');
    await seen.getByRole('option', { name: 'certificate-approvers' }).click();
    await seen.getByLabel('Two', { exact: true }).check();
    await takePicture(page, 'approval-settings');
    await seen.getByRole('button', { name: 'Save' }).click();
    await seen.getByText('First order and changes, by 2 people of certificate-approvers', { exact: false }).waitFor();
  });
  const { approval } = await profileOf(visit.stage());
  expect(approval).toEqual({ ...ASKING, persons: 2 });
});

it('a CSR that was swapped is shown as a new question', async () => {
  const stage = visit.stage();
  await askWith(stage, {});
  const key = await waiting(stage, ['shop.example.com']);
  await swapCsr(stage, key, ['shop.example.com', 'evil.example.com']);
  await stage.advance(8 * HOUR);
  await as('Otto Operator', `/browse/${key}`, async (page) => {
    await panel(page).getByText('evil.example.com').first().waitFor();
    await takePicture(page, 'approval-voided');
  });
  await decline(stage, key, 'No.');
});
