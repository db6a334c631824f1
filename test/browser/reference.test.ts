/** The pages of organizations, domains, certificate profiles and custom fields in real Chromium. */
import type { FrameLocator, Page } from 'playwright-core';
import { accountCalls } from '../../src/contract/admin/account-calls';
import { referenceCalls } from '../../src/contract/certificates/reference-calls';
import { linkAccount } from '../journeys/stage/linked-account';
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

const DAY = 86_400_000;
const OPERATOR = 'Otto Operator';
const at = (route: string) => `/apps/certificates/${route}`;
const frame = (page: Page): FrameLocator => page.frameLocator('iframe[title="Certificates"]');
const button = (page: Page, name: string) => frame(page).getByRole('button', { name, exact: true });
const rows = (page: Page) => frame(page).locator('.reference-table tbody');

const LOOKS = [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['narrow', { viewport: { width: 320, height: 800 } }],
] as const;

async function synced(account: string): Promise<void> {
  demand(await stage.operator.onCertificatesPage(referenceCalls.syncReference, { account, kind: 'all' }));
  await stage.advance(60_000);
}

/** An account with something of everything, synced, and synced again after changes. */
async function furnished(): Promise<string> {
  const { organizations, domains, profiles, customFields } = stage.scm.directory;
  const [first] = organizations.list();
  const delegations = [{ orgId: first!.id, certTypes: ['SSL', 'SMIME'], status: 'ACTIVE' as const }];
  const now = stage.clock.now();
  domains.add({ name: 'soon.example', delegations, validated: 'EMAIL', expiresAt: now + 12 * DAY });
  domains.add({ name: 'ended.example', delegations, validated: 'HTTP', expiresAt: now - 3 * DAY });
  domains.add({ name: 'new.example', delegations });
  profiles.put({ id: 1018, name: 'Single Domain SSL', terms: [30, 90] });
  customFields.add({
    ...{ name: 'Approver', mandatories: ['REST_API'] },
    input: { type: 'TEXT_OPTION', options: ['Web', 'Mail'] },
  });
  const { id } = await linkAccount(stage);
  await synced(id);
  profiles.put({ id: 1018, name: 'Single Domain SSL', terms: [30] });
  profiles.remove(1023);
  organizations.add({ name: 'Another Organization' });
  domains.add({ name: 'added.example', delegations, validated: 'CNAME' });
  await synced(id);
  return id;
}

it.each(LOOKS)('shows all four tabs: %s', async (look, options) => {
  await furnished();
  const pages = [
    ['organizations', 'Organizations', 'Web team'],
    ['domains', 'Domains', 'The validation ends on'],
    ['certificate-profiles', 'Certificate profiles', 'EC P-256'],
    ['custom-fields', 'Custom fields', 'Web, Mail'],
  ] as const;
  for (const [route, title, seen] of pages) {
    const looks = async (page: Page) => {
      await frame(page).getByRole('heading', { name: title, level: 1 }).waitFor();
      await frame(page).getByText(seen).first().waitFor();
      await takePicture(page, `${route}-${look}`);
      const wide = await frame(page)
        .locator('html')
        .evaluate((html) => html.scrollWidth - html.clientWidth);
      expect(wide).toBeLessThanOrEqual(0);
    };
    await as(OPERATOR, at(route), looks, options);
  }
});

it('begins a sync with the keyboard, says that it goes on, and shows what it brought', async () => {
  await linkAccount(stage);
  await as(OPERATOR, at('organizations'), async (page) => {
    await frame(page).getByText('Not synced yet. It happens by itself once a week.').waitFor();
    await frame(page).getByText('No organizations are known yet.').waitFor();
    await takePicture(page, 'organizations-empty');
    await button(page, 'Sync now').focus();
    await page.keyboard.press('Enter');
    await frame(page).getByText('Reading from SCM …').waitFor();
    await takePicture(page, 'organizations-running');
    await stage.advance(60_000);
    await frame(page).getByRole('rowheader', { name: 'Web team' }).waitFor();
    await frame(page)
      .getByText(/Last sync .*, by Otto Operator\./)
      .waitFor();
    await expect(frame(page).getByText('The last sync found no changes.').count()).resolves.toBe(0);
  });
});

it('opens a domain with the keyboard, and asks SCM only then', async () => {
  await furnished();
  const before = stage.scm.calls().domains;
  await as(OPERATOR, at('domains'), async (page) => {
    const opens = frame(page).getByRole('button', { name: 'soon.example' });
    await opens.focus();
    expect(stage.scm.calls().domains).toBe(before);
    await page.keyboard.press('Enter');
    await frame(page)
      .getByText(/\(1688\): SSL, SMIME/)
      .waitFor();
    await takePicture(page, 'domains-opened');
    expect(await opens.getAttribute('aria-expanded')).toBe('true');
    await frame(page).getByText('accepted until 2028-03-15').waitFor();
    await frame(page).getByLabel('Only those that need attention').check();
    await expect(rows(page).count()).resolves.toBe(3);
  });
});

it('stays quick with 10,000 domains: a page of fifty, and a filter over all of them', async () => {
  for (let place = 0; place < 9_999; place++) {
    stage.scm.directory.domains.add({ name: `shop${String(place).padStart(5, '0')}.example`, validated: 'CNAME' });
  }
  const { id } = await linkAccount(stage);
  await synced(id);
  await as(OPERATOR, at('domains'), async (page) => {
    await frame(page).getByText('10,000 domains').waitFor();
    await expect(rows(page).count()).resolves.toBe(50);
    const began = Date.now();
    await button(page, 'Next').click();
    await frame(page).getByText('51 to 100 of 10,000').waitFor();
    await frame(page).getByLabel('Filter domains').fill('shop09998');
    await frame(page).getByText('1 of 10,000 domains').waitFor();
    expect(Date.now() - began).toBeLessThan(3_000);
    await frame(page).getByRole('button', { name: 'shop09998.example' }).waitFor();
    await frame(page).getByLabel('Filter domains').fill('nothing like it');
    await frame(page).getByText('No domains match.').waitFor();
  });
});

it('says what failed and who must act, and keeps what was there', async () => {
  const account = await furnished();
  stage.scm.faults.force('denied', { operation: 'domains' });
  await synced(account);
  await as(OPERATOR, at('domains'), async (page) => {
    await frame(page).getByText('The last sync failed').waitFor();
    await frame(page)
      .getByText(/Someone with access to SCM gives the administrator the right/)
      .waitFor();
    await frame(page).getByRole('button', { name: 'added.example' }).waitFor();
    await takePicture(page, 'domains-failed');
  });
});

it('offers no sync of an account that is switched off', async () => {
  const account = await linkAccount(stage);
  const { id, name, scmUrl, signIn, homeProject, version } = account;
  const draft = { id, name, scmUrl, signIn, homeProject: homeProject.id, version, enabled: false, secret: '' };
  demand(await stage.admin.onAdminPage(accountCalls.saveAccount, draft));
  await as(OPERATOR, at('custom-fields'), async (page) => {
    await frame(page).getByText('The account is switched off', { exact: false }).waitFor();
    await expect(button(page, 'Sync now').count()).resolves.toBe(0);
  });
});
