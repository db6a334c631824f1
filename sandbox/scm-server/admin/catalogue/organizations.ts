/** /api/organization/v1: organizations with their departments. */
import type { Organization, OrganizationBook } from '../../directory/organization-book';
import type { ScmState } from '../../scm-state';
import { objectOf, readFields, text, textOf, type FieldRule, type Fields } from '../../wire/fields';
import { Refusal } from '../../wire/refusal';
import { jsonReply } from '../../wire/reply';
import { created, noContent, type AdminCall, type AdminHandler } from '../admin-call';
import { isMrao, requireMrao } from '../rights';
import { flag, idIn, record } from '../wire/rules';
import { wordAmong } from '../wire/spellings';

export const listOrganizations: AdminHandler = (call, { directory: { organizations } }) =>
  jsonReply(
    200,
    reached(call, organizations).map((one) => basicBean(one, call, organizations)),
  );

/** By the kind of certificate for which they can be reported on. */
export const organizationsByType: AdminHandler = (call, { directory: { organizations } }) => {
  const type = wordAmong(call.param('type'), ['SSL', 'SMIME', 'CodeSign', 'SMIMEAuth', 'Device'] as const);
  if (!type) throw new Refusal(-1601, 'report-type');
  const some = reached(call, organizations).filter(({ certTypes }) => certTypes.includes(type));
  return jsonReply(
    200,
    some.map((one) => basicBean(one, call, organizations)),
  );
};

/** Those that administrators of a role can be given: departments for a DRAO. */
export const organizationsByRole: AdminHandler = (call, { directory: { organizations } }) => {
  const role = wordAmong(call.param('role').replaceAll('_', ''), ['MRAO', 'RAOSSL', 'DRAOSSL'] as const);
  if (!role) throw new Refusal(-1601, 'role');
  const departments = role === 'DRAOSSL';
  const some = organizations
    .all()
    .filter(({ id, parentId }) => (parentId !== undefined) === departments && call.reaches(id));
  const parentName = (one: Organization) => (departments ? { parentName: organizations.rootOf(one).name } : {});
  return jsonReply(
    200,
    some.map((one) => ({ id: one.id, name: one.name, ...parentName(one) })),
  );
};

export const organizationDetails: AdminHandler = (call, scm) =>
  jsonReply(200, detailsBean(organizationOf(call, scm), call, scm));

const address: readonly FieldRule[] = [
  ...['address1', 'address2', 'address3'].map((name) => ({ name, accepts: text(128) })),
  ...['city', 'stateProvince'].map((name) => ({ name, accepts: text(32) })),
  { name: 'postalCode', accepts: text(10) },
  { name: 'country', accepts: (value) => typeof value === 'string' && /^([A-Za-z]{2})?$/.test(value) },
];
const contacts: readonly FieldRule[] = [
  ...['alternativeName', 'schacHomeOrganization', 'alias'].map((name) => ({ name, accepts: text(1024) })),
  { name: 'contactEmails', accepts: text(512) },
  ...['contactWebhook', 'contactSlack', 'contactTeams'].map((name) => ({ name, accepts: text(2048) })),
  ...['sslCertsApiEnabled', 'clientCertsApiEnabled'].map((name) => ({ name, accepts: flag })),
];
const updateFields: readonly FieldRule[] = [{ name: 'name', accepts: text(128) }, ...address, ...contacts];
const createFields: readonly FieldRule[] = [
  { name: 'name', required: true, accepts: text(128) },
  { name: 'parentOrgName', accepts: text(128) },
  { name: 'clientCertificate', required: true, accepts: record },
  ...address,
  ...contacts,
];

/** An RAO may add departments to its own organization, and nothing else. */
export const createOrganization: AdminHandler = (call, scm) => {
  const { organizations } = scm.directory;
  const sent = readFields(call.body, createFields);
  const parentName = textOf(sent, 'parentOrgName');
  if (!parentName) requireMrao(call.admin, 'create organization', scm.dialect);
  const parent = organizations.list().find(({ name }) => name === parentName);
  if (parentName && (!parent || !call.reaches(parent.id))) throw new Refusal(-1023, parentName);
  const details = { ...detailsIn(sent), clientCertificate: objectOf(sent, 'clientCertificate') ?? {} };
  const facts = { name: textOf(sent, 'name') ?? '', details, validated: false };
  return created(call, organizations.add({ ...facts, ...(parent && { parentId: parent.id }) }).id);
};

export const updateOrganization: AdminHandler = (call, scm) => {
  const organization = organizationOf(call, scm);
  const sent = readFields(call.body, updateFields);
  organization.name = textOf(sent, 'name') ?? organization.name;
  organization.details = { ...organization.details, ...detailsIn(sent) };
  return jsonReply(200, detailsBean(organization, call, scm));
};

/** Not while it has certificates. */
export const deleteOrganization: AdminHandler = (call, scm) => {
  requireMrao(call.admin, 'delete organization', scm.dialect);
  const { id, key, name, parentId } = organizationOf(call, scm);
  for (const { request } of scm.orders.everything()) {
    const own = parentId === undefined ? request.organization === key : request.origin.department === id;
    if (own) throw new Refusal(-1021, name);
  }
  scm.directory.organizations.remove(id);
  return noContent;
};

/** @throws Refusal 404 -1023 */
export function organizationOf(call: AdminCall, { directory }: ScmState): Organization {
  const organization = directory.organizations.find(idIn(call.param('id')));
  if (!organization || !call.reaches(organization.id)) throw new Refusal(-1023, call.param('id'), 404);
  return organization;
}

/** One way of writing goes in, another comes out. */
function detailsIn({ name, parentOrgName, clientCertificate, stateProvince, ...rest }: Fields): Fields {
  return { ...rest, ...(stateProvince !== undefined && { stateOrProvince: stateProvince }) };
}

/** An administrator of a department sees the organization, with that department only. */
function reached({ admin, reaches }: AdminCall, organizations: OrganizationBook): readonly Organization[] {
  if (isMrao(admin)) return organizations.list();
  return organizations
    .list()
    .filter(({ id }) => reaches(id) || organizations.departmentsOf(id).some((one) => reaches(one.id)));
}

function basicBean({ id, name }: Organization, { reaches }: AdminCall, organizations: OrganizationBook) {
  const departments = organizations.departmentsOf(id).filter((department) => reaches(department.id));
  return { id, name, departments: departments.map((one) => ({ id: one.id, parentName: name, name: one.name })) };
}

const usual = {
  clientCertificate: {
    allowKeyRecoveryByMasterAdmins: false,
    allowKeyRecoveryByOrgAdmins: false,
    allowKeyRecoveryByDepartmentAdmins: false,
  },
  ...{ sslCertsApiEnabled: true, clientCertsApiEnabled: false },
};

function detailsBean(organization: Organization, call: AdminCall, { directory: { organizations } }: ScmState): object {
  const { id, name, parentId, certTypes, details } = organization;
  const parent = parentId === undefined ? {} : { parentId, parentName: organizations.rootOf(organization).name };
  const { departments } = basicBean(organization, call, organizations);
  return { id, name, ...parent, certTypes, departments, ...usual, ...details };
}
