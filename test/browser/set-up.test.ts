/** The page *Set-up* in real Chromium: a project in one click, a failure on the way, an existing project, a check, the way back. */
import type { FrameLocator, Page } from 'playwright-core';
import { setUpProject } from '../../sandbox/story/set-up';
import { profileCalls } from '../../src/contract/admin/profile-calls';
import { demand, type Stage } from '../journeys/stage/stage';
import { otherProject } from '../journeys/stage/set-up-on-stage';
import { takePicture } from './picture';
import { it } from './browser-test';
import { sandboxVisit } from './sandbox-visit';

const visit = sandboxVisit({ site: 'untouched' });
const { as } = visit;
let stage: Stage;

beforeEach(() => {
  stage = visit.stage();
});

const PATH = '/admin/profile-settings/set-up';
const frame = (page: Page): FrameLocator => page.frameLocator('iframe');
const press = (page: Page, name: string) => frame(page).getByRole('button', { name }).click();
const seen = (page: Page, text: string) => frame(page).getByText(text, { exact: false }).first().waitFor();

it('shows the steps before, does them in one click, and leads to the project', async () => {
  await as('Ada Administrator', PATH, async (page) => {
    await seen(page, 'Workflow with the connector’s rules');
    expect(await frame(page).getByRole('listitem').filter({ hasText: 'not done yet' }).count()).toBe(12);
    await takePicture(page, 'set-up-before');
    await press(page, 'Set up the project');
    await seen(page, 'Certificate Management (CERT) is set up');
    await seen(page, '32 parts made, 0 found');
    await frame(page).getByText('32 parts made, 0 found').click();
    await takePicture(page, 'set-up-done');
    await frame(page).getByRole('button', { name: 'Open CERT' }).waitFor();
    expect(stage.jira.site.projects().map(({ key }) => key)).toEqual(['CERT']);
  });
});

it('says once what is left to do where there is no profile yet', async () => {
  const { id, version } = stage.profile;
  demand(await stage.admin.onAdminPage(profileCalls.removeProfile, { id, version }));
  await as('Ada Administrator', PATH, async (page) => {
    await press(page, 'Set up the project');
    await seen(page, 'Left to do:');
    await takePicture(page, 'set-up-left-to-do');
    const left = frame(page).getByRole('status').getByRole('listitem');
    expect(await left.allInnerTexts()).toEqual([
      'Certificate profile: It offers no profile yet. A Jira admin creates one on the page “Profiles”.',
    ]);
  });
});

it('says which step failed and why, and goes on from there', async () => {
  stage.jira.faults.force({ status: 504, moment: 'after' }, { method: 'POST', pathPattern: /\/workflows\/create$/ });
  await as('Ada Administrator', PATH, async (page) => {
    await press(page, 'Set up the project');
    await seen(page, 'This step was not done');
    await takePicture(page, 'set-up-failed');
    await page.reload();
    await seen(page, 'The set-up of CERT is not finished');
    await seen(page, 'Left of the set-up of CERT');
    await takePicture(page, 'set-up-unfinished');
    await press(page, 'Go on');
    await seen(page, '32 parts made, 0 found');
  });
});

it('goes on with a press of the keyboard alone', async () => {
  stage.jira.faults.force({ status: 503 }, { method: 'POST', pathPattern: /\/screens$/ });
  await as('Ada Administrator', PATH, async (page) => {
    await frame(page).getByLabel('Project name').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await frame(page).getByRole('button', { name: 'Try again' }).focus();
    await page.keyboard.press('Enter');
    await seen(page, 'is set up');
  });
});

it('tells a taken key beside its field', async () => {
  await otherProject(stage, 'CERT', { name: 'Old' });
  await as('Ada Administrator', PATH, async (page) => {
    await press(page, 'Set up the project');
    await frame(page).locator('#set-up-key-faults').getByText('has the key CERT').waitFor();
    expect(await frame(page).getByLabel('Project key').getAttribute('aria-invalid')).toBe('true');
    await takePicture(page, 'set-up-taken');
  });
});

it.each([
  ['light', 1_200],
  ['dark', 1_200],
  ['light', 320],
] as const)('attaches to a project after a preview, %s at %d pixels', async (colorScheme, width) => {
  await otherProject(stage, 'SHOP', { name: 'The shop' });
  await otherProject(stage, 'ELSE');
  const options = { colorScheme, viewport: { width, height: 900 } };
  const act = async (page: Page) => {
    await frame(page).getByLabel('An existing project').check();
    await frame(page).getByLabel('Project key').fill('shop');
    await press(page, 'Show what would change');
    await seen(page, 'Default workflow scheme');
    await takePicture(page, `set-up-preview-${colorScheme}-${width}`);
    await press(page, 'Attach and set up SHOP');
    await seen(page, 'The shop (SHOP) is set up');
    await takePicture(page, `set-up-attached-${colorScheme}-${width}`);
    const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await frame(page).locator('html').evaluate(overflow)).toBeLessThanOrEqual(0);
  };
  await as('Ada Administrator', PATH, act, options);
});

