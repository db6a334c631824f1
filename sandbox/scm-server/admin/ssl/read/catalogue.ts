/** GET /api/ssl/{v}/types and /customFields: what can be ordered, and what has to be said. */
import { termsAt, type CertificateProfile } from '../../../directory/certificate-profiles';
import { isMandatory } from '../../../directory/custom-field-book';
import { jsonReply } from '../../../wire/reply';
import type { AdminCall, AdminHandler } from '../../admin-call';
import { wholeNumberOf } from '../../wire/paging';

export const types: AdminHandler = (call, { directory }) => {
  const organization = wholeNumberOf(call.query, 'organizationId');
  const offered = directory.profiles.list().filter((profile) => isOffered(profile, organization, call));
  return jsonReply(
    200,
    offered.map((profile) => typeBean(profile, call.now)),
  );
};

function isOffered({ organizations }: CertificateProfile, asked: number | undefined, { reaches }: AdminCall): boolean {
  if (!organizations) return true;
  return asked === undefined ? organizations.some(reaches) : organizations.includes(asked);
}

export const sslCustomFields: AdminHandler = (_call, { directory }) =>
  jsonReply(
    200,
    directory.customFields.ofSsl().map((field) => ({ id: field.id, name: field.name, mandatory: isMandatory(field) })),
  );

export function typeBean(profile: CertificateProfile, now: number): object {
  const { id, name, description, keyTypes } = profile;
  const sizes = Object.entries(keyTypes as Readonly<Record<string, readonly (number | string)[]>>);
  return {
    ...{ id, name, description, terms: termsAt(profile, now) },
    keyTypes: Object.fromEntries(sizes.map(([type, some]) => [type, some.map(String)])),
    useSecondaryOrgName: false,
  };
}
