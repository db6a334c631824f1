/** A Sectigo profile: named credentials of one REST account in SCM, which stand for organization, certificate profile and term. */
import * as z from 'zod/mini';
import type { Person } from './person';
import type { FieldFault } from './problem';
import { LONGEST_WINDOW_DAYS } from './renewal/policy';
import type { RenewalPolicy } from './renewal/policy';

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
  /** Account ids of those with access to SCM; they alone settle an order whose reply was lost. */
  readonly operators: readonly string[];
  /** Names the stored secret; a new secret gets a new one. */
  readonly secretVersion: string;
  /** Epoch milliseconds. */
  readonly secretSetAt: number;
}

/** What the form sends. An empty secret keeps the stored one. */
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
  windowDays: z.number(),
  autoRenew: z.boolean(),
  openRenewalIssue: z.enum(['always', 'when-needed']),
  keyOnRenewal: z.enum(['reuse', 'fresh']),
  operators: z.array(z.string().check(z.minLength(1), z.maxLength(128))).check(z.maxLength(20)),
});

export type ProfileDraft = z.infer<typeof profileDraftSchema>;

interface ProfileRule {
  readonly field: keyof ProfileDraft;
  readonly message: string;
  readonly broken: (draft: ProfileDraft) => boolean;
}

/** All that a form can get wrong by itself; what only the installation knows (egress) comes on top. */
const PROFILE_RULES: readonly ProfileRule[] = [
  { field: 'name', message: 'Give the profile a name.', broken: (d) => d.name.trim() === '' },
  { field: 'name', message: 'A name has at most 100 characters.', broken: (d) => d.name.trim().length > 100 },
  {
    field: 'clientId',
    message: 'Give the client id of the REST account in SCM.',
    broken: (d) => d.clientId.trim() === '',
  },
  { field: 'clientId', message: 'A client id has at most 255 characters.', broken: (d) => d.clientId.length > 255 },
  {
    field: 'clientSecret',
    message: 'Give the client secret that SCM showed when it was reset.',
    broken: (d) => d.id === undefined && d.clientSecret === '',
  },
  {
    field: 'comments',
    message: `Comments have at most ${COMMENTS_LIMIT} characters.`,
    broken: (d) => d.comments.length > COMMENTS_LIMIT,
  },
  {
    field: 'windowDays',
    message: `The expiry window is a whole number of days from 1 to ${LONGEST_WINDOW_DAYS}.`,
    broken: ({ windowDays }) => !Number.isInteger(windowDays) || windowDays < 1 || windowDays > LONGEST_WINDOW_DAYS,
  },
  {
    field: 'operators',
    message: 'Name at least one person with access to SCM, who is asked when the answer to an order was lost.',
    broken: (d) => d.operators.length === 0,
  },
  {
    field: 'scmUrl',
    message: httpsMessage('SCM URL', 'https://company.enroll.enterprise.sectigo.com'),
    broken: (d) => !isHttpsUrl(d.scmUrl),
  },
  { field: 'tokenUrl', message: httpsMessage('token URL', DEFAULT_TOKEN_URL), broken: (d) => !isHttpsUrl(d.tokenUrl) },
];

/** @returns every fault of the draft, in the order of the form; empty when it may be saved */
export function profileFaults(draft: ProfileDraft): FieldFault[] {
  return PROFILE_RULES.filter((rule) => rule.broken(draft)).map(({ field, message }) => ({ field, message }));
}

/**
 * @param url the SCM URL as people copy it from SCM's REST page, with or without `/api/v1/certificates`
 * @returns the base that the endpoints are appended to
 */
export function scmBase(url: string): string {
  return url
    .trim()
    .replace(/\/+$/, '')
    .replace(/\/api\/v1(\/certificates)?$/, '');
}

/** Only https without credentials, port or fragment: a secret is sent there. */
export function isHttpsUrl(text: string): boolean {
  if (!URL.canParse(text.trim())) return false;
  const url = new URL(text.trim());
  return url.protocol === 'https:' && url.username === '' && url.password === '' && url.hash === '' && url.port === '';
}

function httpsMessage(what: string, example: string): string {
  return `The ${what} must begin with https:// and have no port, user name or “#”, for example ${example}.`;
}

/** What screens may see of a profile: never a secret. */
export interface ProfileView extends Omit<Profile, 'secretVersion'> {
  readonly hasSecret: boolean;
}

/** All profiles, with the names of the people who stand on them. */
export interface ProfileList {
  readonly profiles: readonly ProfileView[];
  readonly people: readonly Person[];
}

export function viewOf({ secretVersion, ...profile }: Profile): ProfileView {
  return { ...profile, hasSecret: secretVersion !== '' };
}
