/** The page *Accounts* in real Chromium: what an admin sees, does with the keyboard, and is told. */
import type { FrameLocator, Page } from 'playwright-core';
import { accountCalls } from '../../src/contract/admin/account-calls';
import { profileCalls } from '../../src/contract/admin/profile-calls';
import type { AccountDraft, AccountView } from '../../src/domain/account/account';
import { DEFAULT_TOKEN_URL } from '../../src/domain/profile';
import type { NewAdministrator } from '../../sandbox/scm-server/directory/administrators';
import { demand, type Stage } from '../journeys/stage/stage';
import { it } from './browser-test';
import { takePicture } from './picture';
import { sandboxVisit } from './sandbox-visit';

const visit = sandboxVisit();
const { as } = visit;
let stage: Stage;

beforeEach(() => {
  stage = visit.stage();
});

const ACCOUNTS = '/admin/profile-settings/accounts';
const ADA = 'Ada Administrator';
const NAME = 'Company, production';
const frame = (page: Page): FrameLocator => page.frameLocator('iframe[title="Sectigo Profile Settings"]');
const card = (page: Page, name = NAME) => frame(page).getByRole('article', { name, exact: true });
const button = (page: Page, name: string) => frame(page).getByRole('button', { name, exact: true });

async function linked(wanted: NewAdministrator = {}, changes: Partial<AccountDraft> = {}): Promise<AccountView> {
  const admin = stage.scm.directory.administrators.create({ type: 'API', ...wanted });
  const [project] = demand(await stage.admin.onAdminPage(profileCalls.searchProjects, { query: 'CERT' }));
  const isOauth = admin.type === 'API';
  const draft: AccountDraft = {
    ...{ name: NAME, enabled: true, homeProject: project?.id ?? '' },
    scmUrl: isOauth ? 'https://admin.enterprise.sectigo.com' : 'https://cert-manager.com/customer/example',
    signIn: isOauth
      ? { kind: 'oauth', clientId: admin.clientId, tokenUrl: DEFAULT_TOKEN_URL }
      : { kind: 'password', login: admin.login, customerUri: '' },
    secret: isOauth ? admin.clientSecret : admin.password,
    ...changes,
  };
  return demand(await stage.admin.onAdminPage(accountCalls.saveAccount, draft));
}

const LOOKS = [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['narrow', { viewport: { width: 320, height: 800 } }],
] as const;

it('explains what an account is while there is none, and links one with the keyboard alone', async () => {
  const admin = stage.scm.directory.administrators.create({ type: 'API' });
  await as(ADA, ACCOUNTS, async (page) => {
    await frame(page).getByRole('heading', { name: 'No account linked yet' }).waitFor();
    await takePicture(page, 'accounts-empty');
    await button(page, 'Link account').focus();
    await page.keyboard.press('Enter');
    await frame(page).locator('#account-name:focus').waitFor();
    await page.keyboard.type(NAME);
    await page.keyboard.press('Tab');
    await page.keyboard.type('https://admin.enterprise.sectigo.com/api/ssl/v2');
    await frame(page).getByText('SCM instance: enterprise. Usual there: client ID and secret.').waitFor();
    await frame(page).getByLabel('Client ID', { exact: true }).focus();
    await page.keyboard.type(admin.clientId);
    await frame(page).getByLabel('Client secret', { exact: true }).focus();
    await page.keyboard.type(admin.clientSecret);
    await page.keyboard.press('Enter');
    await frame(page).getByText('Choose a home project that you can see.').waitFor();
    await frame(page).locator('#account-homeProject:focus').waitFor();
    await takePicture(page, 'accounts-form-faults');
    await page.keyboard.type('cert');
    await frame(page).getByRole('option', { name: 'Certificate Management (CERT)' }).waitFor();
    await page.keyboard.press('Enter');
    await button(page, 'Save').focus();
    await page.keyboard.press('Enter');
    await frame(page).getByText(`The account “${NAME}” was saved.`, { exact: false }).waitFor();
    await card(page).getByText('Not tested').waitFor();
    await card(page).getByText('Certificate Management (CERT)').waitFor();
    await button(page, `Test connection of ${NAME}`).focus();
    await page.keyboard.press('Enter');
    await card(page).getByRole('region', { name: 'What these credentials may do' }).waitFor();
    expect(await page.content()).not.toContain(admin.clientSecret);
  });
});

it('chooses the way to sign in by the address, and lets the person choose otherwise', async () => {
  await as(ADA, ACCOUNTS, async (page) => {
    await button(page, 'Link account').click();
    await frame(page).getByLabel('SCM URL').fill('https://cert-manager.com/customer/example');
    await frame(page).getByLabel('Password', { exact: true }).waitFor();
    await frame(page).getByLabel('Customer URI (optional)', { exact: true }).waitFor();
    await frame(page).getByLabel('Client ID and client secret (recommended)').check();
    await frame(page).getByLabel('SCM URL').fill('https://hard.cert-manager.com');
    await frame(page).getByText('SCM instance: hard.', { exact: false }).waitFor();
    await frame(page).getByLabel('Client ID', { exact: true }).waitFor();
    await frame(page).getByLabel('SCM URL').fill('https://x.enroll.enterprise.sectigo.com');
    await button(page, 'Save').click();
    await frame(page)
      .getByText('The Admin API of the same instance is at https://admin.enterprise', { exact: false })
      .waitFor();
    await frame(page).locator('#account-name:focus').waitFor();
  });
});

