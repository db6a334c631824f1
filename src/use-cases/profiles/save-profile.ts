/** Journey 1: a Jira admin creates or changes a profile. */
import { Problem } from '../../domain/problem';
import type { FieldFault } from '../../domain/problem';
import type { Profile, ProfileDraft, SavedProfile } from '../../domain/profile';
import { DEFAULT_REACH, viewOf } from '../../domain/profile';
import { calledAddresses, isHttpsUrl, plainAddress, scmBase } from '../../domain/profiles/addresses';
import { knownTerm } from '../../domain/profiles/expiry-window';
import { sameName } from '../../domain/profiles/offered-options';
import { profileFaults } from '../../domain/profiles/profile-faults';
import { DAY_MS, validityDays } from '../../domain/validity';
import { offerProfiles } from '../offer-profiles';
import type { Ports } from '../ports/ports';

type Kept = Pick<Ports, 'profiles' | 'profileNames' | 'secrets' | 'jobs' | 'certificateFacts'>;
type Needs = Kept & Pick<Ports, 'groups' | 'now' | 'newId' | 'egressAllows' | 'profileOptions' | 'offers'>;

/**
 * The name is claimed; a new secret goes under a new name, then the profile is written on the version that was read, then
 * the old secret is deleted: whatever fails in between, the stored profile names a secret that is there.
 * @throws Problem `invalid-input` with all faults at once; `conflict` when someone else saved in between
 */
export async function saveProfile(ports: Needs, draft: ProfileDraft): Promise<SavedProfile> {
  const stored = await storedProfile(ports, draft);
  await requireNoFaults(ports, draft, stored);
  const profile = profileOf(ports, draft, stored);
  if (!(await ports.profileNames.claim(profile.name, profile.id, ports.now()))) throw invalid([NAME_IS_TAKEN]);
  const saved = await keep(ports, draft, { stored, profile });
  if (stored) await planAnew(ports, stored, saved);
  const notice = await offerProfiles(ports);
  return { ...viewOf(saved), ...(notice !== undefined && { notice }) };
}

interface Change {
  readonly stored: Profile | undefined;
  readonly profile: Profile;
}

async function keep(ports: Needs, { clientSecret }: ProfileDraft, { stored, profile }: Change): Promise<Profile> {
  const secretIsNew = clientSecret !== '';
  const saved = await writeOrRelease(ports, secretIsNew ? clientSecret : undefined, { stored, profile });
  // Named by nothing any more: the old secret after a change, the new one after a conflict.
  const left = saved ? stored : profile;
  if (secretIsNew && left) await ports.secrets.remove(left.id, left.secretVersion);
  if (!saved) throw changedMeanwhile();
  if (stored) await releaseName(ports, stored, saved);
  return saved;
}

/** A name that was claimed for nothing is free again at once. */
async function writeOrRelease(
  ports: Needs,
  secret: string | undefined,
  { stored, profile }: Change,
): Promise<Profile | undefined> {
  let saved: Profile | undefined;
  try {
    if (secret !== undefined) await ports.secrets.write(profile.id, profile.secretVersion, secret);
    saved = await write(ports, stored, profile);
    return saved;
  } finally {
    if (!saved) await releaseName(ports, profile, stored);
  }
}

/** @param kept the profile as it is now; it needs its name */
async function releaseName(ports: Kept, { id, name }: Profile, kept: Profile | undefined): Promise<void> {
  if (!kept || !sameName(kept.name, name)) await ports.profileNames.release(name, id);
}

/** What the new policy makes due is not left for the days until each certificate's next look. */
async function planAnew({ jobs }: Kept, old: Profile, saved: Profile): Promise<void> {
  const job = { kind: 'profile', id: saved.id, withinMs: DAY_MS } as const;
  if (isOther(LOOKED_AT, old, saved) || (saved.timing.by === 'ca-window' && isOther(CA_ASKED, old, saved)))
    await jobs.queue(job, 0);
  else if (isOther(TIMES, old, saved)) await jobs.queue({ ...job, replan: true }, 0);
}

function isOther(fields: readonly (keyof Profile)[], old: Profile, changed: Profile): boolean {
  return fields.some((field) => JSON.stringify(old[field]) !== JSON.stringify(changed[field]));
}

