/** What the settings of profiles need beside the profiles themselves. */
import type { Certificate } from '../../domain/certificate/certificate';
import type { Order } from '../../domain/order/order';
import type { Profile } from '../../domain/profile';
import type { FieldOption, Offered } from '../../domain/profiles/offered-options';
import type { Choice, Governing } from '../../domain/profiles/option-contexts';
import type { NamedProject } from '../../domain/profiles/project';
import type { SignInState } from '../../domain/profiles/sign-in';

/** What is remembered of signing in with a holder's present secret at its present addresses. */
export interface SignInNotes<Holder> {
  of(holder: Holder): Promise<SignInState>;
  /** @returns by the holder's id */
  ofEach(holders: readonly Holder[]): Promise<ReadonlyMap<string, SignInState>>;
  keep(holder: Holder, state: SignInState): Promise<void>;
}

/** The same of profiles. */
export type SignIns = SignInNotes<Profile>;

/** Names of profiles, each held by one: two admins may create the same at once. */
export interface ProfileNames {
  /**
   * @param now epoch milliseconds; a claim whose profile never came is given up after a while
   * @returns false when another profile has the name
   */
  claim(name: string, profileId: string, now: number): Promise<boolean>;
  /** Gives the name up, where the profile holds it. */
  release(name: string, profileId: string): Promise<void>;
  /** Gives up every name that a profile holds which was removed. */
  releaseAll(profileId: string): Promise<void>;
}

export interface CertificatePage {
  readonly certificates: readonly Certificate[];
  /** Absent on the last page. */
  readonly cursor?: string;
}

/** Looks at certificates without reading them all. */
export interface CertificateFacts {
  /** Some orders, those with open work first; enough to see whether any is on its way. */
  someOrders(): Promise<Order[]>;
  /** @returns the certificate of the profile that expires last */
  latestOfProfile(profileId: string): Promise<Certificate | undefined>;
  /** Certificates of a profile that are valid after a moment (epoch milliseconds), those that end first in front: a page of at most 100, as the index shows them, which may be some seconds old. */
  pageOfProfile(profileId: string, validAfter: number, cursor?: string): Promise<CertificatePage>;
  /** Whether there is any certificate at all. */
  any(): Promise<boolean>;
}

/** Projects as the calling person sees them. */
export interface Projects {
  search(query: string): Promise<NamedProject[]>;
  /** One that the person may not see stands with its id and an empty key. */
  named(ids: readonly string[]): Promise<NamedProject[]>;
}

/** Where set-up has got to. */
export interface CertificateProject {
  /** @returns the project for certificates, as far as the calling person sees it */
  project(): Promise<{ readonly key: string } | undefined>;
}

/** Options of the field *Certificate profile* in one context of it. */
export interface OptionContext extends Governing {
  readonly fieldId: string;
  readonly contextId: string;
  /** Made by the app. */
  readonly own: boolean;
  readonly options: readonly FieldOption[];
}

/** The options of the field *Certificate profile* in Jira. */
export interface ProfileOptions extends ProjectContexts, Choices {
  /** @returns all contexts, the one for all others last; nothing where this Jira has no such field */
  read(): Promise<readonly OptionContext[]>;
  create(context: OptionContext, values: readonly string[]): Promise<readonly FieldOption[]>;
  update(context: OptionContext, option: FieldOption): Promise<void>;
}

interface ProjectContexts {
  /** @returns those that the app sees and whose fields are the site's own: neither gone nor team-managed */
  projectsWithSiteFields(ids: readonly string[]): Promise<readonly NamedProject[]>;
  /** @throws Problem also where the project stands in a context already */
  makeContext(fieldId: string, project: NamedProject): Promise<void>;
}

interface Choices {
  /** @returns what unfinished issues of the project chose; some hundreds at most, those created last first */
  choicesIn(fieldId: string, projectId: string): Promise<readonly Choice[]>;
  /** @returns what the issues have now; an empty option id where they have nothing. Issues that are gone are left out */
  choicesOf(fieldId: string, issueIds: readonly string[]): Promise<readonly Choice[]>;
  /** Tells nobody: the person's choice stays what it was. */
  choose(fieldId: string, issueId: string, optionId: string): Promise<void>;
}

/** What is remembered of the options from one time to the next. */
export interface OfferedOptions {
  readonly offered: readonly Offered[];
  /** The options could not be made to follow the profiles yet. */
  readonly pending: boolean;
  /** Of issues whose project was given a context of its own since: still to be chosen there. */
  readonly choices: readonly Choice[];
}

export interface Offers {
  find(): Promise<OfferedOptions>;
  keep(offers: OfferedOptions): Promise<void>;
}
