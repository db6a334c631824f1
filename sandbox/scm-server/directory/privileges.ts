/** Roles and privileges of administrators, as the vendor's description of 25.9 names them; those of SSL only. */

export type Role =
  'MRAO' | 'RAO_SSL' | 'DRAO_SSL' | 'RAO_SMIME' | 'DRAO_SMIME' | 'RAO_CS' | 'DRAO_CS' | 'RAO_DEVICE' | 'DRAO_DEVICE';

export const ROLES: readonly Role[] = [
  'MRAO',
  'RAO_SSL',
  'RAO_SMIME',
  'RAO_CS',
  'RAO_DEVICE',
  'DRAO_SSL',
  'DRAO_SMIME',
  'DRAO_CS',
  'DRAO_DEVICE',
];

const DESCRIPTIONS = {
  allowCreate: 'Allow creation of peer admin users',
  allowEdit: 'Allow editing of peer admin users',
  allowDelete: 'Allow deleting of peer admin users',
  allowDCV: 'Allow domain control validation',
  autoApproveCertificates: 'Approve own certificate requests automatically',
  approveDomainDelegation: 'Approve domain delegation',
  allowManageDomains: 'Add, edit and delete domains',
  sslRequest: 'Request SSL certificates',
  sslRenew: 'Renew SSL certificates',
  sslReplace: 'Replace SSL certificates',
  sslRevoke: 'Revoke SSL certificates',
  sslApprove: 'Approve and decline requests for SSL certificates',
  sslManage: 'Edit and delete SSL certificates',
  editOrganizationAndDepartment: 'Edit organizations and departments',
  addOrganizationAndDepartments: 'Add organizations and departments',
} as const;

export type Privilege = keyof typeof DESCRIPTIONS;

export const PRIVILEGES = Object.keys(DESCRIPTIONS).filter(
  (name) => name !== 'autoApproveCertificates',
) as readonly Privilege[];

/** What a role may be given: organizations and administrators above its level are out of reach of a DRAO. */
export function privilegesOf(role: Role): readonly { readonly name: Privilege; readonly description: string }[] {
  if (!['MRAO', 'RAO_SSL', 'DRAO_SSL'].includes(role)) return [];
  return (Object.entries(DESCRIPTIONS) as [Privilege, string][])
    .filter(([name]) => role === 'MRAO' || name !== 'addOrganizationAndDepartments')
    .map(([name, description]) => ({ name, description }));
}
