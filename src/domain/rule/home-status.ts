/** Where an issue belongs while it has a certificate: where the rule that it was ordered under took it. */
import { STATUSES } from '../issue/issue-fields';
import type { RuleConfiguration } from '../issue/rule-configuration';

/** @param certificate none where it is not known any more */
export function homeStatus(certificate: { readonly rule: RuleConfiguration } | undefined): string {
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
