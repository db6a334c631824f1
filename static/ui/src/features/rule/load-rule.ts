/** Asks the workflow editor which rule the page is for, and the backend which profiles there are. */
import { view } from '@forge/bridge';
import type { Result } from '../../../../../src/contract/result';
import { ruleCalls } from '../../../../../src/contract/admin/rule-calls';
import { ask } from '../../shared/backend/ask';
import { refusedBecause } from '../../shared/backend/refusal';
import { UNKNOWN_RULE } from '../../texts/rule';
import { placeOf } from './rule-place';
import type { OpenRule, RulePlace } from './rule-place';

/** Everything that the page shows; refused for whoever is no Jira admin. */
export async function loadRule(): Promise<Result<OpenRule>> {
  const place = await findPlace();
  if (!place) return refusedBecause(UNKNOWN_RULE);
  const profiles = await ask(ruleCalls.listRuleProfiles, {});
  return profiles.ok ? { ok: true, data: { ...place, profiles: profiles.data } } : profiles;
}

async function findPlace(): Promise<RulePlace | undefined> {
  try {
    return placeOf(await view.getContext());
  } catch {
    return undefined;
  }
}
