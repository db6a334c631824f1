/** Journey 1: a Jira admin creates or changes a profile. */
import { Problem } from '../../domain/problem';
import type { FieldFault } from '../../domain/problem';
import type { Profile, ProfileDraft, ProfileView } from '../../domain/profile';
import { isHttpsUrl, profileFaults, scmBase, viewOf } from '../../domain/profile';
import { DAY_MS } from '../../domain/validity';
import type { Ports } from '../ports/ports';

type Needs = Pick<Ports, 'now' | 'newId' | 'egressAllows' | 'profiles' | 'secrets' | 'jobs'>;

/**
 * A new secret goes under a new name, then the profile is written on the version that was read, then the old secret is
 * deleted: whatever fails in between, the stored profile names a secret that is there.
 * @throws Problem `invalid-input` with all faults at once; `conflict` when someone else saved in between
 */
export async function saveProfile(ports: Needs, draft: ProfileDraft): Promise<ProfileView> {
  const stored = await storedProfile(ports, draft);
  await requireNoFaults(ports, draft, stored);
  const profile = profileOf(ports, draft, stored);
  const secretIsNew = draft.clientSecret !== '';
  if (secretIsNew) await ports.secrets.write(profile.id, profile.secretVersion, draft.clientSecret);
  const saved = await write(ports, stored, profile);
  // Named by nothing any more: the old secret after a change, the new one after a conflict.
  const left = saved ? stored : profile;
  if (secretIsNew && left) await ports.secrets.remove(left.id, left.secretVersion);
  if (!saved) throw changedMeanwhile();
  if (stored && isOtherPolicy(stored, saved)) await lookAnew(ports, saved);
  return viewOf(saved);
}

function isOtherPolicy(old: Profile, changed: Profile): boolean {
  return POLICY_FIELDS.some((field) => old[field] !== changed[field]);
}

/** The account counts too: certificates that it has were out of reach without it. */
const POLICY_FIELDS = [
  ...(['windowDays', 'autoRenew', 'openRenewalIssue', 'keyOnRenewal'] as const),
  ...(['clientId', 'scmUrl'] as const),
];

/** What the new policy makes due is not left for the days until each certificate's next look. */
function lookAnew(ports: Needs, { id }: Profile): Promise<void> {
  return ports.jobs.queue({ kind: 'profile', id, withinMs: DAY_MS }, 0);
}

async function storedProfile(ports: Needs, draft: ProfileDraft): Promise<Profile | undefined> {
  if (draft.id === undefined) return undefined;
  const stored = await ports.profiles.find(draft.id);
  if (stored?.version !== draft.version) throw changedMeanwhile();
  return stored;
}

async function write(ports: Needs, stored: Profile | undefined, profile: Profile): Promise<Profile | undefined> {
  if (stored) return ports.profiles.replace(stored, profile);
  return (await ports.profiles.create(profile)) ? profile : undefined;
}

async function requireNoFaults(ports: Needs, draft: ProfileDraft, stored: Profile | undefined): Promise<void> {
  const faults = profileFaults(draft);
  faults.push(...egressFaults(ports, draft, faults), ...secretFaults(draft, stored));
  const namesake = await ports.profiles.findByName(draft.name.trim());
  if (namesake && namesake.id !== stored?.id) faults.push({ field: 'name', message: 'Another profile has this name.' });
  if (faults.length > 0) throw new Problem('invalid-input', 'Some fields need a change.', { faults });
}

/** A stored secret, and the tokens it gives, only ever go where they were meant to: whoever changes that has to know it. */
function secretFaults(draft: ProfileDraft, stored: Profile | undefined): FieldFault[] {
  if (!stored || draft.clientSecret !== '' || !isHttpsUrl(draft.scmUrl)) return [];
  const moved = draft.tokenUrl.trim() !== stored.tokenUrl || hostOf(draft.scmUrl.trim()) !== hostOf(stored.scmUrl);
  return moved
    ? [{ field: 'clientSecret', message: 'Give the client secret again, because it is to be used at a new address.' }]
    : [];
}

function hostOf(url: string): string {
  return new URL(url).host;
}

function egressFaults(ports: Needs, draft: ProfileDraft, known: readonly FieldFault[]): FieldFault[] {
  return (['scmUrl', 'tokenUrl'] as const)
    .filter((field) => !known.some((fault) => fault.field === field) && !ports.egressAllows(draft[field].trim()))
    .map((field) => ({ field, message: notAllowed(new URL(draft[field].trim()).hostname) }));
}

function notAllowed(host: string): string {
  return `The app may not call ${host}: it is not one of Sectigo's own hosts. A Jira admin must allow it for this app first.`;
}

function profileOf(ports: Needs, draft: ProfileDraft, stored: Profile | undefined): Profile {
  const { name, clientId, scmUrl, tokenUrl, comments, publicTrust, operators } = draft;
  const { windowDays, autoRenew, openRenewalIssue, keyOnRenewal } = draft;
  return {
    ...(stored ?? { id: ports.newId(), version: 1 }),
    ...{ comments, publicTrust, operators, windowDays, autoRenew, openRenewalIssue, keyOnRenewal },
    ...{ name: name.trim(), clientId: clientId.trim(), scmUrl: scmBase(scmUrl), tokenUrl: tokenUrl.trim() },
    ...secretOf(ports, draft, stored),
  };
}

function secretOf(ports: Needs, draft: ProfileDraft, stored: Profile | undefined) {
  if (stored && draft.clientSecret === '')
    return { secretVersion: stored.secretVersion, secretSetAt: stored.secretSetAt };
  return { secretVersion: ports.newId(), secretSetAt: ports.now() };
}

function changedMeanwhile(): Problem {
  return new Problem('conflict', 'Someone else changed this profile meanwhile. Reload it; nothing was overwritten.');
}
