/** The form of a profile once public certificates live 100 days: a window that was fine before. */
import { PROFILE } from '../journeys/stage/stage';
import { it } from './browser-test';
import { sandboxVisit } from './sandbox-visit';

/** From 15 March 2027 a public certificate lives 100 days at most (CA/Browser Forum, ballot SC-081v3). */
const visit = sandboxVisit({ startMs: Date.UTC(2027, 3, 12, 8) });

it('refuses a window that would renew in a loop, with the arithmetic', async () => {
  await visit.as('Ada Administrator', '/admin/profile-settings/profiles', async (page) => {
    const frame = page.frameLocator('iframe[title="Sectigo Profile Settings"]');
    await frame.getByRole('button', { name: `Edit ${PROFILE}` }).click();
    await frame.getByLabel('Expiry Window (days)').fill('120');
    await frame.getByRole('button', { name: 'Save', exact: true }).click();
    await frame.getByText('valid for 100 days at most', { exact: false }).waitFor();
    await frame.locator('#profile-timing:focus').waitFor();
  });
});
