/** The app watches over itself: one issue says what is wrong, once, and is closed when all is well. */
import { watchdogCalls } from '../../src/contract/admin/watchdog-calls';
import type { WatchSettings } from '../../src/domain/watchdog/trouble';
import { DAY, policy } from './stage/life-of-a-certificate';
import { ordersNamed, press, renewerStage } from './stage/renewers';
import { curtain, demand, HOUR, setStage, type Stage, type StageOptions } from './stage/stage';

const CREATE = { method: 'POST', pathPattern: /\/issue$/ };

const view = async (stage: Stage) => demand(await stage.admin.onAdminPage(watchdogCalls.viewWatchdog, {}));

const homeOf = (stage: Stage): string => {
  const { id } = stage.jira.site.projects().find(({ key }) => key === 'CERT') ?? { id: '' };
  return id;
};

const set = async (stage: Stage, settings: Partial<WatchSettings> = {}) =>
  demand(
    await stage.admin.onAdminPage(watchdogCalls.setWatchdog, {
      ...{ projectId: homeOf(stage), secretDays: 0 },
      ...settings,
    }),
  );

async function watchedStage(options: StageOptions = {}): Promise<Stage> {
  const stage = await setStage(options);
  await set(stage);
  return stage;
}

/** Issues of the watchdog, all that there ever were. */
const told = (stage: Stage) => stage.jira.site.issues().filter(({ summary }) => summary.includes('needs a Jira admin'));

/** The secret is reset in SCM, and an order meets it. @returns the order's issue */
async function refuse(stage: Stage): Promise<void> {
  stage.scm.accounts.resetSecret(stage.account.clientId);
  await stage.enroll([`host-${stage.clock.now()}.example.com`]);
  await stage.advance(2 * HOUR);
}

const mend = async (stage: Stage): Promise<void> =>
  policy(stage, { clientSecret: stage.scm.accounts.resetSecret(stage.account.clientId) });

it('says nothing while all is well, however long', async () => {
  const stage = await watchedStage();
  await stage.advance(10 * DAY);
  expect(told(stage)).toEqual([]);
  expect(await view(stage)).toMatchObject({ troubles: [], silent: false, unheard: '' });
  curtain(stage);
});

it.each(['once', 'twice'] as const)(
  'opens one issue, tells it what changes, and closes it (delivered %s)',
  async (delivery) => {
    const stage = await watchedStage({ delivery });
    await refuse(stage);
    const [issue, ...more] = told(stage);
    expect(more).toEqual([]);
    const key = issue?.key ?? '';
    expect(JSON.stringify(issue)).toContain('SCM has refused the sign-in of “Standard SSL” since 2026-11-02');
    expect(await view(stage)).toMatchObject({ issueKey: key, troubles: [{ title: expect.any(String) as string }] });
    await stage.advance(DAY);
    expect(stage.comments(key)).toEqual([]);

    await set(stage, { secretDays: 1 });
    await stage.advance(2 * DAY);
    expect(stage.comments(key)).toHaveLength(1);
    expect(stage.comments(key)[0]).toMatch(/^New:.*should have been changed by.*As before:/s);

    await set(stage);
    await mend(stage);
    await stage.advance(2 * HOUR);
    expect(stage.comments(key).at(-1)).toMatch(/^All is well again\..*It lasted about/s);
    expect(stage.issue(key).status).toBe('Certificate Cancelled');
    expect(told(stage)).toHaveLength(1);
    expect(await view(stage)).not.toHaveProperty('issueKey');
    curtain(stage);
  },
);

/** The store takes no write that holds all of these words; so the job dies each time. */
function takeNo(stage: Stage, ...words: readonly string[]): void {
  const { kvs } = stage.app;
  const answer = kvs.call.bind(kvs);
  kvs.call = (path, body) => {
    const isHeld = path.endsWith('/transaction') && words.every((word) => JSON.stringify(body).includes(word));
    return isHeld ? new Response('{}', { status: 500 }) : answer(path, body);
  };
}

it.each<[string, () => Promise<Stage>, readonly string[], number]>([
  [
    'certificates whose renewal is to come',
    async () => {
      const stage = await setStage();
      await stage.enroll();
      await stage.advance(HOUR);
      return stage;
    },
    ['"entityName":"certificate"'],
    // Of which the first three pass before it is looked at.
    5,
  ],
  [
    'certificates of SCM accounts that this app renews',
    async () => {
      const stage = await renewerStage({ web: {} });
      demand(await press(stage, 'web', 'adopt'));
      return stage;
    },
    ['"entityName":"inventory"', 'begunAt'],
    1.2,
  ],
])('tells in time that nobody gets to %s', async (what, setUp, words, days) => {
  const stage = await setUp();
  await set(stage);
  takeNo(stage, ...words);
  await stage.advance(days * DAY);
  expect(told(stage).map((issue) => JSON.stringify(issue))).toEqual([
    expect.stringContaining(`Work on ${what} stands`),
  ]);
});

it('opens another issue for what comes later', async () => {
  const stage = await watchedStage();
  await refuse(stage);
  await mend(stage);
  await stage.advance(2 * HOUR);
  await refuse(stage);
  expect(told(stage)).toHaveLength(2);
  curtain(stage);
});

