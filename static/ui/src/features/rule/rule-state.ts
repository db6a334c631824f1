/** What the dialog holds: the draft, and what is wrong with it once somebody tried to save it. */
import { configurationOf, draftOf, faultsOf, savedRule } from '../../../../../src/domain/rule/saved-rule';
import type { RuleDraft, RuleFaults } from '../../../../../src/domain/rule/saved-rule';
import { PROFILE_REMOVED } from '../../texts/rule';
import type { OpenRule } from './rule-place';

export interface RuleState {
  readonly draft: RuleDraft;
  readonly faults: RuleFaults;
}

export function openState({ reading }: OpenRule): RuleState {
  return { draft: draftOf(reading.state === 'configured' ? reading.rule : {}), faults: {} };
}

/** @returns the text to be stored; undefined where the draft cannot be saved, and why */
export function submitted(rule: OpenRule, draft: RuleDraft): { readonly text?: string; readonly faults: RuleFaults } {
  const faults = { ...faultsOf(rule.key, draft), ...profileFault(rule, draft) };
  if (Object.keys(faults).length > 0) return { faults };
  return { text: savedRule(rule.key, configurationOf(rule.key, draft), rule.profiles), faults };
}

/** A profile that was removed since would refuse every request. */
function profileFault({ profiles }: OpenRule, { profileId }: RuleDraft): RuleFaults {
  const known = profileId === '' || profiles.some(({ id }) => id === profileId);
  return known ? {} : { profile: PROFILE_REMOVED };
}
