/** What surrounds the pages of the sandbox, in real Chromium: the clock, the reset, colours, people, and SCM's side. */
import type { Page } from 'playwright-core';
import type { Stage } from '../journeys/stage/stage';
import { it } from './browser-test';
import { sandboxVisit } from './sandbox-visit';

const DAY = 86_400_000;
const visit = sandboxVisit();
const { as } = visit;
let stage: Stage;

beforeEach(() => {
  stage = visit.stage();
});

const clock = (page: Page) => page.getByRole('region', { name: 'Time' });

describe('the clock', () => {
  it('advances thirty days, says how far it is, serves pages meanwhile, and moves once for two presses', async () => {
    const start = stage.clock.now();
    // Slow enough to be looked at.
    for (let hour = 1; hour <= 720; hour += 1) {
      stage.clock.schedule(start + hour * 3_600_000, () => new Promise((resolve) => setTimeout(resolve, 5)));
    }
    await as('Rita Requester', '/scm', async (page) => {
      await clock(page).getByRole('button', { name: '+30 days' }).dblclick();
      await clock(page).getByText('of 2026-12-02', { exact: false }).waitFor();
      expect(await clock(page).getByRole('button', { name: '+1 day' }).isDisabled()).toBe(true);
      const meanwhile = await page.request.get('/');
      expect([meanwhile.status(), visit.site().time.state().advance === undefined]).toEqual([200, false]);
      await clock(page).getByText('2026-12-02 08:00:00 UTC').waitFor();
      await clock(page).getByRole('progressbar').waitFor({ state: 'hidden' });
    });
    expect(stage.clock.now()).toBe(start + 30 * DAY);
  });

  it('takes a number of days, and leaves what is being typed on the page alone', async () => {
    const key = await stage.request();
    await as('Rita Requester', `/browse/${key}`, async (page) => {
      await page.getByText('Add a comment').click();
      await page.getByLabel('Comment', { exact: true }).fill('half a sen');
      await clock(page).getByLabel('Days').fill('3');
      await clock(page).getByRole('button', { name: 'Advance' }).click();
      await clock(page).getByText('2026-11-05 08:00:00 UTC').waitFor();
      expect(await page.getByLabel('Comment', { exact: true }).inputValue()).toBe('half a sen');
    });
  });

  it('runs and pauses', async () => {
    await as('Rita Requester', '/', async (page) => {
      await clock(page).getByRole('button', { name: 'Run' }).click();
      await clock(page).getByRole('button', { name: 'Pause' }).click();
      await clock(page).getByRole('button', { name: 'Run' }).waitFor();
      expect(visit.site().time.state().running).toBe(false);
    });
  });

  it('tells why it stands still when the sandbox has failed', async () => {
    stage.clock.schedule(stage.clock.now() + 1_000, () => Promise.reject(new Error('a queue has no consumer')));
    await as('Rita Requester', '/', async (page) => {
      await clock(page).getByRole('button', { name: '+1 hour' }).click();
      await clock(page).getByRole('alert').getByText('The clock has stopped: a queue has no consumer').waitFor();
    });
  });

  it('can be stopped on its way', async () => {
    const start = stage.clock.now();
    for (let hour = 1; hour <= 720; hour += 1) {
      stage.clock.schedule(start + hour * 3_600_000, () => new Promise((resolve) => setTimeout(resolve, 30)));
    }
    await as('Rita Requester', '/', async (page) => {
      await clock(page).getByRole('button', { name: '+30 days' }).click();
      await clock(page).getByRole('button', { name: 'Stop' }).click();
      await page.getByText('The clock was stopped on its way.').waitFor();
      expect(stage.clock.now()).toBeLessThan(start + 30 * DAY);
    });
  });
});

