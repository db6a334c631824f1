/** The pages *Get started* and *Profiles* in real Chromium: what an admin sees, does with the keyboard, and is told. */
import type { FrameLocator, Page } from 'playwright-core';
import { profileCalls } from '../../src/contract/admin/profile-calls';
import { enrolled, policy, profileOf } from '../journeys/stage/life-of-a-certificate';
import { demand, draftOf, PROFILE, type Stage } from '../journeys/stage/stage';
import { takePicture } from './picture';
import { it } from './browser-test';
import { sandboxVisit } from './sandbox-visit';

const visit = sandboxVisit();
const { as } = visit;
let stage: Stage;

beforeEach(() => {
  stage = visit.stage();
});

const START = '/admin/profile-settings/get-started';
const PROFILES = '/admin/profile-settings/profiles';
const ADA = 'Ada Administrator';
const frame = (page: Page): FrameLocator => page.frameLocator('iframe[title="Sectigo Profile Settings"]');
const card = (page: Page, name = PROFILE) => frame(page).getByRole('article', { name, exact: true });

async function enabledOrNot(enabled: boolean): Promise<void> {
  const { id, version } = await profileOf(stage);
  demand(await stage.admin.onAdminPage(profileCalls.enableProfile, { id, version, enabled }));
}

describe('Get started', () => {
  it('opens first, shows three steps with their state, and leads to the profiles', async () => {
    await as(ADA, '/admin', async (page) => {
      const step = (name: string) => frame(page).getByRole('listitem', { name });
      await step('Credentials').getByText('To do').waitFor();
      await step('Project').getByText('Certificates are requested in the project CERT.').waitFor();
      await step('First certificate').getByText('To do').waitFor();
      await frame(page).getByText('A reset breaks every other client of that account.').waitFor();
      await frame(page).getByRole('button', { name: 'Open profiles' }).focus();
      await page.keyboard.press('Enter');
      await card(page)
        .getByRole('button', { name: `Test connection of ${PROFILE}` })
        .click();
      await card(page).getByText('SCM accepted the credentials').waitFor();
      await page.goto(START);
      await step('Credentials').getByText('Done', { exact: true }).waitFor();
    });
  });

  it('says what is in the way, and what an order has proven', async () => {
    stage.scm.faults.force('drop-after', { operation: 'enroll', times: 1 });
    await stage.enroll();
    await stage.app.settle();
    await as(ADA, START, async (page) => {
      const step = (name: string) => frame(page).getByRole('listitem', { name });
      await step('Credentials').getByText('Done', { exact: true }).waitFor();
      await step('First certificate').getByText('Needs attention').waitFor();
      await step('First certificate').getByText('A comment on its issue says why', { exact: false }).waitFor();
      await enabledOrNot(false);
      await page.reload();
      await step('Credentials').getByText('Needs attention').waitFor();
      await step('Credentials').getByText(`Enable “${PROFILE}”`, { exact: false }).waitFor();
    });
  });

  it('asks for a profile where there is none', async () => {
    demand(await stage.admin.onAdminPage(profileCalls.removeProfile, stage.profile));
    await as(ADA, START, async (page) => {
      await frame(page).getByRole('button', { name: 'Create a profile' }).click();
      await frame(page).getByRole('heading', { name: 'No profiles yet' }).waitFor();
    });
  });

  it.each([START, PROFILES])('tells whoever is no admin so, at %s', async (path) => {
    await as('Rita Requester', path, async (page) => {
      await frame(page).getByText('Only Jira admins can change this.').waitFor();
    });
  });

  it('says that it could not be loaded, and tries again', async () => {
    // Of the two that the page asks, not what stands on top of all pages.
    stage.app.kvs.faults.force({ path: '/entity/query', moment: 'before', holding: '"certificate"' });
    await as(ADA, START, async (page) => {
      await frame(page).getByText('The steps could not be loaded').waitFor();
      await frame(page).getByRole('button', { name: 'Try again' }).click();
      await frame(page).getByRole('listitem', { name: 'Credentials' }).waitFor();
    });
  });
});

