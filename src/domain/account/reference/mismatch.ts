/** What an order and SCM's data disagree about, by the code of SCM's refusal: which tab to sync, and what to say (25.5 REST guide, table of codes). */
import type { Problem } from '../../problem';
import type { ReferenceKind } from './reference-kind';
import { TABS } from './reference-kind';

/** What the order was made with, as its form showed it. What is not known is left out of the sentence. */
export interface OrderedWith {
  readonly organization?: string;
  readonly certificateProfile?: string;
  /** Days. */
  readonly term?: number;
  readonly domain?: string;
  readonly customField?: string;
}

export interface Mismatch {
  /** The tab whose data are not SCM's any more. */
  readonly tab: ReferenceKind;
  /** Names what SCM does not take, and the tab to sync. */
  readonly sentence: string;
}

interface Row {
  readonly tab: ReferenceKind;
  readonly says: (ordered: OrderedWith) => string;
}

/** @returns the thing with its name after it, where that is known */
const named = (what: string, name: string | undefined): string => (name ? `${what} ${name}` : what);

const profile = ({ certificateProfile }: OrderedWith) => named('the certificate profile', certificateProfile);
const domain = (ordered: OrderedWith) => named('the domain', ordered.domain);

const TERM: Row = {
  tab: 'certificate-profiles',
  says: (ordered) => `${profile(ordered)} does not offer ${termOf(ordered)} any more`,
};
const PROFILE: Row = { tab: 'certificate-profiles', says: (ordered) => `SCM no longer knows ${profile(ordered)}` };
const ORGANIZATION: Row = {
  tab: 'organizations',
  says: ({ organization }) => `SCM no longer knows ${named('the organization', organization)}`,
};
const MANDATORY: Row = {
  tab: 'custom-fields',
  says: ({ customField }) => `SCM wants ${named('the custom field', customField)} filled in`,
};
const FIELD: Row = {
  tab: 'custom-fields',
  says: ({ customField }) => `SCM does not take what ${named('the custom field', customField)} holds`,
};
const UNPROVED: Row = {
  tab: 'domains',
  says: (ordered) => `The validation of ${domain(ordered)} is not complete, or has ended`,
};
const UNKNOWN_DOMAIN: Row = { tab: 'domains', says: (ordered) => `SCM no longer knows ${domain(ordered)}` };
const CLOSED_DOMAIN: Row = {
  tab: 'domains',
  says: (ordered) => `SCM does not let this organization use ${domain(ordered)}`,
};

const BY_CODE: Readonly<Record<number, Row>> = {
  [-36]: TERM,
  [-39]: PROFILE,
  [-111]: PROFILE,
  [-843]: { tab: 'organizations', says: ({ organization }) => `SCM has not validated ${org(organization)}` },
  [-1023]: ORGANIZATION,
  [-62]: MANDATORY,
  [-1601]: FIELD,
  [-107]: UNPROVED,
  [-724]: UNPROVED,
  [-737]: UNPROVED,
  [-1137]: UNPROVED,
  [-727]: UNKNOWN_DOMAIN,
  [-705]: CLOSED_DOMAIN,
  [-715]: CLOSED_DOMAIN,
  [-1010]: CLOSED_DOMAIN,
};

const org = (name: string | undefined): string => named('the organization', name);

function termOf({ term }: OrderedWith): string {
  return term === undefined ? 'this term' : `the term of ${term} days`;
}

/** @param refusal what SCM said to the order. @returns undefined where syncing would not tell anything new */
export function mismatchOf(refusal: Pick<Problem, 'detail'>, ordered: OrderedWith = {}): Mismatch | undefined {
  const { scmCode } = refusal.detail;
  const row = scmCode === undefined ? undefined : BY_CODE[scmCode];
  if (!row) return undefined;
  const words = row.says(ordered);
  const sentence = `${words.charAt(0).toUpperCase()}${words.slice(1)}. Sync the tab ${TABS[row.tab]}.`;
  return { tab: row.tab, sentence };
}
