/** What an order of the Admin API is held to: organization, certificate profile, term, custom fields. */
import type { OrderTerms } from '../../../accounts/rest-account';
import { termsAt, type CertificateProfile } from '../../../directory/certificate-profiles';
import { fits, isMandatory } from '../../../directory/custom-field-book';
import type { Organization } from '../../../directory/organization-book';
import type { OrderOrigin } from '../../../orders/order';
import type { ScmState } from '../../../scm-state';
import { Refusal } from '../../../wire/refusal';
import type { AdminCall } from '../../admin-call';

export interface Wish {
  readonly orgId: number;
  readonly certType: number;
  /** Days; absent: the longest that the profile offers. */
  readonly term?: number;
}

export interface Terms {
  readonly terms: OrderTerms;
  readonly profile: CertificateProfile;
  readonly organization: Organization;
}

/** @throws Refusal -1023 (organization), -111 (profile), -36 (term), -843 (organization not validated) */
export function termsFor(wish: Wish, call: AdminCall, scm: ScmState): Terms {
  const organization = scm.directory.organizations.find(wish.orgId);
  if (!organization || !call.reaches(organization.id)) throw new Refusal(-1023, String(wish.orgId));
  const profile = profileFor(wish, scm);
  const offered = termsAt(profile, call.now);
  const termDays = wish.term ?? Math.max(...offered);
  if (!offered.includes(termDays)) throw new Refusal(-36);
  const root = scm.directory.organizations.rootOf(organization);
  requireValidated(profile, root);
  return { terms: { ...termsOf(profile, termDays, call), organization: root.key }, profile, organization };
}

function profileFor({ certType, orgId }: Wish, { directory }: ScmState): CertificateProfile {
  const profile = directory.profiles.find(certType);
  const allowed = profile && (!profile.organizations || profile.organizations.includes(orgId));
  if (!allowed) throw new Refusal(-111, String(certType));
  return profile;
}

function termsOf(
  profile: CertificateProfile,
  termDays: number,
  { admin }: AdminCall,
): Omit<OrderTerms, 'organization'> {
  return {
    ...{ name: admin.login, clientId: '', profileId: profile.id, profileName: profile.name, termDays },
    ...{ keyTypes: profile.keyTypes, publicTrust: profile.publicTrust, allowsRenew: profile.allowsRenew },
    autoApprove: admin.privileges.includes('autoApproveCertificates'),
    ...{ lapsedDomains: [], customFields: [] },
  };
}

/** DV asks nothing of the organization. */
function requireValidated({ validation, publicTrust }: CertificateProfile, { validations }: Organization): void {
  if (validation === 'DV' || !publicTrust) return;
  const found = validations.find(({ validationLevel }) => validationLevel === `${validation}_SSL`);
  if (found?.status !== 'VALIDATED') throw new Refusal(-843, found?.status ?? 'NOT_VALIDATED');
}

/** @throws Refusal -135 (unknown), -1601 (doesn't fit), -62 (mandatory and missing) */
export function requireCustomFields(given: Readonly<Record<string, string>>, { directory }: ScmState): void {
  const fields = directory.customFields.ofSsl();
  for (const [name, value] of Object.entries(given)) {
    const field = fields.find((one) => one.name === name);
    if (!field) throw new Refusal(-135);
    if (!fits(field, value)) throw new Refusal(-1601, name);
  }
  if (fields.some((field) => isMandatory(field) && !given[field.name])) throw new Refusal(-62);
}

export function originOf({ admin }: AdminCall, { parentId, id }: Organization, dcv: Partial<OrderOrigin>): OrderOrigin {
  return {
    ...{ requestedVia: 'Web API', requester: `${admin.forename} ${admin.surname}`, requesterId: admin.id },
    ...(parentId !== undefined && { department: id }),
    ...dcv,
  };
}
