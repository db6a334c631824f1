/** Sets up what the field *Certificate profile* offers: for each choice a REST account in SCM and a profile in the app. */
import { profileCalls } from '../../src/contract/admin/profile-calls';
import { DEFAULT_TOKEN_URL } from '../../src/domain/profile';
import { DEFAULT_POLICY } from '../../src/domain/renewal/policy';
import type { RestAccountSettings } from '../scm-server/accounts/rest-account';
import { personAt } from '../world/person';
import type { World } from '../world/world';
import { demand } from './demand';

type Offer = Pick<RestAccountSettings, 'profileId' | 'profileName' | 'termDays'>;

/** By name of the choice; from March 2026 a public certificate lives 200 days at most (CA/B Forum ballot SC-081). */
const OFFERS: Readonly<Record<string, Offer>> = {
  'Standard SSL': { profileId: 1018, profileName: 'Single Domain SSL', termDays: 199 },
  'Wildcard SSL': { profileId: 1020, profileName: 'Wildcard SSL', termDays: 199 },
  'Multi Domain SSL': { profileId: 1019, profileName: 'Multi Domain SSL', termDays: 90 },
};

/** @returns the names of the profiles; @throws Error with what the app said when it refuses one */
export async function saveProfiles(world: World): Promise<readonly string[]> {
  const admin = personAt(world, world.people.administrator);
  for (const [name, offer] of Object.entries(OFFERS)) {
    const { clientId, clientSecret } = world.scm.accounts.create({ name: `Jira: ${name}`, ...offer });
    const draft = {
      ...{ name, clientId, clientSecret, tokenUrl: DEFAULT_TOKEN_URL, comments: 'Ordered from Jira' },
      scmUrl: 'https://example.enroll.enterprise.sectigo.com',
      ...{ ...DEFAULT_POLICY, publicTrust: true },
      operators: [world.people.operator],
    };
    demand(await admin.onAdminPage(profileCalls.saveProfile, draft));
  }
  return Object.keys(OFFERS);
}