/** All certificates are looked at. The account counts too: those that it has were out of reach without it. */
const LOOKED_AT = ['autoRenew', 'openRenewalIssue', 'keyOnRenewal', 'clientId', 'scmUrl'] as const;

/** The CA is asked about each. */
const CA_ASKED = ['timing', 'renewalInfoUrl'] as const;

/** Those alone that become due sooner. */
const TIMES = ['timing', 'calendar', 'dailyCap', 'approval'] as const;

async function storedProfile(ports: Kept, draft: ProfileDraft): Promise<Profile | undefined> {
  if (draft.id === undefined) return undefined;
  const stored = await ports.profiles.find(draft.id);
  if (stored?.version !== draft.version) throw changedMeanwhile();
  return stored;
}

async function write(ports: Kept, stored: Profile | undefined, profile: Profile): Promise<Profile | undefined> {
  if (stored) return ports.profiles.replace(stored, profile);
  return (await ports.profiles.create(profile)) ? profile : undefined;
}

async function requireNoFaults(ports: Needs, draft: ProfileDraft, stored: Profile | undefined): Promise<void> {
  const last = stored && (await ports.certificateFacts.latestOfProfile(stored.id));
  const lastTermDays = last && validityDays(last.notBefore, last.notAfter);
  const faults = profileFaults(draft, knownTerm(draft, lastTermDays, ports.now()));
  faults.push(
    ...egressFaults(ports, draft, faults),
    ...secretFaults(draft, stored),
    ...(await groupFaults(ports, draft)),
  );
  const namesake = await ports.profiles.findByName(draft.name.trim());
  if (namesake && namesake.id !== stored?.id) faults.push(NAME_IS_TAKEN);
  if (faults.length > 0) throw invalid(faults);
}

/** Nobody could ever approve. */
async function groupFaults(ports: Needs, { approval }: ProfileDraft): Promise<FieldFault[]> {
  if (!approval || approval.ask === 'never' || approval.group === '') return [];
  const found = await ports.groups.named([approval.group]);
  return found.length > 0
    ? []
    : [{ field: 'approval.group', message: 'There is no such group in this Jira any more.' }];
}

const NAME_IS_TAKEN: FieldFault = { field: 'name', message: 'Another profile has this name.' };

function invalid(faults: readonly FieldFault[]): Problem {
  return new Problem('invalid-input', 'Some fields need a change.', { faults });
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
  return Object.entries(calledAddresses(draft))
    .filter(([field, url]) => !known.some((fault) => fault.field === field) && !ports.egressAllows(url))
    .map(([field, url]) => ({ field, message: notAllowed(new URL(url).hostname) }));
}

function notAllowed(host: string): string {
  return `The app may not call ${host}: it is not one of Sectigo's own hosts. A Jira admin must allow it for this app first.`;
}

function profileOf(ports: Needs, draft: ProfileDraft, stored: Profile | undefined): Profile {
  const { name, clientId, scmUrl, tokenUrl, comments, publicTrust, operators } = draft;
  const { dailyCap: _cap, renewalInfoUrl: _ca, ...kept }: Partial<Profile> = stored ?? {};
  return {
    ...{ id: ports.newId(), version: 1, ...DEFAULT_REACH },
    ...kept,
    ...reachOf(draft),
    ...{ comments, publicTrust, operators },
    ...policyOf(draft),
    ...{ name: name.trim(), clientId: clientId.trim(), scmUrl: scmBase(scmUrl), tokenUrl: tokenUrl.trim() },
    ...secretOf(ports, draft, stored),
  };
}

/** A cap that is absent is none; nor is a CA asked without an address. */
function policyOf({ timing, renewalInfoUrl: ca = '', calendar, dailyCap, ...policy }: ProfileDraft) {
  const { autoRenew, openRenewalIssue, keyOnRenewal } = policy;
  return {
    ...{ timing, calendar, autoRenew, openRenewalIssue, keyOnRenewal },
    ...(dailyCap !== undefined && { dailyCap }),
    ...(ca.trim() !== '' && { renewalInfoUrl: plainAddress(ca) }),
  };
}

/** What is absent stays as it is. */
function reachOf({ projects, homeProject, enabled, approval }: ProfileDraft) {
  return {
    ...(approval && { approval }),
    ...(projects && { projects: [...new Set(projects)] }),
    ...(homeProject !== undefined && { homeProject }),
    ...(enabled !== undefined && { enabled }),
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
