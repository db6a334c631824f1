/** A stage with its pages served for each test, and people who look at them in real Chromium. */
import { serve } from '@hono/node-server';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { shell } from '../../sandbox/shell/shell';
import { PERSON_COOKIE } from '../../sandbox/shell/visit';
import { Site } from '../../sandbox/shell/site';
import { setStage, type Stage, type StageOptions } from '../journeys/stage/stage';
import { graveFindings } from './accessible';
import { launchBrowser, openPage } from './browser';

export interface SandboxVisit {
  /** The stage of the running test. */
  stage(): Stage;
  site(): Site;
  /** Why the browser that there should be is not there. */
  browserTrouble(): string | undefined;
  /** What the browser's console and axe said; a test that expects something takes it out. */
  complaints(): string[];
  /** Runs the test as a person in a browser; passes without one (which has been said). */
  readonly as: (
    name: string,
    path: string,
    ...visit: [act: (page: Page) => Promise<void>, options?: BrowserContextOptions]
  ) => Promise<void>;
}

interface Served {
  readonly site: Site;
  readonly url: string;
  readonly close: () => void;
}

interface Visited {
  browser?: Browser | undefined;
  trouble?: string;
  stage?: Stage;
  served?: Served | undefined;
  complaints: string[];
}

/** To be called once in a test file that takes `it` from `browser-test`; every test gets a fresh stage, and fails when the browser's console complains, or axe about what stands there in the end. */
export function sandboxVisit(world: StageOptions = {}): SandboxVisit {
  const now: Visited = { complaints: [] };
  beforeAll(() => findBrowser(now));
  afterAll(async () => now.browser?.close());
  beforeEach(async () => {
    now.complaints = [];
    now.stage = await setStage(world);
    now.served = await served(now.stage);
  });
  afterEach(async () => {
    await now.served?.site.time.end();
    now.served?.close();
    now.served = undefined;
    expect(now.complaints).toEqual([]);
  });
  return {
    stage: () => present(now.stage),
    site: () => present(now.served).site,
    browserTrouble: () => now.trouble,
    complaints: () => now.complaints,
    as: (name, path, ...[act, options]) => visitAs(now, { name, path, options: options ?? {} }, act),
  };
}

/** Where there is none, the tests of the file are skipped; what else goes wrong is told by one of them. */
async function findBrowser(now: Visited): Promise<void> {
  try {
    now.browser = await launchBrowser();
  } catch (error) {
    now.trouble = error instanceof Error ? error.message : String(error);
  }
}

function served(stage: Stage): Promise<Served> {
  const root = process.cwd();
  const site = new Site({ world: stage, root, remake: () => setStage() });
  return new Promise((resolve) => {
    const server = serve({ fetch: shell(site).fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => {
      resolve({ site, url: `http://127.0.0.1:${port}`, close: () => void server.close() });
    });
  });
}

interface Visitor {
  readonly name: string;
  readonly path: string;
  readonly options: BrowserContextOptions;
}

async function visitAs(now: Visited, visitor: Visitor, act: (page: Page) => Promise<void>): Promise<void> {
  const { name, path, options } = visitor;
  if (!now.browser) return;
  const { url } = present(now.served);
  const page = await openPage(now.browser, { baseURL: url, ...options }, now.complaints);
  await page.context().addCookies([{ name: PERSON_COOKIE, value: accountOf(now, name), url }]);
  await page.goto(path);
  await act(page).catch(async (error: unknown) => Promise.reject(await withWhatIsSeen(error, page)));
  // axe is a script itself.
  if (options.javaScriptEnabled !== false) now.complaints.push(...(await graveFindings(page)));
  await page.context().close();
}

/** A failure on another machine is understood by what stood on the page, also inside its frames. */
async function withWhatIsSeen(error: unknown, page: Page): Promise<Error> {
  const seen = page.frames().map((frame) => frame.locator('body').innerText({ timeout: 2_000 }));
  const texts = (await Promise.allSettled(seen)).map((text) => (text.status === 'fulfilled' ? text.value : '(gone)'));
  const reason = error instanceof Error ? error.message : String(error);
  return new Error([reason, 'On the page stood:', ...texts].join('\n---\n'), { cause: error });
}

/** Somebody turns to the page again that was open meanwhile: it looks at once for what has changed. */
export async function comeBack(page: Page): Promise<void> {
  const turn = () => document.dispatchEvent(new Event('visibilitychange'));
  await Promise.all(page.frames().map((frame) => frame.evaluate(turn)));
}

function accountOf({ stage }: Visited, name: string): string {
  const people = present(stage).jira.site.users();
  const person = people.find(({ displayName }) => displayName === name);
  if (!person) throw new Error(`Nobody is called ${name} on this stage.`);
  return person.accountId;
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('There is no stage before the test begins.');
  return value;
}
