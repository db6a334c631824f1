/** The fields of the group *Where it may be used*, each with what stands beside it. */
import type { ProfileDraft } from '../../../../../src/domain/profile';

export type ReachField = Extract<keyof ProfileDraft, 'enabled' | 'projects' | 'homeProject'>;

export const REACH_TITLE = 'Where it may be used';

export const ENABLED_FIELD = {
  name: 'enabled',
  label: 'Enabled',
  help: [
    'A disabled profile is not offered to requesters, and new requests with it are refused.',
    'Its certificates are still renewed, revoked and checked.',
  ],
} as const;

export const PROJECTS_FIELD = {
  name: 'projects',
  label: 'Allowed projects',
  optional: true,
  help: [
    'The field “Certificate profile” offers it there alone, and requests in other projects are refused. Without any, the profile may be used in all projects.',
    'Renewals of certificates that are there keep their profile.',
  ],
} as const;

export const HOME_FIELD = {
  name: 'homeProject',
  label: 'Home project',
  optional: true,
  help: [
    'Its permissions decide who may see and change certificates of this profile that have no issue.',
    'Without one, only Jira admins may.',
  ],
} as const;

/** From top to bottom. */
export const REACH_ORDER: readonly ReachField[] = [ENABLED_FIELD.name, PROJECTS_FIELD.name, HOME_FIELD.name];
