/** What axe-core says against a page and its frames (WCAG 2.2, levels A and AA), as far as it keeps people from using it. */
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** axe-core's words for what keeps people from using a page. */
const GRAVE: ReadonlySet<string | null | undefined> = new Set(['serious', 'critical']);

/** @returns a line for each rule that is broken: what, where, and axe's name of the rule */
export async function graveFindings(page: Page): Promise<string[]> {
  const findings = await Promise.all(page.frames().map(findingsInWhatStays));
  return findings.flat();
}

/** A dialog's frame may be on its way out when a test leaves the page: then nobody is there to be kept from it. */
async function findingsInWhatStays(frame: Frame): Promise<string[]> {
  try {
    return await findingsIn(frame);
  } catch (error) {
    if (frame.isDetached()) return [];
    throw error;
  }
}

async function findingsIn(frame: Frame): Promise<string[]> {
  // Through the debugger, which the Content-Security-Policy does not keep out.
  await frame.evaluate(AXE);
  const results = await frame.evaluate<AxeResults>(
    "axe.run(document, { iframes: false, resultTypes: ['violations'] })",
  );
  return results.violations
    .filter(({ impact }) => GRAVE.has(impact))
    .map(({ id, help, nodes }) => `${frame.url()}: ${help} (${id}): ${nodes.map(({ html }) => html).join(' ')}`);
}
