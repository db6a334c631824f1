/** Everything that the account holds beside its certificates, shared by both APIs. */
import type { Clock } from '../../clock';
import type { Random } from '../../random';
import type { AccountRegistry } from '../accounts/account-registry';
import { defaultSettings } from '../accounts/rest-account';
import { AcmeBook } from './acme-book';
import { ActivityLog } from './activity-log';
import { Administrators } from './administrators';
import { CertificateProfiles } from './certificate-profiles';
import { CustomFieldBook } from './custom-field-book';
import { DomainBook } from './domains/domain-book';
import { NotificationBook } from './notification-book';
import { OrganizationBook } from './organization-book';

export interface Directory {
  readonly administrators: Administrators;
  readonly organizations: OrganizationBook;
  readonly domains: DomainBook;
  readonly profiles: CertificateProfiles;
  readonly customFields: CustomFieldBook;
  readonly acme: AcmeBook;
  readonly notifications: NotificationBook;
  readonly activity: ActivityLog;
}

const customerUri = 'example';

/** With one organization that has a department, a validated domain delegated to it, and one optional custom field. */
export function createDirectory(clock: Clock, random: Random, accounts: AccountRegistry): Directory {
  const organizations = new OrganizationBook();
  const first = organizations.add({ name: defaultSettings.organization, details: sampleAddress });
  organizations.add({ name: 'Web team', parentId: first.id });
  const domains = new DomainBook(clock);
  const delegations = [{ orgId: first.id, certTypes: ['SSL'], status: 'ACTIVE' as const }];
  domains.add({ name: 'example.com', delegations, validated: 'CNAME', keptFresh: true });
  const customFields = new CustomFieldBook();
  customFields.add({ name: 'Cost center' });
  return {
    ...{ organizations, domains, customFields, activity: new ActivityLog(clock) },
    administrators: new Administrators(random, customerUri),
    profiles: new CertificateProfiles(accounts),
    acme: new AcmeBook(random),
    notifications: new NotificationBook(),
  };
}

const sampleAddress = {
  ...{ address1: '1 Example Street', city: 'London', stateOrProvince: 'Greater London', postalCode: 'N1 1AA' },
  ...{ country: 'GB', contactEmails: 'pki@example.com' },
};
