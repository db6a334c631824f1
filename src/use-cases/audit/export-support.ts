/**
 * What goes to whoever helps: put together from ids, words of tables, numbers and host names, so that nothing that a person
 * typed can be in it.
 */
import { addressesOf } from '../../domain/account/account';
import { approvalOf } from '../../domain/approval/approval-settings';
import type { Account } from '../../domain/account/account';
import type { AuditEvent } from '../../domain/audit/audit-event';
import type { SupportExport } from '../../domain/health/support-export';
import type { Profile } from '../../domain/profile';
import type { RenewalTiming } from '../../domain/renewal/policy';
import { COUNTED_DAYS } from '../../domain/webhook/call-counts';
import { validSecrets } from '../../domain/webhook/webhook-secrets';
import { together } from '../../domain/work/together';
import type { Ports } from '../ports/ports';
import { look } from './view-diagnostics';

type Needs = Pick<
  Ports,
  | 'audit'
  | 'health'
  | 'profiles'
  | 'accounts'
  | 'orders'
  | 'certificates'
  | 'now'
  | 'appVersion'
  | 'webhooks'
  | 'egressAllows'
>;

export async function exportSupport(ports: Needs): Promise<SupportExport> {
  const now = ports.now();
  const { level, duties, orders, certificates, profiles: healths } = await look(ports);
  const [profiles, accounts, webhook, days, recent] = await together([
    ports.profiles.list(),
    ports.accounts.list(),
    ports.webhooks.find(),
    ports.webhooks.listCounts(lastDays(now)),
    ports.audit.list({}),
  ]);
  return {
    made: new Date(now).toISOString(),
    appVersion: ports.appVersion(),
    logLevel: level,
    duties,
    waiting: { orders, certificates },
    profiles: profiles.map((profile) => ({
      ...plainProfile(ports, profile),
      credentials: healths.find(({ id }) => id === profile.id)?.credentials ?? { state: 'unknown' },
    })),
    accounts: accounts.map((account) => plainAccount(ports, account)),
    webhook: { secrets: validSecrets(webhook, now).length, days: days.map(({ day, counts }) => ({ day, ...counts })) },
    events: recent.events.map(withoutPerson),
  };
}

function plainProfile(ports: Needs, profile: Profile) {
  const { group, ...approval } = approvalOf(profile);
  const { id, version, timing, autoRenew, openRenewalIssue, keyOnRenewal, publicTrust } = profile;
  return {
    ...{ id, version, timing: timingInShort(timing), autoRenew, openRenewalIssue, keyOnRenewal, publicTrust },
    scmHost: hostOf(profile.scmUrl),
    tokenHost: hostOf(profile.tokenUrl),
    callsAllowed: ports.egressAllows(profile.scmUrl) && ports.egressAllows(profile.tokenUrl),
    secretSetAt: new Date(profile.secretSetAt).toISOString(),
    approval: { ...approval, hasGroup: group !== '' },
    people: profile.operators.length,
    forcing: profile.force !== undefined,
  };
}

/** Numbers alone; a calendar's freezes have names that a person typed. */
function timingInShort(timing: RenewalTiming): string {
  if (timing.by === 'window') return `window ${timing.days}`;
  return timing.by === 'fraction' ? `fraction ${timing.lived}` : timing.by;
}

function plainAccount(ports: Needs, account: Account) {
  const { id, version, enabled, scmUrl, signIn, secretSetAt } = account;
  return {
    ...{ id, version, enabled, signIn: signIn.kind, scmHost: hostOf(scmUrl) },
    callsAllowed: addressesOf(account).every((url) => ports.egressAllows(url)),
    secretSetAt: new Date(secretSetAt).toISOString(),
  };
}

/** Whoever helps need not know who it was. */
/** Ids of events may hold whom they are about. */
function withoutPerson({ actor, id: _id, ...event }: AuditEvent) {
  return { ...event, at: new Date(event.at).toISOString(), actor: /^(app|webhook)$/.test(actor) ? actor : 'person' };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : 'unreadable';
}

function lastDays(now: number): string[] {
  return Array.from({ length: COUNTED_DAYS }, (_, back) =>
    new Date(now - back * 86_400_000).toISOString().slice(0, 10),
  );
}
