/** The configuration of workflow rules in real Chromium, inside the sandbox's workflow editor. */
import type { FrameLocator, Page } from 'playwright-core';
import { appRules } from '../../sandbox/world/workflow-editor';
import { configure } from '../journeys/stage/rules';
import { PROFILE, type Stage } from '../journeys/stage/stage';
import { it } from './browser-test';
import { sandboxVisit } from './sandbox-visit';

const visit = sandboxVisit();
const { as } = visit;
let stage: Stage;

beforeEach(() => {
  stage = visit.stage();
});

const WORKFLOW = 'SCM Certificate workflow';
const frame = (page: Page): FrameLocator => page.frameLocator('iframe[title^="Configuration of"]');
const ruleOf = async (moduleKey: string) => {
  const rule = ((await appRules(stage.admin, WORKFLOW)) ?? []).find((one) => one.moduleKey === moduleKey);
  if (!rule) throw new Error(`The workflow has no rule ${moduleKey}`);
  return rule;
};
const savedOf = async (moduleKey: string) => JSON.parse((await ruleOf(moduleKey)).config ?? 'null') as unknown;
const rowOf = (page: Page, transition: string) => page.getByRole('row', { name: transition }).first();

it('adds a rule’s configuration with the keyboard alone, and describes it', async () => {
  await configure(stage, 'enroll', undefined);
  await as('Ada Administrator', '/workflow', async (page) => {
    await rowOf(page, 'Enroll Certificate')
      .or(page.locator('tr', { hasText: 'Enroll certificate (Sectigo)' }))
      .first()
      .waitFor();
    const row = page.locator('tr', { hasText: 'Enroll certificate (Sectigo)' });
    await row.getByText('Not configured: it does nothing and says so on the issue.').waitFor();
    await row.getByRole('link', { name: 'Configure' }).click();
    await frame(page).getByText('This rule orders the certificate that the issue describes.').waitFor();
    await frame(page).getByText('Until this is saved for the first time', { exact: false }).waitFor();
    await frame(page).getByLabel('Profile', { exact: true }).focus();
    await page.keyboard.type('Always');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Live');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Open');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Add');
    await page.keyboard.press('Enter');
    await page.getByText('The rule was saved.').waitFor();
    await row
      .getByText(
        'Profile: always “Standard SSL”. On success to “Live”. On refusal to “Open”. Comments: results and problems only.',
        { exact: false },
      )
      .waitFor();
  });
  expect(await savedOf('enroll')).toMatchObject({
    ...{ v: 1, profileId: stage.profile.id, onSuccess: 'Live', onRefusal: 'Open', comments: 'results' },
  });
});

it('opens what was saved, changes it, and keeps the rest', async () => {
  await configure(stage, 'revoke', { v: 1, onSuccess: 'Withdrawn', comments: 'problems' });
  const { ruleId } = await ruleOf('revoke');
  await as('Ada Administrator', `/workflow/${ruleId}`, async (page) => {
    const onSuccess = frame(page).getByLabel('Status on success', { exact: false });
    await onSuccess.waitFor();
    expect(await onSuccess.inputValue()).toBe('Withdrawn');
    expect(await frame(page).getByLabel('Problems only', { exact: true }).isChecked()).toBe(true);
    // A revocation goes to the account that has the certificate.
    expect(await frame(page).getByLabel('Profile', { exact: true }).count()).toBe(0);
    await onSuccess.fill('Archive');
    await page.getByRole('button', { name: 'Update' }).click();
    await page.getByText('The rule was saved.').waitFor();
  });
  expect(await savedOf('revoke')).toMatchObject({ v: 1, onSuccess: 'Archive', comments: 'problems' });
});

it('refuses a profile that was removed beside its field, and saves nothing', async () => {
  await configure(stage, 'certificate-request-is-valid', { v: 1, profileId: 'gone' });
  const { ruleId } = await ruleOf('certificate-request-is-valid');
  await as('Ada Administrator', `/workflow/${ruleId}`, async (page) => {
    const profile = frame(page).getByLabel('Profile', { exact: true });
    await profile.waitFor();
    await page.getByRole('button', { name: 'Update' }).click();
    await frame(page).getByText('This profile was removed. Choose another one.').waitFor();
    expect(await profile.getAttribute('aria-invalid')).toBe('true');
    expect(await profile.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await savedOf('certificate-request-is-valid')).toMatchObject({ profileId: 'gone' });
    await profile.selectOption({ label: `Always “${PROFILE}”` });
    await page.getByRole('button', { name: 'Update' }).click();
    await page.getByText('The rule was saved.').waitFor();
  });
  expect(await savedOf('certificate-request-is-valid')).toMatchObject({ profileId: stage.profile.id });
});

it.each([
  ['configured', { v: 1, onSuccess: 'Live' }, 'On success to “Live”.'],
  ['never configured', undefined, 'Until this is saved for the first time'],
  ['unreadable', '{"v":7}', 'What was saved for this rule cannot be read'],
])('shows in words a rule that is %s', async (_name, config, words) => {
  await configure(stage, 'renew', config);
  const { ruleId } = await ruleOf('renew');
  await as('Ada Administrator', `/workflow/${ruleId}?view=view`, async (page) => {
    await frame(page).getByText(words, { exact: false }).waitFor();
    expect(await page.getByRole('button', { name: /Add|Update/ }).count()).toBe(0);
  });
});

it('has nothing to set for Check Status, and is saved as it is', async () => {
  await configure(stage, 'check-status', undefined);
  const { ruleId } = await ruleOf('check-status');
  await as('Ada Administrator', `/workflow/${ruleId}`, async (page) => {
    await frame(page).getByText('There is nothing to set. Save it as it is.').waitFor();
    await page.getByRole('button', { name: 'Add' }).click();
    await page.getByText('The rule was saved.').waitFor();
  });
  expect(await savedOf('check-status')).toMatchObject({ v: 1 });
});

it('is for Jira admins only, in the editor and in the dialog itself', async () => {
  await as('Rita Requester', '/workflow', async (page) => {
    await page.getByText('Only Jira admins can see and edit workflows.').waitFor();
    expect(await page.getByRole('link', { name: 'Workflow', exact: true }).count()).toBe(0);
    await page.goto(`/app/enroll/?view=edit&as=${stage.people.requester}&extension=%7B%7D`);
    await page.getByText('Only Jira admins can configure workflow rules.').waitFor();
    await page.getByText('No permission').waitFor();
  });
});

describe('looks', () => {
  it.each([
    ['light', 320],
    ['dark', 320],
    ['light', 1_000],
    ['dark', 1_000],
  ] as const)('well in %s at %d pixels: nothing sticks out', async (colorScheme, width) => {
    const { ruleId } = await ruleOf('enroll');
    const options = { colorScheme, viewport: { width, height: 900 } };
    const look = async (page: Page) => {
      await frame(page).getByLabel('Status on success', { exact: false }).waitFor();
      const html = frame(page).locator('html');
      expect(await html.getAttribute('data-color-mode')).toBe(colorScheme);
      const overflow = (element: Element) => element.scrollWidth - element.clientWidth;
      expect(await html.evaluate(overflow)).toBeLessThanOrEqual(0);
      expect(await page.locator('html').evaluate(overflow)).toBeLessThanOrEqual(0);
    };
    await as('Ada Administrator', `/workflow/${ruleId}`, look, options);
  });
});
