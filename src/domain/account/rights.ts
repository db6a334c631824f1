/** What the credentials of an account may do, as far as harmless questions tell. */
import * as z from 'zod/mini';

/** What the app needs to see. */
export const ABILITIES = ['certificates', 'details', 'organizations', 'domains', 'profiles', 'customFields'] as const;

export type Ability = (typeof ABILITIES)[number];

/** What SCM lets administrators do with certificates, by privilege. */
export const ACTIONS = ['request', 'renew', 'replace', 'revoke', 'approve', 'manage'] as const;

export type AccountAction = (typeof ACTIONS)[number];

/** `untold`: SCM did not say, for example because there is nothing to look at yet. */
const answer = z.enum(['yes', 'no', 'untold']);

export type RightAnswer = z.infer<typeof answer>;

const can = z.object({
  can: answer,
  /** SCM’s own words for a refusal; empty otherwise. */
  said: z.string(),
});

/** Who SCM says these credentials belong to. */
const administrator = z.object({
  /** How it was found: SCM has no question for *who am I*. */
  by: z.enum(['login', 'only-one-in-sight']),
  /** SCM’s words: `MRAO`, `RAO_SSL`, `DRAO_SSL` … */
  roles: z.readonly(z.array(z.string())),
  /** SCM’s words; absent where it did not list them. */
  privileges: z.exactOptional(z.readonly(z.array(z.string()))),
});

export type AccountAdministrator = z.infer<typeof administrator>;

/** The shape in which it is stored and shown. */
export const rightsSchema = z.object({
  /** `enterprise`, `hard`, `eu`; a host’s name where it is none of Sectigo’s. */
  instance: z.string(),
  signIn: z.enum(['oauth', 'password']),
  abilities: z.object({
    certificates: can,
    details: can,
    organizations: can,
    domains: can,
    profiles: can,
    customFields: can,
  }),
  actions: z.object({
    request: answer,
    renew: answer,
    replace: answer,
    revoke: answer,
    approve: answer,
    manage: answer,
  }),
  /** Absent where SCM does not say who they belong to. */
  administrator: z.exactOptional(administrator),
  /** How many certificates it sees, where it sees any. */
  certificateCount: z.exactOptional(z.number()),
  /** Whether rows of the list say everything, so that no details have to be asked for one by one; absent while there is no row. */
  fullRows: z.exactOptional(z.boolean()),
});

export type AccountRights = z.infer<typeof rightsSchema>;