describe('the form of a profile', () => {
  it('shows a fault as soon as its field is left, and takes it away while one types', async () => {
    await as(ADA, PROFILES, async (page) => {
      await frame(page).getByRole('button', { name: 'Create profile' }).click();
      await frame(page).getByLabel('SCM URL').fill('http://scm');
      await page.keyboard.press('Tab');
      await frame(page).getByText('The SCM URL must begin with https://', { exact: false }).waitFor();
      await frame(page).getByLabel('SCM URL').fill('https://x.enroll.enterprise.sectigo.com');
      await frame(page).getByText('The SCM URL must begin with').waitFor({ state: 'hidden' });
    });
  });

  it('is filled in with the keyboard alone: allowed project, window, and a name that is taken', async () => {
    await as(ADA, PROFILES, async (page) => {
      await frame(page)
        .getByRole('button', { name: `Duplicate ${PROFILE}` })
        .focus();
      await page.keyboard.press('Enter');
      await frame(page)
        .getByRole('heading', { name: `Duplicate “${PROFILE}”` })
        .waitFor();
      await frame(page).getByLabel('Profile name').focus();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(PROFILE);
      await frame(page).getByLabel('Client Secret').focus();
      await page.keyboard.type(stage.account.clientSecret);
      await frame(page).getByLabel('Allowed projects').focus();
      await page.keyboard.type('cert');
      await frame(page).getByRole('option', { name: 'Certificate Management (CERT)' }).waitFor();
      await page.keyboard.press('Enter');
      await frame(page).getByRole('list', { name: 'Chosen projects' }).getByText('Certificate Management').waitFor();
      await frame(page).getByRole('button', { name: 'Save', exact: true }).focus();
      await page.keyboard.press('Enter');
      await frame(page).getByText('Another profile has this name.').waitFor();
      await frame(page).locator('#profile-name:focus').waitFor();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type('Web servers');
      await page.keyboard.press('Enter');
      await frame(page).getByText('The profile “Web servers” was saved.', { exact: false }).waitFor();
      await card(page, 'Web servers').getByText('Certificate Management (CERT)').waitFor();
      expect(stage.jira.site.options('Certificate profile', 'CERT')).toContain('Web servers');
      expect(stage.jira.site.options('Certificate profile')).not.toContain('Web servers');
      expect(await page.content()).not.toContain(stage.account.clientSecret);
    });
  });

  it('shows the second of two admins what the first one saved, and loses nothing of either', async () => {
    await as(ADA, PROFILES, async (page) => {
      await frame(page)
        .getByRole('button', { name: `Edit ${PROFILE}` })
        .click();
      await frame(page).getByLabel('SSL Cert Comments').fill('mine');
      await policy(stage, { comments: 'theirs', autoRenew: true });
      await frame(page).getByRole('button', { name: 'Save', exact: true }).click();
      await frame(page).getByText('Someone else changed this profile meanwhile.', { exact: false }).waitFor();
      await frame(page).getByRole('button', { name: 'Show what was saved' }).click();
      await frame(page).getByRole('row', { name: 'SSL Cert Comments theirs mine' }).waitFor();
      await frame(page).getByRole('row', { name: 'Auto Renew yes no' }).waitFor();
      await frame(page).getByRole('button', { name: 'Go on with mine' }).click();
      expect(await frame(page).getByLabel('SSL Cert Comments').inputValue()).toBe('mine');
      await frame(page).getByLabel('Auto Renew').check();
      await frame(page).getByRole('button', { name: 'Save', exact: true }).click();
      await frame(page).getByText('was saved.', { exact: false }).waitFor();
    });
    expect(await profileOf(stage)).toMatchObject({ comments: 'mine', autoRenew: true });
  });
});

describe('a host that is not Sectigo’s own', () => {
  const url = 'https://scm.example.net';
  const openAndSave = async (page: Page) => {
    await frame(page)
      .getByRole('button', { name: `Edit ${PROFILE}` })
      .click();
    await frame(page).getByLabel('SCM URL').fill(url);
    await frame(page).getByLabel('Client Secret').fill(stage.account.clientSecret);
    await frame(page).getByRole('button', { name: 'Save', exact: true }).click();
    await frame(page).getByText('Nothing was saved yet').waitFor();
  };

  it('is allowed by the admin in Jira’s own dialog, and then saved', async () => {
    await as(ADA, PROFILES, async (page) => {
      page.on('dialog', (dialog) => void dialog.accept());
      await openAndSave(page);
      await frame(page).getByRole('button', { name: 'Allow host scm.example.net' }).click();
      await frame(page).getByText('was saved.', { exact: false }).waitFor();
      await card(page)
        .getByRole('button', { name: `Test connection of ${PROFILE}` })
        .click();
      await card(page).getByText('SCM accepted the credentials').waitFor();
      stage.egress.deleteDomain({ key: 'scm-hosts', domain: 'scm.example.net' });
      await page.reload();
      await card(page).getByText('The app may not call SCM for this profile').waitFor();
      await card(page).getByRole('button', { name: 'Allow host scm.example.net' }).click();
      await card(page).getByText('The app may not call SCM').waitFor({ state: 'hidden' });
    });
  });

  it('is not called when the admin declines, and says so', async () => {
    await as(ADA, PROFILES, async (page) => {
      page.on('dialog', (dialog) => void dialog.dismiss());
      await openAndSave(page);
      await frame(page).getByRole('button', { name: 'Allow host scm.example.net' }).click();
      await frame(page).getByText('It was not allowed, so the app does not call it.', { exact: false }).waitFor();
      expect(await frame(page).getByLabel('SCM URL').inputValue()).toBe(url);
    });
    expect((await profileOf(stage)).scmUrl).not.toBe(url);
  });
});