it.each(['before', 'after'] as const)('opens one issue where Jira’s answer was lost %s it did', async (moment) => {
  const stage = await watchedStage();
  stage.jira.manage.setIndexLag(5_000);
  stage.scm.accounts.resetSecret(stage.account.clientId);
  await stage.enroll();
  stage.jira.faults.force({ status: 502, moment }, CREATE);
  await stage.advance(5 * HOUR);
  expect(stage.jira.faults.journal()).toHaveLength(1);
  expect(told(stage)).toHaveLength(1);
  expect(await view(stage)).toMatchObject({ issueKey: told(stage)[0]?.key, unheard: '' });
  curtain(stage);
});

it('takes an issue that somebody deleted for read, and opens another one for what is new', async () => {
  const stage = await watchedStage();
  await refuse(stage);
  stage.jira.manage.removeIssue(told(stage)[0]?.key ?? '');
  await stage.advance(DAY);
  expect(told(stage)).toEqual([]);
  expect((await view(stage)).troubles).toHaveLength(1);
  await set(stage, { secretDays: 1 });
  await stage.advance(2 * HOUR);
  expect(told(stage)).toHaveLength(1);
  curtain(stage);
});

it('shows on the pages what no issue can tell, and opens it as soon as it may', async () => {
  const stage = await watchedStage();
  const change = { to: { app: true }, permission: 'CREATE_ISSUES' } as const;
  stage.jira.manage.setPermission('CERT', { ...change, granted: false });
  stage.scm.accounts.resetSecret(stage.account.clientId);
  await stage.enroll();
  await stage.advance(2 * HOUR);
  expect(told(stage)).toEqual([]);
  const { unheard, troubles } = await view(stage);
  expect([unheard, troubles.length]).toEqual([expect.stringMatching(/may not create issues/), 1]);
  stage.jira.manage.setPermission('CERT', { ...change, granted: true });
  await stage.advance(2 * HOUR);
  expect(told(stage)).toHaveLength(1);
  expect((await view(stage)).unheard).toBe('');
  curtain(stage);
});

it('without a project shows it on the pages alone', async () => {
  const stage = await setStage();
  await refuse(stage);
  expect(told(stage)).toEqual([]);
  expect((await view(stage)).unheard).toMatch(/^No project is chosen/);
  curtain(stage);
});

it('tells by default in the home project of the first profile', async () => {
  const stage = await setStage();
  await policy(stage, { homeProject: homeOf(stage) });
  await refuse(stage);
  expect(told(stage)).toHaveLength(1);
  curtain(stage);
});

it('waits until Jira answers again', async () => {
  const stage = await watchedStage();
  stage.jira.faults.force({ status: 503 }, { pathPattern: /createmeta/, times: 3 });
  await refuse(stage);
  expect(told(stage)).toEqual([]);
  await stage.advance(4 * HOUR);
  expect(told(stage)).toHaveLength(1);
  curtain(stage);
});

/** What the store is asked about when accounts’ certificates are looked at again. */
const SHELF = /"renewals"/;

/** @returns what mends the store again */
function breakStore({ app: { kvs } }: Stage, operation: RegExp): () => void {
  const answer = kvs.call.bind(kvs);
  kvs.call = (path, body) => {
    if (operation.test(path) && SHELF.test(JSON.stringify(body))) kvs.faults.force({ path, moment: 'before' });
    return answer(path, body);
  };
  return () => (kvs.call = answer);
}

it.each([
  [
    'nobody takes them up',
    /(batch\/set|transaction)$/,
    'Work on certificates of SCM accounts that this app renews stands',
    // It is due at an hour of the certificate's own, stands for a day, and is looked at every hour.
    28,
  ],
  ['the duty fails', /query$/, '“Renew certificates of SCM accounts” has not gone well since', 27],
])('tells of renewals of an account where %s, and that it is over', async (_what, operation, words, hours) => {
  const stage = await renewerStage({ web: { left: 31 } });
  demand(await press(stage, 'web', 'adopt'));
  const mendStore = breakStore(stage, operation);
  await stage.advance(2 * DAY + hours * HOUR);
  expect(told(stage).map((issue) => JSON.stringify(issue))).toEqual([expect.stringContaining(words)]);
  mendStore();
  await stage.advance(6 * HOUR);
  expect(stage.issue(told(stage)[0]!.key).status).toBe('Certificate Cancelled');
  expect([told(stage).length, ordersNamed(stage, 'web')]).toEqual([1, 2]);
  // Jobs and duties did fail.
  curtain({ ...stage, host: { ...stage.host, failures: [] } });
});

it('is set up by Jira admins alone, and in a project that they see', async () => {
  const stage = await setStage();
  const settings = { projectId: homeOf(stage), secretDays: 30 };
  const asked = await stage.requester.onAdminPage(watchdogCalls.setWatchdog, settings);
  expect(asked).toMatchObject({ ok: false, code: 'no-right' });
  expect(await stage.requester.onAdminPage(watchdogCalls.viewWatchdog, {})).toMatchObject({ ok: false });
  const nowhere = await stage.admin.onAdminPage(watchdogCalls.setWatchdog, { ...settings, projectId: '99999' });
  expect(nowhere).toMatchObject({ ok: false, code: 'invalid-input', faults: [{ field: 'projectId' }] });
  expect((await view(stage)).settings).toEqual({ projectId: '', secretDays: 365 });
  curtain(stage);
});
