/** Where an issue belongs that has a certificate: what the certificate is decides, and the rule that it was ordered under. */
import type { Certificate } from '../certificate/certificate';
import { STATUSES } from '../issue/issue-fields';
import type { RuleConfiguration } from '../issue/rule-configuration';
import { expired } from '../validity';

type Known = Pick<Certificate, 'rule' | 'revoked' | 'notAfter'>;

/**
 * @param certificate none where it is not known any more
 * @param now epoch milliseconds
 */
export function homeStatus(certificate: Known | undefined, now: number): string {
  if (certificate?.revoked) return STATUSES.revoked;
  if (certificate && expired(certificate.notAfter, now)) return STATUSES.expired;
  return certificate?.rule.onSuccess ?? STATUSES.enrolled;
}

/** The next certificate of the same issue belongs where this one stood, unless the rule that asks for it says otherwise. */
export function ruleFromHome(
  certificate: { readonly rule: RuleConfiguration },
  asking: RuleConfiguration,
): RuleConfiguration {
  const { onSuccess } = certificate.rule;
  return onSuccess === undefined ? asking : { onSuccess, ...asking };
}
