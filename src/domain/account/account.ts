/** An SCM account: named credentials of an administrator, through which the app sees and manages everything that he may. */
import * as z from 'zod/mini';
import type { NamedProject } from '../profiles/project';
import type { SignInState } from '../profiles/sign-in';
import { calendarSchema, timingSchema } from '../renewal/policy-schema';
import type { AccountRights } from './rights';

/** Limits of what a person may send; whether it makes sense is said field by field (`account-faults`). */
const short = z.string().check(z.maxLength(1_000));
const address = z.string().check(z.maxLength(2_000));

/** How the app signs in to the Admin API: as an application, or as a person (SCM Admin API, authentication). */
export const signInSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('oauth'), clientId: short, tokenUrl: address }),
  z.object({ kind: z.literal('password'), login: short, customerUri: short }),
]);

/** When the app renews the certificates that people let it renew; their sense is checked by `account-faults`. */
const renewalSchema = z.object({
  timing: timingSchema,
  calendar: calendarSchema,
  /** Absent: as many as are due. */
  dailyCap: z.optional(z.number()),
});

export type AccountRenewal = z.infer<typeof renewalSchema>;

export type AccountSignIn = z.infer<typeof signInSchema>;

/** A project by its id in Jira, which is a number. */
const projectId = z.string().check(z.regex(/^\d{1,20}$/));

/** What the form and the store have in common. */
const settings = {
  name: short,
  /** Base of the Admin API, https, without `/api` and without a closing slash. */
  scmUrl: address,
  signIn: signInSchema,
  /** False: nothing is read from it or ordered through it. */
  enabled: z.boolean(),
};

/** What the form sends. An empty secret keeps the stored one. */
export const accountDraftSchema = z.object({
  id: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
  version: z.optional(z.int()),
  ...settings,
  /** Client secret or password. */
  secret: z.string().check(z.maxLength(4_000)),
  /** Id of the project; empty while none is chosen. */
  homeProject: z.union([z.literal(''), projectId]),
  /** Absent: what is stored stays. */
  renewal: z.optional(renewalSchema),
});

export type AccountDraft = z.infer<typeof accountDraftSchema>;

/** The shape of a stored account. */
export const accountSchema = z.object({
  id: z.string().check(z.minLength(1)),
  /** Guards every write. */
  version: z.int(),
  ...settings,
  /** Its permissions decide who sees, acts, approves and does bulk. The key is the one at the time of saving; the id counts. */
  homeProject: z.object({ id: projectId, key: z.string() }),
  /** Absent: after two thirds of life, at any time. */
  renewal: z.exactOptional(renewalSchema),
  /** Names the stored secret; a new secret gets a new one. */
  secretVersion: z.string().check(z.minLength(1)),
  /** Epoch milliseconds. */
  secretSetAt: z.number(),
  createdAt: z.number(),
  changedAt: z.number(),
});

export type Account = z.infer<typeof accountSchema>;

/** What screens may see of an account: never a secret. */
export type AccountView = Omit<Account, 'secretVersion'>;

/** What the last *Test connection* found, and when (epoch milliseconds). */
export interface AccountTest {
  readonly at: number;
  readonly rights: AccountRights;
}

/** An account in the list of the admin page. */
export interface ListedAccount extends AccountView, Omit<SignInState, 'testedAt'> {
  /** Hosts of its addresses that the app may not call (any more). */
  readonly blockedHosts: readonly string[];
  /** Of the present credentials at the present address; absent while they were not tested. */
  readonly test?: AccountTest;
}

/** All accounts by name, with the home projects as the admin sees them. */
export interface AccountList {
  readonly accounts: readonly ListedAccount[];
  readonly projects: readonly NamedProject[];
}

export function viewOfAccount({ secretVersion: _hidden, ...account }: Account): AccountView {
  return account;
}

/** @returns the addresses that the app calls for this account */
export function addressesOf({ scmUrl, signIn }: Pick<Account, 'scmUrl' | 'signIn'>): string[] {
  return signIn.kind === 'oauth' ? [scmUrl, signIn.tokenUrl] : [scmUrl];
}
