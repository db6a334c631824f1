/** What the admin page asks about Sectigo profiles. Only for Jira admins. */
import * as z from 'zod/mini';
import type { Group } from '../../domain/approval/group';
import type { Person } from '../../domain/person';
import type { ProfileList, SavedProfile } from '../../domain/profile';
import { profileDraftSchema } from '../../domain/profile';
import type { GetStarted } from '../../domain/profiles/get-started';
import type { NamedProject } from '../../domain/profiles/project';
import type { ForcePreview } from '../../domain/renewal/force-preview';
import { call, id, nothing } from '../call';

const address = z.string().check(z.maxLength(2_000));

export const profileCalls = {
  listProfiles: call<ProfileList>()('listProfiles', nothing),
  saveProfile: call<SavedProfile>()('saveProfile', profileDraftSchema),
  enableProfile: call<SavedProfile>()('enableProfile', z.object({ id, version: z.int(), enabled: z.boolean() })),
  /** How many valid certificates would be left without their profile. */
  previewRemoval: call<{ readonly count: number; readonly more: boolean }>()('previewRemoval', z.object({ id })),
  /** Answers with what the admin has to know beside. */
  removeProfile: call<{ readonly notice?: string }>()('removeProfile', z.object({ id, version: z.int() })),
  /** Which hosts of these addresses the app may not call; a Jira admin can allow them in the browser. */
  findBlockedHosts: call<readonly string[]>()(
    'findBlockedHosts',
    z.object({ scmUrl: address, tokenUrl: address, renewalInfoUrl: z.optional(address) }),
  ),
  getStarted: call<GetStarted>()('getStarted', nothing),
  testConnection: call<null>()('testConnection', z.object({ id })),
  /** What a forced renewal of the profile would order, to be confirmed. */
  previewForce: call<ForcePreview>()('previewForce', z.object({ id })),
  /** `count`: how many billed renewals the admin agreed to. */
  forceRenewal: call<null>()('forceRenewal', z.object({ id, version: z.int(), count: z.int().check(z.nonnegative()) })),
  stopForce: call<null>()('stopForce', z.object({ id, version: z.int() })),
  searchPeople: call<readonly Person[]>()('searchPeople', z.object({ query: z.string().check(z.maxLength(100)) })),
  searchGroups: call<readonly Group[]>()('searchGroups', z.object({ query: z.string().check(z.maxLength(100)) })),
  searchProjects: call<readonly NamedProject[]>()(
    'searchProjects',
    z.object({ query: z.string().check(z.maxLength(100)) }),
  ),
} as const;
