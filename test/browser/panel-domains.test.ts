/** What the panel shows while the CA is at work: how far the validation of the domains is. */
import type { Page } from 'playwright-core';
import { HOUR } from '../journeys/stage/stage';
import { it } from './browser-test';
import { sandboxVisit } from './sandbox-visit';

const visit = sandboxVisit({ approvalSeconds: 0, issuanceSeconds: 7_200 });

const panel = (page: Page) => page.frameLocator('iframe[title^="Certificate panel"]');

it('shows how far the validation of each domain is, where SCM says it', async () => {
  const key = await visit.stage().enroll(['www.example.com', 'example.com']);
  await visit.stage().advance(HOUR);
  await visit.as('Rita Requester', `/browse/${key}`, async (page) => {
    await panel(page).getByRole('button', { name: 'Check status' }).click();
    const table = panel(page).getByRole('table', { name: 'Domain validation, as SCM says it' });
    await table.waitFor();
    expect(await table.getByRole('row').allInnerTexts()).toEqual([
      expect.stringMatching(/Domain\s+State/),
      expect.stringMatching(/^www\.example\.com\s+Validated/),
      expect.stringMatching(/^example\.com\s+Validated/),
    ]);
  });
});
