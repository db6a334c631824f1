/** The pages *Webhook*, *Audit* and *Diagnostics* of an admin, in real Chromium. */
import { readFile } from 'node:fs/promises';
import type { Download, FrameLocator, Page } from 'playwright-core';
import { webhookCalls } from '../../src/contract/admin/webhook-calls';
import { enrolled } from '../journeys/stage/life-of-a-certificate';
import { demand, type Stage } from '../journeys/stage/stage';
import { it } from './browser-test';
import { sandboxVisit } from './sandbox-visit';

const visit = sandboxVisit();
const { as } = visit;
let stage: Stage;

beforeEach(() => {
  stage = visit.stage();
});

const admin = (page: Page): FrameLocator => page.frameLocator('iframe[title="Sectigo Profile Settings"]');
const at = (route: string) => `/admin/profile-settings/${route}`;
const NARROW = { viewport: { width: 320, height: 900 } };

const send = (secret: string, body: string) =>
  stage.app.callWebTrigger('expiry-webhook', { method: 'POST', body, queryParameters: { secret: [secret] } });

/** Whatever is wider than the page makes it scroll sideways. */
async function widerThanPage(page: Page): Promise<number> {
  const body = admin(page).locator('html');
  return body.evaluate((html) => html.scrollWidth - html.clientWidth);
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

describe('the page Webhook', () => {
  it('makes an address that is shown once, is good at once, and is changed without a gap', async () => {
    await as('Ada Administrator', at('webhook'), async (page) => {
      await admin(page).getByText('Not set up yet').waitFor();
      await admin(page).getByText('There was no call yet', { exact: false }).waitFor();
      await admin(page).getByRole('button', { name: 'Make webhook address' }).click();
      const url = (await admin(page).locator('.webhook-url').textContent()) ?? '';
      const secret = new URL(url).searchParams.get('secret') ?? '';
      expect(secret).toHaveLength(43);
      await admin(page).getByRole('button', { name: 'Copy webhook address' }).waitFor();
      expect((await send(secret, '{"id":1}')).status).toBe(202);
      await admin(page).getByRole('button', { name: 'Make new address' }).click();
      await admin(page).getByText('Ending', { exact: true }).waitFor();
      await admin(page)
        .getByRole('row', { name: /2026-11-02/ })
        .waitFor();
      await admin(page).getByRole('button', { name: 'End now… (old address)' }).press('Enter');
      await admin(page).getByRole('button', { name: 'End address' }).press('Enter');
      await admin(page).getByText('Ending', { exact: true }).waitFor({ state: 'detached' });
      expect((await send(secret, '{"id":2}')).status).toBe(403);
    });
    await as('Ada Administrator', at('webhook'), async (page) => {
      await admin(page).getByText('Addresses in use').waitFor();
      expect(await admin(page).locator('body').innerText()).not.toContain('secret=');
    });
  });

  it.each([
    ['dark', { colorScheme: 'dark' }],
    ['narrow', NARROW],
  ] as const)('is readable when it is %s', async (_, options) => {
    const { url } = demand(await stage.admin.onAdminPage(webhookCalls.makeWebhookSecret, { newest: null }));
    for (let turn = 0; turn < 40; turn++) await send(new URL(url).searchParams.get('secret') ?? '', `n${turn}`);
    await as(
      'Ada Administrator',
      at('webhook'),
      async (page) => {
        await admin(page).getByText('There were more', { exact: false }).waitFor();
        expect(await widerThanPage(page)).toBe(0);
      },
      options,
    );
  });

  it.each(['webhook', 'audit', 'diagnostics'])('%s tells whoever is no admin so, and shows nothing', async (route) => {
    await as('Rita Requester', at(route), async (page) => {
      await admin(page).getByText('Only Jira admins can', { exact: false }).first().waitFor();
      expect(await admin(page).getByRole('listitem').count()).toBe(0);
    });
  });
});

describe('the page Audit', () => {
  it('shows who did what, narrows it, and says when nothing fits', async () => {
    const key = await enrolled(stage);
    await stage.requester.onAdminPage(webhookCalls.makeWebhookSecret, { newest: null });
    await as('Ada Administrator', at('audit'), async (page) => {
      const events = admin(page).getByRole('region', { name: 'Events' }).getByRole('listitem');
      await events
        .filter({ hasText: 'Enroll certificate: asked for.' })
        .filter({ hasText: 'Rita Requester' })
        .waitFor();
      await events
        .filter({ hasText: `Issue ${key}` })
        .first()
        .waitFor();
      await admin(page).getByLabel('Outcome').selectOption('Refused');
      await admin(page).getByRole('button', { name: 'Apply' }).click();
      await admin(page).getByText('1 event, newest first.').waitFor();
      await events.filter({ hasText: 'Make webhook address: refused, because there was no right to it.' }).waitFor();
      await admin(page).getByLabel('Person').fill('Nobody at all');
      await admin(page).getByRole('button', { name: 'Apply' }).click();
      await admin(page).getByText('Choose a person from the names', { exact: false }).waitFor();
      await admin(page).getByLabel('Person').fill('The app');
      await admin(page).getByRole('button', { name: 'Apply' }).click();
      await admin(page).getByText('Nothing fits this filter.').waitFor();
      await admin(page).getByRole('button', { name: 'Clear' }).click();
      await admin(page).getByLabel('Issue').fill('CERT-99');
      await admin(page).getByRole('button', { name: 'Apply' }).click();
      await admin(page).getByText('The app cannot see an issue with this key.').waitFor();
    });
  });

  it('pages through ten thousand events and takes them all away as a file', async () => {
    seed(10_000);
    await as('Ada Administrator', at('audit'), async (page) => {
      await admin(page).getByText('100 events so far, newest first.').waitFor();
      await admin(page).getByRole('button', { name: 'Show older' }).click();
      await admin(page).getByText('200 events so far, newest first.').waitFor();
      const [download] = await Promise.all([
        page.waitForEvent('download', { timeout: 120_000 }),
        admin(page).getByRole('button', { name: 'Export CSV' }).click(),
      ]);
      const rows = (await textOf(download)).trimEnd().split('\r\n');
      // The head, those that were there, and the profile.
      expect([rows.length, new Set(rows).size]).toEqual([10_002, 10_002]);
      expect(download.suggestedFilename()).toBe('certificate-audit.csv');
    });
  });

  it('fits into 320 pixels', async () => {
    await enrolled(stage);
    await as(
      'Ada Administrator',
      at('audit'),
      async (page) => {
        await admin(page).getByText('Certificate issued.').waitFor();
        expect(await widerThanPage(page)).toBe(0);
      },
      NARROW,
    );
  });
});

/** Events of people, a second apart, as the app itself stores them. */
function seed(count: number): void {
  const first = stage.clock.now() - count * 1_000;
  for (let turn = 0; turn < count; turn++) {
    const id = `seeded-${turn}`;
    const event = {
      id,
      at: first + turn * 1_000,
      act: 'enroll',
      actor: stage.people.requester,
      outcome: 'done',
      code: '',
    };
    const value = { ...event, correlation: id, kind: 'event', issueId: String(20_000 + turn) };
    stage.app.kvs.call('/api/v1/entity/set', { key: id, entityName: 'audit', value });
  }
}

describe('the page Diagnostics', () => {
  it.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['narrow', NARROW],
  ] as const)('shows schedules, profiles and what waits (%s)', async (_, options) => {
    await enrolled(stage);
    await as(
      'Ada Administrator',
      at('diagnostics'),
      async (page) => {
        await admin(page).getByText('Accepted by SCM').waitFor();
        await admin(page).getByText('Take up orders', { exact: true }).waitFor();
        await admin(page).getByText('Last 4 events', { exact: false }).click();
        await admin(page).getByText('Certificate issued.').waitFor();
        expect(await widerThanPage(page)).toBe(0);
      },
      options,
    );
  });

  it('shows the log level that is being saved, and puts it back with a sentence where that failed', async () => {
    await as('Ada Administrator', at('diagnostics'), async (page) => {
      const level = (name: string) => admin(page).getByRole('radio', { name: new RegExp(`^${name}`) });
      await level('Info').waitFor();
      let letOn = (): void => undefined;
      const held = new Promise<void>((resolve) => (letOn = resolve));
      await page.route(/__host\/invoke/, async (route) => {
        if (route.request().postData()?.includes('setLogLevel')) await held;
        await route.continue();
      });
      await level('Detailed').click();
      await admin(page).getByText('Saving …').waitFor();
      expect(await level('Detailed').isChecked()).toBe(true);
      letOn();
      await admin(page).getByText('Saved.').waitFor();
      expect(await level('Detailed').isChecked()).toBe(true);
      stage.app.kvs.faults.force({ path: '/set', moment: 'before', holding: 'log-level' });
      await level('Info').click();
      await admin(page).getByText('It is not certain that the log level was changed.', { exact: false }).waitFor();
      expect(await level('Detailed').isChecked()).toBe(true);
    });
  });

  it('sets the log level, and exports for support what it says and no more', async () => {
    await as('Ada Administrator', at('diagnostics'), async (page) => {
      await admin(page).getByLabel('Detailed', { exact: false }).check();
      await admin(page).getByText('Saved.').waitFor();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        admin(page).getByRole('button', { name: 'Export for support' }).click(),
      ]);
      const text = await textOf(download);
      expect(JSON.parse(text)).toMatchObject({ logLevel: 'detailed', profiles: [{ callsAllowed: true }] });
      for (const secret of [stage.account.clientSecret, stage.account.clientId, 'Standard SSL', 'web team']) {
        expect(text).not.toContain(secret);
      }
      await page.reload();
      await admin(page).getByLabel('Detailed', { exact: false }).waitFor();
      expect(await admin(page).getByLabel('Detailed', { exact: false }).isChecked()).toBe(true);
    });
  });
});
