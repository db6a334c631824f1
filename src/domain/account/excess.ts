/** What an account's credentials allow beyond what the app uses: the less they may, the less is lost with them. */
import type { AccountRights } from './rights';

export const EXCESSES = [
  ...(['password', 'mrao', 'administrators', 'organizations', 'auto-approve'] as const),
  ...(['other-certificates', 'contract'] as const),
] as const;

export type Excess = (typeof EXCESSES)[number];

/** SCM's privileges (OpenAPI 25.9.2, ClientPrivilege), by what they are too much of. */
const PRIVILEGES: Partial<Record<Excess, readonly string[]>> = {
  administrators: ['allowCreate', 'allowEdit', 'allowDelete'],
  organizations: [
    ...['editOrganizationAndDepartment', 'addOrganizationAndDepartments', 'addDepartments', 'editDepartments'],
  ],
  'auto-approve': ['autoApproveCertificates'],
  'other-certificates': [
    ...['clientCertRequest', 'clientCertRevoke', 'clientCertManage', 'csRequest', 'csRevoke', 'csManage'],
    ...['deviceRequest', 'deviceRenew', 'deviceReplace', 'deviceRevoke', 'deviceApprove', 'deviceManage'],
  ],
  contract: ['manageSubscriptions', 'acceptCustomerLicenseAgreement'],
};

/** @returns in the order of what weighs most */
export function excessOf({ signIn, administrator }: AccountRights): Excess[] {
  const held = new Set(administrator?.privileges?.map(folded));
  const roles = administrator?.roles.map(folded) ?? [];
  const isHeld: Partial<Record<Excess, boolean>> = {
    password: signIn === 'password',
    mrao: roles.includes('mrao'),
    'other-certificates': roles.some((role) => /^d?rao_?(smime|cs|device)$/.test(role)),
  };
  const byPrivilege = (excess: Excess) => PRIVILEGES[excess]?.some((privilege) => held.has(folded(privilege))) ?? false;
  return EXCESSES.filter((excess) => isHeld[excess] === true || byPrivilege(excess));
}

function folded(word: string): string {
  return word.trim().toLowerCase();
}
