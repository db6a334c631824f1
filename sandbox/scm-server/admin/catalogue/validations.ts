/** /api/organization/v2/{id}/validations: what Sectigo has checked about an organization. */
import type { OrganizationValidation } from '../../directory/organization-book';
import { Refusal } from '../../wire/refusal';
import { jsonReply } from '../../wire/reply';
import type { AdminHandler } from '../admin-call';
import { written } from '../wire/dates';
import { organizationOf } from './organizations';

export const listValidations: AdminHandler = (call, scm) =>
  jsonReply(200, organizationOf(call, scm).validations.map(bean));

/** Also the answer to "synchronize": there is nothing more to fetch from the CA. */
export const oneValidation: AdminHandler = (call, scm) => {
  const { name, validations } = organizationOf(call, scm);
  const found = validations.find(({ id }) => String(id) === call.param('validationId'));
  if (!found) throw new Refusal(-1021, name, 404);
  return jsonReply(200, bean(found));
};

function bean({ id, validationLevel, status, expiresAt }: OrganizationValidation): object {
  return {
    ...{ id, validationLevel, status, alternative: false, backendId: 902 + id, backendType: 'SASP' },
    ...(expiresAt !== undefined && { expires: written(expiresAt, 'ISO') }),
  };
}
