/** The profiles and SCM accounts that a person may plan with. */
import type { AccountChoice } from '../../../domain/account/project-rights';
import { approvalOf } from '../../../domain/approval/approval-settings';
import { policyOf as policyOfAccount } from '../../../domain/inventory/renewal/row-policy';
import type { Profile } from '../../../domain/profile';
import type { PlanPolicy } from '../../../domain/renewal/plan/certificate-to-plan';
import type { PlanSource, PlanSources } from '../../../domain/renewal/plan/facts/plan-source';
import { isForcing } from '../../../domain/renewal/policy';
import { together } from '../../../domain/work/together';
import type { Ports } from '../../ports/ports';
import { accountsFor } from '../account-access';
import { profilesFor } from './profile-access';

type Needs = Pick<Ports, 'accounts' | 'permissions' | 'profiles' | 'now'>;

export async function viewPlanSources(ports: Needs): Promise<PlanSources> {
  const now = ports.now();
  const [profiles, accounts, isJiraAdmin] = await together([
    profilesFor(ports),
    accountsFor(ports),
    ports.permissions.isJiraAdmin(),
  ]);
  const sources: PlanSource[] = [...profiles.map((profile) => sourceOf(profile, now)), ...accounts.map(ofAccount)];
  return { now, sources, isJiraAdmin };
}

function sourceOf(profile: Profile, now: number): PlanSource {
  return { kind: 'profile', id: profile.id, name: profile.name, policy: policyOf(profile, now) };
}

/** Of what people let the app renew; nobody approves these. */
function ofAccount(account: AccountChoice): PlanSource {
  const { timing, calendar, dailyCap, autoRenew, keyOnRenewal } = policyOfAccount(account);
  const policy = { timing, calendar, autoRenew, keyOnRenewal, approval: { ask: 'never' } as const };
  const { id, name } = account;
  return { kind: 'account', id, name, policy: { ...policy, ...(dailyCap !== undefined && { dailyCap }) } };
}

/** What decides, and nothing else of the profile. */
function policyOf(profile: Profile, now: number): PlanPolicy {
  const { timing, calendar, dailyCap, autoRenew, keyOnRenewal, force } = profile;
  return {
    ...{ timing, calendar, autoRenew, keyOnRenewal, approval: { ask: approvalOf(profile).ask } },
    ...(dailyCap !== undefined && { dailyCap }),
    ...(force && isForcing(profile, now) && { force: { from: force.from, until: force.until } }),
  };
}