it.each(LOOKS)('reports what is allowed and what is too much, in %s', async (look, options) => {
  await linked({ type: 'STANDARD' });
  await stage.scm.certificates.add(3);
  await linked(
    { credentials: [{ role: 'RAO_SSL', orgId: 4_711 }], privileges: ['sslRequest', 'sslRenew', 'sslReplace'] },
    { name: 'Company, test' },
  );
  const act = async (page: Page) => {
    await button(page, `Test connection of ${NAME}`).click();
    const report = card(page).getByRole('region', { name: 'What these credentials may do' });
    await report.getByText('It sees 3 certificates.', { exact: false }).waitFor();
    await report.getByText('A password signs in like a person.', { exact: false }).waitFor();
    await report.getByText('MRAO is the role with the highest rights', { exact: false }).waitFor();
    await button(page, 'Test connection of Company, test').click();
    const few = card(page, 'Company, test').getByRole('region');
    await few.getByRole('row', { name: /Revoke certificates.*No$/ }).waitFor();
    await few.getByText('There is no certificate yet', { exact: false }).waitFor();
    const overflow = await frame(page)
      .locator('body')
      .evaluate((body) => body.scrollWidth - body.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await takePicture(page, `accounts-report-${look}`);
  };
  await as(ADA, ACCOUNTS, act, options);
});

it('says what is wrong with the connection, and keeps what was found before', async () => {
  await linked({}, { secret: 'not the secret' });
  await as(ADA, ACCOUNTS, async (page) => {
    await button(page, `Test connection of ${NAME}`).click();
    await card(page).getByText('The connection does not work').waitFor();
    await card(page).getByText('SCM refuses the client secret').waitFor();
    await takePicture(page, 'accounts-refused');
    await button(page, `Edit ${NAME}`).click();
    await frame(page).getByText('Leave it empty to keep it.', { exact: false }).waitFor();
    await takePicture(page, 'accounts-form');
  });
});

it('asks before it removes, and says what goes and what stays', async () => {
  await linked();
  await as(ADA, ACCOUNTS, async (page) => {
    await button(page, `Remove ${NAME}`).click();
    await frame(page).getByText('In SCM nothing changes', { exact: false }).waitFor();
    await takePicture(page, 'accounts-remove');
    await frame(page).getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await card(page).waitFor();
    await button(page, `Remove ${NAME}`).click();
    await frame(page).getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await frame(page).getByText(`The account “${NAME}” was removed from Jira.`, { exact: false }).waitFor();
    await frame(page).getByRole('heading', { name: 'No account linked yet' }).waitFor();
  });
});

it('shows the second of two admins what the first one saved, and loses nothing of either', async () => {
  const { id, version, signIn, scmUrl, homeProject } = await linked();
  await as(ADA, ACCOUNTS, async (page) => {
    await button(page, `Edit ${NAME}`).click();
    await frame(page).getByLabel('Account name').fill('Mine');
    const theirs = {
      id,
      version,
      signIn,
      scmUrl,
      homeProject: homeProject.id,
      name: 'Theirs',
      enabled: true,
      secret: '',
    };
    demand(await stage.admin.onAdminPage(accountCalls.saveAccount, theirs));
    await button(page, 'Save').click();
    await frame(page).getByText('Account name: “Theirs” was saved, you typed “Mine”.').waitFor();
    await frame(page).locator('#account-messages:focus').waitFor();
    await takePicture(page, 'accounts-conflict');
    await button(page, 'Go on with mine').click();
    await button(page, 'Save').click();
    await card(page, 'Mine').waitFor();
  });
});

it('leads to Jira’s own question where a host is not allowed yet', async () => {
  await as(ADA, ACCOUNTS, async (page) => {
    await button(page, 'Link account').click();
    await frame(page).getByLabel('Account name').fill(NAME);
    await frame(page).getByLabel('SCM URL').fill('https://admin.example.net');
    await frame(page).getByText('Not a host of Sectigo’s own', { exact: false }).waitFor();
    await frame(page).getByLabel('Client ID', { exact: true }).fill('client');
    await frame(page).getByLabel('Client secret', { exact: true }).fill('secret');
    await frame(page).getByLabel('Home project').fill('cert');
    await frame(page).getByRole('option', { name: 'Certificate Management (CERT)' }).click();
    await button(page, 'Save').click();
    await button(page, 'Allow host admin.example.net').waitFor();
    await takePicture(page, 'accounts-blocked');
  });
});

it('tells whoever is no admin so', async () => {
  await as('Rita Requester', ACCOUNTS, async (page) => {
    await frame(page).getByText('Only Jira admins can change this.').waitFor();
  });
});

it('says that the accounts could not be loaded, and tries again', async () => {
  await linked();
  // The page asks for them, and so does what stands on top of all pages.
  for (let asked = 0; asked < 2; asked++)
    stage.app.kvs.faults.force({ path: '/entity/query', moment: 'before', holding: '"account"' });
  await as(ADA, ACCOUNTS, async (page) => {
    await frame(page).getByText('The accounts could not be loaded').waitFor();
    await takePicture(page, 'accounts-error');
    await frame(page).getByRole('button', { name: 'Try again' }).click();
    await card(page).waitFor();
  });
});
