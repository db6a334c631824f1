import type { Browser } from 'playwright-core';
import { graveFindings } from './accessible';
import { launchBrowser, openPage } from './browser';
import { it } from './browser-test';

describe('what keeps people from using a page', () => {
  let browser: Browser | undefined;
  afterAll(() => browser?.close());

  it.each([
    ['a field without a label', '<input>', /Form elements must have labels \(label\): <input>$/],
    [
      'grey on grey, also in a frame',
      `<iframe title="f" srcdoc="<p style='color:#bbb'>Grey</p>"></iframe>`,
      /contrast/,
    ],
  ])('is found: %s', async (_what, body, finding) => {
    browser ??= await launchBrowser();
    const page = await openPage(browser, {}, []);
    await page.setContent(`<html lang="en"><title>t</title><main><h1>Page</h1>${body}</main></html>`);
    await page.frames().at(-1)?.waitForLoadState();
    expect((await graveFindings(page)).join('\n')).toMatch(finding);
    await page.context().close();
  });
});
