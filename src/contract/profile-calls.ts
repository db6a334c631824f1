/** What the admin page asks about Sectigo profiles. Only for Jira admins. */
import * as z from 'zod/mini';
import type { Person } from '../domain/person';
import type { ProfileList, ProfileView } from '../domain/profile';
import { profileDraftSchema } from '../domain/profile';
import type { ForcePreview } from '../domain/renewal/force-preview';
import { call, id, nothing } from './call';

export const profileCalls = {
  listProfiles: call<ProfileList>()('listProfiles', nothing),
  saveProfile: call<ProfileView>()('saveProfile', profileDraftSchema),
  removeProfile: call<null>()('removeProfile', z.object({ id, version: z.int() })),
  testConnection: call<null>()('testConnection', z.object({ id })),
  /** What a forced renewal of the profile would order, to be confirmed. */
  previewForce: call<ForcePreview>()('previewForce', z.object({ id })),
  /** `count`: how many billed renewals the admin agreed to. */
  forceRenewal: call<null>()('forceRenewal', z.object({ id, version: z.int(), count: z.int().check(z.nonnegative()) })),
  stopForce: call<null>()('stopForce', z.object({ id, version: z.int() })),
  searchPeople: call<readonly Person[]>()('searchPeople', z.object({ query: z.string().check(z.maxLength(100)) })),
} as const;
