/** What people do to a certificate that they have: used by the journeys of renewal and revocation. */
import { profileCalls } from '../../../src/contract/admin/profile-calls';
import { orderCalls } from '../../../src/contract/issue/order-calls';
import type { ProfileDraft, ProfileView } from '../../../src/domain/profile';
import type { IssueFacts } from '../../../sandbox/jira-server/site-facts';
import { demand, draftOf, HOUR, PROFILE, setStage, type Stage, type StageOptions } from './stage';

export const DAY = 24 * HOUR;

/** Certificates that live 60 days: their end is that of longer ones, and comes in less than a third of the hours. */
export const BRIEF = { termDays: 60 } as const;

export const setBriefStage = (options: StageOptions = {}): Promise<Stage> => setStage({ ...BRIEF, ...options });

/** Enrols a certificate. @returns the issue's key */
export async function enrolled(stage: Stage, names?: readonly string[]): Promise<string> {
  const key = await stage.enroll(names);
  await stage.advance(HOUR);
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  return key;
}

export async function profileOf(stage: Stage): Promise<ProfileView> {
  const { profiles } = demand(await stage.admin.onAdminPage(profileCalls.listProfiles, undefined));
  const found = profiles.find(({ name }) => name === PROFILE);
  if (!found) throw new Error('The profile is gone.');
  return found;
}

/** A Jira admin changes the profile's policy. */
export async function policy(stage: Stage, changes: Partial<ProfileDraft>): Promise<void> {
  const { id, version } = await profileOf(stage);
  const draft = { ...draftOf(stage, stage.account), id, version, clientSecret: '', ...changes };
  demand(await stage.admin.onAdminPage(profileCalls.saveProfile, draft));
}

/** Lets time pass until the app has sent a renewal by itself, so that an approver at SCM acts next. */
export async function untilRenewalIsSent(stage: Stage, changes: Partial<ProfileDraft> = {}): Promise<void> {
  await stage.advance(DAY);
  await policy(stage, { autoRenew: true, ...changes });
  await stage.advance((stage.account.termDays - 34) * DAY);
  while (stage.scm.calls().renew === 0) await stage.advance(HOUR / 4);
}

/** @returns every issue but this one: those that the app opened */
export function opened(stage: Stage, key: string): readonly IssueFacts[] {
  return stage.jira.site.issues().filter((issue) => issue.key !== key);
}

/** @returns the one issue that was opened */
export function theOpened(stage: Stage, key: string): IssueFacts {
  const [issue, ...more] = opened(stage, key);
  expect(more).toEqual([]);
  if (!issue) throw new Error('No issue was opened.');
  return issue;
}

/** @param fields by the fields' names; a select takes its option as `{ value }` */
export async function press(
  stage: Stage,
  key: string,
  [name, fields = {}]: readonly [string, Readonly<Record<string, unknown>>?],
): Promise<void> {
  const byId = Object.entries(fields).map(([field, value]) => [stage.jira.site.fieldId(field), value]);
  const answer = await stage.requester.transition(key, name, Object.fromEntries(byId) as Record<string, unknown>);
  expect(answer.status).toBe(204);
}

export const revokeAs = (reason: string) =>
  ['Revoke Certificate', { 'Certificate revocation reason': { value: reason } }] as const;
export const doNotRenew = (reason: string) => ['Do Not Renew', { 'Certificate not renewed because': reason }] as const;

export async function markInstalled(stage: Stage, key: string): Promise<void> {
  demand(await stage.requester.onIssue(orderCalls.markInstalled, { issueId: stage.issue(key).id }));
}

/** SCM's word for the certificate that an issue names. */
export function atScm(stage: Stage, certId: string | undefined): string | undefined {
  return stage.scm.orders.list().find((order) => order.certId === certId)?.status;
}

export const certIdOf = (stage: Stage, key: string): string => stage.issue(key).text['Certificate ID'] ?? '';
