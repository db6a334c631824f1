/** Real Chromium for the tests: the one from the npm registry on Linux x64, elsewhere CHROME_PATH. */
import { existsSync } from 'node:fs';
import { chromium as playwright, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

/** Never `--single-process`: it kills the browser when a page closes. */
const ARGUMENTS = ['--no-sandbox', '--disable-setuid-sandbox', '--disable-gpu', '--font-render-hinting=none'];

/** @returns undefined where there is no browser, which the caller has to say; @throws Error in one sentence */
export async function launchBrowser(): Promise<Browser | undefined> {
  const executablePath = process.env['CHROME_PATH'] ?? (await chromiumOfRegistry());
  if (executablePath === undefined) return undefined;
  if (!existsSync(executablePath)) throw new Error(`There is no browser at ${executablePath}: set CHROME_PATH anew.`);
  try {
    return await playwright.launch({ executablePath, headless: true, args: ARGUMENTS });
  } catch (error) {
    const [reason] = String(error).split('\n');
    throw new Error(`The browser at ${executablePath} does not start: ${reason ?? ''}`, { cause: error });
  }
}

async function chromiumOfRegistry(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  // Said before the package loads, it unpacks its own libraries and a font and needs nothing of the system.
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}

/** A page whose console errors, CSP violations among them, end up in `complaints`. */
export async function openPage(browser: Browser, options: BrowserContextOptions, complaints: string[]): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1_200, height: 900 }, ...options });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return page;
}
