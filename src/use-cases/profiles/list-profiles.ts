/** Journey 1: the profiles, by name, without their secrets, with what is known of their connection and the names on them. */
import { approvalOf } from '../../domain/approval/approval-settings';
import type { ListedProfile, Profile, ProfileList } from '../../domain/profile';
import { viewOf } from '../../domain/profile';
import { calledAddresses } from '../../domain/profiles/addresses';
import { validityDays } from '../../domain/validity';
import { together } from '../../domain/work/together';
import type { Ports } from '../ports/ports';

type Needs = Pick<
  Ports,
  'profiles' | 'people' | 'projects' | 'groups' | 'signIns' | 'egressAllows' | 'certificateFacts'
>;

export async function listProfiles(ports: Needs): Promise<ProfileList> {
  const profiles = await listed(ports);
  const accountIds = profiles.flatMap(({ operators }) => operators);
  const projectIds = profiles.flatMap(({ projects, homeProject }) => [...projects, homeProject]);
  const groupIds = profiles.map((profile) => approvalOf(profile).group);
  const [people, projects, groups] = await together([
    ports.people.named(distinct(accountIds)),
    ports.projects.named(distinct(projectIds.filter((id) => id !== ''))),
    ports.groups.named(distinct(groupIds.filter((id) => id !== ''))),
  ]);
  return { profiles, people, projects, groups };
}

/** The profiles by name, each with what the app itself knows of it. */
export async function listed(ports: Omit<Needs, 'people' | 'projects' | 'groups'>): Promise<ListedProfile[]> {
  const profiles = await ports.profiles.list();
  return together(profiles.map((profile) => listedProfile(ports, profile)));
}

async function listedProfile(
  ports: Omit<Needs, 'people' | 'projects' | 'groups'>,
  profile: Profile,
): Promise<ListedProfile> {
  const [signIn, last] = await together([
    ports.signIns.of(profile),
    ports.certificateFacts.latestOfProfile(profile.id),
  ]);
  const lastTermDays = last && { lastTermDays: validityDays(last.notBefore, last.notAfter) };
  const { renewalInfoUrl, ...atScm } = calledAddresses(profile);
  const findBlockedHosts = blockedHosts(ports, Object.values(atScm));
  const [blockedCa] = renewalInfoUrl === undefined ? [] : blockedHosts(ports, [renewalInfoUrl]);
  return { ...viewOf(profile), ...signIn, ...lastTermDays, findBlockedHosts, ...(blockedCa && { blockedCa }) };
}

/** @returns the hosts of the addresses that the app may not call */
export function blockedHosts(ports: Pick<Ports, 'egressAllows'>, urls: readonly string[]): string[] {
  return distinct(urls.filter((url) => !ports.egressAllows(url)).map((url) => new URL(url).hostname));
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
