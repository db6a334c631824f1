/** A domain as the Admin API writes it. */
import { dcvStatusAt, type DcvMode } from '../../directory/domains/domain-validation';
import type { Domain } from '../../directory/domains/domain-book';
import type { ScmState } from '../../scm-state';
import { written } from '../wire/dates';
import { spelled } from '../wire/spellings';

/** Names of the methods where it is said how a domain was validated; `AUTO` proves by CNAME. */
export const METHODS: Readonly<Record<DcvMode, string>> = {
  EMAIL: 'EMAIL',
  CNAME: 'CNAME_CSR_HASH',
  HTTP: 'HTTP_CSR_HASH',
  HTTPS: 'HTTPS_CSR_HASH',
  AUTO: 'CNAME_CSR_HASH',
  TXT: 'DNSTXT_RANDOM_VALUE',
};

export function domainBean(domain: Domain, { clock, dialect }: ScmState): object {
  const { id, name, description, active, delegations, validation, ctLogMonitoring } = domain;
  const { method, validatedAt, expiresAt } = validation;
  return {
    ...{ id, name, ...(description !== '' && { description }), delegationStatus: delegationStatus(domain) },
    ...{
      state: active ? 'ACTIVE' : 'SUSPENDED',
      validationStatus: spelled(dcvStatusAt(validation, clock.now()), dialect),
    },
    ...(method && { validationMethod: METHODS[method] }),
    ...(validatedAt !== undefined && { dcvValidation: written(validatedAt, 'ISO') }),
    ...(expiresAt !== undefined && { dcvExpiration: written(expiresAt, 'ISO') }),
    delegations: delegations.map(({ privileges, ...delegation }) => ({
      ...delegation,
      ...(privileges && { domainCertificateRequestPrivileges: privileges }),
    })),
    ...(ctLogMonitoring && { ctLogMonitoring }),
  };
}

export function delegationStatus({ delegations }: Domain): 'ACTIVE' | 'REQUESTED' {
  return delegations.some(({ status }) => status === 'ACTIVE') ? 'ACTIVE' : 'REQUESTED';
}