describe('the reset', () => {
  it('asks, then shows a fresh world in which nothing of the old one is left or goes on', async () => {
    const old = stage;
    await stage.enroll();
    await as('Rita Requester', '/', async (page) => {
      await clock(page).getByRole('button', { name: 'Reset…' }).click();
      await page.getByRole('dialog').getByRole('link', { name: 'Cancel' }).click();
      expect(visit.site().world).toBe(old);
      await clock(page).getByRole('button', { name: 'Reset…' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Reset' }).click();
      await page.getByText('A fresh world', { exact: false }).waitFor();
      await page.getByText('There are no issues that you may see.', { exact: false }).waitFor();
      const before = old.clock.now();
      await clock(page).getByRole('button', { name: '+1 hour' }).click();
      await clock(page).getByText('09:00:00 UTC').waitFor();
      expect(old.clock.now()).toBe(before);
    });
  });

  it('brings the new world to pages that are open elsewhere', async () => {
    await stage.request();
    await as('Rita Requester', '/', async (page) => {
      await page.getByText('1 issue', { exact: true }).waitFor();
      await visit.site().reset(false);
      await page.getByText('There are no issues that you may see.', { exact: false }).waitFor();
    });
  });
});

describe('colours', () => {
  const modeOf = (page: Page) =>
    page
      .frameLocator('iframe')
      .locator('html')
      .evaluate((html) => html.dataset['colorMode']);

  it.each([
    ['Dark', 'light', 'dark', 'rgb(31, 31, 33)'],
    ['Light', 'dark', 'light', 'rgb(255, 255, 255)'],
    ['Auto', 'dark', 'dark', 'rgb(31, 31, 33)'],
  ] as const)(
    'are %s when chosen on a %s system, in the frames of the app too',
    async (choice, colorScheme, mode, background) => {
      const choose = async (page: Page) => {
        await page.getByRole('button', { name: choice, exact: true }).click();
        await page.locator(`button[aria-pressed=true]`, { hasText: choice }).waitFor();
        // Its button stands before its styles are there.
        await page.waitForFunction((wanted) => getComputedStyle(document.body).backgroundColor === wanted, background);
        await page.frameLocator('iframe').getByRole('button', { name: 'Create profile' }).waitFor();
        expect(await modeOf(page)).toBe(mode);
      };
      await as('Ada Administrator', '/admin/profile-settings/profiles', choose, { colorScheme });
    },
  );
});

describe('pages', () => {
  it.each([
    ['/', 320],
    ['/', 390],
    ['/create', 390],
    ['/scm', 320],
    ['/scm', 390],
    ['/scm', 1_200],
    ['/reset', 390],
  ])('%s fits into %d pixels', async (path, width) => {
    stage.scm.faults.setRate(0.5);
    await stage.enroll(['a-rather-long-host-name-for-a-narrow-page.shop.example.com']);
    await stage.app.settle();
    const options = { viewport: { width, height: 800 } };
    const measure = async (page: Page) => {
      const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
      expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
    };
    await as('Rita Requester', path, measure, options);
  });

  it('let the keyboard skip to the content', async () => {
    await as('Rita Requester', '/', async (page) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('text');
    });
  });

  it('change who looks only when the button is pressed', async () => {
    await as('Rita Requester', '/', async (page) => {
      const people = page.getByLabel('You are');
      await people.focus();
      await page.keyboard.press('ArrowDown');
      expect(await people.evaluate((list) => list === document.activeElement)).toBe(true);
      await page.reload();
      expect(await people.locator('option:checked').textContent()).toContain('Rita Requester');
    });
  });
});

describe('SCM’s side', () => {
  it('declines an order, which the issue hears of', async () => {
    const key = await stage.enroll();
    await stage.advance(10_000);
    await as('Otto Operator', '/scm', async (page) => {
      await page.getByRole('button', { name: 'Decline' }).click();
      await page.getByText(/^Order \d+ is declined\.$/).waitFor();
      await page.getByText('Declined', { exact: true }).waitFor();
      await stage.app.settle();
      await page.goto(`/browse/${key}`);
      await page.getByText('Certificate Request', { exact: true }).waitFor();
      await page
        .locator('article', { hasText: /declined/i })
        .first()
        .waitFor();
    });
  });

  it('lets an approver decide, and says so when that comes too late', async () => {
    await stage.enroll();
    await stage.advance(10_000);
    await as('Otto Operator', '/scm', async (page) => {
      const certId = stage.scm.orders.list()[0]?.certId ?? '';
      // While it has the focus, its part of the page is not renewed.
      await page.getByRole('button', { name: 'Approve' }).focus();
      await stage.app.settle();
      await page.keyboard.press('Enter');
      await page.getByText(`Order ${certId} is already Issued.`).waitFor();
    });
  });

  it('revokes a certificate with a reason', async () => {
    await stage.enroll();
    await stage.app.settle();
    await as('Otto Operator', '/scm', async (page) => {
      const certId = stage.scm.orders.list()[0]?.certId ?? '';
      await page.getByLabel(`Reason to revoke order ${certId}`).selectOption('keyCompromise');
      await page.getByRole('button', { name: 'Revoke in SCM' }).click();
      await page.getByText(`Certificate ${certId} is revoked in SCM (keyCompromise).`, { exact: false }).waitFor();
      expect(stage.scm.orders.find(certId)).toMatchObject({ status: 'Revoked', reasonCode: 1 });
    });
  });

  it('loses the answer to the next order on demand, and keeps a journal of it', async () => {
    await as('Rita Requester', '/scm', async (page) => {
      await page.getByRole('button', { name: 'Lose the answer to the next order' }).click();
      await page.getByText('The answer to the next order will be lost.').waitFor();
      await page.getByLabel('Calls that meet a fault').fill('90');
      await page.getByRole('button', { name: 'Set', exact: true }).click();
      await page.getByText('90 % of the calls').waitFor();
      expect(stage.scm.faults.rate()).toBe(0.9);
      stage.scm.faults.setRate(0);
      const key = await stage.enroll();
      await stage.app.settle();
      expect((await stage.order(key)).state).toBe('unknown');
      await page.getByRole('cell', { name: 'drop-after' }).waitFor();
    });
  });

  it('makes another account and shows its secret only there', async () => {
    await as('Ada Administrator', '/scm', async (page) => {
      await page.getByRole('button', { name: 'Create another account' }).click();
      const account = stage.scm.accounts.list().at(-1);
      await page.getByRole('cell', { name: account?.clientSecret ?? 'none' }).waitFor();
    });
  });
});