it('checks a project that somebody set up, and changes nothing', async () => {
  await otherProject(stage, 'SHOP', { name: 'The shop' });
  await as('Ada Administrator', PATH, async (page) => {
    await frame(page).getByLabel('Only check a project').check();
    await frame(page).getByLabel('Project key').fill('SHOP');
    await press(page, 'Check the project');
    await seen(page, 'are missing in The shop (SHOP)');
    await seen(page, 'A Jira admin creates the field “Certificate ID”');
    await takePicture(page, 'set-up-checklist');
  });
});

it.each([
  ['light', 1_200],
  ['dark', 1_200],
  ['light', 320],
] as const)('shows what stands when it is opened later, with ticks, %s at %d pixels', async (colorScheme, width) => {
  await setUpProject(stage);
  const options = { colorScheme, viewport: { width, height: 900 } };
  const act = async (page: Page) => {
    const standing = frame(page).getByRole('region', { name: 'Certificate Management (CERT) is set up' });
    await standing.getByText('by Ada Administrator').waitFor();
    expect(await standing.getByRole('listitem').filter({ hasText: '(done)' }).count()).toBe(12);
    expect(await frame(page).getByText('(not done yet)').count()).toBe(0);
    expect(await frame(page).getByLabel('Project key').inputValue()).toBe('');
    await takePicture(page, `set-up-standing-${colorScheme}-${width}`);
    const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await frame(page).locator('html').evaluate(overflow)).toBeLessThanOrEqual(0);
  };
  await as('Ada Administrator', PATH, act, options);
});

it('runs again what stands, with the keyboard alone', async () => {
  await setUpProject(stage);
  await as('Ada Administrator', PATH, async (page) => {
    await frame(page).getByRole('button', { name: 'Run it again: set-up of CERT' }).focus();
    await page.keyboard.press('Enter');
    const progress = frame(page).getByRole('region', { name: 'Setting up CERT' });
    await progress.waitFor();
    await takePicture(page, 'set-up-running');
    const standing = frame(page).getByRole('region', { name: 'is set up' });
    await standing.getByText('32 parts made, 0 found').waitFor();
    // Whoever pressed the button that is gone goes on where it leads to.
    const focused = () => document.activeElement?.getAttribute('aria-label');
    expect(await frame(page).locator('html').evaluate(focused)).toBe('Certificate Management (CERT) is set up');
  });
});

it('tells what a removal that stopped midway left, and goes on with it', async () => {
  await setUpProject(stage);
  stage.jira.faults.force({ status: 503 }, { method: 'DELETE', pathPattern: /\/screens\// });
  await as('Ada Administrator', PATH, async (page) => {
    await press(page, 'Remove what was made for CERT');
    const dialog = frame(page).getByRole('dialog');
    await dialog.getByRole('button', { name: 'Remove', exact: true }).click();
    await dialog.getByText('The removal stopped').waitFor();
    await takePicture(page, 'set-up-removal-stopped');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await page.reload();
    await seen(page, 'Left of the set-up of CERT');
    expect(await frame(page).getByText('is set up').count()).toBe(0);
    await takePicture(page, 'set-up-partly-removed');
    await press(page, 'Remove what is left of CERT');
    await dialog.getByRole('button', { name: 'Remove', exact: true }).click();
    await dialog.getByText('Jira keeps the 9 fields with all values in its trash for 60 days').waitFor();
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
    await seen(page, 'What is made');
  });
});

it('removes what was made after asking', async () => {
  await as('Ada Administrator', PATH, async (page) => {
    await press(page, 'Set up the project');
    await press(page, 'Remove what was made for CERT');
    const dialog = frame(page).getByRole('dialog');
    await dialog.getByText('32 parts go').click();
    await takePicture(page, 'set-up-remove');
    await dialog.getByRole('button', { name: 'Remove', exact: true }).click();
    await dialog.getByText('32 parts were removed').waitFor();
    await takePicture(page, 'set-up-removed');
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
    await frame(page).getByRole('button', { name: 'Remove what was made for CERT' }).waitFor({ state: 'detached' });
    expect(stage.jira.site.projects()).toEqual([]);
  });
});

it('tells people without the right so', async () => {
  await as('Rita Requester', PATH, async (page) => {
    await seen(page, 'Only Jira admins can change this.');
    await takePicture(page, 'set-up-no-permission');
  });
});
