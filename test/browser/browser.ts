/** Starts the browser of the tests and opens its pages. */
import { chromium as playwright, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { chooseBrowser, thisMachine } from './choose-browser';

/** Never `--single-process`: it kills the browser when a page closes. */
const ARGUMENTS = ['--no-sandbox', '--disable-setuid-sandbox', '--disable-gpu', '--font-render-hinting=none'];

/**
 * Where there is no browser, tests that take their `it` from browser-test.ts are skipped and don't come here.
 * @throws Error in one sentence when there is none or it does not start
 */
export async function launchBrowser(): Promise<Browser> {
  const choice = chooseBrowser(thisMachine());
  if (!choice) throw new Error('There is no browser: install Chrome or Edge, or set CHROME_PATH.');
  const executablePath = choice.from === 'path' ? choice.path : await chromiumOfRegistry();
  try {
    return await playwright.launch({ executablePath, headless: true, args: ARGUMENTS });
  } catch (error) {
    const [reason] = String(error).split('\n');
    throw new Error(`The browser at ${executablePath} does not start: ${reason ?? ''}`, { cause: error });
  }
}

async function chromiumOfRegistry(): Promise<string> {
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
