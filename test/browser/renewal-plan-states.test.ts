/** The page *Renewal plan* in real Chromium: nothing to plan, still reading, not all read, a full year, ten thousand certificates. */
import type { FrameLocator, Page, Route } from 'playwright-core';
import { PLAN_POLICY, sampleToPlan } from '../../src/domain/testing/sample-plan';
import { DAY_MS, SECOND_MS } from '../../src/domain/validity';
import { it } from './browser-test';
import { gate } from './gate';
import { takePicture } from './picture';
import { sandboxVisit } from './sandbox-visit';

const visit = sandboxVisit();
const { as } = visit;

const OPERATOR = 'Otto Operator';
const PAGE = '/apps/certificates/renewal-plan';
const frame = (page: Page): FrameLocator => page.frameLocator('iframe[title="Certificates"]');

it('tells who sees nothing whom to ask', async () => {
  await as('Sam Stranger', PAGE, async (page) => {
    await frame(page).getByRole('heading', { name: 'Nothing to plan' }).waitFor();
    await takePicture(page, 'renewal-plan-empty');
  });
});

/** Of a profile, issued one after the other over the last sixty percent of a life. */
function manyCertificates(count: number, now: number) {
  const life = 199 * DAY_MS;
  return Array.from({ length: count }, (_, place) => {
    const notBefore = Math.floor(now - (life * 0.6 * place) / count);
    return sampleToPlan({
      id: `p:${place}`,
      serialNumber: place.toString(16),
      name: `n${place}.example.com`,
      issueId: '',
      notBefore,
      notAfter: notBefore + life - SECOND_MS,
    });
  });
}

interface Asked {
  readonly functionKey: string;
  readonly payload: { readonly kind?: string };
}

type Answers = Readonly<Record<string, (asked: Asked['payload']) => unknown>>;

/** Answers calls of the page as the backend would; those that are not named go to it. */
async function answer(page: Page, answers: Answers): Promise<void> {
  const headers = { 'x-host-now': String(visit.stage().clock.now()) };
  await page.route('**/certificates/__host/invoke', async (route: Route) => {
    const { functionKey, payload } = (JSON.parse(route.request().postData() ?? '{}') as { payload: Asked }).payload;
    const answered = answers[functionKey];
    if (!answered) return route.continue();
    return route.fulfill({ json: { ok: true, value: await answered(payload) }, headers });
  });
}

const ok = (data: unknown) => ({ ok: true, data });
const source = (kind: 'profile' | 'account', name: string, policy: object = PLAN_POLICY) => ({
  ...{ kind, id: kind.slice(0, 1), name, policy },
});

const sourcesOf = (...sources: readonly object[]) =>
  ok({ now: visit.stage().clock.now(), isJiraAdmin: false, sources });

it('says while it reads, and what it could not read, only where that is planned', async () => {
  const now = visit.stage().clock.now();
  const certificates = manyCertificates(12, now);
  const reading = gate();
  let isAway = true;
  const away = { ok: false, code: 'scm-unavailable', message: 'It does not answer. Try again later.', faults: [] };
  await as(OPERATOR, '/', async (page) => {
    await answer(page, {
      viewPlanSources: () => sourcesOf(source('profile', 'Shop'), source('account', 'Sectigo')),
      listPlanCertificates: async ({ kind }) => {
        await reading.opened;
        return kind === 'account' && isAway ? away : ok({ certificates: kind === 'profile' ? certificates : [] });
      },
    });
    await page.goto(PAGE);
    const inFrame = frame(page);
    await inFrame.getByText('Reading certificates: 0 so far …').waitFor();
    await takePicture(page, 'renewal-plan-reading');
    reading.open();
    const trouble = inFrame.getByText('Not all certificates could be read');
    await trouble.waitFor();
    await inFrame.getByText('12 certificates.').waitFor();
    await takePicture(page, 'renewal-plan-error');
    await inFrame.getByLabel('Profile or SCM account').selectOption('Profile: Shop');
    await trouble.waitFor({ state: 'detached' });
    await inFrame.getByLabel('Profile or SCM account').selectOption('All that you may see');
    await trouble.waitFor();
    isAway = false;
    await inFrame.getByRole('button', { name: 'Try again' }).press('Enter');
    await trouble.waitFor({ state: 'detached' });
  });
});

const FREEZE = { name: 'Year-end', from: '2026-12-19', until: '2027-01-06' };
const CAP = 10;

it('shows a year in which nothing is renewed in a freeze, and no more on a day than its cap takes', async () => {
  const now = visit.stage().clock.now();
  const calendar = { ...PLAN_POLICY.calendar, freezes: [FREEZE] };
  await as(OPERATOR, '/', async (page) => {
    await answer(page, {
      viewPlanSources: () => sourcesOf(source('profile', 'Shop', { ...PLAN_POLICY, calendar, dailyCap: CAP })),
      listPlanCertificates: () => ok({ certificates: manyCertificates(600, now) }),
    });
    await page.goto(PAGE);
    const inFrame = frame(page);
    await inFrame.getByLabel('Time', { exact: true }).selectOption('Next 365 days');
    await inFrame.getByText(`Daily cap: ${CAP}`).waitFor();
    const bars = await inFrame.getByRole('group', { name: 'Renewals a day' }).getByRole('button').all();
    const labels = await Promise.all(bars.map(async (bar) => (await bar.getAttribute('aria-label')) ?? ''));
    const counts = labels.map((label) => Number(/: (\d+) renewals?/.exec(label)?.[1]));
    expect(Math.max(...counts)).toBe(CAP);
    expect(counts.filter((_, place) => labels[place]?.includes('freeze “Year-end”'))).toEqual(Array(19).fill(0));
    await takePicture(page, 'renewal-plan-load');
    await takePicture(inFrame.getByRole('region', { name: 'When certificates live shorter' }), 'renewal-plan-years');
  });
});

const MANY = 10_000;

it('stays fluent with ten thousand certificates: a page of rows at a time, all of them in sums, picture and file', async () => {
  const certificates = manyCertificates(MANY, visit.stage().clock.now());
  await as(
    OPERATOR,
    '/',
    async (page) => {
      await answer(page, {
        viewPlanSources: () => sourcesOf(source('profile', 'Many')),
        listPlanCertificates: () => ok({ certificates }),
      });
      await page.goto(PAGE);
      const inFrame = frame(page);
      await inFrame.getByLabel('Time', { exact: true }).selectOption('Next 365 days');
      await inFrame.getByText('10,000 certificates.').waitFor();
      await inFrame.getByText(/^1 to 50 of [1-9]\d,\d{3}, by when renewal begins\.$/).waitFor();
      await inFrame.getByRole('button', { name: 'Next', exact: true }).click();
      await inFrame.getByText(/^51 to 100 of /).waitFor();
      expect(await inFrame.locator('.plan-table > tbody > tr').count()).toBe(100);
      expect(await inFrame.locator('.plan-bar').count()).toBe(365);
      await inFrame.getByText(/On 2029-03-15 you will need 3\d\d renewals a day\./).waitFor();
      await takePicture(page, 'renewal-plan-many');
    },
    { viewport: { width: 1280, height: 900 } },
  );
});