it('disables and enables a profile, and says what goes on', async () => {
  await as(ADA, PROFILES, async (page) => {
    await frame(page)
      .getByRole('button', { name: `Disable ${PROFILE}` })
      .click();
    await frame(page).getByRole('status').getByText('Renewals and revocations of its certificates go on.').waitFor();
    await card(page).getByText('Disabled', { exact: true }).waitFor();
    expect(stage.jira.site.options('Certificate profile')).not.toContain(PROFILE);
    await frame(page)
      .getByRole('button', { name: `Enable ${PROFILE}` })
      .click();
    await frame(page).getByText(`The profile “${PROFILE}” was enabled.`).waitFor();
  });
});

it('removes a profile with valid certificates only when its name is typed', async () => {
  await enrolled(stage);
  await as(ADA, PROFILES, async (page) => {
    await frame(page)
      .getByRole('button', { name: `Remove ${PROFILE}` })
      .click();
    const dialog = frame(page).getByRole('dialog');
    await dialog.getByText('1 valid certificate is left without a profile', { exact: false }).waitFor();
    await dialog.getByRole('button', { name: 'Remove', exact: true }).click();
    await dialog.getByText('This is not the name of the profile.').waitFor();
    await dialog.getByLabel('To confirm, type the profile’s name').fill(PROFILE);
    await dialog.getByRole('button', { name: 'Remove', exact: true }).click();
    await frame(page).getByText(`The profile “${PROFILE}” was removed.`).waitFor();
    await frame(page).getByRole('heading', { name: 'No profiles yet' }).waitFor();
  });
});

describe.each([
  ['light', 1_200],
  ['dark', 1_200],
  ['light', 320],
  ['dark', 320],
] as const)('in %s colours and %d pixels', (colorScheme, width) => {
  const options = { colorScheme, viewport: { width, height: 900 } };

  /** Every state in one picture: refused secret, blocked host, disabled. */
  async function trouble(): Promise<void> {
    const draft = draftOf(stage, stage.account, {
      name: 'Web servers with a rather long name, one year',
      enabled: false,
    });
    demand(await stage.admin.onAdminPage(profileCalls.saveProfile, draft));
    demand(await stage.admin.onAdminPage(profileCalls.testConnection, { id: stage.profile.id }));
    stage.scm.accounts.resetSecret(stage.account.clientId);
    await stage.admin.onAdminPage(profileCalls.testConnection, { id: stage.profile.id });
    const grant = { domain: 'scm.example.net', type: ['FETCH_BACKEND_SIDE'] };
    stage.egress.set({ egresses: [{ key: 'scm-hosts', description: 'SCM', configured: [grant] }] });
    const elsewhere = draftOf(stage, stage.account, { name: 'Private', scmUrl: 'https://scm.example.net' });
    demand(await stage.admin.onAdminPage(profileCalls.saveProfile, elsewhere));
    stage.egress.deleteDomain({ key: 'scm-hosts', domain: 'scm.example.net' });
  }

  it.each([
    ['get-started', START],
    ['profiles', PROFILES],
    ['form', PROFILES],
    ['removal', PROFILES],
  ])('%s fits', async (name, path) => {
    await trouble();
    const look = async (page: Page) => {
      await frame(page).getByRole('heading').first().waitFor();
      if (name === 'form') {
        await frame(page).getByRole('button', { name: 'Create profile' }).click();
        await frame(page).getByRole('button', { name: 'Save', exact: true }).click();
        await frame(page).getByText('Give the profile a name.').waitFor();
      }
      if (name === 'removal') {
        await frame(page)
          .getByRole('button', { name: `Remove ${PROFILE}` })
          .click();
        await frame(page).getByText('It has no valid certificates.').waitFor();
      }
      const inner = page.frames().find((one) => one.url().includes('profile-settings/'));
      const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
      expect(await inner?.evaluate(overflow)).toBeLessThanOrEqual(0);
      // So that a picture shows the whole page.
      await page.locator('iframe').evaluate((element) => (element.style.height = '2600px'));
      await takePicture(page, `${name}-${colorScheme}-${width}`);
    };
    await as(ADA, path, look, options);
  });
});
