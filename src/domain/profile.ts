/** A Sectigo profile: named credentials of one REST account in SCM, which stand for organization, certificate profile and term. */
import * as z from 'zod/mini';
import { approvalDraftSchema } from './approval/approval-settings';
import type { ApprovalSettings } from './approval/approval-settings';
import type { Group } from './approval/group';
import type { Person } from './person';
import type { NamedProject } from './profiles/project';
import type { SignInState } from './profiles/sign-in';
import type { RenewalPolicy } from './renewal/policy';
import { calendarSchema, timingSchema } from './renewal/policy-schema';

/** Where SCM gives out tokens unless a customer was told otherwise (SCM Enrollment API, authentication). */
export const DEFAULT_TOKEN_URL = 'https://auth.sso.sectigo.com/auth/realms/apiclients/protocol/openid-connect/token';

/** SCM takes 1,024 characters of comments; the rest is kept for the order's mark. */
export const COMMENTS_LIMIT = 800;

export interface Profile extends RenewalPolicy {
  readonly id: string;
  /** Guards every write. */
  readonly version: number;
  readonly name: string;
  readonly clientId: string;
  /** Base of the Enrollment API, https, without a path of its own API and without a closing slash. */
  readonly scmUrl: string;
  readonly tokenUrl: string;
  /** Sent with every order, before the order's mark. */
  readonly comments: string;
  /** False for a private CA: internal names and validity beyond the public maximum are its own affair. */
  readonly publicTrust: boolean;
  /** Whether orders wait for approval; absent in profiles from before there was any. */
  readonly approval?: ApprovalSettings;
  /** Account ids of those with access to SCM; they alone settle an order whose reply was lost. */
  readonly operators: readonly string[];
  /** Ids of the projects in which new requests may use it; empty: in all. Renewals keep theirs. */
  readonly projects: readonly string[];
  /** Id of the project whose permissions decide about certificates without an issue; empty: Jira admins alone decide. */
  readonly homeProject: string;
  /** False: not offered, and new requests are refused. Renewals and revocations of its certificates go on. */
  readonly enabled: boolean;
  /** Names the stored secret; a new secret gets a new one. */
  readonly secretVersion: string;
  /** Epoch milliseconds. */
  readonly secretSetAt: number;
}

/** Where a new profile may be used, and that it may. */
export const DEFAULT_REACH: Pick<Profile, 'projects' | 'homeProject' | 'enabled'> = {
  projects: [],
  homeProject: '',
  enabled: true,
};

/** A project by its id in Jira, which is a number. */
const projectId = z.string().check(z.regex(/^\d{1,20}$/));

/** What the form sends. An empty secret keeps the stored one; what is optional and absent stays as it is. */
export const profileDraftSchema = z.object({
  id: z.optional(z.string().check(z.maxLength(64))),
  version: z.optional(z.int()),
  name: z.string().check(z.maxLength(1_000)),
  clientId: z.string().check(z.maxLength(1_000)),
  clientSecret: z.string().check(z.maxLength(4_000)),
  scmUrl: z.string().check(z.maxLength(2_000)),
  tokenUrl: z.string().check(z.maxLength(2_000)),
  comments: z.string().check(z.maxLength(5_000)),
  publicTrust: z.boolean(),
  timing: timingSchema,
  /** Absent: its CA is never asked. */
  renewalInfoUrl: z.optional(z.string().check(z.maxLength(2_000))),
  calendar: calendarSchema,
  /** Absent: no cap. */
  dailyCap: z.optional(z.number()),
  autoRenew: z.boolean(),
  openRenewalIssue: z.enum(['always', 'when-needed']),
  keyOnRenewal: z.enum(['reuse', 'fresh']),
  approval: z.optional(approvalDraftSchema),
  operators: z.array(z.string().check(z.minLength(1), z.maxLength(128))).check(z.maxLength(20)),
  projects: z.optional(z.array(projectId).check(z.maxLength(100))),
  homeProject: z.optional(z.union([z.literal(''), projectId])),
  enabled: z.optional(z.boolean()),
});

export type ProfileDraft = z.infer<typeof profileDraftSchema>;

/** What screens may see of a profile: never a secret. */
export interface ProfileView extends Omit<Profile, 'secretVersion'> {
  readonly hasSecret: boolean;
}

/** A profile in the list of the admin page. */
export interface ListedProfile extends ProfileView, SignInState {
  /** Hosts of its addresses that the app may not call (any more). */
  readonly findBlockedHosts: readonly string[];
  /** Host of its CA where the app may not ask it when to renew. */
  readonly blockedCa?: string;
  /** Length of its last certificate in days; absent while it has none. */
  readonly lastTermDays?: number;
}

/** What was saved. */
export interface SavedProfile extends ProfileView {
  /** What the admin has to know beside; a sentence. */
  readonly notice?: string;
}

/** All profiles, with the names of the people, projects and groups that stand on them. */
export interface ProfileList {
  readonly profiles: readonly ListedProfile[];
  readonly people: readonly Person[];
  readonly projects: readonly NamedProject[];
  /** Of approvers; one that is gone is absent. */
  readonly groups: readonly Group[];
}

export function viewOf({ secretVersion, ...profile }: Profile): ProfileView {
  return { ...profile, hasSecret: secretVersion !== '' };
}
