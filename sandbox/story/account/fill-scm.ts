/** What an SCM account has after some years without the app: organizations, domains in every state, certificates of every kind. */
import { DAY_MS } from '../../../src/domain/validity';
import type { Administrator } from '../../scm-server/directory/administrators';
import type { NewDomain } from '../../scm-server/directory/domains/domain-book';
import type { World } from '../../world/world';

/** Enough to see every picture alive, few enough to be imported at once. */
const CERTIFICATES = 64;

const ORGANIZATIONS: Readonly<Record<string, readonly string[]>> = {
  'Example Retail': ['Payments', 'Warehouse'],
  'Example Labs': [],
};

/** Names of RFC 2606; days until the validation runs out. */
const DOMAINS: readonly (Pick<NewDomain, 'name' | 'validated'> & { readonly endsInDays?: number })[] = [
  { name: 'retail.example', validated: 'CNAME', endsInDays: 12 },
  { name: 'labs.example', validated: 'HTTP', endsInDays: 140 },
  { name: 'old-brand.example', validated: 'EMAIL', endsInDays: -20 },
  { name: 'new-brand.example' },
];

/** @returns the administrator whose credentials an account of the app takes */
export async function fillScm({ scm, clock }: World): Promise<Administrator> {
  const { administrators, organizations, domains, customFields } = scm.directory;
  for (const [name, departments] of Object.entries(ORGANIZATIONS)) {
    const { id } = organizations.add({ name, validated: name !== 'Example Labs' });
    for (const department of departments) organizations.add({ name: department, parentId: id });
  }
  const delegations = organizations
    .list()
    .map(({ id: orgId }) => ({ orgId, certTypes: ['SSL'], status: 'ACTIVE' as const }));
  for (const { endsInDays, ...domain } of DOMAINS) {
    const ends = endsInDays === undefined ? {} : { expiresAt: clock.now() + endsInDays * DAY_MS };
    domains.add({ ...domain, ...ends, delegations });
  }
  customFields.add({ name: 'Environment', input: { type: 'TEXT_OPTION', options: ['Production', 'Test'] } });
  await scm.certificates.add(CERTIFICATES);
  return administrators.create({ type: 'API', forename: 'Jira', surname: 'Application', login: 'jira-app' });
}
